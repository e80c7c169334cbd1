package hoctap.transform.run;

import static hoctap.ingest.lake.ColumnType.BIGINT;
import static hoctap.ingest.lake.ColumnType.BOOLEAN;
import static hoctap.ingest.lake.ColumnType.DATE;
import static hoctap.ingest.lake.ColumnType.DOUBLE;
import static hoctap.ingest.lake.ColumnType.INTEGER;
import static hoctap.ingest.lake.ColumnType.VARCHAR;

import hoctap.ingest.lake.TableShape;
import hoctap.ingest.place.Level;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.PlaceChange;
import hoctap.ingest.place.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the reference of places tells the steps. */
final class PlaceTables {
  /** Stand for a day that no source knows, so that every comparison of days has two sides. */
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private static final int FIRST_REFORM = 2025;

  private final Places places;
  private final int lastReceived;

  /**
   * @param lastReceived the year in which the newest submission came
   */
  PlaceTables(Places places, int lastReceived) {
    this.places = places;
    this.lastReceived = lastReceived;
  }

  List<InputTable> of(SortedSet<Integer> years, Collection<String> provinceIds) {
    return List.of(
        versions(),
        ancestors(),
        succession(),
        pairs(),
        standing(years, provinceIds),
        concerned(provinceIds));
  }

  private InputTable versions() {
    TableShape shape =
        TableShape.of(
            "place_id", VARCHAR,
            "level", VARCHAR,
            "code", VARCHAR,
            "name", VARCHAR,
            "full_name", VARCHAR,
            "type", VARCHAR,
            "parent_id", VARCHAR,
            "first_on", DATE,
            "last_on", DATE,
            "area_class", VARCHAR,
            "area_km2", DOUBLE,
            "province_id", VARCHAR,
            "valid_from", DATE,
            "valid_to", DATE);
    return new InputTable(
        "place_version", shape, places.list().stream().map(this::version).toList());
  }

  private Object[] version(Place place) {
    return new Object[] {
      place.placeId(),
      place.level().id(),
      place.code(),
      place.name(),
      place.fullName(),
      place.type(),
      place.parentId().orElse(null),
      place.validFrom().orElse(null),
      place.validTo().orElse(null),
      place.areaClass().orElse(null),
      place.areaKm2().orElse(null),
      province(place, place.validTo().orElse(LAST)).orElse(null),
      place.validFrom().orElse(FIRST),
      place.validTo().orElse(LAST)
    };
  }

  private Optional<String> province(Place place, LocalDate day) {
    return places.ancestors(place.placeId()).stream()
        .filter(unit -> unit.level() == Level.PROVINCE && unit.isInForce(day))
        .map(Place::placeId)
        .findFirst();
  }

  private InputTable ancestors() {
    List<Object[]> rows = new ArrayList<>();
    for (Place place : places.list()) {
      for (Place ancestor : places.ancestors(place.placeId())) {
        rows.add(new Object[] {place.placeId(), ancestor.placeId(), ancestor.level().id()});
      }
    }
    return new InputTable(
        "unit_ancestor",
        TableShape.of("place_id", VARCHAR, "ancestor_id", VARCHAR, "ancestor_level", VARCHAR),
        rows);
  }

  private InputTable succession() {
    return new InputTable(
        "succession",
        TableShape.of("from_place_id", VARCHAR, "to_place_id", VARCHAR),
        places.changes().stream()
            .filter(change -> !change.isSuspect())
            .map(change -> new Object[] {change.fromPlaceId(), change.toPlaceId()})
            .toList());
  }

  /** What each unit gave to another, suspect pairs too; measures where the lists have them. */
  private InputTable pairs() {
    TableShape shape =
        TableShape.of(
            "from_place_id", VARCHAR,
            "to_place_id", VARCHAR,
            "effective_on", DATE,
            "last_on_before", DATE,
            "change_year", INTEGER,
            "kind", VARCHAR,
            "area_m2", BIGINT,
            "population", BIGINT,
            "document", VARCHAR,
            "is_suspect", BOOLEAN,
            "is_split", BOOLEAN);
    return new InputTable(
        "place_pair", shape, places.changes().stream().map(PlaceTables::pair).toList());
  }

  private static Object[] pair(PlaceChange change) {
    return new Object[] {
      change.fromPlaceId(),
      change.toPlaceId(),
      change.effectiveOn(),
      change.effectiveOn().minusDays(1),
      change.effectiveOn().getYear(),
      change.kind().id(),
      change.areaM2().orElse(null),
      change.population().orElse(null),
      change.document(),
      change.isSuspect(),
      change.isSplit()
    };
  }

  /** Places that ended by 31 December of a year, and where their records of that year stand. */
  private InputTable standing(SortedSet<Integer> years, Collection<String> provinceIds) {
    List<Place> concerned =
        places.list().stream().filter(place -> isIn(place, provinceIds)).toList();
    List<Object[]> rows = new ArrayList<>();
    for (int year : withNext(years)) {
      LocalDate day = LocalDate.of(year, 12, 31);
      for (Place place : concerned) {
        if (place.validTo().map(day::isAfter).orElse(false)) {
          rows.add(
              new Object[] {
                place.placeId(),
                year,
                places.standing(place.placeId(), day).placeId(),
                province(place, day).orElse(null)
              });
        }
      }
    }
    return new InputTable(
        "standing",
        TableShape.of(
            "place_id", VARCHAR, "year", INTEGER, "standing_id", VARCHAR, "province_id", VARCHAR),
        rows);
  }

  private boolean isIn(Place place, Collection<String> provinceIds) {
    return places.ancestors(place.placeId()).stream()
        .anyMatch(unit -> provinceIds.contains(unit.placeId()));
  }

  /** Databases speak of years that no file speaks of, as far as the one after their last pull. */
  private SortedSet<Integer> withNext(SortedSet<Integer> years) {
    SortedSet<Integer> all = new TreeSet<>(years);
    int last = Math.max(years.isEmpty() ? FIRST_REFORM : years.last(), lastReceived);
    for (int year = FIRST_REFORM; year <= last + 1; year++) {
      all.add(year);
    }
    return all;
  }

  private InputTable concerned(Collection<String> provinceIds) {
    return new InputTable(
        "concerned_province",
        TableShape.of("province_id", VARCHAR),
        new TreeSet<>(provinceIds).stream().map(id -> new Object[] {id}).toList());
  }
}
