package hoctap.transform.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The distinct sums of one pass over a fact and the names they bear in it. */
final class CellSums {
  private final Map<String, String> names = new LinkedHashMap<>();

  CellSums(List<CellColumn> columns) {
    columns.stream()
        .flatMap(column -> column.sums().stream())
        .forEach(sql -> names.computeIfAbsent(sql, key -> "sum_" + (names.size() + 1)));
  }

  String name(String sql) {
    return names.get(sql);
  }

  /** Each sum as the select names it. */
  List<String> selected() {
    return names.entrySet().stream()
        .map(entry -> "%s as %s".formatted(entry.getKey(), entry.getValue()))
        .toList();
  }
}
