package hoctap.ingest.database;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By month of the business date: how many rows, and their keys added up. Months are written {@code
 * 202405}; 0 stands for rows without a date.
 */
final class MonthTotals {
  private record Total(long rows, long keys) {}

  private final SortedMap<Integer, Total> months = new TreeMap<>();

  /** Adds rows of one month. */
  void add(int month, long rows, long keys) {
    int known = month % 100 == 0 ? 0 : month;
    months.merge(
        known,
        new Total(rows, keys),
        (one, other) -> new Total(one.rows() + other.rows(), one.keys() + other.keys()));
    months.values().removeIf(total -> total.rows() == 0);
  }

  /** Adds one row under its key; a key that is no whole number adds nothing to the sum. */
  void add(int month, Object key) {
    add(month, 1, summand(key));
  }

  void addAll(MonthTotals others) {
    others.months.forEach((month, total) -> add(month, total.rows(), total.keys()));
  }

  private static long summand(Object key) {
    return key instanceof Long || key instanceof Integer ? ((Number) key).longValue() : 0;
  }

  /** All rows. */
  long rows() {
    return months.values().stream().mapToLong(Total::rows).sum();
  }

  /** In how many months two sides differ. */
  long differences(MonthTotals other) {
    SortedMap<Integer, Total> all = new TreeMap<>(months);
    all.putAll(other.months);
    return all.keySet().stream().filter(month -> differs(month, other)).count();
  }

  private boolean differs(int month, MonthTotals other) {
    Total none = new Total(0, 0);
    return !months.getOrDefault(month, none).equals(other.months.getOrDefault(month, none));
  }

  /** As control totals: {@code <side>_rows_202405}, {@code <side>_keys_202405}. */
  Map<String, Long> named(String side) {
    SortedMap<String, Long> totals = new TreeMap<>();
    months.forEach(
        (month, total) -> {
          totals.put("%s_rows_%06d".formatted(side, month), total.rows());
          totals.put("%s_keys_%06d".formatted(side, month), total.keys());
        });
    return totals;
  }
}
