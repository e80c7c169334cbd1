package hoctap.app.property;

import hoctap.app.sample.place.Area;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The indicators that count families, clans, communities and units. */
final class CollectiveCounts {
  private static final Set<String> FAIR = Set.of("good", "fair", "level_1", "level_2");
  private static final Map<String, String> PLURAL =
      Map.of("family", "families", "clan", "clans", "community", "communities", "unit", "units");

  private final Ledger ledger;
  private final Collectives collectives;

  CollectiveCounts(Ledger ledger, Collectives collectives) {
    this.ledger = ledger;
    this.collectives = collectives;
  }

  void count(List<Collective> rows) {
    for (Collective row : rows) {
      Spot spot = collectives.spot(row);
      boolean isRecognised = collectives.isRecognised(row);
      if (row.isUnit()) {
        unit(row, spot, isRecognised);
      } else if (row.kind().equals("community") && !row.isVillageCommunity()) {
        community(row, spot, isRecognised);
      } else {
        ledger.numerator(PLURAL.get(row.kind()) + "_recognised", spot, one(isRecognised));
      }
      boolean isOfHigherCommunity = row.kind().equals("community") && !row.isVillageCommunity();
      if (row.isRegistered() && !isOfHigherCommunity) {
        ledger.share(PLURAL.get(row.kind()) + "_of_registered", spot, isRecognised);
      }
    }
  }

  private void community(Collective row, Spot spot, boolean isRecognised) {
    ledger.numerator(row.level() + "_communities_recognised", spot, one(isRecognised));
    if (!row.level().equals(Area.PROVINCE)) {
      ledger.numerator(row.level() + "s_rated", spot, one(!row.rating().isEmpty()));
    }
  }

  private void unit(Collective row, Spot spot, boolean isRecognised) {
    if (row.level().equals(Area.COMMUNE)) {
      ledger.numerator("commune_units_recognised", spot, one(isRecognised));
    }
    if (row.level().equals(Area.DISTRICT)) {
      boolean isFair = isRecognised && FAIR.contains(row.rating());
      ledger.numerator("district_units_rated_fair", spot, one(isFair));
    }
    if (row.line().text("unit_kind").equals("school")) {
      ledger.share("schools_recognised", spot, isRecognised);
    }
    ledger.numerator("units_rated", spot, one(!row.rating().isEmpty()));
  }

  /** Reading 25: at each place the units listed or those counted there, whichever is more. */
  void countUnits(List<Collective> rows, Map<Area, Long> counted) {
    Map<Area, Long> known = new HashMap<>();
    rows.stream()
        .filter(Collective::isUnit)
        .forEach(row -> known.merge(collectives.spot(row).area(), 1L, Long::sum));
    counted.forEach((area, count) -> known.merge(area, count, Math::max));
    known.forEach((area, count) -> ledger.denominator("units_rated", Spot.of(area), count));
  }

  private static long one(boolean isCounted) {
    return isCounted ? 1 : 0;
  }
}
