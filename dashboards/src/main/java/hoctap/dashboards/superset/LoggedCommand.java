package hoctap.dashboards.superset;

import hoctap.ingest.definition.DataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program, with everything it says going to a log file. */
record LoggedCommand(Path log, Map<String, String> environment) {
  private static final int LONGEST_MINUTES = 60;

  /**
   * Runs it to its end.
   *
   * @param what the step, as it follows "Cannot"
   * @throws DataException naming the log, when the program fails
   */
  void run(String what, List<String> command) {
    run(what, command, Map.of());
  }

  /** The same, with {@code secrets} in its environment only. */
  void run(String what, List<String> command, Map<String, String> secrets) {
    try {
      makeLog();
      ProcessBuilder builder =
          new ProcessBuilder(ownerOnly(command))
              .redirectErrorStream(true)
              .redirectInput(new java.io.File("/dev/null"))
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      clean(builder.environment());
      builder.environment().putAll(environment);
      builder.environment().putAll(secrets);
      await(what, builder.start());
    } catch (IOException e) {
      throw new DataException(
          "Cannot %s: %s could not be started (%s)".formatted(what, command.get(0), e.getMessage()),
          e);
    }
  }

  private void await(String what, Process process) {
    try {
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new DataException(
            "Cannot %s: no end after %d minutes (see %s)".formatted(what, LONGEST_MINUTES, log));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new DataException("Cannot %s: interrupted".formatted(what), e);
    }
    if (process.exitValue() != 0) {
      throw new DataException(
          "Cannot %s: the program ended with %d; %s says last:%n%s"
              .formatted(what, process.exitValue(), log, lastLines()));
    }
  }

  private static List<String> ownerOnly(List<String> command) {
    List<String> whole = new ArrayList<>(List.of("/bin/sh", "-c", "umask 077; exec \"$@\"", "sh"));
    whole.addAll(command);
    return whole;
  }

  // A Python or Superset set up for something else must not leak into this one.
  private static void clean(Map<String, String> environment) {
    environment
        .keySet()
        .removeIf(
            name ->
                name.startsWith("PYTHON")
                    || name.startsWith("SUPERSET_")
                    || name.startsWith("FLASK_")
                    || name.startsWith("GUNICORN_"));
  }

  private void makeLog() throws IOException {
    if (!Files.exists(log)) {
      Files.createFile(
          log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }

  String lastLines() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + log, e);
    }
  }
}
