package hoctap.app.sample.report;

import hoctap.app.sample.people.Citizen;
import hoctap.app.sample.people.CommunePlan;
import hoctap.app.sample.people.Work;
import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a commune that lists no persons reports in their stead. */
final class TotalsReporter {
  private final Residents residents;
  private final Dice dice;

  TotalsReporter(Residents residents, Dice dice) {
    this.residents = residents;
    this.dice = dice;
  }

  /** The collective with the totals of its people. */
  Collective withTotals(Collective collective, Period period, List<Citizen> people) {
    Predicate<Citizen> isMember =
        switch (collective.kind()) {
          case FAMILY ->
              citizen ->
                  CollectiveReporter.family(citizen.commune(), citizen.family(), period)
                      .equals(collective.code());
          case CLAN ->
              citizen ->
                  citizen.clan() >= 0
                      && CollectiveReporter.clan(citizen.commune(), citizen.clan(), period)
                          .equals(collective.code());
          default ->
              citizen ->
                  Residents.village(citizen.commune(), citizen.village(), period)
                      .equals(collective.village());
        };
    List<Citizen> members = people.stream().filter(isMember).toList();
    Map<String, Long> totals = new LinkedHashMap<>();
    totals.put("adults", count(members, citizen -> citizen.isAdult(period.year())));
    totals.put(
        "adults_titled",
        count(members, citizen -> citizen.isAdult(period.year()) && isTitled(citizen, period)));
    totals.put("workers", count(members, TotalsReporter::isWorker));
    totals.put(
        "workers_titled",
        count(members, citizen -> isWorker(citizen) && isTitled(citizen, period)));
    return new Collective(
        collective.source(),
        collective.kind(),
        collective.code(),
        collective.name(),
        collective.village(),
        collective.level(),
        collective.unitKind(),
        collective.schoolLevel(),
        collective.registration(),
        collective.rating(),
        collective.decidedOn(),
        collective.hasTrainingPlan(),
        totals);
  }

  /** The summary of persons, and of models too where {@code tapthe} is not sent. */
  List<Summary> summaries(Area place, Period period, List<Citizen> people) {
    Source source = Source.of(Form.TONGHOP, period, place);
    int year = period.year();
    List<Citizen> adults = people.stream().filter(citizen -> citizen.isAdult(year)).toList();
    long titled = count(adults, citizen -> isTitled(citizen, period));
    long skilled = titled * (55 + 5L * (year - 2022)) / 100;
    long staff = count(people, citizen -> citizen.work().isStaff());
    List<Summary> found = new ArrayList<>();
    found.add(row(source, "citizen", "", adults.size(), titled));
    found.add(row(source, "citizen", "staff_in_units", staff, staff / 2));
    found.add(row(source, "citizen", "with_digital_skill", titled, skilled));
    found.add(row(source, "citizen", "proficient", skilled, skilled * 3 / 5));
    if (year == 2022) {
      long collected = adults.size() * 3L / 5;
      long workers = count(people, TotalsReporter::isWorker);
      found.add(row(source, "citizen", "adults_in_collectives", collected, titled * 3 / 5));
      found.add(row(source, "citizen", "workers_in_collectives", workers * 2 / 3, titled / 3));
      long families = people.stream().map(Citizen::family).distinct().count();
      found.add(registered(source, "family", families, families * 3 / 4, families / 2));
      found.add(registered(source, "clan", 10, 8, 5));
      found.add(registered(source, "community", residents.plan(place.code()).villages(), 4, 3));
      found.add(registered(source, "unit", 8, 7, 6));
    }
    return found;
  }

  private static Summary row(
      Source source, String model, String classOf, long total, long recognised) {
    return new Summary(
        source,
        model,
        classOf,
        LocalDate.of(source.year(), 11, 15),
        Map.of("total", total, "recognised", recognised),
        "",
        "");
  }

  private static Summary registered(
      Source source, String model, long total, long registered, long recognised) {
    return new Summary(
        source,
        model,
        "",
        LocalDate.of(source.year(), 11, 15),
        Map.of("total", total, "registered", registered, "recognised", recognised),
        "",
        "");
  }

  private boolean isTitled(Citizen citizen, Period period) {
    CommunePlan plan = residents.plan(citizen.commune());
    double chance = plan.assessed(period.year()) * plan.passing(period.year());
    return dice.of("unlisted title", citizen.number(), period.year()).nextDouble() < chance;
  }

  private static boolean isWorker(Citizen citizen) {
    return citizen.work() == Work.LABOURER || citizen.work().isStaff();
  }

  private static long count(List<Citizen> people, Predicate<Citizen> condition) {
    return people.stream().filter(condition).count();
  }
}
