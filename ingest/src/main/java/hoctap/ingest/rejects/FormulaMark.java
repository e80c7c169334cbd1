package hoctap.ingest.rejects;

/**
 * Keeps a text from being taken for a formula: quoted in a workbook, behind an apostrophe in a CSV.
 * Intake takes one such apostrophe off again.
 */
public final class FormulaMark {
  // The wide forms of an East Asian keyboard mean the same to a spreadsheet.
  private static final String MARKS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
  private static final String QUOTES = "'\"\u2018\u2019\u201C\u201D";

  private FormulaMark() {}

  /**
   * Whether a text begins as a formula does, also behind blanks and quotes, which spreadsheets and
   * those who paste from them take off.
   */
  public static boolean isNeeded(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t' || c == '\r' || MARKS.indexOf(c) >= 0) {
        return true;
      }
      if (!isPassedOver(c)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isPassedOver(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || QUOTES.indexOf(c) >= 0;
  }

  /** The text as a CSV must hold it; a leading apostrophe is doubled, so that none is lost. */
  public static String inCsv(String text) {
    return isNeeded(text) || text.startsWith("'") ? "'" + text : text;
  }
}
