package hoctap.app.property;

import hoctap.app.sample.place.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The collectives of a year: which of them count, hold their title, and are found by members. */
final class Collectives {
  private final YearReports reports;
  private final List<Collective> earlier = new ArrayList<>();
  private final Map<String, Collective> known = new HashMap<>();
  private final Set<String> heldBefore = new HashSet<>();
  private final Set<String> recognisedVillages = new HashSet<>();

  /**
   * @param before the reports of the two years before
   */
  Collectives(YearReports reports, List<YearReports> before) {
    this.reports = reports;
    before.forEach(one -> one.lines("tapthe").map(Collective::new).forEach(earlier::add));
    earlier.stream()
        .filter(Collective::isOfThreeYears)
        .filter(row -> row.isAwarded(reports.year()))
        .forEach(
            row -> {
              heldBefore.add(home(row).id() + " " + row.code());
              heldBefore.add(reports.standing(home(row)).id() + " " + row.code());
              heir(row).ifPresent(next -> heldBefore.add(next.id() + " " + row.code()));
            });
    reports.lines("tapthe").map(Collective::new).forEach(this::know);
    for (Collective row : known.values()) {
      if (row.isVillageCommunity() && isRecognised(row)) {
        recognisedVillages.add(
            row.line().sheet().isFirstHalf() + row.line().place().villageId(row.village()));
      }
    }
  }

  /** Reading 43: of a split place the one successor that lists the unit. */
  private Optional<Area> heir(Collective unit) {
    Area former = home(unit);
    if (former.isInForce(reports.lastDay()) || !reports.standing(former).equals(former)) {
      return Optional.empty();
    }
    List<Area> listing =
        reports.atlas().successors(former).stream()
            .filter(next -> reports.lines("tapthe").anyMatch(line -> lists(line, next, unit)))
            .toList();
    return listing.size() == 1 ? Optional.of(listing.get(0)) : Optional.empty();
  }

  private boolean lists(Line line, Area next, Collective unit) {
    Collective row = new Collective(line);
    return row.isUnit() && row.code().equals(unit.code()) && home(row).equals(next);
  }

  /** Of several rows of one key the first in this order is the collective. */
  private Comparator<Collective> choice() {
    return Comparator.comparing((Collective row) -> !reports.isCounted(row.line().sheet()))
        .thenComparing(row -> -Area.rank(row.level()))
        .thenComparing(row -> row.line().sheet().period().label())
        .thenComparing(row -> !row.isAwarded(reports.year()))
        .thenComparing(row -> row.line().text("decided_on"), Comparator.<String>reverseOrder())
        .thenComparing(row -> row.line().place().code())
        .thenComparing(row -> row.line().sheet().sender())
        .thenComparing(row -> row.line().number());
  }

  private void know(Collective row) {
    known.merge(
        key(row.line().sheet().isFirstHalf(), home(row), row.kind(), row.code()),
        row,
        (one, other) -> choice().compare(one, other) <= 0 ? one : other);
  }

  private static String key(boolean isFirstHalf, Area home, String kind, String code) {
    return "%s %s %s %s".formatted(isFirstHalf, home.id(), kind, code);
  }

  /** The place by which it is known: the province for units above communes. */
  private Area home(Collective row) {
    Area place = row.line().place();
    return row.isOneInProvince() ? province(place) : place;
  }

  private Area province(Area place) {
    List<Area> line = reports.atlas().line(place);
    return line.get(line.size() - 1);
  }

  /** One for each collective that counts in the year. */
  List<Collective> counted() {
    return known.values().stream().filter(row -> reports.isCounted(row.line().sheet())).toList();
  }

  /** Reading 20. */
  boolean isRecognised(Collective row) {
    boolean isHeld = row.isUnit() && heldBefore.contains(home(row).id() + " " + row.code());
    return isHeld || row.isAwarded(reports.year());
  }

  /** Reading 4: whether the people of that village are in a recognised community. */
  boolean isRecognisedVillage(boolean isFirstHalf, Area place, String village) {
    return !village.isEmpty()
        && recognisedVillages.contains(isFirstHalf + place.villageId(village));
  }

  /** Reading 5: the collective that a membership means, recognised or not. */
  Optional<Collective> find(Line member) {
    String code = member.text("listed_place_code");
    Area listing =
        code.isEmpty()
            ? member.place()
            : reports.atlas().at(code, member.sheet().period().lastDay());
    boolean isFirst = member.sheet().isFirstHalf();
    String kind = member.text("kind");
    String collective = member.text("collective_code");
    Collective found = known.get(key(isFirst, listing, kind, collective));
    return found == null && kind.equals("unit")
        ? Optional.ofNullable(known.get(key(isFirst, province(listing), kind, collective)))
            .filter(Collective::isOneInProvince)
        : Optional.ofNullable(found);
  }

  /** Readings 2 and 6. */
  Spot spot(Collective row) {
    Area place = row.line().place();
    String level = row.level();
    if (!row.isUnit() || level.equals(place.level())) {
      boolean isOfVillage = row.isUnit() || level.isEmpty() || level.equals("village");
      Area area = reports.standing(place, isOfVillage ? row.village() : "");
      boolean isAtVillage =
          place.isCommune() && !row.isUnit() && isOfVillage && !named(row).isEmpty();
      return new Spot(isAtVillage ? place.villageId(named(row)) : "", area);
    }
    return Spot.of(
        reports.atlas().line(place).stream()
            .filter(area -> area.level().equals(level))
            .filter(area -> area.isInForce(row.line().sheet().period().lastDay()))
            .findFirst()
            .map(reports::standing)
            .orElse(reports.standing(place)));
  }

  private static String named(Collective row) {
    return row.line().text("village_code");
  }
}
