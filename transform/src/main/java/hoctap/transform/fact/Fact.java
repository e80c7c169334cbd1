package hoctap.transform.fact;

import hoctap.ingest.lake.ColumnType;
import hoctap.ingest.lake.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The shape of one table that transform stores: {@code facts/<name>.yml} or {@code
 * served/<name>.yml} beside the {@code .sql} of the same name. Its rows are computed by that one
 * select and cast to these types.
 *
 * @param grainVi what one row is, in Vietnamese
 * @param key the columns that name a row; no two rows agree in all of them
 * @param yearsBack how many years before its own a year of this table reads, by the table read
 * @param columns in the order of the table
 */
public record Fact(
    String grainVi, List<String> key, Map<String, Integer> yearsBack, List<Column> columns) {

  /** One column: {@code snake_case} name, type, and what it holds, in Vietnamese. */
  public record Column(String name, ColumnType type, String commentVi) {}

  public Fact {
    columns = columns == null ? List.of() : List.copyOf(columns);
    yearsBack = yearsBack == null ? Map.of() : Map.copyOf(yearsBack);
    key = key == null ? List.of() : List.copyOf(key);
    List<String> names = columns.stream().map(Column::name).toList();
    List<String> unknown = new ArrayList<>(key);
    unknown.removeAll(names);
    if (columns.isEmpty() || !unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "Invalid table shape: key %s is not among the columns %s".formatted(unknown, names));
    }
  }

  public TableShape shape() {
    return new TableShape(
        columns.stream()
            .map(column -> new TableShape.Column(column.name(), column.type()))
            .toList());
  }

  /** Whether the table is kept by year. */
  public boolean isByYear() {
    return columns.stream().anyMatch(column -> column.name().equals("year"));
  }
}
