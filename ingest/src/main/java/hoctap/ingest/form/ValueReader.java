package hoctap.ingest.form;

/** Reads the cells of one column. */
@FunctionalInterface
interface ValueReader {

  /** What a cell without a value gives. */
  Object NOTHING = new Object();

  /**
   * The value, {@link #NOTHING}, or an {@link Invalid}; no exception, since a file may hold a
   * million wrong cells.
   */
  Object read(Cell cell);

  /** The text of a cell, clean, without the mark that keeps it from being a formula. */
  static String text(Cell cell) {
    String text = VietnameseText.clean(cell.text());
    return text.startsWith("'") ? VietnameseText.clean(text.substring(1)) : text;
  }

  /** Whether a text means "none": empty, or a dash. */
  static boolean isNothing(String text) {
    return text.isEmpty()
        || (text.length() == 1
            && (text.charAt(0) == '-' || text.charAt(0) == '–' || text.charAt(0) == '—'));
  }
}
