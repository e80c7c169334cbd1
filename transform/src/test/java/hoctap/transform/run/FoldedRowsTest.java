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
import hoctap.ingest.workspace.Workspace;
import hoctap.transform.catalog.Catalog;
import hoctap.transform.engine.DuckDbEngine;
import hoctap.transform.engine.Engine;
import hoctap.transform.engine.Output;
import hoctap.transform.engine.SharedSpark;
import hoctap.transform.fact.CurrentRowsStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What landed as changes and sweeps counts as if it had landed whole. */
@ExtendWith(SharedSpark.class)
final class FoldedRowsTest {
  private static final LocalDate JANUARY = LocalDate.of(2024, 1, 31);
  private static final LocalDate MAY = LocalDate.of(2024, 5, 31);

  private static final TableShape KEYS =
      TableShape.of("source", ColumnType.VARCHAR, "issue_id", ColumnType.BIGINT);

  @TempDir java.nio.file.Path folder;
  private Province province;
  private Workspace workspace;

  @BeforeEach
  void openALibraryOfOnePlace() {
    province = Province.in(folder);
    workspace = province.workspace();
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
    TableShape shape = kind == SubmissionKind.KEYS ? KEYS : SourceForms.shapes().get(form);
    Landing landing = Landing.of(workspace);
    try (SubmissionWriter writer = landing.writer(key)) {
      writer.begin(shape);
      for (Object[] row : rows) {
        List<Object> sourced = new ArrayList<>(List.of(source));
        sourced.addAll(Arrays.asList(row));
        writer.add(sourced.toArray());
      }
      String content = "content " + landing.submissions().size();
      return writer.commit(
          Delivery.ofWhole("1", source + "/" + form, content, workspace.clock().instant())
              .withKind(kind),
          Outcome.of(RowCounts.ofAccepted(rows.length)));
    }
  }

  /** Year, month and loans of the province. */
  private String loans() {
    return Computed.of(province)
        .rows("select year, month, loans from library_month where loans > 0 order by 1, 2");
  }

  @Test
  void countsOfEachKeyTheRowThatLandedLast() {
    land(SubmissionKind.DELTA, "lib", "koha_old_issues", loan(2, MAY), loan(4, MAY));
    land(SubmissionKind.DELTA, "lib", "koha_old_issues", loan(4, JANUARY));
    assertThat(loans()).isEqualTo("2024 | 1 | 3\n2024 | 5 | 1\n");
  }

  @Test
  void leavesOutWhatTheLastSweepMissedAndKeepsWhatCameAfterIt() {
    land(SubmissionKind.DELTA, "lib", "koha_old_issues", loan(2, MAY), loan(4, MAY));
    land(SubmissionKind.KEYS, "lib", "koha_old_issues", row(1L), row(4L));
    assertThat(loans()).isEqualTo("2024 | 1 | 1\n2024 | 5 | 1\n");
    land(SubmissionKind.DELTA, "lib", "koha_old_issues", loan(2, MAY), loan(5, MAY));
    assertThat(loans()).isEqualTo("2024 | 1 | 1\n2024 | 5 | 3\n");
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
    assertThat(loans()).isEqualTo("2024 | 5 | 3\n");
  }

  @Test
  void startsAgainFromALaterWholeOne() {
    land(SubmissionKind.DELTA, "lib", "koha_old_issues", loan(4, MAY));
    land(SubmissionKind.KEYS, "lib", "koha_old_issues", row(4L));
    land(SubmissionKind.WHOLE, "lib", "koha_old_issues", loan(1, JANUARY));
    assertThat(loans()).isEqualTo("2024 | 1 | 1\n");
  }

  @Test
  void bothEnginesFoldAlike() {
    land(SubmissionKind.DELTA, "lib", "koha_old_issues", loan(2, MAY), loan(4, MAY));
    land(SubmissionKind.KEYS, "lib", "koha_old_issues", row(1L), row(2L));
    land(SubmissionKind.DELTA, "lib", "koha_old_issues", loan(5, MAY), loan(1, MAY));
    land(SubmissionKind.WHOLE, "other", "koha_old_issues", loan(4, JANUARY));
    List<String> rows =
        List.of("lib 1 2024-05-31", "lib 2 2024-05-31", "lib 5 2024-05-31", "other 4 2024-01-31");
    try (Engine duckDb = DuckDbEngine.open("512m", folder.resolve("spill"));
        Engine spark = SharedSpark.fork(workspace.lake())) {
      assertThat(folded(duckDb)).isEqualTo(rows);
      assertThat(folded(spark)).isEqualTo(rows);
    }
  }

  private List<String> folded(Engine engine) {
    Lake lake = workspace.lake();
    String table = "landed_koha_old_issues";
    TableShape shape = SourceForms.shapes().get("koha_old_issues");
    Inputs inputs =
        Inputs.of(workspace, Landing.of(workspace), Catalog.load(workspace.configuration()));
    Path order =
        inputs.tables().get("landed_submission").write(lake, lake.path("test", engine.name()));
    Inputs.Landed landed = inputs.landed().get(table);
    engine.landed(table + "_delivered", shape, landed.files(Set.of()));
    engine.table(table + "_keys", KEYS, landed.keyFiles());
    engine.table(
        "landed_submission", inputs.tables().get("landed_submission").shape(), List.of(order));
    engine.name(
        CurrentRowsStep.of(
            table, "koha_old_issues", shape.names(), SourceForms.keys().get("koha_old_issues")));
    Path written = lake.path("test", engine.name(), "rows");
    engine.write(new Output(table, shape, Output.Split.TOGETHER, new TreeSet<>(), written));
    List<String> rows = new ArrayList<>();
    ParquetRows.read(lake, written, shape, row -> rows.add(row[0] + " " + row[1] + " " + row[4]));
    return rows.stream().sorted().toList();
  }
}
