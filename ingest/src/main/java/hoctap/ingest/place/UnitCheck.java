package hoctap.ingest.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is wrong with the validity of the units: ends before it begins, overlaps another version,
 * has no unit above it for some time, ends with nothing after it or begins out of nothing.
 */
final class UnitCheck {
  private final UnitList units;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> named = new HashSet<>();
  private final Set<String> given = new HashSet<>();
  private final Set<String> taken = new HashSet<>();

  private UnitCheck(UnitList units, PlaceFiles files) {
    this.units = units;
    for (PlaceFiles.Pair pair : files.pairs()) {
      files.day(pair.crosswalk()).ifPresent(day -> note(pair, day));
    }
  }

  private void note(PlaceFiles.Pair pair, LocalDate day) {
    List<String> old = List.of(pair.oldLabel() + day, "province " + pair.oldProvinceCode() + day);
    List<String> next =
        List.of("commune " + pair.newCode() + day, "province " + pair.newProvinceCode() + day);
    named.addAll(old);
    named.addAll(next);
    if (!pair.isSuspect()) {
      given.addAll(old);
      taken.addAll(next);
    }
  }

  /** Every fault, each with file and line. */
  static List<String> list(UnitList units, PlaceFiles files) {
    UnitCheck check = new UnitCheck(units, files);
    units.list().forEach(check::check);
    return check.faults;
  }

  private void check(PlaceFiles.Unit unit) {
    if (unit.end().isBefore(unit.start())) {
      fault(unit, "ends on %s, before it begins".formatted(unit.end()));
      return;
    }
    units.versions(unit.label()).stream()
        .takeWhile(version -> version != unit)
        .filter(earlier -> !earlier.end().isBefore(unit.start()))
        .forEach(
            earlier ->
                fault(
                    unit,
                    "overlaps the version until %s of %s"
                        .formatted(
                            earlier.validTo().map(LocalDate::toString).orElse("today"),
                            earlier.where())));
    checkParent(unit);
    if (unit.level() != Level.DISTRICT) {
      checkSuccession(unit);
    }
  }

  private void checkParent(PlaceFiles.Unit unit) {
    if (unit.level() == Level.PROVINCE) {
      if (!unit.parentCode().isEmpty()) {
        fault(unit, "lies in \"%s\" (wanted: nothing)".formatted(unit.parentCode()));
      }
      return;
    }
    LocalDate covered = unit.start();
    for (PlaceFiles.Unit parent : units.versions(parentLabel(unit))) {
      if (covered != null && parent.isInForce(covered)) {
        covered = parent.end().isBefore(unit.end()) ? parent.end().plusDays(1) : null;
      }
    }
    if (covered != null) {
      fault(
          unit,
          "lies in \"%s\", which no list has on %s"
              .formatted(
                  unit.parentCode(),
                  covered.equals(LocalDate.MIN) ? "its first day" : covered.toString()));
    }
  }

  private static String parentLabel(PlaceFiles.Unit unit) {
    return PlaceCode.level(unit.parentCode())
        .filter(level -> level.compareTo(unit.level()) > 0)
        .map(level -> level.id() + " " + unit.parentCode())
        .orElse("");
  }

  /** Of a unit that a crosswalk of the day names, an equal code says nothing. */
  private boolean isRename(
      PlaceFiles.Unit unit, LocalDate day, Predicate<PlaceFiles.Unit> isNeighbour) {
    return !named.contains(unit.label() + day)
        && units.versions(unit.label()).stream().anyMatch(isNeighbour);
  }

  private void checkSuccession(PlaceFiles.Unit unit) {
    unit.validTo()
        .map(day -> day.plusDays(1))
        .filter(day -> !given.contains(unit.label() + day))
        .filter(day -> !isRename(unit, day, next -> next.start().equals(day)))
        .ifPresent(
            day ->
                fault(
                    unit,
                    "ends on %s, and on %s neither a version of its own nor a sure pair of a crosswalk takes it over"
                        .formatted(unit.end(), day)));
    unit.validFrom()
        .filter(day -> !taken.contains(unit.label() + day))
        .filter(day -> !isRename(unit, day, last -> last.end().equals(day.minusDays(1))))
        .ifPresent(
            day ->
                fault(
                    unit,
                    "begins on %s out of nothing: no version of its own ends the day before, and no sure pair of a crosswalk names it"
                        .formatted(day)));
  }

  private void fault(PlaceFiles.Unit unit, String text) {
    faults.add("Invalid unit in %s: %s %s".formatted(unit.where(), unit.label(), text));
  }
}
