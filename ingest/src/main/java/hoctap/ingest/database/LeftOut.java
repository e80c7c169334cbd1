package hoctap.ingest.database;

import java.util.HashSet;
import java.util.Set;

/** The rows that a source has and that do not land: rejected ones, and further rows of a key. */
final class LeftOut {
  private final RowReading reading;
  private final Set<String> known;
  private final Set<Object> rejected = new HashSet<>();
  private final MonthTotals months = new MonthTotals();

  /**
   * @param known the keys, as text, of rows that were rejected before
   */
  LeftOut(RowReading reading, Set<String> known) {
    this.reading = reading;
    this.known = known;
  }

  /** Whether the row was rejected before, so that it need not be told again. */
  boolean isKnown(SourceRow row) {
    return reading.key(row).map(key -> known.contains(String.valueOf(key))).orElse(false);
  }

  void reject(SourceRow row) {
    reading.key(row).ifPresent(rejected::add);
    countMonth(row);
  }

  void countMonth(SourceRow row) {
    months.add(reading.month(row), reading.key(row).orElse(0L));
  }

  /** The keys of the rejected rows. */
  Set<Object> rejected() {
    return rejected;
  }

  /** All of them by month. */
  MonthTotals months() {
    return months;
  }
}
