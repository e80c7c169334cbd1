package hoctap.warehouse;

import static hoctap.warehouse.ProgressRows.statuses;
import static hoctap.warehouse.ProgressRows.target;
import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.C;
import static hoctap.warehouse.SmallProvince.D;
import static hoctap.warehouse.SmallProvince.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a planner is told about a place, in the order in which the answers go before each other. */
class StatusTest {
  @TempDir Path folder;

  @Test
  void fallingBackFromAboveTheTargetIsReversing() {
    Workspace workspace =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", B, 2022, "50 | 100")
                    + cell("adults_titled", B, 2023, "30 | 100")
                    + cell("adults_titled", D, 2022, "20 | 100")
                    + cell("adults_titled", D, 2023, "15 | 100"))
            .rows("target", target("t1", B, 2025, 40) + target("t2", D, 2025, 40))
            .write("r1");
    Publication.run(workspace, line -> {});
    assertThat(statuses(workspace, B)).containsExactly("met", "reversing");
    assertThat(statuses(workspace, D)).containsExactly("no_pace", "reversing");
  }

  @Test
  void aProblemAndASmallTotalGoBeforeAnyPace() {
    Workspace workspace =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", A, 2024, "11 | 10")
                    + cell("adults_titled", B, 2024, "29 | 29")
                    + cell("adults_titled", C, 2024, "30 | 30")
                    + cell("adults_titled", D, 2024, "0 | 0"))
            .rows(
                "target",
                target("t1", A, 2025, 40)
                    + target("t2", B, 2025, 40)
                    + target("t3", C, 2025, 40)
                    + target("t4", D, 2025, 40))
            .write("r1");
    Publication.run(workspace, line -> {});
    assertThat(statuses(workspace, A)).containsExactly("data_problem");
    assertThat(statuses(workspace, B)).containsExactly("too_small");
    assertThat(statuses(workspace, C)).containsExactly("met");
    assertThat(statuses(workspace, D)).containsExactly("too_small");
  }

  @Test
  void aCountOfPeopleOlderThanTwoYearsIsAProblem() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("families", B, 2024, "40 | .")
                    + cell("families", B, 2024, ". | 100")
                    + cell("families", D, 2024, "40 | .")
                    + cell("families", D, 2024, ". | 100"))
            .rows(
                "target",
                target("t1", B, 2025, 40).replace("adults_titled", "families")
                    + target("t2", D, 2025, 40).replace("adults_titled", "families"));
    lake.table(
        "population_year",
        "finest_place_id | year | counted_on\n%s | 2024 | 2022-12-30\n%s | 2024 | 2022-12-31\n"
            .formatted(B, D));
    Workspace workspace = ProgressRows.published(lake);
    assertThat(statuses(workspace, B)).containsExactly("data_problem");
    assertThat(statuses(workspace, D)).containsExactly("met");
  }

  /**
   * A year of a share of 100 adults, and the status that it has on the way from 10 to 50 by 2026.
   */
  @Test
  void eachPaceHasItsStatus() {
    // From 10 in 2022 to 50 in 2026: 20 points due by 2024.
    LakeFixture lake = SmallProvince.at(folder);
    List<String> places = List.of(A, B, C, D);
    List<String> values = List.of("2900 | 10000", "2899 | 10000", "2200 | 10000", "2199 | 10000");
    for (int i = 0; i < places.size(); i++) {
      lake.rows(
              "indicator_cell",
              cell("adults_titled", places.get(i), 2022, "1000 | 10000")
                  + cell("adults_titled", places.get(i), 2024, values.get(i)))
          .rows("target", target("t" + i, places.get(i), 2026, 50));
    }
    Workspace workspace = ProgressRows.published(lake);
    List<List<Object>> found =
        PublicationTest.rows(
            workspace,
            "select value, pace_linear, status from mart.progress where year = 2024 order by place_id");
    // 19 of 20 is 0.95, 12 of 20 is 0.60; one of ten thousand less falls into the next class.
    assertThat(found)
        .extracting(row -> row.get(0) + " " + row.get(2))
        .containsExactly("29.0 on_track", "28.99 slow", "22.0 slow", "21.99 off_track");
    assertThat((Double) found.get(0).get(1)).isCloseTo(0.95, within(1e-12));
    assertThat((Double) found.get(3).get(1)).isCloseTo(0.5995, within(1e-12));
  }

  @Test
  void standingStillIsOffTrackAndSinkingIsReversing() {
    Workspace workspace =
        ProgressRows.published(
            SmallProvince.at(folder)
                .rows(
                    "indicator_cell",
                    cell("adults_titled", A, 2023, "10 | 100")
                        + cell("adults_titled", A, 2024, "10 | 100")
                        + cell("adults_titled", B, 2023, "10 | 100")
                        + cell("adults_titled", B, 2024, "9 | 100")
                        + cell("adults_titled", C, 2023, "40 | 100")
                        + cell("adults_titled", C, 2024, "39 | 100")
                        + cell("adults_titled", D, 2023, "40 | 100")
                        + cell("adults_titled", D, 2024, "40 | 100"))
                .rows(
                    "target",
                    target("t1", A, 2026, 40)
                        + target("t2", B, 2026, 40)
                        + target("t3", C, 2026, 40)
                        + target("t4", D, 2026, 40)));
    assertThat(statuses(workspace, A)).containsExactly("no_pace", "off_track");
    assertThat(statuses(workspace, B)).containsExactly("no_pace", "reversing");
    assertThat(statuses(workspace, C)).containsExactly("met", "reversing");
    assertThat(statuses(workspace, D)).containsExactly("met", "met");
    assertThat(
            ProgressRows.rows(
                workspace,
                "select pace_linear from mart.progress where year = 2024 and place_id = '%s'"
                    .formatted(C)))
        .containsExactly(List.of("null"));
  }

  @Test
  void aYearOfWhichNothingArrivedIsNoDataAndNeverZero() {
    Workspace workspace =
        ProgressRows.published(
            SmallProvince.at(folder)
                .rows(
                    "indicator_cell",
                    cell("adults_titled", A, 2022, "10 | 100")
                        + cell("adults_titled", A, 2024, "0 | 100")
                        + cell("adults_titled", B, 2023, "50 | 100"))
                .rows("target", target("t1", A, 2026, 40) + target("t2", D, 2026, 40)));
    assertThat(
            ProgressRows.rows(
                workspace,
                "select place_id, year, numerator, value, people_needed, pace_linear, status from mart.progress order by place_id, year"))
        .containsExactly(
            List.of(A, 2022, 10L, 10.0, 30L, "null", "no_pace"),
            List.of(A, 2023, "null", "null", "null", "null", "no_data"),
            List.of(A, 2024, 0L, 0.0, 40L, -10.0 / (30.0 * 2 / 4), "reversing"),
            List.of(D, 2022, "null", "null", "null", "null", "no_data"),
            List.of(D, 2023, "null", "null", "null", "null", "no_data"),
            List.of(D, 2024, "null", "null", "null", "null", "no_data"));
  }

  @Test
  void aProblemGoesBeforeASmallTotalAndThatBeforeMet() {
    Workspace workspace =
        ProgressRows.published(
            SmallProvince.at(folder)
                .rows(
                    "indicator_cell",
                    cell("adults_titled", A, 2024, "6 | 5")
                        + cell("adults_titled", B, 2024, "5 | 5")
                        + cell("adults_titled", C, 2024, "31 | 30"))
                .rows(
                    "target",
                    target("t1", A, 2025, 40)
                        + target("t2", B, 2025, 40)
                        + target("t3", C, 2025, 40)));
    // A share above one has no interval; 5 of 5 has one, and a wide one.
    assertThat(
            ProgressRows.rows(
                workspace,
                "select status, low is null, round(low, 2), high from mart.progress order by place_id"))
        .containsExactly(
            List.of("data_problem", true, "null", "null"),
            List.of("too_small", false, 56.55, 100.0),
            List.of("data_problem", true, "null", "null"));
  }

  @Test
  void whereLessIsBetterTheSameLineGoesDown() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("absent", A, 2022, "50 | 100")
                    + cell("absent", A, 2023, "40 | 100")
                    + cell("absent", A, 2024, "20 | 100")
                    + cell("absent", B, 2022, "50 | 100")
                    + cell("absent", B, 2023, "60 | 100")
                    + cell("absent", B, 2024, "44 | 100"))
            .rows(
                "indicator",
                "absent | Vắng | Absent | . | percent | 100 | negative | 677 | người | commune | . | . | . | . | 30 | residence | cdht | none | true | false | 9\n")
            .rows(
                "target",
                (target("t1", A, 2026, 10) + target("t2", B, 2024, 45))
                    .replace("adults_titled", "absent"));
    Workspace workspace = ProgressRows.published(lake);
    // From 50 down to 10 in four years: 10 a year are due; 10 and 30 were made by then.
    assertThat(
            ProgressRows.rows(
                workspace,
                "select place_id, year, planned_value, pace_linear, people_needed, status from mart.progress order by place_id, year"))
        .containsExactly(
            List.of(A, 2022, 50.0, "null", "null", "no_pace"),
            List.of(A, 2023, 40.0, 1.0, "null", "on_track"),
            List.of(A, 2024, 30.0, 1.5, "null", "on_track"),
            List.of(B, 2022, 50.0, "null", "null", "no_pace"),
            List.of(B, 2023, 47.5, -4.0, "null", "reversing"),
            List.of(B, 2024, 45.0, 1.2, "null", "met"));
  }
}
