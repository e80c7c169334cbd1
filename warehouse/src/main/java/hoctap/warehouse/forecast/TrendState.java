package hoctap.warehouse.forecast;

import org.apache.commons.math3.util.FastMath;

/**
 * What is held of the level and the yearly drift of a place on the logit scale: a Kalman filter.
 */
record TrendState(
    double level, double drift, double levelVariance, double covariance, double driftVariance) {

  static TrendState of(Belief level, Belief drift) {
    return new TrendState(level.mean(), drift.mean(), level.variance(), 0, drift.variance());
  }

  /** So many years later. */
  TrendState after(int years, double shockVariance) {
    Belief then = ahead(years, years, shockVariance);
    return new TrendState(
        then.mean(), drift, then.variance(), covariance + years * driftVariance, driftVariance);
  }

  /** The level so many years ahead, when the drift of so many whole years is added to it. */
  Belief ahead(int years, double driftYears, double shockVariance) {
    return new Belief(
        level + driftYears * drift,
        levelVariance
            + 2 * driftYears * covariance
            + driftYears * driftYears * driftVariance
            + years * shockVariance);
  }

  /** After a value was seen that is known up to this variance. */
  TrendState seen(double value, double variance) {
    double total = levelVariance + variance;
    double surprise = value - level;
    double driftGain = covariance / total;
    return new TrendState(
        level + levelVariance / total * surprise,
        drift + driftGain * surprise,
        levelVariance * variance / total,
        covariance * variance / total,
        driftVariance - driftGain * covariance);
  }

  /** The log density of a value not yet seen. */
  double logDensity(double value, double variance) {
    double total = levelVariance + variance;
    double surprise = value - level;
    return -0.5 * (FastMath.log(2 * FastMath.PI * total) + surprise * surprise / total);
  }
}
