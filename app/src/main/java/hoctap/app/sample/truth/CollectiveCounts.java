package hoctap.app.sample.truth;

import hoctap.app.sample.report.Collective;
import hoctap.app.sample.report.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The indicators that count families, clans, communities and units. */
final class CollectiveCounts {
  private static final Map<Kind, Indicator> OF_REGISTERED =
      Map.of(
          Kind.FAMILY, Indicator.FAMILIES_OF_REGISTERED,
          Kind.CLAN, Indicator.CLANS_OF_REGISTERED,
          Kind.COMMUNITY, Indicator.COMMUNITIES_OF_REGISTERED,
          Kind.UNIT, Indicator.UNITS_OF_REGISTERED);
  private static final Set<String> FAIR = Set.of("good", "fair", "level_1", "level_2");

  private final Ledger ledger;
  private final Collectives collectives;

  CollectiveCounts(Ledger ledger, Collectives collectives) {
    this.ledger = ledger;
    this.collectives = collectives;
  }

  void count(List<Collective> rows) {
    for (Collective row : rows) {
      boolean isRecognised = collectives.isRecognised(row);
      Spot spot = collectives.spot(row);
      String level = Recognition.level(row);
      switch (row.kind()) {
        case FAMILY -> ledger.numerator(Indicator.FAMILIES_RECOGNISED, spot, one(isRecognised));
        case CLAN -> ledger.numerator(Indicator.CLANS_RECOGNISED, spot, one(isRecognised));
        case COMMUNITY -> community(row, spot, isRecognised);
        case UNIT -> unit(row, spot, isRecognised);
      }
      boolean isOfVillages = row.kind() != Kind.COMMUNITY || level.equals("village");
      if (row.isRegistered() && isOfVillages) {
        ledger.share(OF_REGISTERED.get(row.kind()), spot, isRecognised);
      }
    }
  }

  private void community(Collective row, Spot spot, boolean isRecognised) {
    boolean isRated = !row.rating().isEmpty();
    switch (Recognition.level(row)) {
      case "village" -> ledger.numerator(Indicator.COMMUNITIES_RECOGNISED, spot, one(isRecognised));
      case "commune" -> {
        ledger.numerator(Indicator.COMMUNE_COMMUNITIES_RECOGNISED, spot, one(isRecognised));
        ledger.numerator(Indicator.COMMUNES_RATED, spot, one(isRated));
      }
      case "district" -> {
        ledger.numerator(Indicator.DISTRICT_COMMUNITIES_RECOGNISED, spot, one(isRecognised));
        ledger.numerator(Indicator.DISTRICTS_RATED, spot, one(isRated));
      }
      default ->
          ledger.numerator(Indicator.PROVINCE_COMMUNITIES_RECOGNISED, spot, one(isRecognised));
    }
  }

  private void unit(Collective row, Spot spot, boolean isRecognised) {
    String level = Recognition.level(row);
    if (level.equals("commune")) {
      ledger.numerator(Indicator.COMMUNE_UNITS_RECOGNISED, spot, one(isRecognised));
    }
    if (level.equals("district")) {
      boolean isFair = isRecognised && FAIR.contains(row.rating());
      ledger.numerator(Indicator.DISTRICT_UNITS_RATED_FAIR, spot, one(isFair));
    }
    if (row.unitKind().equals("school")) {
      ledger.share(Indicator.SCHOOLS_RECOGNISED, spot, isRecognised);
    }
    ledger.numerator(Indicator.UNITS_RATED, spot, one(!row.rating().isEmpty()));
  }

  private static long one(boolean isCounted) {
    return isCounted ? 1 : 0;
  }
}
