package hoctap.ingest.lake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The named, typed columns of one Parquet table, in order. All columns may be null. */
public record TableShape(List<Column> columns) {

  /** One column: a {@code snake_case} name and its type. */
  public record Column(String name, ColumnType type) {}

  public TableShape {
    columns = List.copyOf(columns);
    Set<String> names = new LinkedHashSet<>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException(
            "Invalid table shape: column " + column.name() + " stands twice");
      }
    }
  }

  /** A shape from pairs of name and type: {@code of("year", INTEGER, "code", VARCHAR)}. */
  public static TableShape of(Object... namesAndTypes) {
    List<Column> columns = new java.util.ArrayList<>();
    for (int i = 0; i < namesAndTypes.length; i += 2) {
      columns.add(new Column((String) namesAndTypes[i], (ColumnType) namesAndTypes[i + 1]));
    }
    return new TableShape(columns);
  }

  /** The position of {@code name}, from 0. */
  public int indexOf(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("Cannot find column " + name + " in " + names());
  }

  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }
}
