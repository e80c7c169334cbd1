package hoctap.app.sample;

import hoctap.app.sample.people.Citizen;
import hoctap.app.sample.people.Move;
import hoctap.app.sample.people.Work;
import hoctap.app.sample.report.Assessment;
import hoctap.app.sample.report.Reports;
import hoctap.app.sample.system.Library;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Whom the sample plants to be counted wrongly.
 *
 * @param all everybody
 * @param moved those who went to another commune
 * @param officials those who work in a unit of a district or province and live in a commune
 * @param inTwoFiles by year, those whom two places assessed
 * @param patronsWithoutNumber accounts of the library that name nobody
 */
record PlantedPeople(
    List<Citizen> all,
    List<String> moved,
    List<String> officials,
    SortedMap<Integer, List<String>> inTwoFiles,
    long patronsWithoutNumber) {

  static PlantedPeople of(List<Citizen> citizens, Reports reports, Library library) {
    SortedMap<Integer, List<String>> inTwoFiles = new TreeMap<>();
    for (int year : reports.years()) {
      List<String> numbers = inTwoFiles(reports, year);
      if (!numbers.isEmpty()) {
        inTwoFiles.put(year, numbers);
      }
    }
    return new PlantedPeople(
        citizens,
        numbers(citizens, citizen -> !citizen.move().equals(Move.NEVER)),
        numbers(
            citizens,
            citizen ->
                citizen.work() == Work.DISTRICT_OFFICIAL
                    || citizen.work() == Work.PROVINCE_OFFICIAL),
        inTwoFiles,
        library.unknownPatrons());
  }

  private static List<String> inTwoFiles(Reports reports, int year) {
    Map<String, Set<String>> places = new HashMap<>();
    reports
        .rows(Assessment.class, year)
        .forEach(
            row ->
                places
                    .computeIfAbsent(row.citizen().number(), number -> new HashSet<>())
                    .add(row.source().place().id()));
    return places.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static List<String> numbers(List<Citizen> citizens, Predicate<Citizen> condition) {
    return citizens.stream().filter(condition).map(Citizen::number).sorted().toList();
  }
}
