package hoctap.warehouse.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;

/**
 * The places of one level of one indicator, fitted together: how unlike they are is learnt from all
 * of them, and each guess of it counts by its weight.
 */
final class LevelFit {
  /** Growth slackens: of a drift this much is left a year later. */
  private static final double DAMPING = 0.95;

  private static final double NEGLIGIBLE = 1e-4;

  private final List<Spread> spreads;
  private final List<Double> weights;
  private final Map<String, Integer> lastYears = new HashMap<>();
  private final Map<String, List<TrendState>> states = new HashMap<>();

  private LevelFit(List<Spread> spreads, List<Double> weights) {
    this.spreads = spreads;
    this.weights = weights;
  }

  static LevelFit of(List<Track> tracks) {
    LevelFit fit = weighed(tracks);
    for (Track track : tracks) {
      fit.lastYears.put(track.placeId(), track.lastYear());
      fit.states.put(
          track.placeId(),
          fit.spreads.stream().map(spread -> track.under(spread).state()).toList());
    }
    return fit;
  }

  private static LevelFit weighed(List<Track> tracks) {
    List<Spread> guesses = Spread.guesses();
    List<Double> logs = new ArrayList<>();
    for (Spread guess : guesses) {
      double log = guess.logPrior();
      for (Track track : tracks) {
        log += track.under(guess).logDensity();
      }
      logs.add(log);
    }
    double best = logs.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    List<Spread> kept = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < guesses.size(); i++) {
      double weight = FastMath.exp(logs.get(i) - best);
      if (weight > NEGLIGIBLE) {
        kept.add(guesses.get(i));
        weights.add(weight);
      }
    }
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    return new LevelFit(kept, weights.stream().map(weight -> weight / sum).toList());
  }

  /** What is held of a place in a year; before its last year as in its last. */
  Belief at(String placeId, int year) {
    int years = Math.max(0, year - lastYears.get(placeId));
    // 0.95 + 0.95² + … of as many years.
    double driftYears = 0;
    for (int step = 0; step < years; step++) {
      driftYears = DAMPING * (1 + driftYears);
    }
    List<Belief> beliefs = new ArrayList<>();
    List<TrendState> held = states.get(placeId);
    for (int i = 0; i < held.size(); i++) {
      beliefs.add(held.get(i).ahead(years, driftYears, spreads.get(i).shockVariance()));
    }
    return Belief.mixed(beliefs, weights);
  }
}
