package hoctap.ingest.database;

import hoctap.ingest.lake.TableShape;
import java.util.ArrayList;
import java.util.List;

/** The key of a row as one value that can be held in a set: alone, or a list where it has parts. */
record RowKeys(List<Integer> positions) {
  RowKeys {
    positions = List.copyOf(positions);
  }

  /** The keys of landed rows of a shape. */
  static RowKeys of(TableShape shape, List<String> key) {
    return new RowKeys(key.stream().map(shape::indexOf).toList());
  }

  static Object of(List<Object> parts) {
    return parts.size() == 1 ? parts.get(0) : List.copyOf(parts);
  }

  Object of(Object... row) {
    if (positions.size() == 1) {
      return row[positions.get(0)];
    }
    List<Object> parts = new ArrayList<>();
    positions.forEach(position -> parts.add(row[position]));
    return parts;
  }

  /** The parts of a key in their order. */
  static Object[] parts(Object key) {
    return key instanceof List<?> parts ? parts.toArray() : new Object[] {key};
  }
}
