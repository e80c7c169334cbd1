package hoctap.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the benchmarks and prints their table. A timing is a figure, and never a failure. */
public final class Benchmarks {
  private static final List<String> ALL = List.of("csv", "xlsx", "jdbc");

  private Benchmarks() {}

  /**
   * @param arguments the home of the program, the folder to work in, the scale, and the names of
   *     the benchmarks; none for all
   */
  public static void main(String[] arguments) throws Exception {
    List<String> given = List.of(arguments);
    Path folder = Files.createDirectories(Path.of(given.get(1)).toAbsolutePath());
    Bench bench = new Bench(Path.of(given.get(0)), folder, Double.parseDouble(given.get(2)));
    List<String> names = given.size() > 3 ? given.subList(3, given.size()) : ALL;
    System.out.println(Machine.here());
    System.out.println(Figure.HEADER);
    for (String name : names) {
      switch (name) {
        case "csv" -> new CsvBenchmark(bench, System.out).run();
        case "xlsx" -> new WorkbookBenchmark(bench, System.out).run();
        case "jdbc" -> new DatabaseBenchmark(bench, System.out).run();
        default ->
            throw new IllegalArgumentException(
                "Invalid benchmark: \"%s\" (one of: %s)".formatted(name, String.join(", ", ALL)));
      }
    }
  }
}
