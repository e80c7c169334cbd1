package hoctap.ingest.database;

import hoctap.ingest.form.LongNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One row as it was read: a value, or none, for each column of its table. */
record PulledRow(SourceTable table, List<Optional<Object>> values) {
  PulledRow {
    values = List.copyOf(values);
  }

  /** The value of {@code column}; empty for null and for a column this database does not have. */
  Optional<Object> get(String column) {
    return values.get(table.position(column));
  }

  /** The whole number in {@code column}. */
  Optional<Long> number(String column) {
    return get(column).map(value -> ((Number) value).longValue());
  }

  /** The value of {@code column} as text. */
  Optional<String> text(String column) {
    return get(column).map(String::valueOf);
  }

  /** The values of the key; empty where the table has none. */
  List<Object> key() {
    return table.key().stream().map(column -> get(column).orElseThrow()).toList();
  }

  /** What lands of the row, in the order of {@link SourceTable#landedShape()}. */
  Object[] landed(Identity identity) {
    List<Object> landed = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (table.columns().get(i).landed().isPresent()) {
        Object value = values.get(i).orElse(null);
        boolean isName = table.columns().get(i).name().endsWith("name");
        landed.add(isName && value instanceof String text ? LongNumbers.mask(text) : value);
      }
    }
    if (!table.hidden().isEmpty()) {
      landed.add(identity.personId().orElse(null));
      landed.add(identity.sealed().orElse(null));
    }
    if (table.holdsAttributes()) {
      landed.add(identity.communeCode().orElse(null));
    }
    return landed.toArray();
  }

  /** What a row's hidden fields come to. */
  record Identity(Optional<Long> personId, Optional<byte[]> sealed, Optional<String> communeCode) {
    static final Identity NONE = new Identity(Optional.empty(), Optional.empty(), Optional.empty());
  }
}
