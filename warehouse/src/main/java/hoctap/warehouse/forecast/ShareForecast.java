package hoctap.warehouse.forecast;

import hoctap.warehouse.forecast.Track.Sighting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The forecasts of one share at all its places: a place at the top by its own trend, every other by
 * the forecast of the place above and by what parts the two. The same series give the same
 * forecasts, in whatever order they come.
 */
public final class ShareForecast {
  private static final List<String> LEVELS = List.of("province", "district", "commune", "village");

  /** What is held of a drift that nothing above tells of: 10 points a year at 50 %. */
  private static final double TOP_DRIFT_VARIANCE = 0.4 * 0.4;

  private static final double ANYWHERE = 4;
  private static final double NEVER_CLOSER = 0.04;
  private static final int ENOUGH_PLACES = 5;

  private final Map<String, Series> series = new TreeMap<>();
  private final Map<String, String> above = new HashMap<>();
  private final Map<String, LevelFit> fits = new HashMap<>();

  private ShareForecast(List<Series> all) {
    all.forEach(one -> series.put(one.placeId(), one.sinceBreak()));
  }

  /** Fits the model to all places of one indicator, from the top down. */
  public static ShareForecast of(List<Series> all) {
    ShareForecast forecast = new ShareForecast(all);
    LEVELS.forEach(forecast::fit);
    return forecast;
  }

  /** The years of a place that its forecast rests on: those since the base last changed. */
  public Series used(String placeId) {
    return series.get(placeId);
  }

  /** What will be measured at a place in a year after its last, of as many as then. */
  public SharePrediction at(String placeId, int year) {
    Belief belief = fits.get(placeId).at(placeId, year);
    for (String id = above.get(placeId); id != null; id = above.get(id)) {
      belief = belief.plus(fits.get(id).at(id, year));
    }
    return SharePrediction.of(belief, series.get(placeId).last().denominator());
  }

  private void fit(String level) {
    List<Track> tops = new ArrayList<>();
    Map<String, List<Sighting>> parts = new TreeMap<>();
    for (Series place : series.values()) {
      if (place.level().equals(level)) {
        Optional<Series> parent = parent(place);
        parent.ifPresent(one -> above.put(place.placeId(), one.placeId()));
        parent.ifPresentOrElse(
            one -> parts.put(place.placeId(), apart(place, one)), () -> tops.add(top(place)));
      }
    }
    Belief start = start(List.copyOf(parts.values()));
    List<Track> others = new ArrayList<>();
    parts.forEach((id, seen) -> others.add(new Track(id, start, 0, seen)));
    keep(tops);
    keep(others);
  }

  private void keep(List<Track> tracks) {
    if (!tracks.isEmpty()) {
      LevelFit fit = LevelFit.of(tracks);
      tracks.forEach(track -> fits.put(track.placeId(), fit));
    }
  }

  // The nearest place above that was measured in this one's last year.
  private Optional<Series> parent(Series place) {
    return place.parentIds().stream()
        .filter(series::containsKey)
        .map(series::get)
        .filter(one -> one.find(place.last().year()).isPresent())
        .findFirst();
  }

  private static Track top(Series place) {
    List<Sighting> own =
        place.counts().stream()
            .map(count -> new Sighting(count.year(), count.logit(), count.logitVariance()))
            .toList();
    Belief start = new Belief(own.get(0).value(), ANYWHERE);
    return new Track(place.placeId(), start, TOP_DRIFT_VARIANCE, own);
  }

  // What happens to all places alike drops out of the difference, and is forecast once, above.
  private static List<Sighting> apart(Series place, Series parent) {
    List<Sighting> seen = new ArrayList<>();
    for (YearCount count : place.counts()) {
      parent
          .find(count.year())
          .map(one -> count.logit() - one.logit())
          .map(apart -> new Sighting(count.year(), apart, count.logitVariance()))
          .ifPresent(seen::add);
    }
    return seen;
  }

  // A small place is likely to stand where the others do; how likely, their spread tells.
  private static Belief start(List<List<Sighting>> places) {
    int count = places.size();
    if (count < ENOUGH_PLACES) {
      return new Belief(0, ANYWHERE);
    }
    double mean = places.stream().mapToDouble(seen -> seen.get(0).value()).sum() / count;
    double spread = 0;
    double chance = 0;
    for (List<Sighting> seen : places) {
      double off = seen.get(0).value() - mean;
      spread += off * off / (count - 1);
      chance += seen.get(0).variance() / count;
    }
    return new Belief(mean, Math.max(NEVER_CLOSER, spread - chance));
  }
}
