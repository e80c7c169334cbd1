package hoctap.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The front door as a process of its own, so that it can be killed as the machine would kill it.
 */
final class HoctapProcess implements AutoCloseable {
  private static final int KILLED = 128 + 9;

  private final Process process;
  private final BufferedReader output;
  private final List<String> lines = new ArrayList<>();

  private HoctapProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  static HoctapProcess start(String... arguments) {
    return start(List.of(), arguments);
  }

  /** Starts it behind other words: {@code unshare -m sh -c …}. */
  static HoctapProcess start(List<String> prefix, String... arguments) {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx2g",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Duser.timezone=Asia/Ho_Chi_Minh");
    List<String> command =
        Stream.of(
                prefix.stream(),
                java.stream(),
                Stream.of(System.getProperty("hoctap.opens").split(" ")),
                Stream.of("-cp", System.getProperty("java.class.path"), "hoctap.app.Main"),
                Stream.of(arguments))
            .flatMap(words -> words)
            .toList();
    try {
      return new HoctapProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + command.get(0), e);
    }
  }

  /** Reads until a line is as wanted; false when the process ended first. */
  boolean waitFor(Predicate<String> wanted) {
    try {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
        if (wanted.test(line)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the output", e);
    }
  }

  /** Lets it run for a while, but not past its end. */
  void letRun(long millis) {
    try {
      process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** SIGKILL: nothing is flushed, closed or handed back. False when it had ended by itself. */
  boolean kill() {
    process.destroyForcibly();
    letRun(10_000);
    return process.exitValue() == KILLED;
  }

  /** Reads to the end; the exit code. */
  int finish() {
    waitFor(line -> false);
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All lines read so far. */
  String output() {
    return String.join("\n", lines);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
