package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.C;
import static hoctap.warehouse.SmallProvince.D;
import static hoctap.warehouse.SmallProvince.EAST;
import static hoctap.warehouse.SmallProvince.NEW;
import static hoctap.warehouse.SmallProvince.OLD;
import static hoctap.warehouse.SmallProvince.V;
import static hoctap.warehouse.SmallProvince.WEST;
import static hoctap.warehouse.SmallProvince.X;
import static hoctap.warehouse.SmallProvince.Y;
import static hoctap.warehouse.SmallProvince.Z;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recognised by a day, against the same day of the year before. */
class RecognisedToDateTest {
  @TempDir Path folder;

  private LakeFixture decided(String rows) {
    return SmallProvince.at(folder)
        .table("recognition_day", "place_id | year | kind | decided_on | recognised\n" + rows);
  }

  private static String citizens(String place, int year, String day, int recognised) {
    return "%s | %d | citizen | %s | %d\n".formatted(place, year, day, recognised);
  }

  private static List<List<Object>> by(Workspace workspace, String day, String where) {
    return ProgressRows.rows(
        workspace,
        "select place_id, year, recognised, recognised_before, difference from mart.recognised_by(date '%s') where %s order by place_id, year"
            .formatted(day, where));
  }

  @Test
  void countsDecisionsUpToTheDayAndThoseOfTheYearBeforeUpToTheSameDay() {
    Workspace workspace =
        ProgressRows.published(
            decided(
                citizens(A, 2023, "2023-11-20", 10)
                    + citizens(A, 2023, "2023-12-20", 30)
                    + citizens(A, 2024, "2024-11-19", 12)
                    + citizens(A, 2024, "2024-11-20", 5)
                    + citizens(A, 2024, "2024-11-21", 7)));
    assertThat(by(workspace, "2024-11-20", "place_id = '%s'".formatted(A)))
        .containsExactly(
            // By then the year 2023 was over: its day is the last of its window, 31 March 2024.
            List.of(A, 2023, 40L, "null", "null"), List.of(A, 2024, 17L, 10L, 7L));
    assertThat(by(workspace, "2024-12-31", "place_id = '%s' and year = 2024".formatted(A)))
        .containsExactly(List.of(A, 2024, 24L, 40L, -16L));
    assertThat(by(workspace, "2024-11-19", "place_id = '%s' and year = 2024".formatted(A)))
        .containsExactly(List.of(A, 2024, 12L, 0L, 12L));
  }

  @Test
  void aDecisionOfTheNextFirstQuarterBelongsToTheYearOfItsAssessment() {
    Workspace workspace =
        ProgressRows.published(
            decided(
                citizens(A, 2023, "2023-12-01", 10)
                    + citizens(A, 2023, "2024-02-29", 20)
                    + citizens(A, 2024, "2024-12-01", 11)
                    + citizens(A, 2024, "2025-01-15", 22)
                    + citizens(A, 2024, "2025-03-31", 33)));
    String place = "place_id = '%s' and year = 2024".formatted(A);
    assertThat(by(workspace, "2025-01-15", place)).containsExactly(List.of(A, 2024, 33L, 10L, 23L));
    assertThat(by(workspace, "2025-02-28", place)).containsExactly(List.of(A, 2024, 33L, 10L, 23L));
    assertThat(by(workspace, "2030-01-01", place)).containsExactly(List.of(A, 2024, 66L, 30L, 36L));
    assertThat(by(workspace, "2020-01-01", place)).containsExactly(List.of(A, 2024, 0L, 0L, 0L));
  }

  @Test
  void theDayAfterTheTwentyEighthOfFebruaryHasItsDayInEveryYear() {
    Workspace workspace =
        ProgressRows.published(
            decided(
                citizens(A, 2022, "2023-02-28", 1)
                    + citizens(A, 2022, "2023-03-01", 2)
                    + citizens(A, 2023, "2024-02-29", 4)));
    assertThat(by(workspace, "2024-02-29", "place_id = '%s' and year = 2023".formatted(A)))
        .containsExactly(List.of(A, 2023, 4L, 1L, 3L));
  }

  @Test
  void addsUpThroughEveryLevelAndKeepsKindsApart() {
    Workspace workspace =
        ProgressRows.published(
            decided(
                citizens(V, 2024, "2024-10-01", 3)
                    + citizens(A, 2024, "2024-10-01", 10)
                    + citizens(B, 2024, "2024-10-02", 20)
                    + citizens(EAST, 2024, "2024-10-03", 1)
                    + citizens(D, 2024, "2024-10-01", 100)
                    + "%s | 2024 | family | 2024-10-01 | 7\n".formatted(A)));
    assertThat(by(workspace, "2024-12-31", "kind = 'citizen'"))
        .extracting(row -> row.get(0) + " " + row.get(2))
        .containsExactlyInAnyOrder(
            V + " 3", A + " 13", B + " 20", EAST + " 34", D + " 100", WEST + " 100", OLD + " 134");
    assertThat(by(workspace, "2024-12-31", "kind = 'family' and level = 'province'"))
        .containsExactly(List.of(OLD, 2024, 7L, "null", "null"));
  }

  @Test
  void listedAndNotRecognisedIsZeroAndNothingListedIsUnknown() {
    Workspace workspace =
        ProgressRows.published(
            decided(
                citizens(A, 2023, ".", 0)
                    + citizens(A, 2024, "2024-10-01", 5)
                    + citizens(B, 2024, ".", 0)));
    assertThat(by(workspace, "2024-12-31", "level = 'commune' and year = 2024"))
        .containsExactly(List.of(A, 2024, 5L, 0L, 5L), List.of(B, 2024, 0L, "null", "null"));
  }

  @Test
  void aNewCommuneIsHeldAgainstItsOldOnesUnlessItTookAPartOfOne() {
    Workspace workspace =
        ProgressRows.published(
            decided(
                citizens(A, 2024, "2024-10-01", 10)
                    + citizens(B, 2024, "2024-11-30", 20)
                    + citizens(C, 2024, "2024-10-01", 40)
                    + citizens(D, 2024, "2024-10-01", 80)
                    + citizens(X, 2025, "2025-10-01", 15)
                    + citizens(Y, 2025, "2025-10-01", 90)
                    + citizens(Z, 2025, "2025-10-01", 30)
                    + citizens(C, 2025, "2025-03-01", 2)));
    // X is A and B; Y and Z shared C; what stayed at C counts in the province alone.
    assertThat(by(workspace, "2025-11-01", "year = 2025"))
        .containsExactly(
            List.of(X, 2025, 15L, 10L, 5L),
            List.of(Y, 2025, 90L, "null", "null"),
            List.of(Z, 2025, 30L, "null", "null"),
            List.of(NEW, 2025, 137L, 130L, 7L));
  }

  @Test
  void theViewAnswersAsOfTheRelease() {
    LakeFixture lake =
        decided(citizens(A, 2023, "2023-11-20", 10) + citizens(A, 2024, "2024-11-21", 7));
    Workspace workspace = lake.on("2024-11-20").write("r1");
    Publication.run(workspace, line -> {});
    assertThat(
            ProgressRows.rows(
                workspace,
                "select year, cast(as_of as varchar), recognised, cast(as_of_before as varchar), recognised_before from mart.recognised_to_date where place_id = '%s' order by year"
                    .formatted(A)))
        .containsExactly(
            List.of(2023, "2024-03-31", 10L, "null", "null"),
            List.of(2024, "2024-11-20", 0L, "2023-11-20", 10L));
  }
}
