package hoctap.warehouse;

import static hoctap.warehouse.ProgressRows.target;
import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.C;
import static hoctap.warehouse.SmallProvince.D;
import static hoctap.warehouse.SmallProvince.X;
import static hoctap.warehouse.SmallProvince.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast a place moves: from where, to where, and how much each round must bring. */
class PaceTest {
  @TempDir Path folder;

  @Test
  void aPaceRunsFromTheFirstYearToTheNextTarget() {
    Workspace workspace =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", B, 2022, "2 | 100")
                    + cell("adults_titled", B, 2023, "10 | 100")
                    + cell("adults_titled", D, 2024, "1 | 100"))
            .rows("target", target("t1", B, 2025, 40))
            .write("r1");
    Publication.run(workspace, line -> {});
    assertThat(ProgressRows.of(workspace, B))
        .containsExactly(
            List.of(2022, 2.0, 2025, 40.0, 38.0, 38L, 13L, "null", "no_pace"),
            List.of(2023, 10.0, 2025, 40.0, 30.0, 30L, 15L, 8L, "slow"),
            List.of(2024, "null", 2025, 40.0, "null", "null", "null", "null", "no_data"));
    List<Object> second =
        PublicationTest.rows(
                workspace,
                "select planned_value, pace_linear, pace_growth, methods_disagree, base_year, base_value, start_year from mart.progress where year = 2023")
            .get(0);
    assertThat((Double) second.get(0)).isCloseTo(2 + 38.0 / 3, within(1e-9));
    assertThat((Double) second.get(1)).isCloseTo(24.0 / 38, within(1e-9));
    assertThat((Double) second.get(2)).isCloseTo(4 / (Math.cbrt(20) - 1), within(1e-9));
    assertThat(second.subList(3, 7)).containsExactly(true, 2022, 2.0, 2022);
  }

  @Test
  void aPassedTargetYearIsTheNewStartWithItsMeasuredValue() {
    Workspace workspace =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", D, 2022, "10 | 100")
                    + cell("adults_titled", D, 2023, "25 | 100")
                    + cell("adults_titled", D, 2024, "30 | 100"))
            .rows("target", target("t1", D, 2023, 20) + target("t2", D, 2025, 50))
            .write("r1");
    Publication.run(workspace, line -> {});
    assertThat(ProgressRows.of(workspace, D))
        .containsExactly(
            List.of(2022, 10.0, 2023, 20.0, 10.0, 10L, 10L, "null", "no_pace"),
            List.of(2023, 25.0, 2023, 20.0, -5.0, 0L, 0L, 15L, "met"),
            List.of(2024, 30.0, 2025, 50.0, 20.0, 20L, 20L, 15L, "off_track"));
    // From 25 in 2023 to 50 in 2025: 37.5 due in 2024, 5 of 12.5 points made.
    assertThat(
            PublicationTest.rows(
                workspace,
                "select start_year, start_value, planned_value, pace_linear from mart.progress where year = 2024"))
        .containsExactly(List.of(2023, 25.0, 37.5, 0.4));
    assertThat(
            PublicationTest.rows(
                workspace,
                "select year, target_year, is_next from mart.target_outlook order by all"))
        .containsExactly(
            List.of(2022, 2023, true),
            List.of(2022, 2025, false),
            List.of(2023, 2023, true),
            List.of(2023, 2025, false),
            List.of(2024, 2025, true));
  }

  @Test
  void theYearThatHasNotEndedIsOneMoreRound() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows("indicator_cell", cell("adults_titled", X, 2025, "10 | 100"))
            .rows("target", target("t1", X, 2026, 40));
    Workspace during = lake.on("2025-11-01").write("r1");
    Publication.run(during, line -> {});
    assertThat(ProgressRows.of(during, X))
        .containsExactly(List.of(2025, 10.0, 2026, 40.0, 30.0, 30L, 15L, "null", "no_pace"));
    Workspace after = lake.on("2026-01-15").write("r2");
    Publication.run(after, line -> {});
    assertThat(ProgressRows.of(after, X))
        .containsExactly(List.of(2025, 10.0, 2026, 40.0, 30.0, 30L, 30L, "null", "no_pace"));
  }

  @Test
  void aPaceAtTheEdgeOfItsClassFallsIntoTheUpperOne() {
    Workspace workspace =
        ProgressRows.published(
            SmallProvince.at(folder)
                .rows(
                    "indicator_cell",
                    cell("adults_titled", A, 2022, "30 | 250")
                        + cell("adults_titled", A, 2024, "87 | 250")
                        + cell("adults_titled", B, 2022, "52 | 110")
                        + cell("adults_titled", B, 2024, "37 | 60"))
                .rows("target", target("t1", A, 2026, 60) + target("t2", B, 2025, 70)));
    // A: 22.8 of 24 points; B: 475 of 500 thirty-thirds. Both are 0.95, which doubles miss by a
    // hair.
    assertThat(ProgressRows.statuses(workspace, A)).containsExactly("no_pace", "on_track");
    assertThat(ProgressRows.statuses(workspace, B)).containsExactly("no_pace", "on_track");
  }

  @Test
  void aYearIsProvisionalUntilItHasEnded() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows("indicator_cell", cell("adults_titled", X, 2025, "10 | 100"))
            .rows("target", target("t1", X, 2026, 40));
    for (String day : List.of("2025-12-30", "2025-12-31", "2026-01-01")) {
      Workspace workspace = lake.on(day).write("r" + day);
      Publication.run(workspace, line -> {});
      assertThat(
              PublicationTest.rows(
                  workspace, "select is_provisional from mart.progress where year = 2025"))
          .as(day)
          .containsExactly(List.of(!day.equals("2026-01-01")));
    }
  }

  @Test
  void saysWhereARoundMustBringMoreThanAnyRoundBefore() {
    Workspace workspace =
        ProgressRows.published(
            SmallProvince.at(folder)
                .rows(
                    "indicator_cell",
                    cell("adults_titled", A, 2022, "10 | 100")
                        + cell("adults_titled", A, 2023, "25 | 100")
                        + cell("adults_titled", A, 2024, "20 | 100")
                        + cell("adults_titled", B, 2023, "30 | 100")
                        + cell("adults_titled", B, 2024, "20 | 100")
                        + cell("adults_titled", C, 2023, "10 | 100")
                        + cell("adults_titled", C, 2024, "45 | 100"))
                .rows(
                    "target",
                    target("t1", A, 2026, 50)
                        + target("t2", B, 2026, 40)
                        + target("t3", C, 2026, 40)));
    // A needs 30 in two rounds and once made 15; B never gained; C has arrived.
    assertThat(
            ProgressRows.rows(
                workspace,
                "select place_id, year, people_needed, people_per_round, best_round, needs_more_than_best from mart.progress where year >= 2023 order by place_id, year"))
        .containsExactly(
            List.of(A, 2023, 25L, 9L, 15L, false),
            List.of(A, 2024, 30L, 15L, 15L, false),
            List.of(B, 2023, 10L, 4L, "null", "null"),
            List.of(B, 2024, 20L, 10L, -10L, true),
            List.of(C, 2023, 30L, 10L, "null", "null"),
            List.of(C, 2024, 0L, 0L, 35L, false));
  }
}
