package hoctap.ingest.database;

import hoctap.ingest.lake.TableShape;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is held of one table's rows, by key: enough to tell whether a row changed, in which month it
 * belongs and whose it is. About a hundred bytes a row.
 */
final class HeldRows {
  /**
   * One row.
   *
   * @param digest of what landed of it
   * @param month of its business date, 0 for none
   * @param account the account that it is kept for; null where rows are kept for none
   */
  private record Held(long digest, int month, Long account) {}

  private final TableShape shape;
  private final RowKeys keyOf;
  private final Optional<Integer> datePosition;
  private final Optional<Integer> accountPosition;
  private final RowDigest digest = new RowDigest();
  private final Map<Object, Held> rows = new HashMap<>();

  HeldRows(SourceTable table) {
    this.shape = table.landedShape();
    this.keyOf = RowKeys.of(shape, table.key());
    this.datePosition = table.businessDate().map(shape::indexOf);
    this.accountPosition = table.keptFor().map(shape::indexOf);
  }

  /** Holds a row in the order of the shape; false when the very same row was held. */
  boolean put(Object... row) {
    Held held =
        new Held(
            digest.shortened(row),
            datePosition.map(position -> month(row[position])).orElse(0),
            accountPosition.map(position -> (Long) row[position]).orElse(null));
    return !held.equals(rows.put(keyOf.of(row), held));
  }

  boolean has(Object key) {
    return rows.containsKey(key);
  }

  /** The keys, also of rows that the source no longer has. */
  Set<Object> keys() {
    return new HashSet<>(rows.keySet());
  }

  void remove(Object key) {
    rows.remove(key);
  }

  /** The account that the row of a key is kept for. */
  Optional<Long> account(Object key) {
    return Optional.ofNullable(rows.get(key)).map(Held::account);
  }

  /** The rows by month, those of some keys left out. */
  MonthTotals months(Set<Object> without) {
    MonthTotals months = new MonthTotals();
    rows.forEach(
        (key, held) -> {
          if (!without.contains(key)) {
            months.add(held.month(), key);
          }
        });
    return months;
  }

  /** The month of a landed date: {@code 202405}; 0 for none. */
  static int month(Object date) {
    return date instanceof LocalDate day ? day.getYear() * 100 + day.getMonthValue() : 0;
  }
}
