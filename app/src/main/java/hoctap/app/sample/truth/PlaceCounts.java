package hoctap.app.sample.truth;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.report.Association;
import hoctap.app.sample.report.Headcount;
import hoctap.app.sample.report.Mark;
import hoctap.app.sample.system.Library;
import hoctap.app.sample.truth.Ledger.Entry;
import hoctap.app.sample.truth.Ledger.Reach;
import hoctap.app.sample.truth.Ledger.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The indicators that rest on counts of places: population, associations, libraries. */
final class PlaceCounts {
  private static final Map<String, List<Indicator>> OVER =
      Map.of(
          "population",
          List.of(
              Indicator.BOOK_USES_PER_PERSON,
              Indicator.BOOKS_HELD_PER_PERSON,
              Indicator.LOANS_PER_PERSON,
              Indicator.LIBRARY_BORROWERS_RATE,
              Indicator.MEMBERS_OF_POPULATION,
              Indicator.FUND_PER_PERSON),
          "adults",
          List.of(
              Indicator.TITLE_RATE_OF_ADULTS,
              Indicator.ADULTS_DIGITAL_CONFIRMED,
              Indicator.DIGITAL_COURSE_COMPLETION),
          "learners",
          List.of(Indicator.LEARNERS_TITLED),
          "households",
          List.of(Indicator.FAMILIES_RECOGNISED),
          "clans",
          List.of(Indicator.CLANS_RECOGNISED),
          "communities",
          List.of(Indicator.COMMUNITIES_RECOGNISED),
          "commune_units",
          List.of(Indicator.COMMUNE_UNITS_RECOGNISED),
          "district_units",
          List.of(Indicator.DISTRICT_UNITS_RATED_FAIR));

  private final Ledger ledger;
  private final Counted counted;

  PlaceCounts(Ledger ledger, Counted counted) {
    this.ledger = ledger;
    this.counted = counted;
  }

  /** A place's own row speaks for the place, else its villages do; a village speaks for itself. */
  void countPopulation() {
    Map<Area, List<Headcount>> byPlace = new LinkedHashMap<>();
    counted
        .state(Headcount.class)
        .forEach(
            row ->
                byPlace.computeIfAbsent(row.source().place(), key -> new ArrayList<>()).add(row));
    byPlace.forEach(
        (place, rows) -> {
          boolean hasOwn = rows.stream().anyMatch(row -> row.village().isEmpty());
          for (Headcount row : rows) {
            boolean isVillage = !row.village().isEmpty();
            String village = isVillage ? place.villageId(row.village()) : "";
            Spot spot = new Spot(village, counted.standing(place));
            population(row, spot, isVillage && hasOwn ? Reach.VILLAGE : Reach.ALL);
          }
        });
  }

  private void population(Headcount row, Spot spot, Reach reach) {
    row.counts()
        .forEach(
            (column, count) -> {
              for (Indicator indicator : OVER.getOrDefault(column, List.of())) {
                ledger.add(indicator, new Entry(spot, Side.DENOMINATOR, reach, count, false));
              }
            });
  }

  void countAssociations() {
    counted
        .state(Association.class)
        .forEach(
            row -> {
              Spot spot = Spot.of(counted.standing(row.source().place()));
              Map<String, Long> counts = row.counts();
              long people = counts.get("staff") + counts.get("members");
              long onCriteria =
                  counts.get("staff_briefed_criteria") + counts.get("members_briefed_criteria");
              long onPolicy =
                  counts.get("staff_briefed_policy") + counts.get("members_briefed_policy");
              ledger.ratio(Indicator.BRIEFED_ON_CRITERIA, spot, onCriteria, people);
              ledger.ratio(Indicator.BRIEFED_ON_POLICY, spot, onPolicy, people);
              ledger.ratio(
                  Indicator.ASSOCIATION_WORKERS_TRAINED,
                  spot,
                  counts.get("workers_active_trained"),
                  counts.get("workers"));
              if (row.level().equals("commune")) {
                ledger.share(
                    Indicator.ASSOCIATIONS_LEADING_CENTRES, spot, row.leadsCentre() == Mark.YES);
              }
              ledger.numerator(Indicator.MEMBERS_OF_POPULATION, spot, counts.get("members"));
              ledger.numerator(Indicator.FUND_PER_PERSON, spot, counts.get("fund_vnd"));
            });
  }

  void countLibrary(Library library) {
    library
        .counts(counted.year(), counted.atlas())
        .forEach(
            (place, counts) -> {
              Spot spot = Spot.of(place);
              ledger.numerator(
                  Indicator.BOOK_USES_PER_PERSON, spot, counts.loans() + counts.inHouseUses());
              ledger.numerator(Indicator.BOOKS_HELD_PER_PERSON, spot, counts.copies());
              ledger.numerator(Indicator.LOANS_PER_PERSON, spot, counts.loans());
            });
  }
}
