package hoctap.warehouse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The answer to one question: the names of its columns and its rows, each in the order of the
 * columns. A value may be null.
 */
public record Table(List<String> columns, List<List<Object>> rows) {
  public Table {
    columns = List.copyOf(columns);
    List<List<Object>> copied = new ArrayList<>();
    for (List<Object> row : rows) {
      // A list of values may hold nulls, which List.copyOf refuses.
      copied.add(Collections.unmodifiableList(new ArrayList<>(row)));
    }
    rows = Collections.unmodifiableList(copied);
  }
}
