package hoctap.ingest.database;

import hoctap.ingest.form.PersonKey;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.ParquetRows;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.workspace.Configuration;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import hoctap.ingest.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A workspace with one source, pulled as often as a test likes. The pseudonym of a number is the
 * number itself, so that a test can read it.
 */
final class PulledSource {
  static final PersonKey READABLE =
      new PersonKey(Long::parseLong, digits -> digits.getBytes(StandardCharsets.US_ASCII));

  private final Workspace workspace;
  private final SourceConfiguration source;
  private final Map<String, String> environment;

  private PulledSource(
      Workspace workspace, SourceConfiguration source, Map<String, String> environment) {
    this.workspace = workspace;
    this.source = source;
    this.environment = environment;
  }

  /** A source in {@code folder}, at {@code place}, with the given settings. */
  static PulledSource of(Path folder, String system, String place, Map<String, String> settings) {
    SourceConfiguration source =
        new SourceConfiguration(
            system + "-site",
            system,
            "jdbc:duckdb:{workspace}/" + system + ".duckdb",
            Optional.empty(),
            Optional.empty(),
            place,
            settings);
    return of(folder, source, Map.of());
  }

  static PulledSource of(Path folder, SourceConfiguration source, Map<String, String> environment) {
    Configuration configuration =
        new Configuration(1, List.of(), List.of(source), Map.of(), null, null, null, null, null);
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
    Workspace workspace =
        new Workspace(folder, configuration, Lake.at(folder.resolve("lake").toString()), clock);
    return new PulledSource(workspace, source, environment);
  }

  /** Pulls once and gives what each table came to, by form. */
  Map<String, PulledTable> pull() {
    Map<String, PulledTable> pulled = new TreeMap<>();
    DatabaseIntake.pull(workspace, source, READABLE, Landing.of(workspace), environment)
        .forEach(table -> pulled.put(table.form(), table));
    return pulled;
  }

  Landing landing() {
    return Landing.of(workspace);
  }

  /**
   * The rows of the current submission of a form without the source's name, as text with {@code |}
   * between values.
   */
  List<String> rows(String form) {
    TableShape shape = SourceForms.shapes().get(form);
    List<String> rows = new ArrayList<>();
    for (Submission submission : landing().current()) {
      if (submission.form().equals(form)) {
        ParquetRows.read(
            workspace.lake(),
            workspace.lake().path(submission.folder()),
            shape,
            row -> rows.add(text(Arrays.copyOfRange(row, 1, row.length))));
      }
    }
    return rows.stream().sorted().toList();
  }

  private static String text(Object[] row) {
    return String.join(
        "|",
        Arrays.stream(row)
            .map(value -> value instanceof byte[] bytes ? "sealed" + bytes.length : value + "")
            .toList());
  }
}
