package hoctap.app.property;

import hoctap.app.sample.place.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Brings together what all files of a year say about each citizen: one person, at one place. */
final class People {
  /** Reading 17. */
  private static final Comparator<Line> COUNTING =
      Comparator.comparing((Line row) -> row.text("decided_on").isEmpty())
          .thenComparing(row -> row.text("assessed_on"), Comparator.reverseOrder())
          .thenComparing(row -> row.place().code())
          .thenComparing(row -> row.sheet().sender())
          .thenComparing(Line::number)
          .thenComparing(row -> row.sheet().period().label());

  /** Later half first, then level, then code; then village, kind, code. */
  private static final Comparator<Line> SMALLEST =
      Comparator.comparing((Line row) -> row.sheet().isFirstHalf())
          .thenComparing(row -> row.place().rank())
          .thenComparing(row -> row.place().code())
          .thenComparing(row -> row.text("village_code").isEmpty())
          .thenComparing(row -> row.text("village_code"))
          .thenComparing(row -> row.text("kind"))
          .thenComparing(row -> row.text("collective_code"));

  private final YearReports reports;
  private final Collectives collectives;

  private People(YearReports reports, Collectives collectives) {
    this.reports = reports;
    this.collectives = collectives;
  }

  /** The persons of the year, each once. */
  static List<Person> of(YearReports reports, Collectives collectives) {
    Map<String, List<Line>> assessed = byCitizen(reports.lines("cdht"), COUNTING);
    Map<String, List<Line>> listed = byCitizen(reports.lines("thanhvien"), SMALLEST);
    Map<String, Boolean> everyone = new TreeMap<>();
    assessed.keySet().forEach(citizen -> everyone.put(citizen, true));
    listed.keySet().forEach(citizen -> everyone.put(citizen, true));
    People people = new People(reports, collectives);
    return everyone.keySet().stream()
        .map(
            citizen ->
                people.person(
                    citizen,
                    assessed.getOrDefault(citizen, List.of()),
                    listed.getOrDefault(citizen, List.of())))
        .toList();
  }

  private static Map<String, List<Line>> byCitizen(Stream<Line> lines, Comparator<Line> order) {
    Map<String, List<Line>> found = new TreeMap<>();
    lines.forEach(
        line -> found.computeIfAbsent(line.text("citizen_id"), key -> new ArrayList<>()).add(line));
    found.values().forEach(rows -> rows.sort(order));
    return found;
  }

  private Person person(String citizen, List<Line> assessed, List<Line> listed) {
    Line home = home(assessed, listed);
    String village = village(home, listed);
    Area place = home.place();
    boolean isInCollective =
        collectives.isRecognisedVillage(home.sheet().isFirstHalf(), place, village)
            || listed.stream()
                .filter(row -> !row.text("kind").equals("unit"))
                .anyMatch(row -> recognised(row).isPresent());
    return new Person(
        citizen,
        reports.year(),
        Integer.parseInt((assessed.isEmpty() ? listed : assessed).get(0).text("birth_year")),
        assessed.stream().findFirst(),
        reports.spot(place, village),
        listed.stream().anyMatch(row -> row.isYes("is_worker")),
        isInCollective,
        unit(listed));
  }

  private Optional<Collective> recognised(Line member) {
    return collectives.find(member).filter(collectives::isRecognised);
  }

  /** Reading 18: the row that says where the person lives. */
  private static Line home(List<Line> assessed, List<Line> listed) {
    List<Line> inOrder = new ArrayList<>();
    assessed.stream().findFirst().ifPresent(inOrder::add);
    inOrder.addAll(listed);
    inOrder.addAll(assessed);
    return inOrder.stream()
        .filter(row -> row.place().isCommune())
        .findFirst()
        .orElse(inOrder.get(0));
  }

  private static String village(Line home, List<Line> listed) {
    String own = home.text("village_code");
    return own.isEmpty()
        ? listed.stream()
            .filter(row -> row.place().equals(home.place()))
            .map(row -> row.text("village_code"))
            .filter(village -> !village.isEmpty())
            .findFirst()
            .orElse("")
        : own;
  }

  /** The highest level, then the smaller code, then the smaller listing place. */
  private Optional<Collective> unit(List<Line> listed) {
    return listed.stream()
        .filter(row -> row.text("kind").equals("unit"))
        .flatMap(row -> recognised(row).stream())
        .min(
            Comparator.comparing((Collective unit) -> -Area.rank(unit.level()))
                .thenComparing(Collective::code)
                .thenComparing(unit -> unit.line().place().code())
                .thenComparing(unit -> unit.line().place().id()));
  }
}
