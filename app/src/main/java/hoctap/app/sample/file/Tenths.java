package hoctap.app.sample.file;

import java.math.BigDecimal;

/** A number with one decimal, held in tenths. */
record Tenths(int value) {
  BigDecimal toDecimal() {
    BigDecimal decimal = BigDecimal.valueOf(value, 1);
    return value % 10 == 0 ? decimal.setScale(0) : decimal;
  }
}
