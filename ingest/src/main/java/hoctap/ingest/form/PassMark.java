package hoctap.ingest.form;

import java.math.BigDecimal;

/**
 * Under which scores a citizen earns the title, by one set of criteria at one place.
 *
 * @param criteria the code of the set in rows: {@code 324}
 * @param total the least sum of the scores, in points
 * @param minimumItem the least of each score, in points
 * @param items how many of the scores are asked for, from the first
 */
public record PassMark(String criteria, BigDecimal total, BigDecimal minimumItem, int items) {
  private static final int ALL = 10;

  /** Of a set that asks for all ten scores. */
  public PassMark(String criteria, BigDecimal total, BigDecimal minimumItem) {
    this(criteria, total, minimumItem, ALL);
  }

  /** The least sum in tenths, as rows hold it. */
  public int totalTenths() {
    return total.movePointRight(1).intValueExact();
  }

  /** The least of each score in tenths, as rows hold it. */
  public int minimumItemTenths() {
    return minimumItem.movePointRight(1).intValueExact();
  }
}
