package hoctap.ingest.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fills the selects of the connector with names quoted for a database. */
final class SelectText {
  private static final String READ = text("read.sql");
  private static final String CLOCK = text("clock.sql");
  private static final String TOTALS = text("totals.sql");
  private static final int SECONDS_EAST_OF_UTC = 7 * 3_600;

  private SelectText() {}

  /** A select of {@code read} with one {@code ?} for each value of its filter. */
  static String of(DatabaseKind kind, TableRead read) {
    return of(kind, read, Optional.empty());
  }

  /** The same, of the rows of a window, whose first and last second are the last two values. */
  static String of(DatabaseKind kind, TableRead read, Optional<Window> window) {
    String order = read.order().isEmpty() ? "" : "order by " + quoted(kind, read.order());
    return READ.replace("{columns}", quoted(kind, read.columns()))
        .replace("{table}", kind.quoted(read.table()))
        .replace("{filter}", filter(kind, read, window))
        .replace("{order}", order);
  }

  /** A select of the database's clock. */
  static String clock(DatabaseKind kind) {
    return CLOCK.replace("{clock}", kind.clock());
  }

  /** A select of a month, its rows and the sum of their keys. */
  static String of(DatabaseKind kind, TotalsRead totals) {
    return TOTALS
        .replace("{month}", month(kind, totals))
        .replace("{key}", totals.key().map(kind::quoted).orElse("0"))
        .replace("{table}", kind.quoted(totals.read().table()))
        .replace("{filter}", filter(kind, totals.read(), Optional.empty()));
  }

  private static String month(DatabaseKind kind, TotalsRead totals) {
    if (totals.date().isEmpty()) {
      return "0";
    }
    String column = kind.quoted(totals.date().get());
    String date =
        totals.isSeconds()
            ? kind.ofSeconds("nullif(%s, 0) + %d".formatted(column, SECONDS_EAST_OF_UTC))
            : column;
    return "extract(year from %1$s) * 100 + extract(month from %1$s)".formatted(date);
  }

  private static String filter(DatabaseKind kind, TableRead read, Optional<Window> window) {
    List<String> conditions = new ArrayList<>();
    read.filterColumn()
        .ifPresent(
            column ->
                conditions.add(
                    "%s in (%s)"
                        .formatted(
                            kind.quoted(column),
                            String.join(
                                ", ", Collections.nCopies(read.filterValues().size(), "?")))));
    window.ifPresent(
        found -> {
          String bound = found.isSeconds() ? "?" : kind.instant("?");
          conditions.add(
              "(%1$s is null or %1$s between %2$s and %2$s)"
                  .formatted(kind.quoted(found.column()), bound));
        });
    return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
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
