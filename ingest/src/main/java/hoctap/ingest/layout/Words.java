package hoctap.ingest.layout;

import hoctap.ingest.form.Cell;
import hoctap.ingest.form.VietnameseText;
import java.math.BigDecimal;
import java.util.Locale;

/** The tool's values as texts, and the keys under which they are compared. */
final class Words {
  private Words() {}

  /** A cell's text; a whole number without its {@code .0}. */
  static String text(Cell cell) {
    if (cell.kind() != Cell.Kind.NUMBER) {
      return VietnameseText.clean(cell.text());
    }
    try {
      return new BigDecimal(cell.text()).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return cell.text();
    }
  }

  /**
   * Words are compared without case, accents and punctuation; what holds a digit only without case:
   * 1,5 is not 15.
   */
  static String key(String text) {
    String clean = VietnameseText.clean(text);
    String key = VietnameseText.key(clean);
    boolean isExact = key.isEmpty() || key.chars().anyMatch(Character::isDigit);
    return isExact ? clean.toLowerCase(Locale.ROOT) : key;
  }
}
