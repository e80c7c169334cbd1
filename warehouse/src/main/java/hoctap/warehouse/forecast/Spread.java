package hoctap.warehouse.forecast;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * One guess of how unlike the places of a level are.
 *
 * @param shockVariance of what happens to one place in one year and stays
 * @param driftVariance of the yearly drifts around that of the place above
 */
record Spread(double shockVariance, double driftVariance) {
  private static final double[] SHOCKS = {0.02, 0.04, 0.07, 0.1, 0.15, 0.22, 0.32, 0.46, 0.7, 1};
  private static final double[] DRIFTS = {0.01, 0.04, 0.08, 0.13, 0.2, 0.3, 0.45};

  // Before any figure is seen: a shock of 0.07 logits (2 points at 50 %), two thirds sure within a
  // factor of 1.6; drifts within 0.2 of each other (5 points a year at 50 %).
  private static final double USUAL_SHOCK = 0.07;
  private static final double LOG_FACTOR = 0.5;
  private static final double USUAL_DRIFT = 0.2;

  /** Every guess that is weighed. */
  static List<Spread> guesses() {
    List<Spread> guesses = new ArrayList<>();
    for (double shock : SHOCKS) {
      for (double drift : DRIFTS) {
        guesses.add(new Spread(shock * shock, drift * drift));
      }
    }
    return guesses;
  }

  /** How likely the guess is before any figure is seen, up to a constant. */
  double logPrior() {
    double shock = FastMath.log(FastMath.sqrt(shockVariance) / USUAL_SHOCK) / LOG_FACTOR;
    double drift = FastMath.sqrt(driftVariance) / USUAL_DRIFT;
    return -0.5 * (shock * shock + drift * drift);
  }
}
