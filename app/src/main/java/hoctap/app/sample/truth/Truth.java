package hoctap.app.sample.truth;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Atlas;
import hoctap.app.sample.report.Association;
import hoctap.app.sample.report.Headcount;
import hoctap.app.sample.report.Reports;
import hoctap.app.sample.system.Learning;
import hoctap.app.sample.system.Library;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every indicator at every level and year, computed from the people and collectives of the sample:
 * the second opinion on what the program makes of the files.
 */
public final class Truth {
  private final Atlas atlas;
  private final Reports reports;
  private final Library library;
  private final Learning learning;
  private final Map<Integer, List<Person>> peopleByYear = new HashMap<>();
  private final List<TruthRow> rows = new ArrayList<>();
  private final List<AgencyRow> agencies = new ArrayList<>();

  private Truth(Atlas atlas, Reports reports, Library library, Learning learning) {
    this.atlas = atlas;
    this.reports = reports;
    this.library = library;
    this.learning = learning;
  }

  public static Truth of(Atlas atlas, Reports reports, Library library, Learning learning) {
    Truth truth = new Truth(atlas, reports, library, learning);
    reports.years().forEach(truth::count);
    return truth;
  }

  /** The values, by indicator, year, level and place. */
  public List<TruthRow> rows() {
    return rows.stream().sorted().toList();
  }

  /** The values of single agencies. */
  public List<AgencyRow> agencies() {
    return agencies.stream().sorted().toList();
  }

  private void count(int year) {
    Counted counted = new Counted(atlas, reports, year);
    Collectives collectives = new Collectives(counted);
    List<Person> people = People.of(counted, collectives);
    peopleByYear.put(year, people);
    Reporting reporting = new Reporting(counted);
    Ledger ledger = new Ledger();
    new PersonCounts(ledger, year, library, learning).count(people);
    retained(ledger, year, people);
    new CollectiveCounts(ledger, collectives).count(collectives.counted());
    PlaceCounts places = new PlaceCounts(ledger, counted);
    places.countPopulation();
    places.countAssociations();
    places.countLibrary(library);
    InForceCounts inForce = new InForceCounts(ledger, counted);
    inForce.countAreas();
    inForce.countUnits(collectives);
    new TotalsCounts(ledger, counted, reporting).count(collectives);
    Set<Area> splits = splitsWithFacts(counted, collectives, people);
    Rollup rollup = new Rollup(counted, reporting, splits);
    for (Indicator indicator : Indicator.values()) {
      rows.addAll(rollup.rows(indicator, ledger));
    }
    agencies.addAll(new AgencyCounts(counted, collectives, reporting).count(people));
  }

  // At the commune of the year before while it is in force, else at the province above it now.
  private void retained(Ledger ledger, int year, List<Person> people) {
    LocalDate last = LocalDate.of(year, 12, 31);
    Set<Object> holders = new HashSet<>();
    people.stream().filter(Person::isTitled).forEach(person -> holders.add(person.citizen()));
    for (Person before : peopleByYear.getOrDefault(year - 1, List.of())) {
      if (before.isTitled()) {
        Area place = before.spot().area();
        List<Area> above = atlas.countedBy(place, last);
        Area at = place.isInForce(last) ? place : above.get(above.size() - 1);
        ledger.share(Indicator.TITLED_RETAINED, Spot.of(at), holders.contains(before.citizen()));
      }
    }
  }

  private static Set<Area> splitsWithFacts(
      Counted counted, Collectives collectives, List<Person> people) {
    Set<Area> places = new HashSet<>();
    people.forEach(person -> places.add(person.spot().area()));
    collectives.counted().forEach(row -> places.add(collectives.spot(row).area()));
    counted.state(Headcount.class).forEach(row -> places.add(row.source().place()));
    counted.state(Association.class).forEach(row -> places.add(row.source().place()));
    places.removeIf(
        place ->
            !place.isCommune()
                || place.isInForce(counted.lastDay())
                || counted.atlas().isWhole(place));
    return places;
  }
}
