package hoctap.app.property;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Atlas;
import hoctap.app.sample.place.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What was sent for one year, what of it counts (reading 8), and where it stands (reading 2). */
final class YearReports {
  private final Atlas atlas;
  private final int year;
  private final List<Sheet> sheets;
  private final Set<String> sent = new HashSet<>();
  private final Map<String, Area> moved = new HashMap<>();

  YearReports(Atlas atlas, int year, List<Sheet> all) {
    this.atlas = atlas;
    this.year = year;
    this.sheets = all.stream().filter(sheet -> sheet.period().year() == year).toList();
    sheets.forEach(sheet -> sent.add(key(sheet.form(), sheet.period(), sheet.place())));
    lines("thon").forEach(this::move);
  }

  /** A village of a split place goes to the successor that the list of that place names. */
  private void move(Line line) {
    Area place = line.place();
    if (place.isInForce(lastDay()) || atlas.isWhole(place)) {
      return;
    }
    atlas.successors(place).stream()
        .filter(next -> next.code().equals(line.text("successor_code")))
        .forEach(next -> moved.put(place.villageId(line.text("code")), next));
  }

  Atlas atlas() {
    return atlas;
  }

  int year() {
    return year;
  }

  LocalDate lastDay() {
    return LocalDate.of(year, 12, 31);
  }

  List<Sheet> sheets() {
    return sheets;
  }

  Stream<Line> lines(String form) {
    return sheets.stream()
        .filter(sheet -> sheet.form().equals(form))
        .flatMap(sheet -> sheet.lines().stream());
  }

  /** The rows of a form of state that count. */
  Stream<Line> counted(String form) {
    return lines(form).filter(line -> isCounted(line.sheet()));
  }

  /** Of a dissolved place only if no successor sent one; of a second half only without a year. */
  boolean isCounted(Sheet sheet) {
    Period whole = Period.year(year);
    Period second = Period.secondHalf(year);
    return switch (sheet.period().half()) {
      case 0 -> true;
      case 1 ->
          atlas.successors(sheet.place()).stream()
              .noneMatch(
                  next ->
                      sent.contains(key(sheet.form(), whole, next))
                          || sent.contains(key(sheet.form(), second, next)));
      default -> !sent.contains(key(sheet.form(), whole, sheet.place()));
    };
  }

  private static String key(String form, Period period, Area place) {
    return form + " " + period.label() + " " + place.id();
  }

  Area standing(Area place) {
    return atlas.standing(place, lastDay());
  }

  /** Where what a place lists in one of its villages stands; a blank village is none. */
  Area standing(Area place, String village) {
    return Optional.ofNullable(moved.get(place.villageId(village))).orElse(standing(place));
  }

  Spot spot(Area place, String village) {
    boolean isVillage = place.isCommune() && !village.isEmpty();
    return new Spot(isVillage ? place.villageId(village) : "", standing(place, village));
  }

  /** The places whose lists those of this place are. */
  Set<Area> listsOf(Area place) {
    Set<Area> places = new LinkedHashSet<>(Set.of(standing(place)));
    moved.forEach(
        (village, next) -> {
          if (village.startsWith("village:" + place.code() + "/")
              && village.endsWith("@" + place.id().split("@", -1)[1])) {
            places.add(next);
          }
        });
    return places;
  }

  /** The places above, by the links of the period's last day and of 31 December. */
  Set<Area> above(Area place) {
    Set<Area> above = new LinkedHashSet<>(atlas.line(place));
    above.addAll(atlas.countedBy(place, lastDay()));
    return above;
  }
}
