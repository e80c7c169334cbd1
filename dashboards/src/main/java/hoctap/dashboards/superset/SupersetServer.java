package hoctap.dashboards.superset;

import hoctap.dashboards.Resources;
import hoctap.ingest.definition.DataException;
import hoctap.ingest.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * A Superset of the workspace's own, for one machine: it listens on 127.0.0.1 only and keeps its
 * things in {@code .superset/} beside {@code published/}.
 */
public final class SupersetServer {
  private static final int WORKERS = 2;
  private static final int LONGEST_START_SECONDS = 180;

  private final Workspace workspace;
  private final ServerFolder folder;
  private final LoggedCommand command;
  private final Optional<Path> environment;

  /**
   * What runs.
   *
   * @param port 0 while nothing runs
   */
  public record Status(boolean isRunning, int port, Path log) {

    /** Where a browser finds it. */
    public String address() {
      return "http://127.0.0.1:" + port + "/";
    }
  }

  private SupersetServer(Workspace workspace, Map<String, String> variables) {
    this.workspace = workspace;
    this.folder = new ServerFolder(workspace.folder().resolve(".superset"));
    this.environment =
        Optional.ofNullable(variables.get(PythonEnvironment.VARIABLE))
            .filter(name -> !name.isBlank())
            .map(Path::of);
    Map<String, String> settings = new HashMap<>();
    settings.put("SUPERSET_CONFIG_PATH", folder.configuration().toString());
    settings.put("HOCTAP_SUPERSET_FOLDER", folder.path().toString());
    settings.put("SUPERSET_HOME", folder.path().toString());
    settings.put("SCARF_ANALYTICS", "false");
    settings.put("PYTHONUNBUFFERED", "1");
    settings.put("LC_ALL", "C.UTF-8");
    this.command = new LoggedCommand(folder.log(), settings);
  }

  /**
   * The server of a workspace.
   *
   * @param variables the environment variables, of which {@code HOCTAP_SUPERSET_VENV} may name a
   *     Python environment that has Superset already
   */
  public static SupersetServer of(Workspace workspace, Map<String, String> variables) {
    return new SupersetServer(workspace, variables);
  }

  /**
   * Installs what is missing, imports the boards and serves them; returns when it answers. A second
   * call imports the boards again and leaves a running server alone.
   *
   * @throws DataException naming the log, when a step fails
   */
  public Status up(int port, SecureRandom random, Consumer<String> progress) {
    folder.make();
    if (!status().isRunning()) {
      ServedProcess.requireFree(port);
    }
    PythonEnvironment python =
        PythonEnvironment.of(environment, folder.path().resolve("venv"), command, progress);
    boolean isChanged = writeSettings(random);
    Optional<String> password = prepare(python, random, progress);
    importBoards(python, password, progress);
    Status running = status();
    if (running.isRunning() && (isChanged || running.port() != port)) {
      down(progress);
    }
    if (!status().isRunning()) {
      serve(python, port, progress);
    }
    progress.accept("Superset: " + status().address() + " (user admin)");
    return status();
  }

  /** Stops the server, if it runs. */
  public void down(Consumer<String> progress) {
    ServedProcess process = new ServedProcess(folder);
    if (process.find().isEmpty()) {
      progress.accept("Superset: not running");
      return;
    }
    process.stop();
    progress.accept("Superset: stopped");
  }

  /** Whether it runs, and where. */
  public Status status() {
    OptionalLong pid = new ServedProcess(folder).find();
    String port = ServerFolder.read(folder.port()).strip();
    boolean isRunning = pid.isPresent() && !port.isEmpty();
    return new Status(isRunning, isRunning ? Integer.parseInt(port) : 0, folder.log());
  }

  private boolean writeSettings(SecureRandom random) {
    if (!Files.isRegularFile(folder.secretKey())) {
      ServerFolder.write(folder.secretKey(), secret(random, 48));
    }
    ServerFolder.write(folder.importer(), Resources.read("superset/import_bundle.py"));
    String configuration = Resources.read("superset/superset_config.py");
    boolean isChanged = !ServerFolder.read(folder.configuration()).equals(configuration);
    ServerFolder.write(folder.configuration(), configuration);
    return isChanged;
  }

  /** Returns the administrator's new password, when there was no administrator yet. */
  private Optional<String> prepare(
      PythonEnvironment python, SecureRandom random, Consumer<String> progress) {
    String prepared = ServerFolder.read(folder.prepared());
    if (prepared.equals(PythonEnvironment.wanted())) {
      return Optional.empty();
    }
    if (prepared.isEmpty()) {
      // A first start that was cut off left a database whose password nobody has seen.
      ServerFolder.delete(folder.database());
    }
    progress.accept("Superset: preparing its own database");
    command.run(
        "prepare Superset's database", List.of(python.program("superset"), "db", "upgrade"));
    command.run("prepare Superset's roles", List.of(python.program("superset"), "init"));
    return prepared.isEmpty() ? Optional.of(secret(random, 15)) : Optional.empty();
  }

  private void importBoards(
      PythonEnvironment python, Optional<String> password, Consumer<String> progress) {
    progress.accept("Superset: importing the boards");
    SupersetBundle.pack(workspace, folder.bundle());
    command.run(
        "import the boards into Superset",
        List.of(python.program("python"), folder.importer().toString(), folder.bundle().toString()),
        password.map(word -> Map.of("HOCTAP_ADMIN_PASSWORD", word)).orElse(Map.of()));
    // Shown before it counts as prepared: a start that fails later must not hide it for good.
    password.ifPresent(
        word -> progress.accept("Superset: password of admin, shown this once: " + word));
    ServerFolder.write(folder.prepared(), PythonEnvironment.wanted());
  }

  private void serve(PythonEnvironment python, int port, Consumer<String> progress) {
    progress.accept("Superset: starting");
    ServedProcess.requireFree(port);
    ServerFolder.delete(folder.pid());
    command.run(
        "start Superset",
        List.of(
            python.program("gunicorn"),
            "--daemon",
            "--workers=" + WORKERS,
            "--worker-class=sync",
            "--threads=1",
            "--timeout=120",
            "--umask=0077",
            "--no-control-socket",
            "--bind=127.0.0.1:" + port,
            "--pid=" + folder.pid(),
            "--log-file=" + folder.log(),
            "--capture-output",
            "superset.app:create_app()"));
    ServerFolder.write(folder.port(), Integer.toString(port));
    new ServedProcess(folder).awaitHealthy(port, LONGEST_START_SECONDS, command);
  }

  private static String secret(SecureRandom random, int bytes) {
    byte[] secret = new byte[bytes];
    random.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }
}
