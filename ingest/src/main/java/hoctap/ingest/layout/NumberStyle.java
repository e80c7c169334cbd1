package hoctap.ingest.layout;

import hoctap.ingest.form.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Numbers of another style or another unit: {@code 1,234.5} for {@code 1.234,5}; millions for
 * units.
 *
 * @param isEnglish whether commas stand between thousands and a point before decimals
 * @param times what a number is multiplied by
 * @param isWhole whether the form takes whole numbers only
 */
record NumberStyle(boolean isEnglish, BigDecimal times, boolean isWhole)
    implements UnaryOperator<Cell> {
  private static final Pattern VIETNAMESE =
      Pattern.compile("(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?|\\d+\\.\\d{1,2}");
  private static final Pattern ENGLISH = Pattern.compile("(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");
  private static final int MAX_DECIMALS = 6;

  @Override
  public Cell apply(Cell cell) {
    String text = Words.text(cell);
    if (text.chars().noneMatch(Character::isDigit)) {
      return cell;
    }
    Optional<BigDecimal> number = number(cell, text);
    if (number.isEmpty()) {
      return Translation.unreadable(cell);
    }
    // What a workbook stores may miss a decimal number by a hair.
    BigDecimal value = number.get().multiply(times).setScale(MAX_DECIMALS, RoundingMode.HALF_UP);
    BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    boolean isBroken = isWhole && plain.scale() > 0;
    return isBroken ? Translation.unreadable(cell) : Cell.text(plain.toPlainString());
  }

  private Optional<BigDecimal> number(Cell cell, String text) {
    if (cell.kind() == Cell.Kind.NUMBER) {
      return text.startsWith("-") ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
    if (isEnglish) {
      return ENGLISH.matcher(text).matches()
          ? Optional.of(new BigDecimal(text.replace(",", "")))
          : Optional.empty();
    }
    if (!VIETNAMESE.matcher(text).matches()) {
      return Optional.empty();
    }
    boolean isGrouped = text.matches("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    return Optional.of(
        new BigDecimal((isGrouped ? text.replace(".", "") : text).replace(',', '.')));
  }
}
