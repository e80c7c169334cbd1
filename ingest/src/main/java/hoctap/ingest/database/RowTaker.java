package hoctap.ingest.database;

import hoctap.ingest.form.Finding;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Takes the rows of one read into landing: accepted, rejected, or a duplicate of the row before.
 */
final class RowTaker {
  private final RowReading reading;
  private final TableLanding rows;
  private final Consumer<PulledRow> accepted;
  private final LeftOut leftOut;
  private final SortedMap<String, Long> unreadable = new TreeMap<>();
  private List<Object> previousKey = List.of();

  /**
   * @param accepted is told each accepted row, and lands it
   */
  RowTaker(RowReading reading, TableLanding rows, Consumer<PulledRow> accepted, LeftOut leftOut) {
    this.reading = reading;
    this.rows = rows;
    this.accepted = accepted;
    this.leftOut = leftOut;
  }

  void take(SourceRow row) {
    try {
      PulledRow pulled = reading.row(row, column -> unreadable.merge(column, 1L, Long::sum));
      List<Object> key = pulled.key();
      // The rows come in the order of the key, so equal keys are neighbours.
      if (!key.isEmpty() && key.equals(previousKey)) {
        rows.countDuplicate();
        leftOut.countMonth(row);
        return;
      }
      previousKey = key;
      accepted.accept(pulled);
    } catch (RowReading.RejectedRowException e) {
      if (leftOut.isKnown(row)) {
        rows.countDuplicate();
      } else {
        rows.reject(e.rule());
      }
      leftOut.reject(row);
    }
  }

  /** Finds, once all rows are taken, which values could not be read and are left out. */
  void finish() {
    unreadable.forEach(
        (column, count) ->
            rows.find(
                new Finding(
                    "unreadable_" + column,
                    Finding.Severity.WARNING,
                    count,
                    "Bảng %s: %d ô của cột %s không đọc được nên để trống."
                        .formatted(rows.form(), count, column))));
  }
}
