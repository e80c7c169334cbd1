package hoctap.ingest.form;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that begin a row of totals. */
public final class TotalsLabel {
  // With their accents, or with none: Tống Công is a person's name, Cộng Hòa that of a village.
  private static final Set<String> WORDS =
      Set.of("tổng cộng", "tổng số", "tổng", "cộng", "tong cong", "tong so", "tong", "cong");

  private static final Set<String> WHOLE =
      Set.of(
          "toàn xã",
          "cả xã",
          "toàn phường",
          "cả phường",
          "toàn thị trấn",
          "cả thị trấn",
          "toàn bộ");

  // Cộng Hòa is a village, Tổng công ty a unit: what follows must say what was added up.
  private static final Pattern LONGER =
      Pattern.compile(
          "(tổng cộng|tổng số|tổng|cộng) ?[:(=–-].*|(tổng cộng|tổng số) .*"
              + "|(tổng|cộng) (thôn|ấp|khóm|tổ|khối|khu|nhóm|xã|phường|thị trấn|huyện|tỉnh|mục|phần"
              + "|toàn|trang|dồn|chung|[ivx]+|[a-h]|[0-9]+)( .*|[.:]?)");

  private TotalsLabel() {}

  /** The column of the label of a totals row; -1 when the row has none. */
  public static int find(Line line) {
    for (int i = 0; i < line.cells().size(); i++) {
      Cell cell = line.cells().get(i);
      if (cell.kind() == Cell.Kind.TEXT && !isNumbering(cell.text()) && isLabel(cell.text())) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a name is not that of a part but of the whole place: {@code Toàn xã}. */
  static boolean isWholePlace(String name) {
    return WHOLE.contains(VietnameseText.clean(name).toLowerCase(Locale.ROOT));
  }

  // The row's own number comes before its words: 12, 12., I, II.
  private static boolean isNumbering(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isNumber = (c >= '0' && c <= '9') || c == '.' || c == 'I' || c == 'V' || c == 'X';
      if (!isNumber && c != ' ') {
        return false;
      }
    }
    return true;
  }

  static boolean isLabel(String text) {
    String clean = joined(VietnameseText.clean(text));
    if (!mayBegin(clean)) {
      return false;
    }
    String lower = clean.toLowerCase(Locale.ROOT);
    int end = lower.length();
    while (end > 0 && !Character.isLetterOrDigit(lower.charAt(end - 1))) {
      end--;
    }
    return WORDS.contains(lower.substring(0, end)) || LONGER.matcher(lower).matches();
  }

  // C Ộ N G, as titles are spaced out.
  private static String joined(String clean) {
    boolean isSpaced = clean.length() > 6 && clean.charAt(1) == ' ' && clean.charAt(3) == ' ';
    return isSpaced ? clean.replace(" ", "").replaceFirst("(?i)^tổngcộng", "tổng cộng") : clean;
  }

  // tổng, cộng: most names are told apart by two letters.
  private static boolean mayBegin(String clean) {
    if (clean.length() < 4) {
      return false;
    }
    char first = Character.toLowerCase(clean.charAt(0));
    return (first == 't' || first == 'c')
        && Character.toLowerCase(clean.charAt(2)) == 'n'
        && Character.toLowerCase(clean.charAt(3)) == 'g';
  }
}
