package hoctap.transform.catalog;

import java.util.List;

/**
 * What one indicator takes from one fact in the pass over it.
 *
 * @param place the column of the fact that holds the place
 * @param numerator the SQL of that side; "" where the other side comes from another fact
 * @param present counts the rows that make the side present even when it is 0; "" for none
 * @param basis {@code persons} or {@code totals}
 */
record CellColumn(
    String indicatorId,
    String place,
    String numerator,
    String denominator,
    String present,
    List<Dimension> dimensions,
    String basis) {

  /** The sums it needs, each once. */
  List<String> sums() {
    return List.of(numerator, denominator, present).stream()
        .filter(sql -> !sql.isEmpty())
        .distinct()
        .toList();
  }

  /** When a group of rows has something to say: rows that count, or a sum that is not blank. */
  String presence(CellSums sums) {
    if (!present.isEmpty()) {
      return sums.name(present);
    }
    if (denominator.isEmpty() || numerator.isEmpty()) {
      return known(sums, numerator + denominator);
    }
    String both = sums.name(numerator) + " + " + sums.name(denominator);
    // A sum of nothing is null, a count of nothing is 0: both say nothing.
    return SqlExpression.isCount(numerator) && SqlExpression.isCount(denominator)
        ? both
        : "coalesce(%s, 0)".formatted(both);
  }

  private static String known(CellSums sums, String sql) {
    return SqlExpression.isCount(sql)
        ? sums.name(sql)
        : "case when %s is not null then 1 else 0 end".formatted(sums.name(sql));
  }
}
