package hoctap.ingest.file;

import hoctap.ingest.form.Form;
import hoctap.ingest.form.Line;
import hoctap.ingest.form.SheetColumns;
import hoctap.ingest.form.Verdict;

/** Takes the accepted rows of a file, one at a time, in the order of the file. */
@FunctionalInterface
public interface RowSink {

  /**
   * @param row in the order of {@link Form#landedShape()}; a new array for each row
   */
  void accept(Form form, Object[] row);

  /**
   * Hears that a sheet begins; who only lands rows need not know.
   *
   * @param headerRow the number of the last row of its header
   */
  default void begin(Form form, SheetColumns columns, int headerRow) {}

  /** Hears of each line below the header, before an accepted one is taken. */
  default void see(Line line, Verdict verdict) {}
}
