package hoctap.ingest.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Works out what became of each unit: pairs of a crosswalk, provinces from the pairs of their
 * communes, and consecutive versions of one code of which no crosswalk speaks, which are renames.
 */
final class PlaceChanges {
  private final PlaceVersions versions;
  private final List<PlaceFiles.Reform> reforms;

  PlaceChanges(PlaceVersions versions, List<PlaceFiles.Reform> reforms) {
    this.versions = versions;
    this.reforms = reforms;
  }

  /** All changes, ordered by the old and the new place id. */
  List<PlaceChange> list(List<PlaceFiles.Pair> pairs) {
    List<PlaceChange> changes = new ArrayList<>();
    Map<String, LocalDate> days = new LinkedHashMap<>();
    reforms.forEach(reform -> days.putIfAbsent(reform.crosswalk(), reform.effectiveOn()));
    days.forEach(
        (crosswalk, day) -> {
          List<PlaceFiles.Pair> own =
              pairs.stream().filter(pair -> pair.crosswalk().equals(crosswalk)).toList();
          changes.addAll(provinces(own, day));
          changes.addAll(communes(own, day));
        });
    changes.addAll(renames(changes));
    changes.sort(
        Comparator.comparing(PlaceChange::fromPlaceId).thenComparing(PlaceChange::toPlaceId));
    return List.copyOf(changes);
  }

  /**
   * On the day of a crosswalk codes change hands: of a unit it names an equal code says nothing.
   */
  private List<PlaceChange> renames(List<PlaceChange> listed) {
    Set<String> named = new HashSet<>();
    listed.forEach(change -> named.add(change.fromPlaceId()));
    Set<String> begun = new HashSet<>();
    listed.forEach(change -> begun.add(change.toPlaceId()));
    List<PlaceChange> renames = new ArrayList<>();
    for (Place later : versions.list()) {
      Optional<LocalDate> start = later.validFrom();
      if (start.isEmpty() || begun.contains(later.placeId())) {
        continue;
      }
      versions
          .find(later.level(), later.code(), start.get().minusDays(1))
          .filter(earlier -> !named.contains(earlier.placeId()))
          .ifPresent(
              earlier ->
                  renames.add(
                      change(
                          new Step(earlier, later, start.get()),
                          PlaceChange.Kind.RENAME,
                          Optional.empty())));
    }
    return renames;
  }

  private List<PlaceChange> provinces(List<PlaceFiles.Pair> pairs, LocalDate day) {
    Map<String, SortedSet<String>> targets = new TreeMap<>();
    for (PlaceFiles.Pair pair : pairs) {
      if (!pair.isSuspect()) {
        targets
            .computeIfAbsent(pair.oldProvinceCode(), code -> new TreeSet<>())
            .add(pair.newProvinceCode());
      }
    }
    List<PlaceChange> changes = new ArrayList<>();
    targets.forEach(
        (code, codes) -> {
          Place from = versions.get(Level.PROVINCE, code, day.minusDays(1));
          // A reform of communes leaves most provinces as they are.
          if (!from.isInForce(day)) {
            for (String target : codes) {
              Place to = versions.get(Level.PROVINCE, target, day);
              changes.add(change(new Step(from, to, day), kind(codes.size()), Optional.empty()));
            }
          }
        });
    return changes;
  }

  private List<PlaceChange> communes(List<PlaceFiles.Pair> pairs, LocalDate day) {
    Map<Place, List<PlaceFiles.Pair>> byOld = new LinkedHashMap<>();
    for (PlaceFiles.Pair pair : pairs) {
      Place old = versions.get(pair.oldLevel(), pair.oldKey(), day.minusDays(1));
      byOld.computeIfAbsent(old, place -> new ArrayList<>()).add(pair);
    }
    List<PlaceChange> changes = new ArrayList<>();
    byOld.forEach(
        (from, own) -> {
          int targets = (int) own.stream().filter(pair -> !pair.isSuspect()).count();
          for (PlaceFiles.Pair pair : own) {
            Place to = versions.get(Level.COMMUNE, pair.newCode(), day);
            PlaceChange.Kind kind = pair.isSuspect() ? PlaceChange.Kind.PART : kind(targets);
            changes.add(change(new Step(from, to, day), kind, Optional.of(pair)));
          }
        });
    return changes;
  }

  private static PlaceChange.Kind kind(int targets) {
    return targets == 1 ? PlaceChange.Kind.WHOLE : PlaceChange.Kind.PART;
  }

  private PlaceChange change(Step step, PlaceChange.Kind kind, Optional<PlaceFiles.Pair> pair) {
    return new PlaceChange(
        step.from().placeId(),
        step.to().placeId(),
        step.day(),
        kind,
        document(step),
        pair.flatMap(PlaceFiles.Pair::areaM2),
        pair.flatMap(PlaceFiles.Pair::population),
        pair.map(PlaceFiles.Pair::isSuspect).orElse(false));
  }

  private String document(Step step) {
    return reforms.stream()
        .filter(reform -> reform.effectiveOn().equals(step.day()))
        .filter(reform -> reform.level() == step.to().level())
        .map(PlaceFiles.Reform::document)
        .findFirst()
        .orElse("");
  }

  /** A unit, the one it went to, and the day. */
  private record Step(Place from, Place to, LocalDate day) {}
}
