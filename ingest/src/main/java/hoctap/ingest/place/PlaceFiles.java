package hoctap.ingest.place;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.definition.DefinitionFolder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The rows of {@code reference/places}: every {@code units_*.csv}, every {@code crosswalk_*.csv},
 * and the documents of {@code reforms.csv}. A new reform is new rows there.
 */
record PlaceFiles(List<Unit> units, List<Pair> pairs, List<Reform> reforms) {

  /** One version of one unit, its parent by code only. */
  record Unit(
      Level level,
      String code,
      String name,
      String type,
      String parentCode,
      Optional<LocalDate> validFrom,
      Optional<LocalDate> validTo,
      Optional<Double> areaKm2) {}

  /** One old unit and one new commune; the old unit is a district where it had no communes. */
  record Pair(
      String crosswalk,
      String oldCode,
      String newCode,
      String oldDistrictCode,
      String oldProvinceCode,
      String newProvinceCode,
      boolean isSuspect) {}

  /** The document behind the changes of one level on one day, and the crosswalk that lists them. */
  record Reform(LocalDate effectiveOn, Level level, String document, String crosswalk) {}

  static PlaceFiles load() {
    SortedMap<String, String> texts =
        DefinitionFolder.read(PlaceFiles.class, "reference/places", ".csv");
    List<Unit> units = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    List<Reform> reforms = new ArrayList<>();
    for (Map.Entry<String, String> file : texts.entrySet()) {
      String id = DefinitionFolder.id(file);
      for (NamedCsvRecord row : rows(file)) {
        try {
          if (id.startsWith("units_")) {
            units.add(unit(row));
          } else if (id.startsWith("crosswalk_")) {
            pairs.add(pair(id, row));
          } else if (id.equals("reforms")) {
            reforms.add(reform(row));
          }
        } catch (IllegalArgumentException | DateTimeParseException e) {
          throw new DefinitionException(
              "Invalid row in %s line %d: %s"
                  .formatted(file.getKey(), row.getStartingLineNumber(), e.getMessage()));
        }
      }
    }
    return new PlaceFiles(units, pairs, reforms);
  }

  private static List<NamedCsvRecord> rows(Map.Entry<String, String> file) {
    return CsvReader.builder().ofNamedCsvRecord(file.getValue()).stream().toList();
  }

  private static Unit unit(NamedCsvRecord row) {
    return new Unit(
        Level.of(row.getField("level")),
        row.getField("code"),
        row.getField("name"),
        row.getField("type"),
        row.getField("parent_code"),
        day(row.getField("valid_from")),
        day(row.getField("valid_to")),
        row.findField("area_km2").filter(text -> !text.isEmpty()).map(Double::valueOf));
  }

  private static Pair pair(String crosswalk, NamedCsvRecord row) {
    return new Pair(
        crosswalk,
        row.getField("old_code"),
        row.getField("new_code"),
        row.getField("old_district_code"),
        row.getField("old_province_code"),
        row.getField("new_province_code"),
        row.getField("suspect").equals("1"));
  }

  private static Reform reform(NamedCsvRecord row) {
    return new Reform(
        LocalDate.parse(row.getField("effective_on")),
        Level.of(row.getField("level")),
        row.getField("document"),
        row.getField("crosswalk"));
  }

  private static Optional<LocalDate> day(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }
}
