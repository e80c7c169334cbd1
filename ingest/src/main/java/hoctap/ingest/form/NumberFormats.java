package hoctap.ingest.form;

import java.util.HashMap;
import java.util.Map;

/** What a workbook's number formats say: days, or digits with leading zeros. */
final class NumberFormats {
  private final Map<String, Boolean> dates = new HashMap<>();

  /** Whether a cell of this format shows a day. */
  boolean isDate(String format) {
    return !format.isEmpty() && dates.computeIfAbsent(format, NumberFormats::showsDay);
  }

  private static boolean showsDay(String format) {
    if (format.equalsIgnoreCase("general")) {
      return false;
    }
    boolean isQuoted = false;
    boolean isBracketed = false;
    for (int i = 0; i < format.length(); i++) {
      char c = Character.toLowerCase(format.charAt(i));
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == '[') {
        isBracketed = true;
      } else if (c == ']') {
        isBracketed = false;
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if (!isQuoted && !isBracketed && (c == 'd' || c == 'y')) {
        return true;
      }
    }
    return false;
  }

  /** How many digits a format of zeros alone shows ({@code 000000000000}); 0 for any other. */
  static int zeros(String format) {
    int zeros = 0;
    for (int i = 0; i < format.length() && format.charAt(i) != ';'; i++) {
      char c = format.charAt(i);
      if (c == '0') {
        zeros++;
      } else if (c != ' ' && c != '-' && c != '"' && c != '\\') {
        return 0;
      }
    }
    return zeros;
  }

  /** How many decimals a format shows ({@code 0.00%} shows two); -1 when it does not say. */
  static int decimals(String format) {
    if (format.isEmpty() || format.equalsIgnoreCase("general") || format.equals("@")) {
      return -1;
    }
    int point = format.indexOf('.');
    int decimals = 0;
    for (int i = point + 1; point >= 0 && i < format.length() && format.charAt(i) == '0'; i++) {
      decimals++;
    }
    return decimals;
  }
}
