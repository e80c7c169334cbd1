package hoctap.ingest.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Works out what became of each unit: pairs of a crosswalk, provinces from the pairs of their
 * communes, and consecutive versions of one code within one list, which are renames.
 */
final class PlaceChanges {
  private static final String WHOLE = "whole";
  private static final String EQUAL = "equal";

  private final PlaceVersions versions;
  private final List<PlaceFiles.Reform> reforms;

  PlaceChanges(PlaceVersions versions, List<PlaceFiles.Reform> reforms) {
    this.versions = versions;
    this.reforms = reforms;
  }

  /** All changes, ordered by the old and the new place id. */
  List<PlaceChange> list(List<PlaceFiles.Pair> pairs) {
    List<PlaceChange> changes = new ArrayList<>(renames());
    for (PlaceFiles.Reform reform : reforms) {
      List<PlaceFiles.Pair> own =
          pairs.stream().filter(pair -> pair.crosswalk().equals(reform.crosswalk())).toList();
      changes.addAll(provinces(own, reform.effectiveOn()));
      changes.addAll(communes(own, reform.effectiveOn()));
    }
    changes.sort(
        Comparator.comparing(PlaceChange::fromPlaceId).thenComparing(PlaceChange::toPlaceId));
    return List.copyOf(changes);
  }

  private List<PlaceChange> renames() {
    List<PlaceChange> renames = new ArrayList<>();
    for (Place later : versions.list()) {
      Optional<LocalDate> start = later.validFrom();
      if (start.isEmpty() || isListed(start.get())) {
        continue;
      }
      versions
          .find(later.level(), later.code(), start.get().minusDays(1))
          .ifPresent(
              earlier ->
                  renames.add(
                      sure(new Step(earlier, later, start.get()), PlaceChange.Kind.RENAME, 1)));
    }
    return renames;
  }

  /** On the day of a crosswalk codes change hands, so an equal code says nothing. */
  private boolean isListed(LocalDate day) {
    return reforms.stream()
        .anyMatch(reform -> reform.effectiveOn().equals(day) && !reform.crosswalk().isEmpty());
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
          for (String target : codes) {
            changes.add(
                pair(new Step(from, versions.get(Level.PROVINCE, target, day), day), codes.size()));
          }
        });
    return changes;
  }

  private List<PlaceChange> communes(List<PlaceFiles.Pair> pairs, LocalDate day) {
    Map<Place, List<PlaceFiles.Pair>> byOld = new LinkedHashMap<>();
    for (PlaceFiles.Pair pair : pairs) {
      byOld.computeIfAbsent(old(pair, day), place -> new ArrayList<>()).add(pair);
    }
    List<PlaceChange> changes = new ArrayList<>();
    byOld.forEach(
        (from, own) -> {
          int targets = (int) own.stream().filter(pair -> !pair.isSuspect()).count();
          for (PlaceFiles.Pair pair : own) {
            Step step = new Step(from, versions.get(Level.COMMUNE, pair.newCode(), day), day);
            changes.add(pair.isSuspect() ? suspect(step) : pair(step, targets));
          }
        });
    return changes;
  }

  private Place old(PlaceFiles.Pair pair, LocalDate day) {
    return pair.oldCode().isEmpty()
        ? versions.get(Level.DISTRICT, pair.oldDistrictCode(), day.minusDays(1))
        : versions.get(Level.COMMUNE, pair.oldCode(), day.minusDays(1));
  }

  private PlaceChange pair(Step step, int targets) {
    return targets == 1
        ? sure(step, PlaceChange.Kind.WHOLE, 1)
        : sure(step, PlaceChange.Kind.PART, 1.0 / targets);
  }

  private PlaceChange sure(Step step, PlaceChange.Kind kind, double weight) {
    boolean isPart = kind == PlaceChange.Kind.PART;
    return new PlaceChange(
        step.from().placeId(),
        step.to().placeId(),
        step.day(),
        kind,
        weight,
        isPart ? EQUAL : WHOLE,
        isPart ? 0 : 1,
        document(step),
        false);
  }

  private PlaceChange suspect(Step step) {
    return new PlaceChange(
        step.from().placeId(),
        step.to().placeId(),
        step.day(),
        PlaceChange.Kind.PART,
        0,
        EQUAL,
        0,
        document(step),
        true);
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
