package hoctap.dashboards.superset;

import hoctap.dashboards.PublishedFile;
import hoctap.dashboards.board.Board;
import hoctap.dashboards.board.Dataset;
import hoctap.ingest.definition.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the bundle takes from the warehouse beside the figures: types and meanings of columns, the
 * words of the indicators, the first place of each level, the last year with figures.
 */
record Catalogue(
    Map<String, Map<String, ServedColumn>> tables,
    Map<String, Indicator> indicators,
    Map<String, String> firstPlaceNames,
    int lastYear) {

  /** A column as the warehouse describes it. */
  record ServedColumn(String type, String meaning) {}

  /** An indicator's name and what its percentage is taken of. */
  record Indicator(String label, String base) {}

  static Catalogue read(PublishedFile warehouse) {
    Map<String, Map<String, ServedColumn>> tables = new LinkedHashMap<>();
    for (Map<String, Object> row : warehouse.rows("superset/columns.sql")) {
      tables
          .computeIfAbsent(text(row, "table_name"), table -> new LinkedHashMap<>())
          .put(
              text(row, "column_name"),
              new ServedColumn(text(row, "data_type"), text(row, "meaning_vi")));
    }
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    for (Map<String, Object> row : warehouse.rows("superset/indicators.sql")) {
      indicators.put(
          text(row, "indicator_id"), new Indicator(text(row, "label_vi"), text(row, "base_vi")));
    }
    Map<String, String> places = new LinkedHashMap<>();
    int lastYear = 0;
    for (Map<String, Object> row : warehouse.rows("page/places.sql")) {
      lastYear = Math.max(lastYear, ((Number) row.get("last_year")).intValue());
      places.putIfAbsent(text(row, "level"), text(row, "place_name"));
    }
    return new Catalogue(tables, indicators, places, lastYear);
  }

  /** Every name of the board that the warehouse does not have. */
  List<String> faults(String file, Board board) {
    List<String> faults = new ArrayList<>();
    for (Board.BoardIndicator indicator : board.indicators()) {
      fault("indicator", indicator.id(), indicators.keySet()).ifPresent(faults::add);
    }
    for (Dataset dataset : board.datasets()) {
      Set<String> known = tables.getOrDefault(dataset.name(), Map.of()).keySet();
      fault("dataset", dataset.name(), tables.keySet()).ifPresent(faults::add);
      for (Dataset.Column column : dataset.columns()) {
        if (!known.isEmpty()) {
          fault("column of " + dataset.name(), column.name(), known).ifPresent(faults::add);
        }
      }
    }
    return faults.stream().map(fault -> fault.formatted(file)).toList();
  }

  private static Optional<String> fault(String what, String name, Set<String> known) {
    return known.contains(name)
        ? Optional.empty()
        : Optional.of(
            "Invalid %s in %%s: \"%s\" (the warehouse has no such %s; did you mean \"%s\"?)"
                .formatted(what, name, what, NearestName.of(name, known)));
  }

  private static String text(Map<String, Object> row, String column) {
    Object value = row.get(column);
    return value == null ? "" : value.toString();
  }
}
