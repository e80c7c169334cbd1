package hoctap.app.sample.truth;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.report.Collective;
import hoctap.app.sample.report.Headcount;
import hoctap.app.sample.report.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The denominators that count every unit there is, reported or not. */
final class InForceCounts {
  private final Ledger ledger;
  private final Counted counted;

  InForceCounts(Ledger ledger, Counted counted) {
    this.ledger = ledger;
    this.counted = counted;
  }

  /** Communes, districts and provinces in force, in the provinces that list any community. */
  void countAreas() {
    areas(Indicator.COMMUNE_COMMUNITIES_RECOGNISED, Area.COMMUNE);
    areas(Indicator.COMMUNES_RATED, Area.COMMUNE);
    areas(Indicator.DISTRICT_COMMUNITIES_RECOGNISED, Area.DISTRICT);
    areas(Indicator.DISTRICTS_RATED, Area.DISTRICT);
    areas(Indicator.PROVINCE_COMMUNITIES_RECOGNISED, Area.PROVINCE);
  }

  private void areas(Indicator indicator, String level) {
    Set<Area> provinces =
        ledger.list(indicator).stream()
            .map(entry -> province(entry.spot().area()))
            .collect(Collectors.toSet());
    for (Area area : counted.atlas().inForce(level, counted.lastDay())) {
      if (provinces.contains(province(area))) {
        ledger.denominator(indicator, Spot.of(area), 1);
      }
    }
  }

  private Area province(Area area) {
    List<Area> above = counted.atlas().countedBy(area, counted.lastDay());
    return above.get(above.size() - 1);
  }

  /** At each place the units listed or the place's own count, whichever is larger. */
  void countUnits(Collectives collectives) {
    Map<Area, Long> listed = new HashMap<>();
    for (Collective row : collectives.counted()) {
      if (row.kind() == Kind.UNIT) {
        listed.merge(collectives.spot(row).area(), 1L, Long::sum);
      }
    }
    Map<Area, Long> known = known();
    Set<Area> places = new HashSet<>(listed.keySet());
    places.addAll(known.keySet());
    for (Area place : places) {
      long larger = Math.max(listed.getOrDefault(place, 0L), known.getOrDefault(place, 0L));
      ledger.denominator(Indicator.UNITS_RATED, Spot.of(place), larger);
    }
  }

  private Map<Area, Long> known() {
    Set<Area> withOwnRow =
        counted
            .state(Headcount.class)
            .filter(row -> row.village().isEmpty())
            .map(row -> row.source().place())
            .collect(Collectors.toSet());
    Map<Area, Long> known = new HashMap<>();
    counted
        .state(Headcount.class)
        .filter(row -> row.village().isEmpty() || !withOwnRow.contains(row.source().place()))
        .forEach(
            row -> {
              Area place = row.source().place();
              Long count = row.counts().get(place.level() + "_units");
              if (count != null) {
                known.merge(counted.standing(place), count, Long::sum);
              }
            });
    return known;
  }
}
