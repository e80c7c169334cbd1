package hoctap.transform.run;

import static hoctap.ingest.lake.ColumnType.INTEGER;
import static hoctap.ingest.lake.ColumnType.VARCHAR;

import hoctap.ingest.form.Period;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.place.Level;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Which place reported which form for a year: a commune when it, a whole predecessor, or a place of
 * its group did; a district or province when it or a place below it did, by the links of the
 * period's last day or of 31 December.
 */
final class ReportTables {
  /** Stands among the forms of a year whose memberships are held against the lists before. */
  static final String LISTS_OF_THE_YEAR_BEFORE = "tapthe_before";

  private final Places places;
  private final IntPredicate needsListsBefore;

  /**
   * @param needsListsBefore the years whose memberships are held against those of the year before
   */
  ReportTables(Places places, IntPredicate needsListsBefore) {
    this.places = places;
    this.needsListsBefore = needsListsBefore;
  }

  private record Reported(String placeId, int year, String form) {}

  List<InputTable> of(List<Submission> submissions, SortedSet<Integer> years) {
    return List.of(reported(submissions), groups(years));
  }

  private InputTable reported(List<Submission> submissions) {
    Set<Reported> reported =
        new TreeSet<>(
            Comparator.comparing(Reported::placeId)
                .thenComparing(Reported::year)
                .thenComparing(Reported::form));
    Map<String, Set<String>> communes = new HashMap<>();
    for (Submission submission : submissions) {
      Period period = Period.of(submission.period());
      String place = submission.placeId();
      Set<String> served = new TreeSet<>();
      served.add(place);
      if (places.get(place).level() == Level.COMMUNE) {
        served.addAll(communes.computeIfAbsent(place + period.year(), key -> group(place, period)));
      }
      served.addAll(above(place, period));
      served.forEach(one -> reported.add(new Reported(one, period.year(), submission.form())));
      int next = period.year() + 1;
      if (submission.form().equals("tapthe") && needsListsBefore.test(next)) {
        carried(place, period, next)
            .forEach(one -> reported.add(new Reported(one, next, LISTS_OF_THE_YEAR_BEFORE)));
      }
    }
    return new InputTable(
        "reported",
        TableShape.of("place_id", VARCHAR, "year", INTEGER, "form", VARCHAR),
        reported.stream()
            .map(one -> new Object[] {one.placeId(), one.year(), one.form()})
            .toList());
  }

  /** The same place, or what it became, a year later, and what lies above. */
  private Set<String> carried(String placeId, Period period, int year) {
    LocalDate yearEnd = LocalDate.of(year, 12, 31);
    Set<String> carried = new TreeSet<>(Set.of(placeId));
    if (places.get(placeId).level() == Level.COMMUNE) {
      carried.addAll(places.group(places.standing(placeId, yearEnd).placeId(), year));
    }
    places.ancestors(placeId).stream()
        .filter(unit -> unit.level() == Level.DISTRICT || unit.level() == Level.PROVINCE)
        .filter(unit -> unit.isInForce(period.lastDay()) || unit.isInForce(yearEnd))
        .forEach(unit -> carried.add(unit.placeId()));
    return carried;
  }

  private Set<String> group(String placeId, Period period) {
    LocalDate yearEnd = LocalDate.of(period.year(), 12, 31);
    return places.group(places.standing(placeId, yearEnd).placeId(), period.year());
  }

  private List<String> above(String placeId, Period period) {
    LocalDate yearEnd = LocalDate.of(period.year(), 12, 31);
    return places.ancestors(placeId).stream()
        .filter(unit -> unit.level() == Level.DISTRICT || unit.level() == Level.PROVINCE)
        .filter(unit -> unit.isInForce(period.lastDay()) || unit.isInForce(yearEnd))
        .map(Place::placeId)
        .toList();
  }

  /** The groups of more than one place, each under the name of its first. */
  private InputTable groups(SortedSet<Integer> years) {
    List<Object[]> rows = new ArrayList<>();
    for (int year : years) {
      for (Place place : places.list()) {
        SortedSet<String> group =
            place.level() == Level.COMMUNE
                ? places.group(place.placeId(), year)
                : new TreeSet<>(Set.of(place.placeId()));
        if (group.size() > 1) {
          rows.add(new Object[] {place.placeId(), year, group.first()});
        }
      }
    }
    return new InputTable(
        "reporting_group",
        TableShape.of("place_id", VARCHAR, "year", INTEGER, "group_id", VARCHAR),
        rows);
  }
}
