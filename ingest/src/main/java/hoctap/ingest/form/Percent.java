package hoctap.ingest.form;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A printed percentage.
 *
 * @param hundredths 87,84 % is 8784
 * @param decimals how many were printed; two when there were more
 */
record Percent(int hundredths, int decimals) {
  static final Invalid INVALID =
      new Invalid("type", "cần tỷ lệ phần trăm, ví dụ 87,84 (dùng dấu phẩy hoặc dấu chấm)");

  private static final int MAX_WHOLE_DIGITS = 6;

  static Object read(Cell cell) {
    if (cell.kind() == Cell.Kind.NUMBER) {
      return ofNumber(cell);
    }
    String text = ValueReader.text(cell);
    if (ValueReader.isNothing(text)) {
      return ValueReader.NOTHING;
    }
    String number = text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
    int point = Math.max(number.indexOf('.'), number.indexOf(','));
    String whole = point < 0 ? number : number.substring(0, point);
    String behind = point < 0 ? "" : number.substring(point + 1);
    boolean isNumber =
        !whole.isEmpty()
            && whole.length() <= MAX_WHOLE_DIGITS
            && (point < 0 || !behind.isEmpty())
            && behind.length() <= 20
            && (whole + behind).chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber
        ? of(new BigDecimal(behind.isEmpty() ? whole : whole + "." + behind), behind.length())
        : INVALID;
  }

  private static Object ofNumber(Cell cell) {
    double value = Numbers.decimal(cell.text());
    boolean isShare = cell.format().contains("%");
    if (!(value >= 0 && value * (isShare ? 100 : 1) < 1e6)) {
      return INVALID;
    }
    BigDecimal exact = new BigDecimal(cell.text());
    BigDecimal percent = isShare ? exact.movePointRight(2) : exact;
    int shown = NumberFormats.decimals(cell.format());
    int decimals = shown >= 0 ? shown : Math.max(0, percent.stripTrailingZeros().scale());
    return of(percent.setScale(Math.min(decimals, 20), RoundingMode.HALF_UP), decimals);
  }

  private static Percent of(BigDecimal percent, int decimals) {
    int hundredths = percent.setScale(2, RoundingMode.HALF_UP).unscaledValue().intValueExact();
    return new Percent(hundredths, Math.min(decimals, 2));
  }

  /**
   * Whether this is {@code part} of {@code base} as people print it: rounded or truncated, and one
   * unit of the last decimal off at most.
   */
  boolean fits(long part, long base) {
    if (base <= 0) {
      return false;
    }
    long scale = decimals == 0 ? 1 : decimals == 1 ? 10 : 100;
    long printed = Math.round(hundredths * scale / 100.0);
    BigDecimal computed = BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100 * scale));
    long truncated = computed.divide(BigDecimal.valueOf(base), 0, RoundingMode.DOWN).longValue();
    long rounded = computed.divide(BigDecimal.valueOf(base), 0, RoundingMode.HALF_UP).longValue();
    return Math.abs(printed - truncated) <= 1 || Math.abs(printed - rounded) <= 1;
  }
}
