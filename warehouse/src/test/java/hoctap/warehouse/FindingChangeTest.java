package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.D;
import static hoctap.warehouse.SmallProvince.cell;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release tells what it finds anew, what weighs more and what is mended, and nothing else. */
class FindingChangeTest {
  private static final String CELLS =
      "indicator_id | place_id | year | target_group | gender | age_band | unit_level | unit_kind | basis | numerator | denominator | school_level | rating | precision\n";
  // Only the commune is told of here; its district and province are found as well.
  private static final String OF_D =
      "select change, count_before, count_after from mart.finding_change where place_id = '%s'"
          .formatted(D);

  @TempDir Path folder;
  private Workspace workspace;

  @Test
  void whatStandsAsItStoodIsNotToldAgain() {
    publish("r1", "120 | 100");
    assertThat(changes("r1")).containsExactly("new null 20");
    // Something else moved, so there is a new release.
    publish("r2", "120 | 100\n" + row(A, "5 | 50"));
    assertThat(changes("r2")).isEmpty();
    assertThat(firstSeen()).containsExactly(List.of(1));
  }

  @Test
  void whatIsMendedIsToldAndWhatReturnsIsNewAgain() {
    publish("r1", "120 | 100");
    publish("r2", "90 | 100");
    assertThat(changes("r2")).containsExactly("gone 20 null");
    assertThat(firstSeen()).isEmpty();
    publish("r3", "120 | 100");
    assertThat(changes("r3")).containsExactly("new null 20");
    assertThat(firstSeen()).containsExactly(List.of(3));
  }

  @Test
  void whatGrewIsWorseAndWhatShrankIsNoNews() {
    publish("r1", "120 | 100");
    publish("r2", "130 | 100");
    assertThat(changes("r2")).containsExactly("worse 20 30");
    publish("r3", "110 | 100");
    assertThat(changes("r3")).isEmpty();
    assertThat(firstSeen()).containsExactly(List.of(1));
  }

  @Test
  void aFileSentAgainWithTheSameFaultIsNoNews() {
    LakeFixture lake = SmallProvince.at(folder);
    publish(sent(lake, "s1", 3), "r1");
    publish(sent(lake, "s2", 3), "r2");
    assertThat(rows("select change from mart.finding_change")).isEmpty();
    assertThat(rows("select finding_id, first_seen_release from mart.finding"))
        .containsExactly(List.of("s2/01", 1));
    publish(sent(lake, "s3", 4), "r3");
    assertThat(rows("select change, count_before, count_after from mart.finding_change"))
        .containsExactly(List.of("worse", 3L, 4L));
  }

  private static LakeFixture sent(LakeFixture lake, String submission, int cases) {
    return lake.table(
            "submission",
            """
            submission_id | source | form | form_version | kind | period | year | place_id | place_code | sender | file_name | sha256 | sequence | received_at | rows_read | rows_accepted | rows_rejected | rows_duplicate | state | note_vi
            %s | inbox | cdht | 1 | whole | 2024 | 2024 | %s | 00004 | | f.csv | ab | 1 | t | 9 | 9 | 0 | 0 | current | .
            """
                .formatted(submission, D))
        .table(
            "finding",
            """
            finding_id | severity | rule | place_id | year | submission_id | count | message_vi
            %s/01 | warning | total_differs | %s | 2024 | %s | %d | .
            """
                .formatted(submission, D, submission, cases));
  }

  private void publish(String run, String sides) {
    publish(
        SmallProvince.at(folder)
            .table("indicator_cell", CELLS + row(D, sides.lines().findFirst().orElseThrow()))
            .rows("indicator_cell", sides.lines().skip(1).reduce("", (a, b) -> a + b + "\n")),
        run);
  }

  private void publish(LakeFixture lake, String run) {
    workspace = lake.write(run);
    Publication.run(workspace, line -> {});
  }

  private static String row(String place, String sides) {
    return cell("adults_titled", place, 2024, sides);
  }

  private List<String> changes(String run) {
    assertThat(rows("select run from mart.release where is_this_file"))
        .containsExactly(List.of(run));
    return rows(OF_D).stream()
        .map(row -> "%s %s %s".formatted(row.get(0), row.get(1), row.get(2)))
        .toList();
  }

  private List<List<Object>> firstSeen() {
    return rows("select first_seen_release from mart.finding where place_id = '%s'".formatted(D));
  }

  private List<List<Object>> rows(String sql) {
    return PublicationTest.rows(workspace, sql);
  }
}
