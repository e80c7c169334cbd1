package hoctap.transform.engine;

import java.nio.file.Path;
import java.util.stream.Collectors;

/** A DuckDB engine that a test may ask: rows as lines, cells parted by a bar, null as a blank. */
public final class DuckDbRows {
  private final DuckDbEngine engine;

  private DuckDbRows(DuckDbEngine engine) {
    this.engine = engine;
  }

  public static DuckDbRows open(Path spill) {
    return new DuckDbRows(DuckDbEngine.open("1g", spill));
  }

  public Engine engine() {
    return engine;
  }

  /** The rows of a select in its order. */
  public String of(String sql) {
    return engine.rows(sql).stream()
        .skip(1)
        .map(
            row ->
                row.stream()
                    .map(cell -> cell == null ? "" : cell)
                    .collect(Collectors.joining(" | "))
                    .stripTrailing())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
