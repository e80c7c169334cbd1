package hoctap.ingest.form;

/**
 * The twelve digits of a citizen: three of the province of birth, one of century and sex, two of
 * the year of birth, six at random (Decree 137/2015, article 13).
 */
final class CitizenNumber {
  static final int LENGTH = 12;

  static final Invalid INVALID =
      new Invalid(
          "citizen_number",
          "cần đúng 12 chữ số, nhập dạng văn bản (bảng tính có thể đã làm mất số)");

  /** A number of a workbook that may have lost its leading zeros. */
  record Unpadded(String digits) {}

  private CitizenNumber() {}

  static Object read(Cell cell) {
    if (cell.kind() == Cell.Kind.NUMBER) {
      return ofNumber(cell);
    }
    String text = ValueReader.text(cell);
    if (text.isEmpty()) {
      return ValueReader.NOTHING;
    }
    String digits = digits(text);
    return digits.length() == LENGTH ? digits : INVALID;
  }

  private static Object ofNumber(Cell cell) {
    double value = Numbers.decimal(cell.text());
    if (!(value >= 0 && value < 1e12) || value != Math.rint(value)) {
      return INVALID;
    }
    String digits = String.valueOf((long) value);
    if (digits.length() == LENGTH) {
      return digits;
    }
    return NumberFormats.zeros(cell.format()) == LENGTH ? padded(digits) : new Unpadded(digits);
  }

  static String padded(String digits) {
    return "0".repeat(LENGTH - digits.length()) + digits;
  }

  /** The digits of a text of digits, spaces, points and apostrophes; "" for any other text. */
  static String digits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (c != ' ' && c != '.' && c != '\'' && c != '’') {
        return "";
      }
    }
    return digits.toString();
  }

  /**
   * Whether a padded number fits the structure. Six zeros at the end are digits that a spreadsheet
   * rounded away, and no chance.
   */
  static boolean fits(String digits, int birthYear, boolean isFemale) {
    int province = Integer.parseInt(digits.substring(0, 3));
    int centuryAndSex = 2 * (birthYear / 100 - 19) + (isFemale ? 1 : 0);
    return province >= 1
        && province <= 96
        && digits.charAt(3) - '0' == centuryAndSex
        && Integer.parseInt(digits.substring(4, 6)) == birthYear % 100
        && !digits.endsWith("000000");
  }
}
