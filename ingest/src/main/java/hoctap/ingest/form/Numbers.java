package hoctap.ingest.form;

/** Numbers as people type them: a point between thousands, a point or a comma before decimals. */
final class Numbers {
  /** Not a number, negative, or too large. */
  static final long INVALID = -1;

  private static final int MAX_DIGITS = 18;
  private static final double MAX_EXACT = 9e15;

  private Numbers() {}

  /** A whole number from a text: {@code 1234}, {@code 1.234.567}, {@code 12.0}. */
  static long count(String text) {
    long value = 0;
    int digits = 0;
    int group = 0;
    boolean isGrouped = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        value = value * 10 + c - '0';
        digits++;
        group++;
        continue;
      }
      boolean isSeparator = c == '.' || c == ' ';
      if (!isSeparator || group == 0 || (isGrouped && group != 3)) {
        return INVALID;
      }
      if (isZeroFraction(text, i)) {
        return digits <= MAX_DIGITS ? value : INVALID;
      }
      if (group > 3) {
        return INVALID;
      }
      isGrouped = true;
      group = 0;
    }
    boolean isWhole = digits > 0 && digits <= MAX_DIGITS && (!isGrouped || group == 3);
    return isWhole ? value : INVALID;
  }

  // Other programs write the whole numbers of a column with gaps as 12.0; no group has one digit.
  private static boolean isZeroFraction(String text, int point) {
    int decimals = text.length() - point - 1;
    return text.charAt(point) == '.'
        && (decimals == 1 || decimals == 2)
        && text.indexOf('.') == point
        && text.substring(point + 1).chars().allMatch(c -> c == '0');
  }

  /** A whole number from the number that a workbook stores. */
  static long stored(String raw) {
    double value = decimal(raw);
    long whole = Math.round(value);
    boolean isWhole = Math.abs(value - whole) <= 1e-9 * Math.max(1, Math.abs(value));
    return isWhole && value >= 0 && value < MAX_EXACT ? whole : INVALID;
  }

  /** The number that a workbook stores; NaN when it is none. */
  static double decimal(String raw) {
    try {
      return Double.parseDouble(raw);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /**
   * A number with {@code decimals} decimals at most, as whole units of the last one: {@code
   * scaled("8,5", 1)} is 85. Further decimals must be zeros.
   */
  static long scaled(String text, int decimals) {
    long value = 0;
    int digits = 0;
    int behind = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' || c == ',') {
        if (behind >= 0 || digits == 0) {
          return INVALID;
        }
        behind = 0;
        continue;
      }
      if (c < '0' || c > '9' || (behind >= decimals && c != '0') || digits > 14) {
        return INVALID;
      }
      digits++;
      if (behind < decimals) {
        value = value * 10 + c - '0';
        behind += behind >= 0 ? 1 : 0;
      }
    }
    if (digits == 0 || text.charAt(text.length() - 1) == '.' || text.endsWith(",")) {
      return INVALID;
    }
    for (int i = Math.max(behind, 0); i < decimals; i++) {
      value *= 10;
    }
    return value;
  }

  /** The same from the number that a workbook stores. */
  static long storedScaled(String raw, int decimals) {
    double value = decimal(raw) * Math.pow(10, decimals);
    long whole = Math.round(value);
    boolean isExact = Math.abs(value - whole) <= 1e-6;
    return isExact && value >= -1e-6 && value < MAX_EXACT ? whole : INVALID;
  }
}
