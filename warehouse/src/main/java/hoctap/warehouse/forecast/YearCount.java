package hoctap.warehouse.forecast;

import org.apache.commons.math3.util.FastMath;

/**
 * One year of a share: how many of how many.
 *
 * @param numerator 0 to {@code denominator}
 * @param denominator at least 1
 */
public record YearCount(int year, long numerator, long denominator) {
  /** Beyond this factor two denominators do not count the same thing. */
  private static final double SAME_BASE = 2;

  public YearCount {
    if (denominator < 1 || numerator < 0 || numerator > denominator) {
      throw new IllegalArgumentException(
          "Invalid count of %d: wanted a part of a total of at least 1".formatted(year));
    }
  }

  /** The share, 0 to 1. */
  public double share() {
    return (double) numerator / denominator;
  }

  /** Whether the share reaches another, in whole cases. */
  public boolean reaches(double share) {
    return numerator >= needed(share, denominator);
  }

  /**
   * Whether two years count about the same base: where many more or fewer places reported, or
   * totals took the place of lists, one share says little about the other.
   */
  public boolean hasBaseOf(YearCount other) {
    double ratio = (double) denominator / other.denominator;
    return ratio <= SAME_BASE && ratio >= 1 / SAME_BASE;
  }

  /** The empirical logit: half a case is added on both sides, so none and all are finite. */
  double logit() {
    return FastMath.log((numerator + 0.5) / (denominator - numerator + 0.5));
  }

  /** The variance of the empirical logit of a binomial count. */
  double logitVariance() {
    return 1 / (numerator + 0.5) + 1 / (denominator - numerator + 0.5);
  }

  /** The smallest count whose share is at least this; a billionth of a case is rounding. */
  static long needed(double share, long denominator) {
    return (long) FastMath.ceil(share * denominator - 1e-9 * FastMath.max(1, denominator / 1e6));
  }
}
