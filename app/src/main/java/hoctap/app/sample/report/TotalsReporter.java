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
    int year = period.year();
    List<Citizen> members =
        people.stream().filter(citizen -> isMember(citizen, collective, period)).toList();
    List<Citizen> adults = members.stream().filter(citizen -> citizen.isAdult(year)).toList();
    List<Citizen> workers = members.stream().filter(TotalsReporter::isWorker).toList();
    Map<String, Long> totals = new LinkedHashMap<>();
    totals.put("adults", (long) adults.size());
    totals.put("adults_titled", count(adults, citizen -> isTitled(citizen, period)));
    totals.put("workers", (long) workers.size());
    totals.put("workers_titled", count(workers, citizen -> isTitled(citizen, period)));
    return collective.withTotals(totals);
  }

  private static boolean isMember(Citizen citizen, Collective collective, Period period) {
    String commune = citizen.commune();
    return switch (collective.kind()) {
      case FAMILY ->
          CollectiveReporter.family(commune, citizen.family(), period).equals(collective.code());
      case CLAN ->
          citizen.clan() >= 0
              && CollectiveReporter.clan(commune, citizen.clan(), period).equals(collective.code());
      case COMMUNITY, UNIT ->
          Residents.village(commune, citizen.village(), period).equals(collective.village());
    };
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
    found.add(row(source, "citizen", "", of(adults.size(), titled)));
    found.add(row(source, "citizen", "staff_in_units", of(staff, staff / 2)));
    found.add(row(source, "citizen", "with_digital_skill", of(titled, skilled)));
    found.add(row(source, "citizen", "proficient", of(skilled, skilled * 3 / 5)));
    if (year == 2022) {
      long collected = adults.size() * 3L / 5;
      long workers = count(people, TotalsReporter::isWorker);
      found.add(row(source, "citizen", "adults_in_collectives", of(collected, titled * 3 / 5)));
      found.add(row(source, "citizen", "workers_in_collectives", of(workers * 2 / 3, titled / 3)));
      long families = people.stream().map(Citizen::family).distinct().count();
      found.add(row(source, "family", "", registered(families, families * 3 / 4, families / 2)));
      found.add(row(source, "clan", "", registered(10, 8, 5)));
      found.add(
          row(source, "community", "", registered(residents.plan(place.code()).villages(), 4, 3)));
      found.add(row(source, "unit", "", registered(8, 7, 6)));
    }
    return found;
  }

  private static Summary row(
      Source source, String model, String classOf, Map<String, Long> counts) {
    LocalDate day = LocalDate.of(source.year(), 11, 15);
    return new Summary(source, model, classOf, day, counts, "", "");
  }

  private static Map<String, Long> of(long total, long recognised) {
    return Map.of("total", total, "recognised", recognised);
  }

  private static Map<String, Long> registered(long total, long registered, long recognised) {
    return Map.of("total", total, "registered", registered, "recognised", recognised);
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
