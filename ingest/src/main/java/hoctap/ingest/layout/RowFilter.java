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
 */
public record RowFilter(List<String> headers, Set<String> keys, boolean isKept) {

  public RowFilter {
    headers = List.copyOf(headers);
    keys = Set.copyOf(keys);
  }

  /** Whether a row with this value is read. */
  public boolean takes(Cell cell) {
    return keys.contains(Words.key(Words.text(cell))) == isKept;
  }
}
