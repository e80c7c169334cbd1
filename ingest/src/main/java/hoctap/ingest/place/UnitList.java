package hoctap.ingest.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The units of all lists by level, code and start. One that its list leaves open ends on the day
 * before the next version of its code, or before a crosswalk gives it away: so a reform is new
 * files, and the lists before it stay as they are.
 */
final class UnitList {
  private final List<PlaceFiles.Unit> units;
  private final Map<String, List<PlaceFiles.Unit>> byCode = new HashMap<>();

  private UnitList(List<PlaceFiles.Unit> units) {
    this.units = units;
    for (PlaceFiles.Unit unit : units) {
      byCode.computeIfAbsent(unit.label(), label -> new ArrayList<>()).add(unit);
    }
    byCode.values().forEach(one -> one.sort(Comparator.comparing(PlaceFiles.Unit::start)));
  }

  static UnitList of(PlaceFiles files) {
    UnitList asListed = new UnitList(files.units());
    Map<String, List<LocalDate>> givenAway = new HashMap<>();
    for (PlaceFiles.Pair pair : files.pairs()) {
      files
          .day(pair.crosswalk())
          .ifPresent(
              day ->
                  givenAway.computeIfAbsent(pair.oldLabel(), label -> new ArrayList<>()).add(day));
    }
    List<PlaceFiles.Unit> closed = new ArrayList<>();
    for (PlaceFiles.Unit unit : files.units()) {
      List<LocalDate> ends = new ArrayList<>(givenAway.getOrDefault(unit.label(), List.of()));
      asListed.versions(unit.label()).forEach(version -> ends.add(version.start()));
      Optional<LocalDate> next =
          ends.stream().filter(day -> day.isAfter(unit.start())).min(Comparator.naturalOrder());
      closed.add(
          unit.validTo().isEmpty() && next.isPresent()
              ? unit.until(next.get().minusDays(1))
              : unit);
    }
    return new UnitList(List.copyOf(closed));
  }

  /** All, in the order of the files. */
  List<PlaceFiles.Unit> list() {
    return units;
  }

  /** The versions of {@code commune 30037}, the earliest first. */
  List<PlaceFiles.Unit> versions(String label) {
    return byCode.getOrDefault(label, List.of());
  }

  Optional<PlaceFiles.Unit> find(Level level, String code, LocalDate day) {
    return versions(level.id() + " " + code).stream()
        .filter(unit -> unit.isInForce(day))
        .findFirst();
  }
}
