package hoctap.ingest.file;

import hoctap.ingest.form.Form;

/** Takes the accepted rows of a file, one at a time, in the order of the file. */
@FunctionalInterface
public interface RowSink {

  /**
   * @param row in the order of {@link Form#landedShape()}; a new array for each row
   */
  void accept(Form form, Object[] row);
}
