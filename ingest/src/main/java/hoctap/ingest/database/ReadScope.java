package hoctap.ingest.database;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of a table one site reads.
 *
 * @param table the table's name at the site, prefix included
 * @param citizenColumns the columns that may hold the citizen number there; others that might are
 *     not even read
 * @param filterColumn only rows in which it holds one of {@code filterValues}
 */
record ReadScope(
    String table,
    Set<String> citizenColumns,
    Optional<String> filterColumn,
    List<Object> filterValues) {

  boolean reads(SourceColumn column) {
    return column.type() != SourceColumn.Type.CITIZEN || citizenColumns.contains(column.name());
  }

  /** Whether no row at all can pass the filter, so that there is nothing to ask. */
  boolean isEmpty() {
    return filterColumn.isPresent() && filterValues.isEmpty();
  }
}
