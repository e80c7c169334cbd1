package hoctap.app.property;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Atlas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts every indicator of every place and year by going through the rows of the files one by one,
 * as the contract says and with no database at hand.
 */
final class Oracle {
  private final Atlas atlas;
  private final List<Sheet> sheets;
  private final Villages villages;
  private final Map<Integer, YearReports> reports = new TreeMap<>();
  private final Map<Integer, List<Person>> people = new HashMap<>();
  private final List<Figure> figures = new ArrayList<>();
  private final List<String> agencies = new ArrayList<>();

  private Oracle(Atlas atlas, List<Sheet> sheets) {
    this.atlas = atlas;
    this.sheets = sheets;
    this.villages = new Villages(sheets);
  }

  static Oracle of(Atlas atlas, List<Sheet> sheets) {
    Oracle oracle = new Oracle(atlas, sheets);
    Set<Integer> years = new TreeSet<>();
    sheets.forEach(sheet -> years.add(sheet.period().year()));
    years.forEach(oracle::count);
    return oracle;
  }

  List<Figure> figures() {
    return figures;
  }

  /** The values of single agencies, a line each. */
  List<String> agencies() {
    return agencies;
  }

  private void count(int year) {
    YearReports now = new YearReports(atlas, year, sheets);
    reports.put(year, now);
    List<YearReports> before =
        List.of(year - 2, year - 1).stream()
            .filter(reports::containsKey)
            .map(reports::get)
            .toList();
    Collectives collectives = new Collectives(now, before);
    people.put(year, People.of(now, collectives));
    Ledger ledger = ledger(now, collectives);
    Reporting reporting = new Reporting(now);
    RollUp rollUp = new RollUp(now, reporting, villages, splits(now, ledger));
    Definitions.ALL.forEach(
        (id, definition) -> figures.addAll(rollUp.figures(definition, ledger.of(id))));
    agencies.addAll(new AgencyCounts(now, collectives, reporting).count(people.get(year)));
  }

  private Ledger ledger(YearReports now, Collectives collectives) {
    Ledger ledger = new Ledger();
    List<Collective> counted = collectives.counted();
    PersonCounts persons = new PersonCounts(ledger, collectives);
    persons.count(people.get(now.year()));
    persons.countRetained(
        people.get(now.year()),
        people.getOrDefault(now.year() - 1, List.of()),
        atlas,
        now.lastDay());
    CollectiveCounts ofCollectives = new CollectiveCounts(ledger, collectives);
    ofCollectives.count(counted);
    PopulationCounts population = new PopulationCounts(ledger, now);
    population.count();
    ofCollectives.countUnits(counted, population.units());
    new ReportCounts(ledger, now).count();
    inForce(ledger, now);
    new TotalsCounts(ledger, now).count(collectives);
    return ledger;
  }

  /** Every unit in force counts, reported or not (reading 25). */
  private void inForce(Ledger ledger, YearReports now) {
    Map<String, List<String>> over =
        Map.of(
            Area.COMMUNE, List.of("commune_communities_recognised", "communes_rated"),
            Area.DISTRICT, List.of("district_communities_recognised", "districts_rated"),
            Area.PROVINCE, List.of("province_communities_recognised"));
    over.forEach(
        (level, indicators) -> {
          for (Area area : atlas.inForce(level, now.lastDay())) {
            indicators.forEach(indicator -> ledger.denominator(indicator, Spot.of(area), 1));
          }
        });
  }

  /** The split communes of which any indicator of the year holds a count, kept or not. */
  private Set<Area> splits(YearReports now, Ledger ledger) {
    Set<Area> places = new HashSet<>(ledger.places());
    places.removeIf(
        place -> !place.isCommune() || place.isInForce(now.lastDay()) || atlas.isWhole(place));
    return places;
  }
}
