package hoctap.warehouse.forecast;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * The share that will be measured in one year: normal on the scale of the empirical logit, counted
 * of as many as in the last year. Every share is 0 to 1, and an interval holds the narrower one.
 */
public final class SharePrediction {
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
  private static final double Z80 = NORMAL.inverseCumulativeProbability(0.9);
  private static final double Z95 = NORMAL.inverseCumulativeProbability(0.975);

  private final double mean;
  private final double deviation;
  private final long denominator;

  private SharePrediction(double mean, double deviation, long denominator) {
    this.mean = mean;
    this.deviation = deviation;
    this.denominator = denominator;
  }

  /** Adds to what is held of the level the chance that a count of so many has. */
  static SharePrediction of(Belief level, long denominator) {
    double expected = denominator / (1 + FastMath.exp(-level.mean()));
    double chance = 1 / (expected + 0.5) + 1 / (denominator - expected + 0.5);
    return new SharePrediction(level.mean(), FastMath.sqrt(level.variance() + chance), denominator);
  }

  /** The median. */
  public double point() {
    return share(0);
  }

  public double low80() {
    return share(-Z80);
  }

  public double high80() {
    return share(Z80);
  }

  public double low95() {
    return share(-Z95);
  }

  public double high95() {
    return share(Z95);
  }

  /** The probability that at least this share will be counted. */
  public double probabilityOfAtLeast(double share) {
    long needed = YearCount.needed(share, denominator);
    if (needed <= 0) {
      return 1;
    }
    if (needed > denominator) {
      return 0;
    }
    // Half a case below the count that is needed, where half a case is added on both sides.
    double line = FastMath.log(needed / (denominator + 1.0 - needed));
    return NORMAL.cumulativeProbability((mean - line) / deviation);
  }

  // The inverse of the empirical logit, in whole cases as they will be counted.
  private double share(double deviations) {
    double padded = 1 / (1 + FastMath.exp(-(mean + deviations * deviation)));
    double count = FastMath.rint(padded * (denominator + 1.0) - 0.5);
    return Math.min(denominator, Math.max(0, count)) / denominator;
  }
}
