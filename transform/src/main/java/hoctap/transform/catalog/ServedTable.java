package hoctap.transform.catalog;

import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.ParquetTable;
import hoctap.ingest.lake.TableShape;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.Path;

/** A small served table that no engine computes, with its rows in a fixed order. */
public record ServedTable(String name, TableShape shape, List<Object[]> rows) {
  public ServedTable {
    rows = List.copyOf(rows);
    for (Object[] row : rows) {
      if (row.length != shape.columns().size()) {
        throw new IllegalArgumentException(
            "Invalid row of %s: %s does not fit %s"
                .formatted(name, Arrays.toString(row), shape.names()));
      }
    }
  }

  /** Writes the rows as one Parquet file below {@code folder} and returns it. */
  public Path write(Lake lake, Path folder) {
    Path file = new Path(folder, "part-0.parquet");
    try (ParquetTable table = ParquetTable.create(lake, file, shape)) {
      rows.forEach(table::add);
    }
    return file;
  }
}
