package hoctap.transform.run;

import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.ParquetTable;
import hoctap.ingest.lake.TableShape;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.Path;

/**
 * A small table that the program knows without any step: submissions, places, rules. It is written
 * to Parquet so that every engine, in this process or on a cluster, reads it alike.
 */
record InputTable(String name, TableShape shape, List<Object[]> rows) {

  /** What the rows of those years say; all rows where the table is not kept by year. */
  String digest(int firstYear, int lastYear) {
    Digest digest = new Digest().add(name);
    int year = shape.names().indexOf("year");
    for (Object[] row : rows) {
      if (year < 0 || isWithin((Integer) row[year], firstYear, lastYear)) {
        digest.add(Arrays.toString(row));
      }
    }
    return digest.value();
  }

  private static boolean isWithin(Integer year, int firstYear, int lastYear) {
    return year != null && year >= firstYear && year <= lastYear;
  }

  /** Writes the rows below {@code folder} and returns the file. */
  Path write(Lake lake, Path folder) {
    Path file = new Path(folder, name + ".parquet");
    try (ParquetTable table = ParquetTable.create(lake, file, shape)) {
      rows.forEach(table::add);
    }
    return file;
  }
}
