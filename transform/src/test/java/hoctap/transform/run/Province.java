package hoctap.transform.run;

import hoctap.ingest.form.Forms;
import hoctap.ingest.form.Period;
import hoctap.ingest.lake.ColumnType;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Delivery;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Outcome;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.landing.SubmissionKey;
import hoctap.ingest.landing.SubmissionWriter;
import hoctap.ingest.place.Places;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A small province to test with: submissions are landed from tables of text, one row a line, cells
 * parted by {@code |}, the first line naming the columns. A blank cell is null; columns that a test
 * does not speak of have a plain value.
 */
final class Province {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);
  private static final Map<String, Map<String, String>> PLAIN =
      Map.of(
          "cdht",
          Map.of(
              "birth_year", "1980",
              "gender", "male",
              "criteria", "324",
              "target_group", "1",
              "scores", "90"),
          "thanhvien",
          Map.of("birth_year", "1980", "gender", "male"));

  private Workspace workspace;
  private final Map<String, Integer> deliveries = new HashMap<>();
  private String source = SubmissionKey.INBOX;

  private Province(Workspace workspace) {
    this.workspace = workspace;
  }

  static Province in(Path folder) {
    return new Province(Workspace.init(folder, CLOCK));
  }

  Workspace workspace() {
    return workspace;
  }

  /** From now on {@code hoctap.yml} says this. */
  Province configured(String text) {
    try {
      Files.writeString(workspace.folder().resolve("hoctap.yml"), "version: 1\n" + text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    workspace = Workspace.open(workspace.folder(), CLOCK);
    return this;
  }

  /** What is landed from now on comes from this source, no longer from the inbox. */
  Province from(String name) {
    source = name;
    return this;
  }

  /** Lands a whole submission of what the place itself sends. */
  Province land(String form, String period, String code, String rows) {
    return land(form, period, code, "", rows);
  }

  /** Lands a whole submission of one sender of the place. */
  Province land(String form, String period, String code, String sender, String text) {
    SubmissionKey key =
        SubmissionKey.of(
                source, form, period, Places.load().resolve(code, Period.of(period).lastDay()))
            .withSender(sender);
    TableShape shape = Forms.get(form).landedShape();
    List<Object[]> rows = rows(form, shape, text);
    try (SubmissionWriter writer = Landing.of(workspace).writer(key)) {
      writer.begin(shape);
      rows.forEach(writer::add);
      int number = deliveries.merge(key.toString(), 1, Integer::sum);
      writer.commit(
          Delivery.ofWhole("1", code + ".csv", key + " " + number, CLOCK.instant()),
          Outcome.of(new RowCounts(rows.size(), rows.size(), 0, 0)));
    }
    return this;
  }

  private static List<Object[]> rows(String form, TableShape shape, String text) {
    List<List<String>> lines =
        text.lines().filter(line -> !line.isBlank()).map(Province::cells).toList();
    List<Object[]> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      Map<String, String> cells = new HashMap<>(PLAIN.getOrDefault(form, Map.of()));
      for (int j = 0; j < lines.get(0).size(); j++) {
        cells.put(lines.get(0).get(j), lines.get(i).get(j));
      }
      cells.put("row_number", String.valueOf(i));
      rows.add(row(shape, cells));
    }
    return rows;
  }

  private static Object[] row(TableShape shape, Map<String, String> cells) {
    List<String> names = new ArrayList<>(shape.names());
    names.addAll(List.of("scores", "row_number"));
    cells.keySet().stream()
        .filter(name -> !names.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException("Cannot find column " + name + " in " + names);
            });
    return shape.columns().stream()
        .map(column -> value(column.type(), cell(column.name(), cells)))
        .toArray();
  }

  private static String cell(String name, Map<String, String> cells) {
    String plain = name.startsWith("score_") ? cells.getOrDefault("scores", "") : "";
    return cells.getOrDefault(name, plain);
  }

  private static Object value(ColumnType type, String text) {
    if (text.isEmpty()) {
      return null;
    }
    return switch (type) {
      case BIGINT -> Long.valueOf(text);
      case INTEGER, SMALLINT -> Integer.valueOf(text);
      case BOOLEAN -> text.equals("x"); // "-" is no
      case DATE -> LocalDate.parse(text);
      case DOUBLE -> Double.valueOf(text);
      case VARCHAR -> text;
      case BINARY -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    };
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }
}
