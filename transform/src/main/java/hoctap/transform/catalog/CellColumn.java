package hoctap.transform.catalog;

import java.util.List;

/**
 * What one indicator takes from one fact in the pass over it.
 *
 * @param place the column of the fact that holds the place
 * @param numerator the SQL of that side; "" where the other side comes from another fact
 * @param rows the condition on rows that make the side present even when it is 0; "" for none
 * @param basis {@code persons} or {@code totals}
 */
record CellColumn(
    String indicatorId,
    String place,
    String numerator,
    String denominator,
    String rows,
    List<Dimension> dimensions,
    String basis) {

  /** When a group of rows has something to say: rows that count, or a sum that is not blank. */
  String presence(int number) {
    if (!rows.isEmpty()) {
      return "r" + number;
    }
    if (denominator.isEmpty()) {
      return blankAsZero("n" + number, numerator);
    }
    if (numerator.isEmpty()) {
      return blankAsZero("d" + number, denominator);
    }
    if (SqlExpression.isCount(denominator)) {
      return "d%d + %s".formatted(number, blankAsZero("n" + number, numerator));
    }
    return "case when n%d >= 0 and d%d >= 0 then n%d + d%d else 0 end"
        .formatted(number, number, number, number);
  }

  private static String blankAsZero(String column, String sql) {
    return SqlExpression.isCount(sql)
        ? column
        : "case when %s is not null then 1 else 0 end".formatted(column);
  }
}
