package hoctap.app.property;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file being filled; a row whose key it already has is not taken. */
final class Draft {
  private final String form;
  private final Period period;
  private final Area place;
  private final String sender;
  private final List<String> columns;
  private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

  Draft(String form, Period period, Area place, String sender, List<String> columns) {
    this.form = form;
    this.period = period;
    this.place = place;
    this.sender = sender;
    this.columns = columns;
  }

  Area place() {
    return place;
  }

  Period period() {
    return period;
  }

  boolean has(String column) {
    return columns.contains(column);
  }

  /** Keeps the filled cells of columns that the file has. */
  void add(String key, Map<String, String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    cells.forEach(
        (column, cell) -> {
          if (columns.contains(column) && !cell.isEmpty()) {
            row.put(column, cell);
          }
        });
    rows.putIfAbsent(key, row);
  }

  Sheet sheet() {
    Set<String> once = new LinkedHashSet<>(columns);
    return new Sheet(
        form, period, place, sender, List.copyOf(once), new ArrayList<>(rows.values()));
  }
}
