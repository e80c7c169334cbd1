package hoctap.dashboards.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table or view of the warehouse's schema {@code mart} that a board shows.
 *
 * @param title what people read instead of its name
 * @param only the one value that a column must have, where not every row is meant
 */
public record Dataset(String name, String title, Map<String, String> only, List<Column> columns) {

  /** A column of the dataset, the words above it, and how its values are written. */
  public record Column(String name, String label, Format format) {}

  /** How a value is written: with the comma and the point of Vietnamese. */
  public enum Format {
    TEXT,
    YES_NO,
    YEAR,
    WHOLE,
    ONE_DECIMAL
  }

  public Dataset {
    only = only == null ? Map.of() : Map.copyOf(only);
    columns = columns == null ? List.of() : List.copyOf(columns);
  }

  /** The column of that name, if the dataset has one. */
  public Optional<Column> find(String column) {
    return columns.stream().filter(known -> known.name().equals(column)).findFirst();
  }

  /** The column of that name; {@link Boards} has checked that every name used is one. */
  public Column column(String column) {
    return find(column)
        .orElseThrow(() -> new IllegalArgumentException("No column %s.%s".formatted(name, column)));
  }
}
