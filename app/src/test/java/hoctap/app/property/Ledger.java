package hoctap.app.property;

import hoctap.app.sample.place.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that one year counts, indicator by indicator, before anything is left out. */
final class Ledger {

  /** A count on one side or on both. */
  record Entry(
      Spot spot, Optional<Long> numerator, Optional<Long> denominator, boolean isOfTotals) {}

  private final Map<String, List<Entry>> entries = new HashMap<>();
  private final Set<Area> places = new HashSet<>();

  List<Entry> of(String indicator) {
    return entries.getOrDefault(indicator, List.of());
  }

  /** Where anything counts, or is offered by totals that nobody needs. */
  Set<Area> places() {
    return places;
  }

  void offered(Area area) {
    places.add(area);
  }

  /** One thing of the base, and whether it is part of the numerator. */
  void share(String indicator, Spot spot, boolean isPart) {
    both(indicator, spot, isPart ? 1 : 0, 1);
  }

  /** Both sides of one fact; 0 on both is nothing. */
  void both(String indicator, Spot spot, long numerator, long denominator) {
    if (numerator != 0 || denominator != 0) {
      add(indicator, new Entry(spot, Optional.of(numerator), Optional.of(denominator), false));
    }
  }

  void numerator(String indicator, Spot spot, long count) {
    add(indicator, new Entry(spot, Optional.of(count), Optional.empty(), false));
  }

  void denominator(String indicator, Spot spot, long count) {
    add(indicator, new Entry(spot, Optional.empty(), Optional.of(count), false));
  }

  void totals(String indicator, Spot spot, long numerator, long denominator) {
    add(indicator, new Entry(spot, Optional.of(numerator), Optional.of(denominator), true));
  }

  private void add(String indicator, Entry entry) {
    places.add(entry.spot().area());
    entries.computeIfAbsent(indicator, key -> new ArrayList<>()).add(entry);
  }
}
