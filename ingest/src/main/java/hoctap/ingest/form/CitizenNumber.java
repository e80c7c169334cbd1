package hoctap.ingest.form;

import java.util.regex.Pattern;

/**
 * The twelve digits of a citizen: three of the province of birth, one of century and sex, two of
 * the year of birth, six at random (Decree 137/2015, article 13).
 */
final class CitizenNumber {
  static final int LENGTH = 12;
  static final int OLD_LENGTH = 9;

  static final Invalid INVALID =
      new Invalid(
          "citizen_number",
          "cần đúng 12 chữ số, nhập dạng văn bản (bảng tính có thể đã làm mất số)");

  static final Invalid OLD =
      new Invalid("citizen_number", "đây là số CMND 9 chữ số; cần số định danh cá nhân 12 chữ số");
  static final Invalid ROUNDED =
      new Invalid(
          "citizen_number",
          "bảng tính đã làm tròn số (dạng 1,23E+11); nhập lại đủ 12 chữ số, dạng văn bản");

  private static final Pattern ROUNDED_NUMBER = Pattern.compile("[0-9]([.,][0-9]+)?[Ee]\\+?[0-9]+");
  private static final int SHOWN_DIGITS = 6;

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
    if (digits.length() == LENGTH) {
      return digits;
    }
    boolean isRounded = digits.isEmpty() && ROUNDED_NUMBER.matcher(text).matches();
    return isRounded ? ROUNDED : digits.length() == OLD_LENGTH ? OLD : INVALID;
  }

  private static Object ofNumber(Cell cell) {
    double value = Numbers.decimal(cell.text());
    if (!(value >= 0 && value < 1e12) || value != Math.rint(value)) {
      return INVALID;
    }
    String digits = String.valueOf((long) value);
    if (NumberFormats.zeros(cell.format()) == LENGTH) {
      return padded(digits);
    }
    if (isRounded(digits)) {
      return ROUNDED;
    }
    return digits.length() == LENGTH ? digits : new Unpadded(digits);
  }

  // 1.23457E+11 as a spreadsheet shows it, read again: zeros in place of the lost digits.
  private static boolean isRounded(String digits) {
    int end = digits.length();
    while (end > 0 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.length() > OLD_LENGTH && end <= SHOWN_DIGITS;
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
