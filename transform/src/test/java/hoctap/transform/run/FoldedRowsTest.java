package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.database.SourceForms;
import hoctap.ingest.lake.ColumnType;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.ParquetRows;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Delivery;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Outcome;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionKey;
import hoctap.ingest.landing.SubmissionKind;
import hoctap.ingest.landing.SubmissionWriter;
import hoctap.ingest.place.Places;
import hoctap.ingest.workspace.Configuration.EngineName;
import hoctap.ingest.workspace.Workspace;
import hoctap.transform.engine.DuckDbEngine;
import hoctap.transform.engine.SharedSpark;
import hoctap.transform.fact.Facts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What landed as changes and sweeps counts as if it had landed whole, on both engines. */
@ExtendWith(SharedSpark.class)
final class FoldedRowsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate JANUARY = LocalDate.of(2024, 1, 31);
  private static final LocalDate MAY = LocalDate.of(2024, 5, 31);

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void openALibraryOfOnePlace() {
    workspace = Workspace.init(folder, CLOCK);
    land(SubmissionKind.WHOLE, "lib", "koha_site", row("province:87@"));
    land(
        SubmissionKind.WHOLE,
        "lib",
        "koha_old_issues",
        loan(1, JANUARY),
        loan(2, JANUARY),
        loan(3, JANUARY));
  }

  private static Object[] row(Object... values) {
    return values;
  }

  private static Object[] loan(long id, LocalDate day) {
    return row(id, null, null, day, null, "TM", null, false);
  }

  private Submission land(SubmissionKind kind, String source, String form, Object[]... rows) {
    SubmissionKey key = SubmissionKey.of(source, form, "all", Places.load().get("province:87@"));
    TableShape shape =
        kind == SubmissionKind.KEYS
            ? TableShape.of("source", ColumnType.VARCHAR, "issue_id", ColumnType.BIGINT)
            : SourceForms.shapes().get(form);
    Landing landing = Landing.of(workspace);
    try (SubmissionWriter writer = landing.writer(key)) {
      writer.begin(shape);
      for (Object[] row : rows) {
        List<Object> sourced = new ArrayList<>(List.of(source));
        sourced.addAll(java.util.Arrays.asList(row));
        writer.add(sourced.toArray());
      }
      String content = "content " + landing.submissions().size();
      return writer.commit(
          Delivery.ofWhole("1", source + "/" + form, content, CLOCK.instant()).withKind(kind),
          Outcome.of(RowCounts.ofAccepted(rows.length)));
    }
  }

  /** Year, month and loans of the province, computed by one engine and confirmed by the other. */
  private List<String> loans() {
    List<String> lines = new ArrayList<>();
    Lake lake = workspace.lake();
    new TransformationRun(
            workspace,
            lines::add,
            name ->
                name == EngineName.SPARK
                    ? SharedSpark.fork(lake)
                    : DuckDbEngine.open("1g", folder.resolve("spill")))
        .run(Landing.of(workspace));
    assertThat(lines).anyMatch(line -> line.startsWith("transform: both engines agree on"));
    TableShape shape = Facts.load().get("library_month").shape();
    List<String> rows = new ArrayList<>();
    CurrentTables current = CurrentTables.find(lake).orElseThrow();
    current.entries().stream()
        .filter(entry -> entry.table().equals("library_month"))
        .forEach(
            entry ->
                ParquetRows.read(
                    lake,
                    lake.path(entry.path()),
                    shape,
                    row -> rows.add(row[1] + "-" + row[2] + " " + row[3])));
    return rows.stream().filter(line -> !line.endsWith(" 0")).sorted().toList();
  }

  @Test
  void countsOfEachKeyTheRowThatLandedLast() {
    land(SubmissionKind.DELTA, "lib", "koha_old_issues", loan(2, MAY), loan(4, MAY));
    land(SubmissionKind.DELTA, "lib", "koha_old_issues", loan(4, JANUARY));
    assertThat(loans()).containsExactly("2024-1 3", "2024-5 1");
  }

  @Test
  void leavesOutWhatTheLastSweepMissedAndKeepsWhatCameAfterIt() {
    land(SubmissionKind.DELTA, "lib", "koha_old_issues", loan(2, MAY), loan(4, MAY));
    land(SubmissionKind.KEYS, "lib", "koha_old_issues", row(1L), row(4L));
    assertThat(loans()).containsExactly("2024-1 1", "2024-5 1");
    land(SubmissionKind.DELTA, "lib", "koha_old_issues", loan(2, MAY), loan(5, MAY));
    assertThat(loans()).containsExactly("2024-1 1", "2024-5 3");
  }

  @Test
  void countsNothingWhenASweepFoundNoKey() {
    land(SubmissionKind.KEYS, "lib", "koha_old_issues");
    assertThat(loans()).isEmpty();
  }

  @Test
  void tellsTheKeysOfTwoSourcesApart() {
    land(SubmissionKind.WHOLE, "other", "koha_site", row("province:87@"));
    land(SubmissionKind.WHOLE, "other", "koha_old_issues", loan(1, MAY), loan(2, MAY));
    land(SubmissionKind.DELTA, "lib", "koha_old_issues", loan(1, MAY));
    land(SubmissionKind.KEYS, "lib", "koha_old_issues", row(1L));
    assertThat(loans()).containsExactly("2024-5 3");
  }

  @Test
  void startsAgainFromALaterWholeOne() {
    land(SubmissionKind.DELTA, "lib", "koha_old_issues", loan(4, MAY));
    land(SubmissionKind.KEYS, "lib", "koha_old_issues", row(4L));
    land(SubmissionKind.WHOLE, "lib", "koha_old_issues", loan(1, JANUARY));
    assertThat(loans()).containsExactly("2024-1 1");
  }
}
