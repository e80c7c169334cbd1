package hoctap.app.sample.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts by column of the landed form, each with the header somebody gave it. */
final class CountColumns {
  private final Map<String, String> headers = new LinkedHashMap<>();

  CountColumns with(String column, String header) {
    headers.put(column, header);
    return this;
  }

  List<Column> columns() {
    return headers.values().stream().map(Column::summed).toList();
  }

  List<Object> values(Map<String, Long> counts) {
    return headers.keySet().stream()
        .map(column -> counts.containsKey(column) ? (Object) counts.get(column) : "")
        .toList();
  }
}
