package hoctap.ingest.layout;

import java.util.List;
import java.util.Set;

/**
 * Where one column of the form comes from.
 *
 * @param id the column of the form
 * @param headers one list for each of the tool's columns that make the value: its header, or
 *     several that it may have; none when every row has the same value
 * @param constant the value of every row; "" with headers, and for a column that stays blank
 * @param translation from the tool's values to the form's
 */
public record LayoutColumn(
    String id, List<List<String>> headers, String constant, Translation translation) {

  public LayoutColumn {
    headers = headers.stream().map(List::copyOf).toList();
  }

  static LayoutColumn ofConstant(String id, String constant) {
    return new LayoutColumn(id, List.of(), constant, Translation.NONE);
  }

  LayoutColumn withKnown(Set<String> parts) {
    return new LayoutColumn(id, headers, constant, translation.withKnown(parts));
  }

  public boolean isConstant() {
    return headers.isEmpty();
  }
}
