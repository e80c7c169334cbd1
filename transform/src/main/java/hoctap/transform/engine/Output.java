package hoctap.transform.engine;

import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;

/**
 * What is written: a named step as Parquet files.
 *
 * @param shape the declared columns, in order
 * @param split whether each year has a folder of its own, {@code partition_year=2024}
 * @param years the years to write; none means all
 * @param folder must not exist yet
 */
public record Output(
    String name, TableShape shape, Split split, SortedSet<Integer> years, Path folder) {

  /** The column by which the files are parted; it is not in them. */
  public static final String PARTITION = "partition_year";

  /** How the rows lie in folders. */
  public enum Split {
    BY_YEAR,
    TOGETHER
  }

  public Output {
    years = new TreeSet<>(years);
  }

  /** The folder of one year. */
  public Path folderOf(int year) {
    return split == Split.BY_YEAR ? new Path(folder, PARTITION + "=" + year) : folder;
  }

  /** What was written, wherever it lies. */
  public List<Path> files(Lake lake) {
    List<Path> files = new ArrayList<>(lake.parquetFiles(folder));
    for (Path part : lake.list(folder)) {
      if (part.getName().startsWith(PARTITION)) {
        files.addAll(lake.parquetFiles(part));
      }
    }
    return files;
  }
}
