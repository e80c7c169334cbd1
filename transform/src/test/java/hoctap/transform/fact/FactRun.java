package hoctap.transform.fact;

import static hoctap.ingest.lake.ColumnType.DATE;
import static hoctap.ingest.lake.ColumnType.INTEGER;
import static hoctap.ingest.lake.ColumnType.VARCHAR;

import hoctap.ingest.database.SourceForms;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.ParquetRows;
import hoctap.ingest.lake.ParquetTable;
import hoctap.ingest.lake.TableShape;
import hoctap.transform.engine.DuckDbEngine;
import hoctap.transform.engine.Output;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Landed tables of a few rows made by hand, and a fact that DuckDB computes from them. */
final class FactRun {
  private static final TableShape PLACE_VERSION =
      TableShape.of(
          "place_id",
          VARCHAR,
          "level",
          VARCHAR,
          "code",
          VARCHAR,
          "valid_from",
          DATE,
          "valid_to",
          DATE);
  private static final TableShape STANDING =
      TableShape.of("place_id", VARCHAR, "year", INTEGER, "standing_id", VARCHAR);

  private final Lake lake;
  private final Path folder;
  private final Map<String, TableShape> shapes = new HashMap<>();
  private final Map<String, List<Object[]>> rows = new HashMap<>();

  FactRun(Path folder) {
    this.folder = folder;
    this.lake = Lake.at(folder.toString());
    SourceForms.shapes().forEach((form, shape) -> shapes.put("landed_" + form, shape));
    shapes.put("place_version", PLACE_VERSION);
    shapes.put("standing", STANDING);
  }

  /** Adds one row: the named columns in a list with commas, and their values. */
  FactRun add(String table, String columns, Object... values) {
    TableShape shape = shapes.get(table);
    List<String> names = Arrays.stream(columns.split(",")).map(String::strip).toList();
    Object[] row = new Object[shape.columns().size()];
    for (int i = 0; i < names.size(); i++) {
      row[shape.indexOf(names.get(i))] = values[i];
    }
    rows.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
    return this;
  }

  /** The rows of a fact as text with {@code |} between values, sorted. */
  List<String> rows(String fact) {
    TableShape shape = Facts.load().get(fact).shape();
    org.apache.hadoop.fs.Path output = lake.path("output", fact);
    try (DuckDbEngine engine = DuckDbEngine.open("512m", folder.resolve("spill"))) {
      shapes.forEach((name, tableShape) -> engine.table(name, tableShape, files(name, tableShape)));
      Steps.load().order(fact, List.of()).forEach(engine::name);
      engine.write(new Output(fact, shape, Output.Split.TOGETHER, new TreeSet<>(), output));
    }
    List<String> found = new ArrayList<>();
    ParquetRows.read(
        lake,
        output,
        shape,
        row -> found.add(String.join("|", Arrays.stream(row).map(String::valueOf).toList())));
    return found.stream().sorted().toList();
  }

  private List<org.apache.hadoop.fs.Path> files(String table, TableShape shape) {
    if (!rows.containsKey(table)) {
      return List.of();
    }
    org.apache.hadoop.fs.Path file = lake.path("input", table + ".parquet");
    lake.delete(file);
    try (ParquetTable parquet = ParquetTable.create(lake, file, shape)) {
      rows.get(table).forEach(parquet::add);
    }
    return List.of(file);
  }
}
