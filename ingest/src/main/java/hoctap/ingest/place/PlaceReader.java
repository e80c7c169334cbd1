package hoctap.ingest.place;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/** Reads the files of {@code reference/places}; rows that cannot be read are faults. */
final class PlaceReader {
  private static final int DECIMALS_OF_A_KM2 = 6;

  private final List<PlaceFiles.Unit> units = new ArrayList<>();
  private final List<PlaceFiles.Pair> pairs = new ArrayList<>();
  private final List<PlaceFiles.Reform> reforms = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  /** The rows of these texts by path. */
  PlaceFiles read(SortedMap<String, String> texts) {
    for (Map.Entry<String, String> file : texts.entrySet()) {
      String name = file.getKey().substring(file.getKey().lastIndexOf('/') + 1);
      String id = name.replace(".csv", "");
      if (id.startsWith("units_")) {
        rows(file, PlaceReader::unit, units);
      } else if (id.startsWith("crosswalk_")) {
        rows(file, row -> pair(id, row), pairs);
      } else if (id.startsWith("reforms")) {
        rows(file, PlaceReader::reform, reforms);
      } else if (!id.startsWith("centroids_")) {
        faults.add(
            "Cannot use %s (wanted: units_*.csv, crosswalk_*.csv, reforms*.csv, centroids_*.csv)"
                .formatted(file.getKey()));
      }
    }
    return new PlaceFiles(units, pairs, reforms);
  }

  /** What could not be read, each with file and line. */
  List<String> faults() {
    return faults;
  }

  private <T> void rows(
      Map.Entry<String, String> file, Function<PlaceRow, T> reading, List<T> found) {
    List<NamedCsvRecord> records;
    try {
      records = CsvReader.builder().ofNamedCsvRecord(file.getValue()).stream().toList();
    } catch (CsvParseException e) {
      faults.add("Invalid file %s: %s".formatted(file.getKey(), e.getMessage()));
      return;
    }
    for (NamedCsvRecord cells : records) {
      String where = "%s line %d".formatted(file.getKey(), cells.getStartingLineNumber());
      try {
        found.add(reading.apply(new PlaceRow(cells, where)));
      } catch (IllegalArgumentException e) {
        faults.add("Invalid row in %s: %s".formatted(where, e.getMessage()));
      }
    }
  }

  private static PlaceFiles.Unit unit(PlaceRow row) {
    Level level = row.level("level");
    return new PlaceFiles.Unit(
        level,
        row.code("code", level),
        row.text("name"),
        row.text("type"),
        row.text("parent_code"),
        row.dayOrBlank("valid_from"),
        row.dayOrBlank("valid_to"),
        Optional.of(row.optional("area_km2")).filter(text -> !text.isEmpty()).map(Double::valueOf),
        row.where());
  }

  private static PlaceFiles.Pair pair(String crosswalk, PlaceRow row) {
    return new PlaceFiles.Pair(
        crosswalk,
        row.codeOrBlank("old_code", Level.COMMUNE),
        row.code("new_code", Level.COMMUNE),
        row.optional("old_name"),
        row.optional("new_name"),
        row.codeOrBlank("old_district_code", Level.DISTRICT),
        row.code("old_province_code", Level.PROVINCE),
        row.code("new_province_code", Level.PROVINCE),
        row.amount("pair_count", 0),
        row.amount("area_km2", DECIMALS_OF_A_KM2),
        row.amount("population", 0),
        row.mark("suspect"),
        row.where());
  }

  private static PlaceFiles.Reform reform(PlaceRow row) {
    return new PlaceFiles.Reform(
        row.day("effective_on"),
        row.level("level"),
        row.text("document"),
        row.text("crosswalk"),
        row.where());
  }
}
