package hoctap.ingest.rejects;

/**
 * Keeps a text from being taken for a formula: quoted in a workbook, behind an apostrophe in a CSV.
 * Intake takes one such apostrophe off again.
 */
public final class FormulaMark {
  private FormulaMark() {}

  /** Whether a text begins as a formula does. */
  public static boolean isNeeded(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    return first == '='
        || first == '+'
        || first == '-'
        || first == '@'
        || first == '\t'
        || first == '\r';
  }

  /** The text as a CSV must hold it; a leading apostrophe is doubled, so that none is lost. */
  public static String inCsv(String text) {
    return isNeeded(text) || text.startsWith("'") ? "'" + text : text;
  }
}
