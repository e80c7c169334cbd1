package hoctap.ingest.database;

import hoctap.ingest.form.PersonKey;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Landing;
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
    pull(READABLE).forEach(table -> pulled.put(table.form(), table));
    return pulled;
  }

  /** Pulls once with these pseudonyms and gives everything it came to, in order. */
  List<PulledTable> pull(PersonKey key) {
    return DatabaseIntake.pull(workspace, source, key, Landing.of(workspace), environment);
  }

  Workspace workspace() {
    return workspace;
  }

  Landing landing() {
    return Landing.of(workspace);
  }

  /**
   * The current rows of a form without the source's name, as text with {@code |} between values.
   */
  List<String> rows(String form) {
    List<String> rows = new ArrayList<>();
    PreviousPull current = new PreviousPull(workspace.lake(), landing(), source);
    Optional<SourceTable> table =
        SourceSystem.get(source.system()).tables().stream()
            .filter(one -> SourceForms.form(source.system(), one.name()).equals(form))
            .findFirst();
    if (table.isPresent()) {
      current.read(table.get(), row -> rows.add(text(row)));
    } else {
      TableShape shape = SourceForms.shapes().get(form);
      TableShape own = new TableShape(shape.columns().subList(1, shape.columns().size()));
      current.read(form.substring(source.system().length() + 1), own, row -> rows.add(text(row)));
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
