package hoctap.ingest.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what may be a person's number in any text: nine digits or more in a row, and nine or twelve
 * written in groups ({@code 099 084 000 001}, {@code 0990.8400.0001}), and telephones.
 *
 * <p>A year before a place's code ({@code 2024 30037}), the fraction of a second, and the
 * hexadecimal names that this program gives (16 or 64 letters) are none.
 */
public final class LongNumbers {
  private static final String MASK = "…";
  private static final int SHORTEST = 9;
  private static final int CITIZEN = 12;
  private static final Pattern GROUPS = Pattern.compile("\\d+(?:[ .\\u00a0\\u202f-]\\d+)*");
  private static final Pattern GROUP = Pattern.compile("\\d+");
  private static final Pattern SECONDS = Pattern.compile(":\\d\\d\\.");
  private static final Pattern HEX =
      Pattern.compile("(?=[0-9]*[a-f])(?:[0-9a-f]{16}|[0-9a-f]{64})");

  private LongNumbers() {}

  /** The text with {@code …} in place of each such number. */
  public static String mask(String text) {
    if (!mayHold(text)) {
      return text;
    }
    StringBuilder masked = new StringBuilder();
    int written = 0;
    for (int[] span : spans(text)) {
      masked.append(text, written, span[0]).append(MASK);
      written = span[1];
    }
    return masked.append(text, written, text.length()).toString();
  }

  /** Whether the text holds such a number. */
  public static boolean areIn(String text) {
    return mayHold(text) && !spans(text).isEmpty();
  }

  private static boolean mayHold(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < SHORTEST; i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits >= SHORTEST;
  }

  private static List<int[]> spans(String text) {
    List<int[]> spans = new ArrayList<>();
    Matcher run = GROUPS.matcher(text);
    while (run.find()) {
      List<int[]> groups = new ArrayList<>();
      Matcher group = GROUP.matcher(text).region(run.start(), run.end());
      while (group.find()) {
        groups.add(new int[] {group.start(), group.end()});
      }
      collect(text, groups, spans);
    }
    return spans;
  }

  /** Takes the longest number that begins at each group. */
  private static void collect(String text, List<int[]> groups, List<int[]> spans) {
    for (int first = 0; first < groups.size(); first++) {
      for (int last = groups.size() - 1; last >= first; last--) {
        if (isNumber(text, groups.subList(first, last + 1))) {
          spans.add(new int[] {groups.get(first)[0], groups.get(last)[1]});
          first = last;
          break;
        }
      }
    }
  }

  private static boolean isNumber(String text, List<int[]> groups) {
    int digits = groups.stream().mapToInt(LongNumbers::length).sum();
    if (groups.size() == 1) {
      int[] group = groups.get(0);
      return digits >= SHORTEST && !isHex(text, group) && !isFraction(text, group[0]);
    }
    int size = length(groups.get(0));
    boolean isEven = groups.stream().allMatch(group -> length(group) == size);
    boolean isSpelled = size == 1 && isEven && digits >= SHORTEST;
    boolean isGrouped = size >= 3 && isEven && (digits == SHORTEST || digits == CITIZEN);
    int start = groups.get(0)[0];
    boolean isCitizen = digits == CITIZEN && text.charAt(start) == '0';
    return isSpelled || isGrouped || isCitizen || isTelephone(text, start, size, digits);
  }

  private static boolean isTelephone(String text, int start, int firstGroup, int digits) {
    boolean isDomestic = text.charAt(start) == '0' && firstGroup >= 3;
    boolean isAbroad = start > 0 && text.charAt(start - 1) == '+';
    return (isDomestic || isAbroad) && digits > SHORTEST && digits <= CITIZEN;
  }

  private static int length(int[] group) {
    return group[1] - group[0];
  }

  /** Whether the digits from {@code start} are those of a second: {@code 08:00:00.123456789Z}. */
  private static boolean isFraction(String text, int start) {
    return start > 3 && SECONDS.matcher(text).region(start - 4, start).matches();
  }

  private static boolean isHex(String text, int[] group) {
    int start = group[0];
    int end = group[1];
    while (start > 0 && isWord(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return HEX.matcher(text).region(start, end).matches();
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }
}
