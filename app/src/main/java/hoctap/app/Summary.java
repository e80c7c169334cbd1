package hoctap.app;

import hoctap.ingest.IntakeReport;
import hoctap.ingest.IntakeReport.Event;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionState;
import hoctap.ingest.workspace.Workspace;
import hoctap.warehouse.PublicationReport;
import hoctap.warehouse.PublishedWarehouse;
import hoctap.warehouse.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run ends with: rows by source, the headline targets, the findings that changed, and where
 * everything is.
 */
final class Summary {
  private static final Locale VIETNAM = Locale.forLanguageTag("vi-VN");

  private Summary() {}

  static void print(
      Workspace workspace, IntakeReport intake, PublicationReport publication, PrintWriter out) {
    printRows(workspace, intake, out);
    Path warehouse = workspace.published().resolve("warehouse.duckdb");
    if (Files.isRegularFile(warehouse)) {
      printHeadline(warehouse, out);
      if (publication.isNew()) {
        FindingNews.print(warehouse, out);
      }
      printPlaces(workspace, warehouse, out);
    }
    out.flush();
  }

  /** What an earlier state, rebuilt aside, ends with. */
  static void printAside(Workspace aside, PrintWriter out) {
    Path warehouse = aside.published().resolve("warehouse.duckdb");
    printHeadline(warehouse, out);
    out.printf("%nAs of · Tính đến:          %s%n", aside.clock().instant());
    out.printf("Warehouse · Kho dữ liệu:   %s%n", warehouse);
    out.printf("Page · Trang báo cáo:      %s%n", aside.published().resolve("index.html"));
    out.flush();
  }

  /** Rows by source and form of everything that was read, and the files that need somebody. */
  static void printRows(Workspace workspace, IntakeReport intake, PrintWriter out) {
    Map<String, RowCounts> rows = new TreeMap<>();
    for (Submission one : Landing.of(workspace).submissions()) {
      if (one.state() != SubmissionState.REFUSED) {
        rows.merge(IntakeReport.name(one.source(), one.form()), one.counts(), RowCounts::plus);
      }
    }
    out.printf(
        "%n%-26s %10s %10s %10s %10s%n",
        "Rows · Số dòng", "read", "accepted", "rejected", "duplicate");
    out.printf("%-26s %10s %10s %10s %10s%n", "", "đã đọc", "nhận", "trả lại", "trùng");
    rows.forEach(
        (source, counts) ->
            out.printf(
                VIETNAM,
                "%-26s %,10d %,10d %,10d %,10d%n",
                source,
                counts.read(),
                counts.accepted(),
                counts.rejected(),
                counts.duplicate()));
    printFiles(
        out,
        intake.list(Event.HELD),
        "Held, waiting for hoctap accept · Đang giữ lại, chờ hoctap accept");
    printFiles(out, intake.list(Event.REFUSED), "Refused · Không nhận");
    printFiles(out, intake.list(Event.LEFT_ALONE), "Left alone · Không đụng đến");
    printFiles(
        out,
        intake.list(Event.LANDED).stream().filter(entry -> !entry.message().isEmpty()).toList(),
        "Taken, with a note · Đã nhận, có lưu ý");
    printFiles(
        out,
        intake.list(Event.MISSING),
        "Missing, not zero: what was sent before still counts; run again when it is mended"
            + " · Không đọc được, không tính là 0: số liệu gửi trước vẫn được tính; chạy lại khi đã khắc phục");
    out.flush();
  }

  private static void printFiles(PrintWriter out, List<IntakeReport.Entry> entries, String title) {
    if (!entries.isEmpty()) {
      out.printf("%n%s:%n", title);
      entries.forEach(
          entry ->
              out.printf(
                  "  %s%s: %s%n",
                  entry.name(),
                  entry.event() == Event.HELD ? " (" + entry.submissionId() + ")" : "",
                  entry.message()));
    }
  }

  private static void printHeadline(Path file, PrintWriter out) {
    Table table;
    try (PublishedWarehouse warehouse = PublishedWarehouse.open(file)) {
      table = warehouse.query(sql("headline.sql"));
    }
    String place = "";
    for (List<Object> row : table.rows()) {
      String heading =
          "%s, %s%s"
              .formatted(
                  row.get(0), row.get(2), Boolean.TRUE.equals(row.get(3)) ? " (tạm tính)" : "");
      if (!heading.equals(place)) {
        place = heading;
        out.printf("%nDecision 677, value and target · QĐ 677, kết quả và chỉ tiêu: %s%n", place);
      }
      out.printf(
          VIETNAM,
          "  %-58s %6.2f %%  target · chỉ tiêu %s: %.0f %%  gap · còn thiếu %.2f points · điểm, %,d people · người%n",
          row.get(1),
          number(row.get(4)),
          row.get(5),
          number(row.get(6)),
          Math.max(0, number(row.get(7))),
          people(row.get(8)));
    }
  }

  private static long people(Object value) {
    return value == null ? 0 : ((Number) value).longValue();
  }

  private static double number(Object value) {
    return value == null ? Double.NaN : ((Number) value).doubleValue();
  }

  private static void printPlaces(Workspace workspace, Path warehouse, PrintWriter out) {
    out.printf("%nWarehouse · Kho dữ liệu:   %s%n", warehouse);
    out.printf("Page · Trang báo cáo:      %s%n", workspace.published().resolve("index.html"));
    out.printf("Rejects · Dòng cần sửa:    %s%n", workspace.rejects());
    out.printf(
        "Superset:                  ./hoctap superset up --workspace %s%n", workspace.folder());
  }

  static String sql(String name) {
    try (InputStream in = Summary.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }
}
