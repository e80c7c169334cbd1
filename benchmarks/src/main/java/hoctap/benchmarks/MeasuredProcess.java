package hoctap.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that ran to its end.
 *
 * @param peakMegabytes the most memory it held at once, heap and all else
 */
record MeasuredProcess(double seconds, long peakMegabytes) {
  private static final int GLANCE_MILLISECONDS = 50;

  /**
   * Runs a command and waits for it.
   *
   * @param output where its standard output goes
   * @throws IllegalStateException when it ends with another code than 0
   */
  static MeasuredProcess run(List<String> command, Map<String, String> environment, Path output)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    long started = System.nanoTime();
    Process process = builder.start();
    long peak = 0;
    while (!process.waitFor(GLANCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peakOf(process.pid()));
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          "Cannot measure %s: it ended with %d (see %s)"
              .formatted(command.get(0), process.exitValue(), output));
    }
    return new MeasuredProcess(seconds, peak);
  }

  private static long peakOf(long pid) throws IOException {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
