package hoctap.ingest.layout;

import hoctap.ingest.form.Cell;
import java.util.List;
import java.util.Set;

/**
 * Which rows are read, by the value of one of the tool's columns.
 *
 * @param headers the header of that column, or several that it may have
 * @param keys the values, folded
 * @param isKept whether rows with these values are read, or all others
 * @param isOwnPlace whether the value is the code of a place, and rows of the file's own are read
 */
public record RowFilter(
    List<String> headers, Set<String> keys, boolean isKept, boolean isOwnPlace) {

  public RowFilter {
    headers = List.copyOf(headers);
    keys = Set.copyOf(keys);
  }

  /**
   * Whether a row with this value is read.
   *
   * @param placeCode of the place whose file it is
   */
  public boolean takes(Cell cell, String placeCode) {
    if (isOwnPlace) {
      // A workbook that holds codes as numbers has lost their zeros.
      String code = Words.text(cell);
      boolean isNumber = cell.kind() == Cell.Kind.NUMBER;
      return code.equals(placeCode) || (isNumber && placeCode.replaceFirst("^0+", "").equals(code));
    }
    return keys.contains(Words.key(Words.text(cell))) == isKept;
  }
}
