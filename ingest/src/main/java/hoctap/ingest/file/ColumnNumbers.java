package hoctap.ingest.file;

import hoctap.ingest.form.Cell;
import hoctap.ingest.form.Line;
import hoctap.ingest.form.VietnameseText;

/** Knows the row that numbers the columns under a header: {@code (1) (2) (3)=(1)+(2)}, A B 1 2. */
final class ColumnNumbers {
  private static final int LEAST = 3;

  private ColumnNumbers() {}

  static boolean are(Line line) {
    int filled = 0;
    int last = 0;
    for (Cell cell : line.cells()) {
      if (cell.isBlank()) {
        continue;
      }
      String text = VietnameseText.clean(cell.text());
      filled++;
      if (last == 0 && isLetter(text)) {
        continue;
      }
      int number = leading(text);
      if (number != last + 1) {
        return false;
      }
      last = number;
    }
    return filled >= LEAST && last >= LEAST - 1;
  }

  // The columns of words before those of numbers are A, B, C, or (a), (b).
  private static boolean isLetter(String text) {
    String bare =
        text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : text;
    return bare.length() == 1 && "ABCDEabcde".contains(bare);
  }

  // "(3)=(1)+(2)" is column 3; anything that does not begin with a short number is no column.
  private static int leading(String text) {
    int start = text.startsWith("(") || text.startsWith("[") ? 1 : 0;
    int number = 0;
    int i = start;
    while (i < text.length() && i < start + 3 && Character.isDigit(text.charAt(i))) {
      number = number * 10 + Character.digit(text.charAt(i), 10);
      i++;
    }
    boolean isEnd =
        i == text.length()
            || text.charAt(i) == ')'
            || text.charAt(i) == ']'
            || text.charAt(i) == '='
            || text.startsWith(" =", i)
            || text.substring(i).equals(".0");
    return i > start && isEnd ? number : -1;
  }
}
