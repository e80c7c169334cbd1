package hoctap.ingest.place;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.definition.DefinitionFolder;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every administrative unit of the country around the reforms of 2025 and 2026, from {@code
 * reference/places}.
 *
 * <p>A code is read on a day, because codes are given again: 30037 is a township until 30 June 2025
 * and a larger commune afterwards.
 */
public final class Places {
  private static Places loaded;

  private final PlaceVersions versions;
  private final List<PlaceChange> changes;
  private final Map<String, List<PlaceChange>> byOld;
  private final Map<String, List<PlaceChange>> byNew;

  private Places(PlaceVersions versions, List<PlaceChange> changes) {
    this.versions = versions;
    this.changes = changes;
    List<PlaceChange> sure = changes.stream().filter(change -> !change.isSuspect()).toList();
    this.byOld = sure.stream().collect(Collectors.groupingBy(PlaceChange::fromPlaceId));
    this.byNew = sure.stream().collect(Collectors.groupingBy(PlaceChange::toPlaceId));
  }

  /**
   * The places that the program carries; read once.
   *
   * @throws DefinitionException with every fault of every file, each with its line
   */
  public static synchronized Places load() {
    // Not in a static initializer, which would wrap what is wrong with the files into an error.
    if (loaded == null) {
      loaded = of(DefinitionFolder.read(Places.class, "reference/places", ".csv"));
    }
    return loaded;
  }

  /** The places of these files by path. */
  static Places of(SortedMap<String, String> texts) {
    PlaceReader reader = new PlaceReader();
    PlaceFiles files = reader.read(texts);
    UnitList units = UnitList.of(files);
    List<String> faults = new ArrayList<>(reader.faults());
    faults.addAll(UnitCheck.list(units, files));
    faults.addAll(PairCheck.list(units, files));
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
    PlaceVersions versions = PlaceVersions.of(units.list());
    return new Places(versions, new PlaceChanges(versions, files.reforms()).list(files.pairs()));
  }

  /** All versions of all units, by level, code and start. */
  public List<Place> list() {
    return versions.list();
  }

  /**
   * The place of that id.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Place get(String placeId) {
    return versions
        .find(placeId)
        .orElseThrow(() -> new IllegalArgumentException("Cannot find place " + placeId));
  }

  /** The place of that id; empty for villages, which the communes list themselves. */
  public Optional<Place> find(String placeId) {
    return versions.find(placeId);
  }

  /**
   * The units of any time that bear this name, with or without their type, however its tones are
   * placed and its letters composed: several, since names are borne by many.
   */
  public List<Place> named(String name) {
    return versions.named(name);
  }

  /** The unit that bears {@code code} (5 digits commune, 3 district, 2 province) on that day. */
  public Optional<Place> find(String code, LocalDate day) {
    return PlaceCode.level(code).flatMap(level -> versions.find(level, code, day));
  }

  /**
   * The unit that bears {@code code} on that day.
   *
   * @throws DataException with {@link #refusal} when none does
   */
  public Place resolve(String code, LocalDate day) {
    return find(code, day).orElseThrow(() -> new DataException(refusal(code, day)));
  }

  /**
   * Why no unit bears {@code code} on that day, in Vietnamese, naming the units that bore it before
   * and after.
   */
  public String refusal(String code, LocalDate day) {
    return new PlaceCode(versions, this::listSuccessors).refusal(code, day);
  }

  /** What each unit gave to another, suspect pairs included, by old and new place id. */
  public List<PlaceChange> changes() {
    return changes;
  }

  /** The places that took over this one or a part of it, suspect pairs left out. */
  public List<Place> listSuccessors(String placeId) {
    return byOld.getOrDefault(placeId, List.of()).stream()
        .map(change -> get(change.toPlaceId()))
        .toList();
  }

  /** The places that gave this one all or a part of themselves, suspect pairs left out. */
  public List<Place> listPredecessors(String placeId) {
    return byNew.getOrDefault(placeId, List.of()).stream()
        .map(change -> get(change.fromPlaceId()))
        .toList();
  }

  /** The places that became this one whole, over all changes, the nearest first. */
  public List<Place> listWholePredecessors(String placeId) {
    Set<Place> found = new LinkedHashSet<>();
    for (Place place : listPredecessors(placeId)) {
      if (listSuccessors(place.placeId()).size() == 1) {
        found.add(place);
        found.addAll(listWholePredecessors(place.placeId()));
      }
    }
    return List.copyOf(found);
  }

  /**
   * The place that took this one over, when it is exactly one (suspect pairs aside). A district
   * keeps its own place and has none.
   */
  public Optional<Place> successor(String placeId) {
    List<Place> successors = listSuccessors(placeId);
    return successors.size() == 1 && get(placeId).level() != Level.DISTRICT
        ? Optional.of(successors.get(0))
        : Optional.empty();
  }

  /** The place itself or what it became by {@link #successor}, as far as that is by {@code day}. */
  public Place standing(String placeId, LocalDate day) {
    Place place = get(placeId);
    while (!place.isInForce(day)) {
      Optional<Place> next = successor(place.placeId());
      if (next.isEmpty() || next.get().validFrom().orElse(LocalDate.MIN).isAfter(day)) {
        return place;
      }
      place = next.get();
    }
    return place;
  }

  /**
   * The places that stand or fall together when it is asked whether all have reported for a year: a
   * place split in that year and its successors, chained over shared successors. Alone, a place is
   * its own group.
   */
  public SortedSet<String> group(String placeId, int year) {
    SortedSet<String> group = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(placeId));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (group.add(next)) {
        parts(byOld, next, year).forEach(change -> open.add(change.toPlaceId()));
        parts(byNew, next, year).forEach(change -> open.add(change.fromPlaceId()));
      }
    }
    return group;
  }

  private static List<PlaceChange> parts(
      Map<String, List<PlaceChange>> changes, String placeId, int year) {
    return changes.getOrDefault(placeId, List.of()).stream()
        .filter(change -> change.kind() == PlaceChange.Kind.PART)
        .filter(change -> change.effectiveOn().getYear() == year)
        .toList();
  }

  /**
   * The place itself, the units above it, its successor (when it is one) and the units above that.
   * A roll-up for a day takes those in force on it.
   */
  public List<Place> ancestors(String placeId) {
    Set<Place> found = new LinkedHashSet<>();
    collectAncestors(get(placeId), found);
    return List.copyOf(found);
  }

  private void collectAncestors(Place place, Set<Place> found) {
    if (found.add(place)) {
      versions.parents(place).forEach(parent -> collectAncestors(parent, found));
      successor(place.placeId()).ifPresent(next -> collectAncestors(next, found));
    }
  }
}
