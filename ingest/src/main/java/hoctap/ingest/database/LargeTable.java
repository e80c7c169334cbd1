package hoctap.ingest.database;

import hoctap.ingest.database.WindowBook.Mark;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table with more rows than a site reads whole each time.
 *
 * @param reading of all its columns
 * @param keys reading of its key and business date
 * @param held the submissions that its current rows are made of
 * @param watermark as the database spells it
 * @param before where it was read to; empty when it must be read whole
 * @param clock the source's, in seconds since 1970, read before any row
 */
record LargeTable(
    RowReading reading,
    RowReading keys,
    String watermark,
    Optional<Mark> before,
    List<String> held,
    long clock) {
  private static final long DAY = 86_400;

  LargeTable {
    held = List.copyOf(held);
  }

  /** The table, if it is large and has an honest watermark here. */
  static Optional<LargeTable> find(
      RowReading reading, RowReading keys, SourceConnection connection, PullState state) {
    SourceTable table = reading.table();
    WindowSettings settings = state.windows();
    Optional<String> watermark =
        table.watermark().flatMap(column -> connection.find(reading.read().table(), column));
    if (watermark.isEmpty() || isSmall(reading, connection, settings)) {
      return Optional.empty();
    }
    List<String> held =
        state.previous().current(table.name()).stream()
            .filter(one -> one.key().equals(state.key(table.name())))
            .filter(one -> one.kind() != SubmissionKind.KEYS)
            .map(Submission::id)
            .toList();
    Optional<Mark> before =
        state
            .book()
            .find(state.form(table.name()))
            .filter(mark -> mark.definition().equals(definition(reading)))
            .filter(mark -> held.containsAll(mark.submissions()))
            .filter(mark -> state.clock() - mark.wholeReadAt() < settings.fullRefreshDays() * DAY);
    return Optional.of(new LargeTable(reading, keys, watermark.get(), before, held, state.clock()));
  }

  private static boolean isSmall(
      RowReading reading, SourceConnection connection, WindowSettings settings) {
    return settings.rows() > 0 && connection.totals(reading.totals()).rows() <= settings.rows();
  }

  /** The rows that changed since the last complete read, and those of the days before it. */
  Window window(SourceConnection connection, WindowSettings settings) {
    return new Window(
        watermark,
        connection.isWhole(reading.read().table(), watermark),
        before.orElseThrow().readTo() - settings.overlapDays() * DAY,
        clock);
  }

  /** Where it stands once a whole read has landed as {@code submission}. */
  Mark whole(String submission, Set<Object> unheld) {
    return new Mark(definition(reading), clock, clock, List.of(submission), texts(unheld));
  }

  /** Where it stands once a window has landed as {@code submission}, if it brought anything. */
  Mark window(Optional<String> submission, Set<Object> unheld) {
    List<String> made = new ArrayList<>(held);
    submission.ifPresent(made::add);
    return new Mark(
        definition(reading), clock, before.orElseThrow().wholeReadAt(), made, texts(unheld));
  }

  private static List<String> texts(Set<Object> keys) {
    return keys.stream().map(String::valueOf).sorted().toList();
  }

  /** Tells one way of reading the table from another. */
  private static String definition(RowReading reading) {
    String text = reading.table() + " " + reading.read() + " " + reading.positions();
    return HexFormat.of()
        .formatHex(RowDigest.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
