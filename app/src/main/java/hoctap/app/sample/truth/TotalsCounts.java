package hoctap.app.sample.truth;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.report.Assessment;
import hoctap.app.sample.report.Collective;
import hoctap.app.sample.report.Form;
import hoctap.app.sample.report.Kind;
import hoctap.app.sample.report.Membership;
import hoctap.app.sample.report.Summary;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What totals say where nobody lists persons. */
final class TotalsCounts {
  private static final Map<String, Indicator> OF_CITIZENS =
      Map.of(
          "", Indicator.TITLE_RATE_OF_ADULTS,
          "adults_in_collectives", Indicator.ADULTS_TITLED_IN_COLLECTIVES,
          "workers_in_collectives", Indicator.WORKERS_TITLED_IN_COLLECTIVES,
          "staff_in_units", Indicator.STAFF_TITLED_IN_UNITS,
          "with_digital_skill", Indicator.TITLED_WITH_DIGITAL_SKILL,
          "proficient", Indicator.PROFICIENT_OF_SKILLED);
  private static final Map<String, Indicator> OF_ALL =
      Map.of(
          "family", Indicator.FAMILIES_RECOGNISED,
          "clan", Indicator.CLANS_RECOGNISED,
          "community", Indicator.COMMUNITIES_RECOGNISED,
          "unit", Indicator.COMMUNE_UNITS_RECOGNISED);
  private static final Map<String, Indicator> OF_REGISTERED =
      Map.of(
          "family", Indicator.FAMILIES_OF_REGISTERED,
          "clan", Indicator.CLANS_OF_REGISTERED,
          "community", Indicator.COMMUNITIES_OF_REGISTERED,
          "unit", Indicator.UNITS_OF_REGISTERED);

  private final Ledger ledger;
  private final Counted counted;
  private final Reporting reporting;
  private final Set<Area> withPersons = new HashSet<>();
  private final Set<Area> withAdults = new HashSet<>();
  private final Set<Area> withWorkers = new HashSet<>();

  TotalsCounts(Ledger ledger, Counted counted, Reporting reporting) {
    this.ledger = ledger;
    this.counted = counted;
    this.reporting = reporting;
    counted.all(Assessment.class).forEach(row -> withPersons.add(standing(row.source().place())));
    counted.all(Membership.class).forEach(row -> withPersons.add(standing(row.source().place())));
  }

  private Area standing(Area place) {
    return counted.standing(place);
  }

  void count(Collectives collectives) {
    for (Collective row : collectives.counted()) {
      boolean isOfPeople =
          row.kind() == Kind.FAMILY
              || row.kind() == Kind.CLAN
              || (row.kind() == Kind.COMMUNITY && Recognition.level(row).equals("village"));
      Area area = standing(row.source().place());
      if (isOfPeople
          && area.isCommune()
          && !withPersons.contains(area)
          && collectives.isRecognised(row)) {
        of(row, collectives.spot(row));
      }
    }
    counted.state(Summary.class).forEach(this::of);
  }

  private void of(Collective row, Spot spot) {
    Map<String, Long> totals = row.totals();
    if (totals.containsKey("adults")) {
      withAdults.add(spot.area());
      ledger.totals(
          Indicator.ADULTS_TITLED_IN_COLLECTIVES,
          spot,
          totals.getOrDefault("adults_titled", 0L),
          totals.get("adults"));
    }
    if (totals.containsKey("workers")) {
      withWorkers.add(spot.area());
      ledger.totals(
          Indicator.WORKERS_TITLED_IN_COLLECTIVES,
          spot,
          totals.getOrDefault("workers_titled", 0L),
          totals.get("workers"));
    }
  }

  private void of(Summary row) {
    long recognised = row.counts().getOrDefault("recognised", 0L);
    Optional<Long> total = Optional.ofNullable(row.counts().get("total"));
    Optional<Long> registered = Optional.ofNullable(row.counts().get("registered"));
    if (row.model().equals("citizen")) {
      Optional.ofNullable(OF_CITIZENS.get(row.classOf()))
          .ifPresent(indicator -> total.ifPresent(of -> put(indicator, row, recognised, of)));
      if (row.classOf().equals("proficient")) {
        holders(row).ifPresent(of -> put(Indicator.PROFICIENT_OF_TITLED, row, recognised, of));
      }
    } else if (row.classOf().isEmpty()) {
      total.ifPresent(of -> put(OF_ALL.get(row.model()), row, recognised, of));
      registered.ifPresent(of -> put(OF_REGISTERED.get(row.model()), row, recognised, of));
    }
  }

  // The holders stand in the row of those with digital skill, of the same report.
  private Optional<Long> holders(Summary row) {
    return counted
        .state(Summary.class)
        .filter(other -> other.source().equals(row.source()))
        .filter(other -> other.model().equals("citizen"))
        .filter(other -> other.classOf().equals("with_digital_skill"))
        .flatMap(other -> Optional.ofNullable(other.counts().get("total")).stream())
        .findFirst();
  }

  private void put(Indicator indicator, Summary row, long numerator, long denominator) {
    Area area = standing(row.source().place());
    if (!area.isCommune()) {
      ledger.ownTotals(indicator, area, numerator, denominator);
      return;
    }
    boolean isOfPersons = row.model().equals("citizen");
    boolean isServed =
        switch (indicator) {
          case ADULTS_TITLED_IN_COLLECTIVES -> withAdults.contains(area);
          case WORKERS_TITLED_IN_COLLECTIVES -> withWorkers.contains(area);
          default -> false;
        };
    boolean isWanted =
        isOfPersons
            ? !withPersons.contains(area) && !isServed
            : !reporting.hasReported(area, Form.TAPTHE);
    if (isWanted) {
      ledger.totals(indicator, Spot.of(area), numerator, denominator);
    }
  }
}
