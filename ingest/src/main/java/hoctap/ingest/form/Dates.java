package hoctap.ingest.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as people type them ({@code 31/3/1985}, {@code 31-03-1985}, {@code 1985-03-31}, {@code
 * 19850331}) and as workbooks count them. Two-digit years are refused.
 */
final class Dates {
  /** What a text or a number gives that is no day between 1900 and 2100. */
  static final LocalDate NONE = LocalDate.MIN;

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final LocalDate DAY_0_OF_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);

  private static final Pattern WITH_TIME =
      Pattern.compile("([0-9./ -]{8,16}?)[ T][0-9]{1,2}:[0-9]{2}.*");
  private static final Pattern YEAR_ALONE =
      Pattern.compile("(?:00?[/.-])?(?:00?|0?[1-9]|1[0-2])[/.-]([0-9]{4})");

  private Dates() {}

  static LocalDate of(String typed) {
    String text = withoutTime(typed);
    int[] parts = new int[3];
    int[] digits = new int[3];
    int part = 0;
    char separator = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' && digits[part] < 8) {
        parts[part] = parts[part] * 10 + c - '0';
        digits[part]++;
      } else if ((c == '/' || c == '-' || c == '.')
          && part < 2
          && (separator == 0 || separator == c)) {
        separator = c;
        part++;
      } else {
        return NONE;
      }
    }
    if (part == 0) {
      return digits[0] == 8 ? packed(parts[0]) : NONE;
    }
    if (part == 2 && digits[2] == 4 && digits[0] <= 2 && digits[1] <= 2) {
      return day(parts[2], parts[1], parts[0]);
    }
    boolean isIso = separator == '-' && digits[0] == 4 && digits[1] == 2 && digits[2] == 2;
    return isIso ? day(parts[0], parts[1], parts[2]) : NONE;
  }

  // Other programs write 31/12/2024 00:00:00, or 2024-12-31T00:00:00.
  private static String withoutTime(String typed) {
    if (typed.indexOf(':') < 0 && typed.indexOf(' ') < 0) {
      return typed;
    }
    Matcher matcher = WITH_TIME.matcher(typed);
    String day = matcher.matches() ? matcher.group(1) : typed;
    return day.indexOf(' ') < 0 ? day : day.replaceAll(" ?([/.-]) ?", "$1");
  }

  /** The year of a birth of which the day is not known: {@code 3/1985}, {@code 00/00/1985}. */
  static int yearAlone(String text) {
    Matcher matcher = YEAR_ALONE.matcher(text);
    int year = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    return isYear(year) ? year : 0;
  }

  /** {@code 19850331}. */
  static LocalDate packed(long number) {
    return day((int) (number / 10_000), (int) (number / 100 % 100), (int) (number % 100));
  }

  /** A day as a workbook counts it; parts of a day are cut off. */
  static LocalDate serial(double serial, boolean is1904) {
    if (!(serial >= 1 && serial < 80_000)) {
      return NONE;
    }
    long days = (long) serial;
    if (is1904) {
      return DAY_0_OF_1904.plusDays(days);
    }
    // Excel counts a 29 February 1900 that never was.
    return DAY_0_OF_1900.plusDays(days < 60 ? days + 1 : days);
  }

  static boolean isYear(long number) {
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  private static LocalDate day(int year, int month, int day) {
    boolean isDay =
        isYear(year)
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return isDay ? LocalDate.of(year, month, day) : NONE;
  }
}
