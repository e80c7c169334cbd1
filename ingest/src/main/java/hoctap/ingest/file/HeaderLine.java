package hoctap.ingest.file;

import hoctap.ingest.form.Cell;
import hoctap.ingest.form.Line;
import java.util.ArrayList;
import java.util.List;

/** One row at the top of a sheet with its texts folded once: it is tried in many headers. */
record HeaderLine(Line line, List<List<String>> keys) {
  private static final int MAX_LENGTH = 200;

  static HeaderLine of(Line line) {
    List<List<String>> keys = new ArrayList<>();
    for (Cell cell : line.cells()) {
      boolean isHeader = !cell.isBlank() && cell.text().length() <= MAX_LENGTH;
      keys.add(isHeader ? HeaderKeys.of(cell.text()) : List.of());
    }
    return new HeaderLine(line, keys);
  }

  int width() {
    return keys.size();
  }

  /** The keys of the cell at {@code column}; none when it is blank. */
  List<String> at(int column) {
    return column < keys.size() ? keys.get(column) : List.of();
  }

  /** The key of the cell at {@code column}, or of the nearest filled one to its left. */
  String reaching(int column) {
    for (int i = Math.min(column, keys.size() - 1); i >= 0; i--) {
      if (!keys.get(i).isEmpty()) {
        return keys.get(i).get(0);
      }
    }
    return "";
  }
}
