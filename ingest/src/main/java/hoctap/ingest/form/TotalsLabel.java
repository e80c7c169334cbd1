package hoctap.ingest.form;

import java.util.Locale;
import java.util.Set;

/** The words that begin a row of totals. */
final class TotalsLabel {
  private static final Set<String> WORDS = Set.of("tong cong", "tong so", "cong", "tong");

  private TotalsLabel() {}

  /** The column of the label of a totals row; -1 when the row has none. */
  static int find(Line line) {
    for (int i = 0; i < line.cells().size(); i++) {
      Cell cell = line.cells().get(i);
      if (cell.kind() == Cell.Kind.TEXT && !isNumbering(cell.text())) {
        return isLabel(cell.text()) ? i : -1;
      }
    }
    return -1;
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
    char first = text.stripLeading().isEmpty() ? 0 : text.stripLeading().charAt(0);
    if (first != 't' && first != 'T' && first != 'c' && first != 'C') {
      return false;
    }
    String lower = VietnameseText.clean(text).toLowerCase(Locale.ROOT);
    // With the accents as they are: Tống Công is a person's name.
    boolean isLong =
        lower.startsWith("tổng cộng") || lower.startsWith("tổng số") || lower.startsWith("cộng ");
    return isLong || (lower.length() <= 12 && WORDS.contains(VietnameseText.fold(lower)));
  }
}
