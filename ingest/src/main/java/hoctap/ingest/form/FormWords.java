package hoctap.ingest.form;

import java.util.Optional;

/** Asks of a text that someone wrote into a definition whether a column of a form takes it. */
public final class FormWords {
  private static final PersonKey NOBODY = new PersonKey(digits -> 0, digits -> new byte[0]);

  private FormWords() {}

  /** What the column wants instead, in Vietnamese; empty when it takes {@code text}. */
  public static Optional<String> fault(FormColumn column, String text) {
    Object value = new ValueReaders(false).of(column, NOBODY).read(Cell.text(text));
    return value instanceof Invalid invalid ? Optional.of(invalid.wantedVi()) : Optional.empty();
  }
}
