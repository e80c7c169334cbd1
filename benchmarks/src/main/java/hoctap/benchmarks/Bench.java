package hoctap.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a benchmark works: the launcher that it measures, and a folder that it may fill and empty.
 *
 * @param scale 1 for the sizes that the figures are promised for, less for a try
 */
record Bench(Path home, Path folder, double scale) {
  private static final String NOW = "2026-11-01T01:00:00Z";
  // Under the gigabyte that intake is promised to need at most.
  static final String HEAP = "900m";

  long rows(long full) {
    return Math.max(1, Math.round(full * scale));
  }

  /** Runs the program in {@code workspace} with the heap that it is promised to live in. */
  MeasuredProcess hoctap(Path workspace, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("hoctap").toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--workspace", workspace.toString(), "--now", NOW));
    Map<String, String> all = new java.util.HashMap<>(environment);
    all.put("HOCTAP_MEMORY", HEAP);
    return MeasuredProcess.run(command, all, folder.resolve(arguments[0] + ".log"));
  }

  /** An empty workspace named {@code name}. */
  Path workspace(String name) throws IOException, InterruptedException {
    Path workspace = folder.resolve(name);
    delete(workspace);
    MeasuredProcess.run(
        List.of(home.resolve("hoctap").toString(), "init", workspace.toString()),
        Map.of(),
        folder.resolve("init.log"));
    return workspace;
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.walk(folder)) {
      entries
          .sorted(Comparator.reverseOrder())
          .forEach(
              entry -> {
                try {
                  Files.delete(entry);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
