package hoctap.ingest.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All versions of all units, found by code and day or by place id. */
final class PlaceVersions {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::level)
          .thenComparing(Place::code)
          .thenComparing(place -> place.validFrom().orElse(LocalDate.MIN));

  private final List<Place> places;
  private final Map<String, Place> byId = new HashMap<>();
  private final Map<String, List<Place>> byCode = new HashMap<>();

  private PlaceVersions(List<Place> places) {
    this.places = places;
    for (Place place : places) {
      byId.put(place.placeId(), place);
      byCode.computeIfAbsent(key(place.level(), place.code()), key -> new ArrayList<>()).add(place);
    }
  }

  static PlaceVersions of(List<PlaceFiles.Unit> units) {
    Map<String, List<PlaceFiles.Unit>> parents = new HashMap<>();
    for (PlaceFiles.Unit unit : units) {
      if (unit.level() != Level.COMMUNE) {
        parents.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit);
      }
    }
    List<Place> places = new ArrayList<>();
    for (PlaceFiles.Unit unit : units) {
      Optional<String> parent =
          parents.getOrDefault(unit.parentCode(), List.of()).stream()
              .filter(candidate -> isOverlapping(candidate, unit))
              .max(Comparator.comparing(PlaceFiles.Unit::start))
              .map(found -> Place.id(found.level(), found.code(), found.validFrom()));
      places.add(place(unit, parent));
    }
    places.sort(ORDER);
    return new PlaceVersions(List.copyOf(places));
  }

  private static Place place(PlaceFiles.Unit unit, Optional<String> parent) {
    return new Place(
        Place.id(unit.level(), unit.code(), unit.validFrom()),
        unit.level(),
        unit.code(),
        unit.name(),
        unit.type() + " " + unit.name(),
        unit.type(),
        parent,
        unit.validFrom(),
        unit.validTo(),
        Optional.empty(),
        unit.areaKm2());
  }

  private static boolean isOverlapping(PlaceFiles.Unit one, PlaceFiles.Unit other) {
    return !one.start().isAfter(other.end()) && !other.start().isAfter(one.end());
  }

  private static String key(Level level, String code) {
    return level.id() + ":" + code;
  }

  /** The units of any time that bear this name, in one of its spellings. */
  List<Place> named(String name) {
    String wanted = PlaceName.fold(name);
    return places.stream()
        .filter(
            place ->
                PlaceName.fold(place.name()).equals(wanted)
                    || PlaceName.fold(place.fullName()).equals(wanted))
        .toList();
  }

  /** All versions by level, code and start. */
  List<Place> list() {
    return places;
  }

  Optional<Place> find(String placeId) {
    return Optional.ofNullable(byId.get(placeId));
  }

  Optional<Place> find(Level level, String code, LocalDate day) {
    return versions(level, code).stream().filter(place -> place.isInForce(day)).findFirst();
  }

  Place get(Level level, String code, LocalDate day) {
    return find(level, code, day)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Cannot find %s %s on %s".formatted(level.id(), code, day)));
  }

  /** The versions of one unit's code, the earliest first. */
  List<Place> versions(Level level, String code) {
    return byCode.getOrDefault(key(level, code), List.of());
  }

  /** The versions of the unit above that stood while {@code place} stood. */
  List<Place> parents(Place place) {
    return place
        .parentId()
        .map(byId::get)
        .map(
            parent ->
                versions(parent.level(), parent.code()).stream()
                    .filter(version -> isTogether(version, place))
                    .toList())
        .orElse(List.of());
  }

  private static boolean isTogether(Place one, Place other) {
    return !one.validFrom().orElse(LocalDate.MIN).isAfter(other.validTo().orElse(LocalDate.MAX))
        && !other.validFrom().orElse(LocalDate.MIN).isAfter(one.validTo().orElse(LocalDate.MAX));
  }
}
