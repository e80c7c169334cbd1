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
}
