package hoctap.transform.engine;

import hoctap.ingest.lake.TableShape;
import hoctap.transform.fact.Step;
import java.util.List;
import org.apache.hadoop.fs.Path;

/**
 * Computes SQL steps over Parquet files. Names are those of the steps; a name given again replaces
 * the earlier table.
 *
 * <p>An engine starts when it is opened and holds memory and threads until it is closed.
 */
public interface Engine extends AutoCloseable {

  /** {@code spark} or {@code duckdb}. */
  String name();

  /** Names files of one shape as a table; no files give an empty table. */
  void table(String name, TableShape shape, List<Path> files);

  /**
   * Names landed files as a table that has one more column, {@code submission_id}: the name of the
   * folder in which a file lies.
   */
  void landed(String name, TableShape shape, List<Path> files);

  /** Names a step; it is computed each time it is read. */
  void name(Step step);

  /** Names a step that several others read; it is computed once. */
  void keep(Step step);

  /** Computes a named step, casts every column to its declared type and writes it. */
  void write(Output output);

  /** How a named step would be computed, in the engine's own words. */
  String plan(String name);

  @Override
  void close();
}
