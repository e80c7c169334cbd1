package hoctap.ingest.database;

import java.util.List;
import java.util.Optional;

/**
 * What to read from one table, by the names that this very database uses.
 *
 * @param columns the columns, at least one
 * @param order the columns to order by; empty for no order
 * @param filterColumn only rows in which it holds one of {@code filterValues}
 */
record TableRead(
    String table,
    List<String> columns,
    List<String> order,
    Optional<String> filterColumn,
    List<Object> filterValues) {
  TableRead {
    columns = List.copyOf(columns);
    order = List.copyOf(order);
    filterValues = List.copyOf(filterValues);
  }
}
