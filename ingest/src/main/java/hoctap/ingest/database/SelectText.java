package hoctap.ingest.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Fills the one select of the connector, {@code read.sql}, with names quoted for a database. */
final class SelectText {
  private static final String TEMPLATE = template();

  private SelectText() {}

  /** A select of {@code read} with one {@code ?} for each value of its filter. */
  static String of(DatabaseKind kind, TableRead read) {
    String filter =
        read.filterColumn()
            .map(
                column ->
                    "where %s in (%s)"
                        .formatted(
                            kind.quoted(column),
                            String.join(
                                ", ", Collections.nCopies(read.filterValues().size(), "?"))))
            .orElse("");
    String order = read.order().isEmpty() ? "" : "order by " + quoted(kind, read.order());
    return TEMPLATE
        .replace("{columns}", quoted(kind, read.columns()))
        .replace("{table}", kind.quoted(read.table()))
        .replace("{filter}", filter)
        .replace("{order}", order);
  }

  private static String quoted(DatabaseKind kind, List<String> names) {
    return names.stream().map(kind::quoted).collect(Collectors.joining(", "));
  }

  private static String template() {
    try (InputStream text = SelectText.class.getResourceAsStream("read.sql")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read read.sql", e);
    }
  }
}
