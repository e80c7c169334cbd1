package hoctap.ingest.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What is wrong with the pairs of the crosswalks: a unit that no list has that day, another unit's
 * name or province, a pair twice, rows that are missing, measures of a part of the pairs only.
 */
final class PairCheck {
  private final UnitList units;
  private final PlaceFiles files;
  private final List<String> faults = new ArrayList<>();

  private PairCheck(UnitList units, PlaceFiles files) {
    this.units = units;
    this.files = files;
  }

  /** Every fault, each with file and line. */
  static List<String> list(UnitList units, PlaceFiles files) {
    PairCheck check = new PairCheck(units, files);
    check.checkReforms();
    Map<String, List<PlaceFiles.Pair>> byOld = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (PlaceFiles.Pair pair : files.pairs()) {
      String old = pair.crosswalk() + " " + pair.oldLabel();
      byOld.computeIfAbsent(old, label -> new ArrayList<>()).add(pair);
      if (!seen.add(old + " " + pair.newCode())) {
        check.fault(pair, "stands twice");
      }
      files.day(pair.crosswalk()).ifPresent(day -> check.check(pair, day));
    }
    byOld.values().forEach(check::checkTogether);
    return check.faults;
  }

  private void checkReforms() {
    Set<String> crosswalks = new TreeSet<>();
    files.pairs().forEach(pair -> crosswalks.add(pair.crosswalk()));
    for (PlaceFiles.Reform reform : files.reforms()) {
      if (!reform.crosswalk().isEmpty() && !crosswalks.contains(reform.crosswalk())) {
        faults.add(
            "Cannot find %s.csv, which %s names".formatted(reform.crosswalk(), reform.where()));
      }
    }
    crosswalks.stream()
        .filter(crosswalk -> files.day(crosswalk).isEmpty())
        .forEach(
            crosswalk ->
                faults.add(
                    "Cannot date %s.csv: no row of reforms*.csv names it".formatted(crosswalk)));
  }

  private void check(PlaceFiles.Pair pair, LocalDate day) {
    LocalDate before = day.minusDays(1);
    Optional<PlaceFiles.Unit> old = units.find(pair.oldLevel(), pair.oldKey(), before);
    if (old.isEmpty()) {
      fault(pair, "names %s, which no list has on %s".formatted(pair.oldLabel(), before));
    }
    Optional<PlaceFiles.Unit> next = units.find(Level.COMMUNE, pair.newCode(), day);
    if (next.isEmpty()) {
      fault(pair, "names commune %s, which no list has on %s".formatted(pair.newCode(), day));
    }
    old.ifPresent(unit -> checkOld(pair, unit, before));
    next.ifPresent(unit -> checkNew(pair, unit, day));
  }

  private void checkOld(PlaceFiles.Pair pair, PlaceFiles.Unit unit, LocalDate before) {
    if (!unit.end().equals(before)) {
      fault(
          pair,
          "%s stands beyond %s: a unit that gives or takes is a new version"
              .formatted(unit.label(), before));
    }
    checkName(pair, pair.oldName(), unit);
    boolean isBelowDistrict = !pair.oldCode().isEmpty() && !pair.oldDistrictCode().isEmpty();
    if (isBelowDistrict && !unit.parentCode().equals(pair.oldDistrictCode())) {
      fault(pair, "%s lies in district %s".formatted(unit.label(), unit.parentCode()));
    }
    checkProvince(pair, pair.oldProvinceCode(), unit, before);
  }

  private void checkNew(PlaceFiles.Pair pair, PlaceFiles.Unit unit, LocalDate day) {
    if (!unit.start().equals(day)) {
      fault(
          pair,
          "%s stood before %s: a unit that gives or takes is a new version"
              .formatted(unit.label(), day));
    }
    checkName(pair, pair.newName(), unit);
    checkProvince(pair, pair.newProvinceCode(), unit, day);
  }

  private void checkName(PlaceFiles.Pair pair, String name, PlaceFiles.Unit unit) {
    if (!name.isEmpty() && !PlaceName.isSame(name, unit.name())) {
      fault(pair, "%s is \"%s\", not \"%s\"".formatted(unit.label(), unit.name(), name));
    }
  }

  private void checkProvince(
      PlaceFiles.Pair pair, String code, PlaceFiles.Unit unit, LocalDate day) {
    String above =
        PlaceCode.level(unit.parentCode()).equals(Optional.of(Level.DISTRICT))
            ? units
                .find(Level.DISTRICT, unit.parentCode(), day)
                .map(PlaceFiles.Unit::parentCode)
                .orElse("")
            : unit.parentCode();
    if (!above.equals(code)) {
      fault(pair, "%s lies in province %s, not %s".formatted(unit.label(), above, code));
    }
  }

  /** The pairs of one old unit. */
  private void checkTogether(List<PlaceFiles.Pair> pairs) {
    PlaceFiles.Pair first = pairs.get(0);
    pairs.stream()
        .filter(pair -> pair.pairCount().map(count -> count != pairs.size()).orElse(false))
        .findFirst()
        .ifPresent(
            pair ->
                fault(
                    pair,
                    "%s has %d rows, not %d"
                        .formatted(pair.oldLabel(), pairs.size(), pair.pairCount().orElseThrow())));
    checkMeasure(first, pairs, "area_km2", PlaceFiles.Pair::areaM2);
    checkMeasure(first, pairs, "population", PlaceFiles.Pair::population);
  }

  private void checkMeasure(
      PlaceFiles.Pair first,
      List<PlaceFiles.Pair> pairs,
      String column,
      Function<PlaceFiles.Pair, Optional<Long>> measure) {
    List<PlaceFiles.Pair> sure = pairs.stream().filter(pair -> !pair.isSuspect()).toList();
    List<Long> known =
        sure.stream()
            .map(pair -> measure.apply(pair).orElse(null))
            .filter(Objects::nonNull)
            .toList();
    boolean isWhole = known.size() == sure.size() && known.stream().anyMatch(amount -> amount > 0);
    if (!known.isEmpty() && !isWhole) {
      fault(
          first,
          "%s is given for %d of the %d sure pairs of %s (wanted: all or none, not all 0)"
              .formatted(column, known.size(), sure.size(), first.oldLabel()));
    }
  }

  private void fault(PlaceFiles.Pair pair, String text) {
    faults.add(
        "Invalid pair in %s: %s -> %s: %s"
            .formatted(pair.where(), pair.oldKey(), pair.newCode(), text));
  }
}
