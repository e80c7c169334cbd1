package hoctap.ingest.file;

import hoctap.ingest.form.Cell;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.Line;
import hoctap.ingest.form.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the rows beside a cell that is merged downwards the value that a reader of the sheet sees
 * there: one village for ten persons. A count is not repeated, since it would be counted again.
 */
final class MergedDown {
  private static final Set<ValueType> ONCE =
      EnumSet.of(
          ValueType.COUNT, ValueType.SCORE, ValueType.TENTHS, ValueType.PERCENT, ValueType.CITIZEN);

  private final List<Merges.Area> areas;
  private final Set<Integer> columns = new java.util.HashSet<>();
  private final List<Integer> read = new ArrayList<>();
  private final Map<Integer, Held> held = new HashMap<>();
  private int next;

  private record Held(int lastRow, Cell cell) {}

  MergedDown(Merges merges, FormMatch match) {
    areas = merges.down();
    Form form = match.form();
    for (int i = 0; i < match.positions().size(); i++) {
      int position = match.positions().get(i);
      if (position >= 0) {
        read.add(position);
        if (!ONCE.contains(form.columns().get(i).type())) {
          columns.add(position);
        }
      }
    }
  }

  /** The row with the values that reach down into it; rows are passed from the top. */
  Line fill(Line line) {
    if (areas.isEmpty()) {
      return line;
    }
    while (next < areas.size() && areas.get(next).firstRow() <= line.number()) {
      Merges.Area area = areas.get(next);
      next++;
      if (area.firstRow() == line.number() && columns.contains(area.firstColumn())) {
        held.put(area.firstColumn(), new Held(area.lastRow(), line.cell(area.firstColumn())));
      }
    }
    held.values().removeIf(cell -> cell.lastRow() < line.number());
    boolean isTyped = read.stream().anyMatch(column -> !line.cell(column).isBlank());
    return held.isEmpty() || !isTyped ? line : filled(line);
  }

  private Line filled(Line line) {
    List<Cell> cells = new ArrayList<>(line.cells());
    held.forEach(
        (column, value) -> {
          if (column >= cells.size()) {
            cells.addAll(Collections.nCopies(column + 1 - cells.size(), Cell.BLANK));
          }
          if (cells.get(column).isBlank()) {
            cells.set(column, value.cell());
          }
        });
    return new Line(line.number(), cells, line.isHidden());
  }
}
