package hoctap.app;

import hoctap.warehouse.PublishedWarehouse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The sample province, walked once through all rooms for all tests of this module. */
final class SampleWalk {
  static final String NOW = "2026-01-15T08:00:00Z";
  private static SampleWalk only;

  private final Path folder;
  private final String output;

  private SampleWalk(Path folder, String output) {
    this.folder = folder;
    this.output = output;
  }

  /** The walk; made on first use and removed when the tests end. */
  static synchronized SampleWalk get() {
    if (only == null) {
      try {
        Path folder = Files.createTempDirectory("hoctap-sample");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        only =
            new SampleWalk(folder, hoctap("demo", "--workspace", folder.toString(), "--now", NOW));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return only;
  }

  Path folder() {
    return folder;
  }

  /** What the walk printed. */
  String output() {
    return output;
  }

  PublishedWarehouse warehouse() {
    return PublishedWarehouse.open(folder.resolve("published/warehouse.duckdb"));
  }

  /** Runs one command line in this process; fails unless it ends with 0. */
  static String hoctap(String... arguments) {
    StringWriter text = new StringWriter();
    int exit = Main.run(new PrintWriter(text), arguments);
    if (exit != 0) {
      throw new AssertionError(
          "exit code %d of hoctap %s:%n%s".formatted(exit, String.join(" ", arguments), text));
    }
    return text.toString();
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
