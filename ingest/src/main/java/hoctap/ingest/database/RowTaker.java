package hoctap.ingest.database;

import java.util.List;
import java.util.function.Consumer;

/**
 * Takes the rows of one read into landing: accepted, rejected, or a duplicate of the row before.
 */
final class RowTaker {
  private final RowReading reading;
  private final TableLanding rows;
  private final Consumer<PulledRow> accepted;
  private final LeftOut leftOut;
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
      PulledRow pulled = reading.row(row);
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
}
