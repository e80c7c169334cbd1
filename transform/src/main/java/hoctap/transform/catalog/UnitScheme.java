package hoctap.transform.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How learning units are rated, and for how many years a recognition lasts.
 *
 * <p>Read from {@code rules/units_<circular>.yml}. Which scheme a row follows is told by the words
 * of its rating.
 *
 * @param validYears 1: the year itself; 3: the year and the two after it, while the unit is listed
 */
public record UnitScheme(
    String scheme,
    String document,
    LocalDate validFrom,
    int validYears,
    List<Rating> ratings,
    String citation) {

  /**
   * One rating.
   *
   * @param code as in rows: {@code good}
   * @param from the least points; empty where the scheme rates by levels
   * @param below the points it ends before; empty for the highest
   * @param isFairOrBetter what the plans call "từ loại khá trở lên"
   */
  public record Rating(
      String code, Optional<BigDecimal> from, Optional<BigDecimal> below, boolean isFairOrBetter) {
    public Rating {
      from = from == null ? Optional.empty() : from;
      below = below == null ? Optional.empty() : below;
    }
  }
}
