package hoctap.ingest.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The selects of the connector; {@code read.sql} is filled with names quoted for a database. */
final class SelectText {
  private static final String TEMPLATE = text("read.sql");

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

  /** A select of the names of all tables and their columns that the account may read. */
  static String columns(DatabaseKind kind) {
    return text("columns_%s.sql".formatted(kind.name().toLowerCase(Locale.ROOT)));
  }

  private static String text(String file) {
    try (InputStream text = SelectText.class.getResourceAsStream(file)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
