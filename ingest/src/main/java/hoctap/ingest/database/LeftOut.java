package hoctap.ingest.database;

import java.util.HashSet;
import java.util.Set;

/** The rows that a source has and that do not land: rejected ones, and further rows of a key. */
final class LeftOut {
  private final RowReading reading;
  private final Set<Object> rejected = new HashSet<>();
  private final MonthTotals months = new MonthTotals();

  LeftOut(RowReading reading) {
    this.reading = reading;
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
