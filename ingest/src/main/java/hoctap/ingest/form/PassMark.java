package hoctap.ingest.form;

import java.math.BigDecimal;

/**
 * Under which scores a citizen earns the title, by one set of criteria at one place.
 *
 * @param criteria the code of the set in rows: {@code 324}
 * @param total the least sum of the scores, in points
 * @param minimumItem the least of each score, in points
 */
public record PassMark(String criteria, BigDecimal total, BigDecimal minimumItem) {

  /** The least sum in tenths, as rows hold it. */
  public int totalTenths() {
    return total.movePointRight(1).intValueExact();
  }

  /** The least of each score in tenths, as rows hold it. */
  public int minimumItemTenths() {
    return minimumItem.movePointRight(1).intValueExact();
  }
}
