package hoctap.warehouse;

import hoctap.ingest.lake.ColumnType;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.ParquetTable;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.workspace.Configuration;
import hoctap.ingest.workspace.Workspace;
import hoctap.transform.run.CurrentTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A workspace whose lake is written as text: one table a block, columns parted by {@code |}, the
 * first line their names, a dot for null.
 */
final class LakeFixture {
  private static final Map<ColumnType, List<String>> TYPES =
      Map.of(
          ColumnType.INTEGER,
          List.of(
              "year",
              "from_year",
              "to_year",
              "target_group",
              "item",
              "days_late",
              "minimum_denominator",
              "sort_order",
              "period_from",
              "period_to",
              "sequence",
              "due_year",
              "last_month",
              "last_day"),
          ColumnType.BIGINT,
          List.of(
              "numerator",
              "denominator",
              "weight_part",
              "weight_whole",
              "known_part",
              "known_whole",
              "persons",
              "recognised",
              "people",
              "count",
              "rows_read",
              "rows_accepted",
              "rows_rejected",
              "rows_duplicate",
              "population",
              "adults",
              "workers",
              "learners",
              "households",
              "members",
              "committees",
              "branches",
              "recognised",
              "registered"),
          ColumnType.DOUBLE,
          List.of("value", "area_km2", "scale"),
          ColumnType.BOOLEAN,
          List.of(
              "is_complete",
              "is_suspect",
              "is_share",
              "is_two_fact",
              "is_serving",
              "expected",
              "arrived",
              "on_time"),
          ColumnType.DATE,
          List.of(
              "valid_from",
              "valid_to",
              "effective_on",
              "counted_on",
              "issued_on",
              "last_date",
              "decided_on"));

  private final Path folder;
  private final Map<String, List<String>> tables = new LinkedHashMap<>();
  private Clock clock = at("2026-01-15");
  private Configuration configuration =
      new Configuration(1, null, null, null, null, null, null, null, null);

  LakeFixture(Path folder) {
    this.folder = folder;
  }

  LakeFixture on(String day) {
    clock = at(day);
    return this;
  }

  LakeFixture keeping(int releases) {
    configuration =
        new Configuration(
            1, null, null, null, null, new Configuration.Retention(90, releases), null, null, null);
    return this;
  }

  /** Replaces a table. */
  LakeFixture table(String name, String text) {
    tables.put(name, text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    return this;
  }

  /** Adds rows to a table that has its columns already. */
  LakeFixture rows(String name, String text) {
    List<String> lines = new ArrayList<>(tables.get(name));
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
    tables.put(name, lines);
    return this;
  }

  /** Writes every table as Parquet of {@code run} and points to it. */
  Workspace write(String run) {
    Lake lake = Lake.at(folder.resolve("lake").toString());
    List<CurrentTables.Entry> entries = new ArrayList<>();
    tables.forEach(
        (table, lines) -> {
          String path = "served/%s/run=%s".formatted(table, run);
          write(lake, path, lines);
          entries.add(
              new CurrentTables.Entry(table, 0, run, Sha256.of(String.join("\n", lines)), path));
        });
    new CurrentTables(run, entries).write(lake);
    try {
      Files.createDirectories(folder.resolve("published"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Workspace(folder, configuration, lake, clock);
  }

  private static void write(Lake lake, String path, List<String> lines) {
    List<String> names = cells(lines.get(0));
    TableShape shape =
        new TableShape(
            names.stream().map(name -> new TableShape.Column(name, type(name))).toList());
    try (ParquetTable table = ParquetTable.create(lake, lake.path(path, "part-0.parquet"), shape)) {
      for (String line : lines.subList(1, lines.size())) {
        List<String> cells = cells(line);
        Object[] row = new Object[names.size()];
        for (int i = 0; i < row.length; i++) {
          row[i] = value(shape.columns().get(i).type(), cells.get(i));
        }
        table.add(row);
      }
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static ColumnType type(String name) {
    return TYPES.entrySet().stream()
        .filter(type -> type.getValue().contains(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(ColumnType.VARCHAR);
  }

  private static Object value(ColumnType type, String cell) {
    if (cell.equals(".")) {
      return null;
    }
    return switch (type) {
      case BIGINT, INTEGER, SMALLINT -> Long.valueOf(cell);
      case BOOLEAN -> Boolean.valueOf(cell);
      case DATE -> LocalDate.parse(cell);
      case DOUBLE -> Double.valueOf(cell);
      case VARCHAR -> cell;
      case BINARY -> throw new IllegalArgumentException("Cannot write binary from text");
    };
  }

  private static Clock at(String day) {
    ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
    Instant instant = LocalDate.parse(day).atTime(8, 0).atZone(zone).toInstant();
    return Clock.fixed(instant, zone);
  }
}
