package hoctap.warehouse.forecast;

import java.util.List;

/**
 * What was seen of one place on the logit scale: its own figures, or what parts it from the place
 * above.
 *
 * @param start where it stood in its first year, as far as the other places tell
 * @param driftVariance how far a drift may be from 0 beside what the places of its level show
 * @param sightings at least one, in the order of years
 */
record Track(String placeId, Belief start, double driftVariance, List<Sighting> sightings) {
  Track {
    sightings = List.copyOf(sightings);
  }

  /** One year: a value, known up to a variance. */
  record Sighting(int year, double value, double variance) {}

  int lastYear() {
    return sightings.get(sightings.size() - 1).year();
  }

  /** What is held after the last year, if places are as unlike as the guess says. */
  Outcome under(Spread spread) {
    TrendState state = TrendState.of(start, new Belief(0, driftVariance + spread.driftVariance()));
    double logDensity = 0;
    int year = sightings.get(0).year();
    for (Sighting seen : sightings) {
      if (seen.year() > year) {
        state = state.after(seen.year() - year, spread.shockVariance());
        year = seen.year();
      }
      logDensity += state.logDensity(seen.value(), seen.variance());
      state = state.seen(seen.value(), seen.variance());
    }
    return new Outcome(state, logDensity);
  }

  /** The state at the end, and how well the guess foretold each year from those before. */
  record Outcome(TrendState state, double logDensity) {}
}
