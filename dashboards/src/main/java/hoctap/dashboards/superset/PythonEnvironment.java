package hoctap.dashboards.superset;

import hoctap.dashboards.Resources;
import hoctap.ingest.definition.DataException;
import hoctap.ingest.definition.DefinitionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The Python environment that Superset runs in: the one named by {@value #VARIABLE}, or one that is
 * installed once from the frozen list of packages.
 */
final class PythonEnvironment {
  static final String VARIABLE = "HOCTAP_SUPERSET_VENV";
  private static final List<String> PYTHONS =
      List.of("python3.11", "python3.12", "python3.10", "python3");

  private final Path folder;

  private PythonEnvironment(Path folder) {
    this.folder = folder;
  }

  /**
   * Finds the environment, installing it where it is not there yet.
   *
   * @param named the folder that the variable names, if it is set; it is used as it is
   */
  static PythonEnvironment of(
      Optional<Path> named, Path own, LoggedCommand command, Consumer<String> progress) {
    if (named.isPresent()) {
      if (!Files.isExecutable(named.get().resolve("bin/superset"))) {
        throw new DefinitionException(
            "Cannot use %s=%s: it has no bin/superset (unset the variable to have one installed)"
                .formatted(VARIABLE, named.get()));
      }
      return new PythonEnvironment(named.get());
    }
    PythonEnvironment environment = new PythonEnvironment(own);
    if (!ServerFolder.read(environment.installed()).equals(wanted())) {
      environment.install(command, progress);
    }
    return environment;
  }

  /** A program of the environment. */
  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  /** Which packages are wanted, as one short text that changes with them. */
  static String wanted() {
    try {
      byte[] list = Resources.read("superset-requirements.txt").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(list));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private Path installed() {
    return folder.resolve("hoctap-installed");
  }

  private void install(LoggedCommand command, Consumer<String> progress) {
    String python = python();
    progress.accept(
        "Superset: installing its Python packages, once (about 2 minutes, 900 MB) into " + folder);
    command.run(
        "make a Python environment (on Debian: apt-get install python3-venv)",
        List.of(python, "-m", "venv", "--clear", folder.toString()));
    Path list = folder.resolve("superset-requirements.txt");
    ServerFolder.write(list, Resources.read("superset-requirements.txt"));
    command.run(
        "install Superset's Python packages",
        List.of(
            program("python"),
            "-m",
            "pip",
            "install",
            "--no-input",
            "--disable-pip-version-check",
            "--progress-bar=off",
            "-r",
            list.toString()));
    // Written last: an installation that was cut off begins anew.
    ServerFolder.write(installed(), wanted());
  }

  private static String python() {
    return PYTHONS.stream()
        .filter(PythonEnvironment::fits)
        .findFirst()
        .orElseThrow(
            () ->
                new DataException(
                    "Cannot install Superset: no Python 3.10, 3.11 or 3.12 found (looked for %s)"
                        .formatted(String.join(", ", PYTHONS))));
  }

  private static boolean fits(String python) {
    String question = "import sys; sys.exit(not (3, 10) <= sys.version_info[:2] <= (3, 12))";
    try {
      Process process =
          new ProcessBuilder(python, "-c", question)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
