package hoctap.ingest.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The merged cells of one sheet. */
final class Merges {
  static final Merges NONE = new Merges(List.of());

  private final List<Area> down;
  private final Map<Integer, List<Area>> across = new HashMap<>();

  /** An area with all its ends inside it; rows as a person counts, columns from 0. */
  record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

  Merges(List<Area> areas) {
    List<Area> tall = new ArrayList<>();
    for (Area area : areas) {
      if (area.lastRow() > area.firstRow()) {
        tall.add(area);
      }
      if (area.lastColumn() > area.firstColumn()) {
        across.computeIfAbsent(area.firstRow(), row -> new ArrayList<>()).add(area);
      }
    }
    tall.sort(Comparator.comparingInt(Area::firstRow).thenComparingInt(Area::firstColumn));
    down = List.copyOf(tall);
  }

  /** The areas of more than one row, from the top. */
  List<Area> down() {
    return down;
  }

  /** The last column that the text at {@code column} stands over; -1 where nothing tells. */
  int reach(int row, int column) {
    List<Area> areas = across.getOrDefault(row, List.of());
    for (Area area : areas) {
      if (area.firstColumn() == column) {
        return area.lastColumn();
      }
    }
    // Where other texts of the row are merged this one was left alone on purpose.
    return areas.isEmpty() ? -1 : column;
  }

  /** Over how many columns the text at {@code column} is merged; 1 where it is not. */
  int width(int row, int column) {
    for (Area area : across.getOrDefault(row, List.of())) {
      if (area.firstColumn() == column) {
        return area.lastColumn() - column + 1;
      }
    }
    return 1;
  }
}
