package hoctap.ingest.form;

import java.util.List;

/**
 * One row of a sheet or a CSV.
 *
 * @param number as a person counts, from 1
 * @param cells from the first column on; it may be shorter than the header
 */
public record Line(int number, List<Cell> cells, boolean isHidden) {

  /** The cell at {@code column}, from 0; blank beyond the end. */
  public Cell cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : Cell.BLANK;
  }

  /** How a person names the cell at {@code column}, from 0: {@code B7}. */
  public static String reference(int column, int row) {
    StringBuilder letters = new StringBuilder();
    for (int i = column; i >= 0; i = i / 26 - 1) {
      letters.insert(0, (char) ('A' + i % 26));
    }
    return letters.append(row).toString();
  }
}
