package hoctap.app.sample.report;

import hoctap.app.sample.people.Citizen;
import hoctap.app.sample.people.CommunePlan;
import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Atlas;
import hoctap.app.sample.place.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Writes down what every place reports of its people, year by year. */
public final class Reporter {
  private static final List<Period> PERIODS =
      List.of(
          Period.year(2022),
          Period.year(2023),
          Period.year(2024),
          Period.firstHalf(2025),
          Period.secondHalf(2025));

  private final Residents residents;
  private final List<CommunePlan> plans;
  private final CollectiveReporter collectives;
  private final UnitReporter units;
  private final TotalsReporter totals;
  private final HeadcountReporter headcounts;
  private final AssociationReporter associations;
  private final Dice dice;
  private final Reports reports = new Reports();

  private Reporter(Residents residents, List<CommunePlan> plans, Dice dice) {
    this.residents = residents;
    this.plans = plans;
    this.dice = dice;
    this.collectives = new CollectiveReporter(residents, dice);
    this.units = new UnitReporter(collectives, dice);
    this.totals = new TotalsReporter(residents, dice);
    this.headcounts = new HeadcountReporter(residents);
    this.associations = new AssociationReporter(dice);
  }

  /** Everything that these people's communes, districts and provinces report. */
  public static Reports report(
      Atlas atlas, List<CommunePlan> plans, List<Citizen> citizens, long seed) {
    Residents residents = new Residents(atlas, plans, citizens);
    Reporter reporter = new Reporter(residents, plans, new Dice(seed));
    PERIODS.forEach(reporter::report);
    if (plans.size() > 2) {
      new PrintedTotals(atlas).addTo(reporter.reports);
    }
    return reporter.reports;
  }

  private void report(Period period) {
    new AssessmentReporter(residents, dice).report(period).forEach(this::put);
    new MembershipReporter(residents, dice).report(period).forEach(this::put);
    Map<Area, List<Citizen>> origins = residents.byOrigin(period);
    residents
        .byCommune(period)
        .forEach(
            (place, people) -> {
              put(Source.of(Form.TAPTHE, period, place), collectives(place, period, origins));
              commune(place, period, people);
            });
    if (period.half() != 2) {
      districts(period);
    }
    if (plans.size() > 2) {
      provinces(period);
    }
  }

  private List<Collective> collectives(
      Area place, Period period, Map<Area, List<Citizen>> origins) {
    List<Citizen> people = origins.get(place);
    List<Collective> listed = collectives.report(place, period, people);
    if (residents.isTotalsOnly(place)) {
      listed.replaceAll(collective -> totals.withTotals(collective, period, people));
    }
    for (CommunePlan plan : plans) {
      if (residents.clanPlace(plan.code(), period).equals(place)) {
        listed.addAll(units.ofCommune(place, plan.code(), period));
      }
    }
    listed.add(units.community(place, people.get(0).commune(), period));
    return listed;
  }

  private void commune(Area place, Period period, List<Citizen> people) {
    if (residents.isTotalsOnly(place)) {
      put(Source.of(Form.TONGHOP, period, place), totals.summaries(place, period, people));
    }
    put(Source.of(Form.DANSO, period, place), headcounts.ofCommune(place, period, people));
    put(
        Source.of(Form.HOIKH, period, place),
        List.of(associations.report(place, period, people.size())));
  }

  private void districts(Period period) {
    Set<String> codes = new LinkedHashSet<>();
    plans.forEach(plan -> codes.add(plan.district()));
    for (String code : codes) {
      Area place = residents.old(code);
      String commune = first(plan -> plan.district().equals(code));
      List<Collective> listed = new ArrayList<>(units.ofDistrict(place, commune, period));
      if (period.half() == 0) {
        listed.add(units.community(place, commune, period));
      }
      put(Source.of(Form.TAPTHE, period, place), listed);
      put(Source.of(Form.DANSO, period, place), List.of(headcounts.ofDistrict(place, period)));
      put(Source.of(Form.HOIKH, period, place), List.of(associations.report(place, period, 0)));
    }
  }

  private void provinces(Period period) {
    Set<Area> places = new LinkedHashSet<>();
    plans.forEach(plan -> places.add(residents.province(plan.code(), period)));
    Period own = Residents.ofProvince(period);
    for (Area place : places) {
      String commune = first(plan -> residents.province(plan.code(), period).equals(place));
      List<Collective> listed = new ArrayList<>(units.ofProvince(place, commune, own));
      if (period.half() != 1) {
        listed.add(units.community(place, commune, own));
      }
      put(Source.of(Form.TAPTHE, own, place), listed);
      put(Source.of(Form.DANSO, own, place), List.of(headcounts.ofProvince(place, own)));
      put(Source.of(Form.HOIKH, own, place), List.of(associations.report(place, own, 0)));
    }
  }

  private String first(Predicate<CommunePlan> condition) {
    return plans.stream().filter(condition).findFirst().orElseThrow().code();
  }

  private void put(Source source, List<? extends Row> rows) {
    if (!Omissions.has(source)) {
      reports.put(source, rows);
    }
  }
}
