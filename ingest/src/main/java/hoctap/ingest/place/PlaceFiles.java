package hoctap.ingest.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rows of {@code reference/places}: every {@code units_*.csv}, every {@code crosswalk_*.csv},
 * and the documents of {@code reforms*.csv}. A new reform is new files there.
 */
record PlaceFiles(List<Unit> units, List<Pair> pairs, List<Reform> reforms) {
  PlaceFiles {
    units = List.copyOf(units);
    pairs = List.copyOf(pairs);
    reforms = List.copyOf(reforms);
  }

  /**
   * One version of one unit, its parent by code only.
   *
   * @param where file and line
   */
  record Unit(
      Level level,
      String code,
      String name,
      String type,
      String parentCode,
      Optional<LocalDate> validFrom,
      Optional<LocalDate> validTo,
      Optional<Double> areaKm2,
      String where) {

    /** The first day, as far back as days go where it is unknown. */
    LocalDate start() {
      return validFrom.orElse(LocalDate.MIN);
    }

    /** The last day, as far as days go while it stands. */
    LocalDate end() {
      return validTo.orElse(LocalDate.MAX);
    }

    boolean isInForce(LocalDate day) {
      return !day.isBefore(start()) && !day.isAfter(end());
    }

    Unit until(LocalDate day) {
      return new Unit(
          level, code, name, type, parentCode, validFrom, Optional.of(day), areaKm2, where);
    }

    /** As messages name it: {@code commune 30037}. */
    String label() {
      return level.id() + " " + code;
    }
  }

  /**
   * One old unit and one new commune; the old unit is a district where it had no communes.
   *
   * @param oldName as the crosswalk has it; blank where it has none
   * @param pairCount how many rows the old unit has, as the crosswalk says
   * @param areaM2 how much land of the old unit went over
   * @param population how many of its people did
   * @param where file and line
   */
  record Pair(
      String crosswalk,
      String oldCode,
      String newCode,
      String oldName,
      String newName,
      String oldDistrictCode,
      String oldProvinceCode,
      String newProvinceCode,
      Optional<Long> pairCount,
      Optional<Long> areaM2,
      Optional<Long> population,
      boolean isSuspect,
      String where) {

    Level oldLevel() {
      return oldCode.isEmpty() ? Level.DISTRICT : Level.COMMUNE;
    }

    /** The code that the old unit is known by on its level. */
    String oldKey() {
      return oldCode.isEmpty() ? oldDistrictCode : oldCode;
    }

    /** As messages name the old side: {@code commune 30037}. */
    String oldLabel() {
      return oldLevel().id() + " " + oldKey();
    }
  }

  /** The document behind the changes of one level on one day, and the crosswalk that lists them. */
  record Reform(
      LocalDate effectiveOn, Level level, String document, String crosswalk, String where) {}

  /** The day of a crosswalk; none when no reform names it. */
  Optional<LocalDate> day(String crosswalk) {
    return reforms.stream()
        .filter(reform -> reform.crosswalk().equals(crosswalk))
        .map(Reform::effectiveOn)
        .findFirst();
  }
}
