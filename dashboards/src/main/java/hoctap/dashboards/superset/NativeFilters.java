package hoctap.dashboards.superset;

import hoctap.dashboards.board.Board;
import hoctap.dashboards.board.BoardFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The choices above the dashboard, each of one value at a time and never empty. */
final class NativeFilters {
  private NativeFilters() {}

  static List<Map<String, Object>> of(Board board, List<PlannedChart> charts, Catalogue catalogue) {
    return board.filters().stream()
        .map(filter -> filter(board, filter, charts, catalogue))
        .toList();
  }

  private static Map<String, Object> filter(
      Board board, BoardFilter filter, List<PlannedChart> charts, Catalogue catalogue) {
    String name = filter.dataset() + "/" + filter.column();
    Map<String, Object> config = new LinkedHashMap<>();
    config.put("id", "NATIVE_FILTER-" + NameUuid.of("filters/" + name));
    config.put("type", "NATIVE_FILTER");
    config.put("filterType", "filter_select");
    config.put("name", filter.title());
    config.put("description", "");
    config.put("cascadeParentIds", List.of());
    config.put(
        "targets",
        List.of(
            Map.of(
                "column", Map.of("name", filter.column()),
                "datasetUuid", NameUuid.of("datasets/" + filter.dataset()))));
    config.put(
        "scope", Map.of("rootPath", List.of("ROOT_ID"), "excluded", excluded(filter, charts)));
    boolean isLast = filter.start() == BoardFilter.Start.LAST_YEAR;
    config.put(
        "controlValues",
        Map.of(
            "enableEmptyFilter", true,
            "defaultToFirstItem", false,
            "multiSelect", false,
            "searchAllOptions", false,
            "inverseSelection", false,
            "sortAscending", !isLast));
    config.put("defaultDataMask", mask(filter, start(board, filter, catalogue)));
    return config;
  }

  private static List<Integer> excluded(BoardFilter filter, List<PlannedChart> charts) {
    Set<String> sections = Set.copyOf(filter.sections());
    return charts.stream()
        .filter(chart -> !sections.isEmpty() && !sections.contains(chart.section()))
        .map(PlannedChart::number)
        .collect(Collectors.toList());
  }

  private static List<Object> start(Board board, BoardFilter filter, Catalogue catalogue) {
    return switch (filter.start()) {
      case PLACE -> {
        String place = catalogue.firstPlaceNames().get(board.startLevel());
        yield place == null ? List.of() : List.of(place);
      }
      case INDICATOR -> List.of(catalogue.indicators().get(board.indicators().get(0).id()).label());
      case TARGET_YEAR -> List.of(board.targetYears().get(0));
      case LAST_YEAR -> List.of(catalogue.lastYear());
    };
  }

  private static Map<String, Object> mask(BoardFilter filter, List<Object> start) {
    if (start.isEmpty()) {
      return Map.of("extraFormData", Map.of(), "filterState", Map.of(), "ownState", Map.of());
    }
    Map<String, Object> clause = Map.of("col", filter.column(), "op", "IN", "val", start);
    return Map.of(
        "extraFormData",
        Map.of("filters", List.of(clause)),
        "filterState",
        Map.of("value", start, "label", start.get(0).toString(), "validateStatus", false),
        "ownState",
        Map.of());
  }
}
