package hoctap.app.property;

import hoctap.app.sample.place.Area;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The denominators that {@code danso} counts (reading 7). */
final class PopulationCounts {
  private static final Map<String, List<String>> OVER =
      Map.of(
          "population",
          List.of(
              "members_of_population",
              "fund_per_person",
              "book_uses_per_person",
              "books_held_per_person"),
          "adults",
          List.of("title_rate_of_adults", "adults_digital_confirmed"),
          "learners",
          List.of("learners_titled"),
          "households",
          List.of("families_recognised"),
          "clans",
          List.of("clans_recognised"),
          "communities",
          List.of("communities_recognised"),
          "commune_units",
          List.of("commune_units_recognised"),
          "district_units",
          List.of("district_units_rated_fair"),
          "province_units",
          List.of());

  private final Ledger ledger;
  private final YearReports reports;
  private final Map<Area, Long> units = new HashMap<>();

  PopulationCounts(Ledger ledger, YearReports reports) {
    this.ledger = ledger;
    this.reports = reports;
  }

  /** How many units each place counts of its own level. */
  Map<Area, Long> units() {
    return units;
  }

  void count() {
    Map<Area, List<Line>> byPlace =
        reports
            .counted("danso")
            .collect(Collectors.groupingBy(Line::place, LinkedHashMap::new, Collectors.toList()));
    byPlace.forEach((place, rows) -> OVER.keySet().forEach(column -> count(place, rows, column)));
  }

  private void count(Area place, List<Line> rows, String column) {
    Optional<Line> own =
        rows.stream().filter(row -> row.text("village_code").isEmpty()).findFirst();
    if (own.isPresent() && own.get().count(column).isEmpty()) {
      return; // The place's own row speaks for it, and says nothing.
    }
    long rest = own.flatMap(row -> row.count(column)).orElse(0L);
    for (Line row : rows) {
      Optional<Long> count = row.count(column);
      if (!row.text("village_code").isEmpty() && count.isPresent()) {
        put(column, place, reports.spot(place, row.text("village_code")), count.get());
        rest -= count.get();
      }
    }
    if (own.isPresent()) {
      put(column, place, Spot.of(reports.standing(place)), rest);
    }
  }

  private void put(String column, Area place, Spot spot, long count) {
    OVER.get(column).forEach(indicator -> ledger.denominator(indicator, spot, count));
    if (column.equals(place.level() + "_units")) {
      units.merge(spot.area(), count, Long::sum);
    }
  }
}
