package hoctap.ingest.database;

import hoctap.ingest.definition.DataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How one table is read from one database, whose columns may bear older names or be absent.
 *
 * @param table what is wanted
 * @param read what this database is asked
 * @param positions for each column of the table its position in the answer, from 1; 0 when absent
 */
record RowReading(SourceTable table, TableRead read, List<Integer> positions) {

  /** A row that is rejected, and the rule it broke; it never says what the row holds. */
  static final class RejectedRowException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String rule;

    RejectedRowException(String rule) {
      super(rule);
      this.rule = rule;
    }

    String rule() {
      return rule;
    }
  }

  /**
   * Finds the table and its columns.
   *
   * @param source for messages
   * @param found the table as this database has it
   * @param scope which rows and which hidden columns are read
   * @throws DataException when the table or a needed column is missing
   */
  static RowReading of(String source, SourceTable table, FoundTable found, ReadScope scope) {
    List<String> names = found.columns();
    if (names.isEmpty()) {
      throw new DataException(
          "Cannot read table %s of source %s: there is no such table, or the account may not read it"
              .formatted(scope.table(), source));
    }
    List<String> read = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    for (SourceColumn column : table.columns()) {
      Optional<String> name = scope.reads(column) ? find(column, names) : Optional.empty();
      if (name.isEmpty() && table.needed().contains(column.name())) {
        throw new DataException(
            "Cannot read table %s of source %s: it has no column %s (found: %s)"
                .formatted(scope.table(), source, column.name(), String.join(", ", names)));
      }
      name.ifPresent(read::add);
      positions.add(name.isPresent() ? read.size() : 0);
    }
    List<String> order =
        table.key().stream()
            .map(column -> read.get(positions.get(table.position(column)) - 1))
            .toList();
    Optional<String> filter =
        scope
            .filterColumn()
            .flatMap(column -> find(table.columns().get(table.position(column)), names));
    return new RowReading(
        table, new TableRead(found.name(), read, order, filter, scope.filterValues()), positions);
  }

  private static Optional<String> find(SourceColumn column, List<String> names) {
    return column.names().stream()
        .flatMap(wanted -> names.stream().filter(wanted::equalsIgnoreCase))
        .findFirst();
  }

  /**
   * The values of the row that the read stands on; a value that is not of its type is none.
   *
   * @param unreadable is told the column of such a value
   * @throws RejectedRowException when a needed value is missing or not of its type
   */
  PulledRow row(SourceRow row, Consumer<String> unreadable) throws RejectedRowException {
    List<Optional<Object>> values = new ArrayList<>(positions.size());
    for (int i = 0; i < positions.size(); i++) {
      SourceColumn column = table.columns().get(i);
      try {
        values.add(
            positions.get(i) == 0 ? Optional.empty() : row.get(positions.get(i), column.type()));
      } catch (SourceRow.InvalidValueException e) {
        if (table.needed().contains(column.name())) {
          throw new RejectedRowException("invalid_" + column.name());
        }
        unreadable.accept(column.name());
        values.add(Optional.empty());
      }
    }
    PulledRow pulled = new PulledRow(table, values);
    for (String column : table.needed()) {
      if (pulled.get(column).isEmpty()) {
        throw new RejectedRowException("missing_" + column);
      }
    }
    return pulled;
  }

  /** The key of the row that the read stands on, whatever else is wrong with it. */
  Optional<Object> key(SourceRow row) {
    List<Object> parts = new ArrayList<>();
    for (String column : table.key()) {
      Optional<Object> part = value(row, column);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(RowKeys.of(parts));
  }

  /** The month of the row's business date, whatever else is wrong with it; 0 for none. */
  int month(SourceRow row) {
    return table
        .businessDate()
        .flatMap(column -> value(row, column))
        .map(HeldRows::month)
        .orElse(0);
  }

  private Optional<Object> value(SourceRow row, String column) {
    int index = table.position(column);
    if (positions.get(index) == 0) {
      return Optional.empty();
    }
    try {
      return row.get(positions.get(index), table.columns().get(index).type());
    } catch (SourceRow.InvalidValueException e) {
      return Optional.empty();
    }
  }

  /** The totals by month that this database is asked for. */
  TotalsRead totals() {
    Optional<SourceColumn> date =
        table.businessDate().map(column -> table.columns().get(table.position(column)));
    return new TotalsRead(
        read,
        table.key().size() == 1 && isWhole(table.key().get(0))
            ? Optional.of(read.order().get(0))
            : Optional.empty(),
        date.flatMap(column -> asked(column.name())),
        date.map(column -> column.type() == SourceColumn.Type.UNIX_SECONDS).orElse(false));
  }

  private boolean isWhole(String column) {
    SourceColumn.Type type = table.columns().get(table.position(column)).type();
    return type == SourceColumn.Type.BIGINT || type == SourceColumn.Type.INT;
  }

  private Optional<String> asked(String column) {
    int position = positions.get(table.position(column));
    return position == 0 ? Optional.empty() : Optional.of(read.columns().get(position - 1));
  }
}
