package hoctap.warehouse;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.definition.DefinitionFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The last gate before a file is published: opened as a reader opens it, it must hold what the lake
 * holds and break no invariant.
 */
final class Verification {
  private Verification() {}

  /**
   * Checks a finished file.
   *
   * @param rows the rows that each table must at least hold
   * @param cellTotals what the cells of the lake add up to
   * @throws DataException with every fault found
   */
  static void check(Path file, SortedMap<String, Long> rows, Table cellTotals) {
    List<String> faults = new ArrayList<>();
    try (PublishedWarehouse warehouse = PublishedWarehouse.open(file)) {
      rows.forEach((table, expected) -> count(warehouse, table, expected).ifPresent(faults::add));
      if (!warehouse.query(SqlText.read("totals/cells")).rows().equals(cellTotals.rows())) {
        faults.add("the cells do not add up to what the lake holds");
      }
      invariants().forEach((name, sql) -> broken(warehouse, name, sql).ifPresent(faults::add));
    }
    if (!faults.isEmpty()) {
      throw new DataException("Cannot publish the warehouse: " + String.join("; ", faults));
    }
  }

  /** The invariants by name: each a query that must answer with no row. */
  static SortedMap<String, String> invariants() {
    return DefinitionFolder.read(Verification.class, "warehouse/invariants", ".sql");
  }

  private static Optional<String> count(PublishedWarehouse warehouse, String table, long expected) {
    Table answer = warehouse.query("select count(*) from mart." + table);
    long found = ((Number) answer.rows().get(0).get(0)).longValue();
    return found == expected
        ? Optional.empty()
        : Optional.of(
            "table %s holds %d rows, the lake holds %d".formatted(table, found, expected));
  }

  private static Optional<String> broken(PublishedWarehouse warehouse, String name, String sql) {
    Table answer = warehouse.query(sql);
    return answer.rows().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s fails for %d rows, the first: %s"
                .formatted(name, answer.rows().size(), first(answer)));
  }

  private static Map<String, String> first(Table answer) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < answer.columns().size(); i++) {
      row.put(answer.columns().get(i), String.valueOf(answer.rows().get(0).get(i)));
    }
    return row;
  }
}
