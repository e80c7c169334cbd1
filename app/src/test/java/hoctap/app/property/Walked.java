package hoctap.app.property;

import hoctap.app.CommandLine;
import hoctap.warehouse.PublishedWarehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the whole walk makes of files: the command line is the only door to it. */
final class Walked implements AutoCloseable {
  private static final String NOW = "2026-05-01T08:00:00Z";

  private final Path workspace;
  private final String output;

  private Walked(Path workspace, String output) {
    this.workspace = workspace;
    this.output = output;
  }

  /** Sends the files and runs every room, computing with that engine first. */
  static Walked of(Path workspace, List<Sheet> sheets, String engine) throws IOException {
    CommandLine.hoctap("init", workspace.toString(), "--now", NOW);
    Path settings = workspace.resolve("hoctap.yml");
    Files.writeString(
        settings, Files.readString(settings).replace("engine: spark", "engine: " + engine));
    new CsvInbox(workspace.resolve("inbox")).write(sheets);
    return new Walked(
        workspace, CommandLine.hoctap("run", "--workspace", workspace.toString(), "--now", NOW));
  }

  /** Removes the workspace: a long test makes many. */
  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(workspace)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }

  String output() {
    return output;
  }

  /** Every row of the table of values: its sums by its key. */
  SortedMap<String, String> figures() {
    SortedMap<String, String> figures = new TreeMap<>();
    for (List<Object> row : rows("figures.sql")) {
      figures.put(String.valueOf(row.get(0)), String.valueOf(row.get(1)));
    }
    return figures;
  }

  List<String> agencies() {
    List<String> lines = new ArrayList<>();
    rows("agencies.sql").forEach(row -> lines.add(String.valueOf(row.get(0))));
    return lines;
  }

  /** The files that count, and those of them with rows that were not accepted. */
  List<Object> intake() {
    return rows("intake.sql").get(0);
  }

  /** Every indicator of the catalogue. */
  List<String> indicators() {
    return rows("indicators.sql").stream().map(row -> String.valueOf(row.get(0))).toList();
  }

  private List<List<Object>> rows(String query) {
    try (PublishedWarehouse warehouse =
            PublishedWarehouse.open(workspace.resolve("published/warehouse.duckdb"));
        var text = Walked.class.getResourceAsStream(query)) {
      return warehouse.query(new String(text.readAllBytes(), StandardCharsets.UTF_8)).rows();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
