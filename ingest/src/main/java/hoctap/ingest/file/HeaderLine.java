package hoctap.ingest.file;

import hoctap.ingest.form.Cell;
import hoctap.ingest.form.Line;
import java.util.ArrayList;
import java.util.List;

/** One row at the top of a sheet with its texts folded once: it is tried in many headers. */
record HeaderLine(Line line, List<List<String>> keys, Merges merges) {
  private static final int MAX_LENGTH = 200;

  static HeaderLine of(Line line, Merges merges) {
    List<List<String>> keys = new ArrayList<>();
    for (Cell cell : line.cells()) {
      boolean isHeader = !cell.isBlank() && cell.text().length() <= MAX_LENGTH;
      keys.add(isHeader ? HeaderKeys.of(shown(cell)) : List.of());
    }
    return new HeaderLine(line, keys, merges);
  }

  // Old workbooks store the 1 of a criterion as 1.0.
  private static String shown(Cell cell) {
    boolean isWhole = cell.kind() == Cell.Kind.NUMBER && cell.text().endsWith(".0");
    return isWhole ? cell.text().substring(0, cell.text().length() - 2) : cell.text();
  }

  int width() {
    return keys.size();
  }

  /** The keys of the cell at {@code column}; none when it is blank. */
  List<String> at(int column) {
    return column < keys.size() ? keys.get(column) : List.of();
  }

  /**
   * The keys of the cell at {@code column}, or of the nearest filled one to its left that stands
   * over it; none when there is no such cell.
   */
  List<String> reaching(int column) {
    for (int i = Math.min(column, keys.size() - 1); i >= 0; i--) {
      if (!keys.get(i).isEmpty()) {
        int reach = merges.reach(line.number(), i);
        return reach < 0 || column <= reach ? keys.get(i) : List.of();
      }
    }
    return List.of();
  }
}
