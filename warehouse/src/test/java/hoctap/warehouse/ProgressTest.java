package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.C;
import static hoctap.warehouse.SmallProvince.D;
import static hoctap.warehouse.SmallProvince.EAST;
import static hoctap.warehouse.SmallProvince.NEW;
import static hoctap.warehouse.SmallProvince.OLD;
import static hoctap.warehouse.SmallProvince.WEST;
import static hoctap.warehouse.SmallProvince.X;
import static hoctap.warehouse.SmallProvince.Y;
import static hoctap.warehouse.SmallProvince.Z;
import static hoctap.warehouse.SmallProvince.cell;
import static hoctap.warehouse.SmallProvince.reporting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
  private static final String COLUMNS =
      "year, value, target_year, target, gap_points, people_needed, people_per_round, best_round, status";

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
            .rows("target", target("t1", B, 2025, 40, "percent", ""))
            .write("r1");
    publish(workspace);
    assertThat(progress(workspace, B))
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
            .rows(
                "target",
                target("t1", D, 2023, 20, "percent", "") + target("t2", D, 2025, 50, "percent", ""))
            .write("r1");
    publish(workspace);
    assertThat(progress(workspace, D))
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
  void fallingBackFromAboveTheTargetIsReversing() {
    Workspace workspace =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", B, 2022, "50 | 100")
                    + cell("adults_titled", B, 2023, "30 | 100")
                    + cell("adults_titled", D, 2022, "20 | 100")
                    + cell("adults_titled", D, 2023, "15 | 100"))
            .rows(
                "target",
                target("t1", B, 2025, 40, "percent", "") + target("t2", D, 2025, 40, "percent", ""))
            .write("r1");
    publish(workspace);
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
                target("t1", A, 2025, 40, "percent", "")
                    + target("t2", B, 2025, 40, "percent", "")
                    + target("t3", C, 2025, 40, "percent", "")
                    + target("t4", D, 2025, 40, "percent", ""))
            .write("r1");
    publish(workspace);
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
                target("t1", B, 2025, 40, "percent", "").replace("adults_titled", "families")
                    + target("t2", D, 2025, 40, "percent", "")
                        .replace("adults_titled", "families"));
    lake.table(
        "population_year",
        "finest_place_id | year | counted_on\n%s | 2024 | 2022-12-30\n%s | 2024 | 2022-12-31\n"
            .formatted(B, D));
    Workspace workspace = lake.write("r1");
    publish(workspace);
    assertThat(statuses(workspace, B)).containsExactly("data_problem");
    assertThat(statuses(workspace, D)).containsExactly("met");
  }

  @Test
  void theYearThatHasNotEndedIsOneMoreRound() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows("indicator_cell", cell("adults_titled", X, 2025, "10 | 100"))
            .rows("target", target("t1", X, 2026, 40, "percent", ""));
    Workspace during = lake.on("2025-11-01").write("r1");
    publish(during);
    assertThat(progress(during, X))
        .containsExactly(List.of(2025, 10.0, 2026, 40.0, 30.0, 30L, 15L, "null", "no_pace"));
    Workspace after = lake.on("2026-01-15").write("r2");
    publish(after);
    assertThat(progress(after, X))
        .containsExactly(List.of(2025, 10.0, 2026, 40.0, 30.0, 30L, 30L, "null", "no_pace"));
  }

  @Test
  void aTargetOfAPartIsHeldAgainstThatPart() {
    String cells = "adults_titled | %s | 2024 | . | . | . | %s | . | persons | %s | . | .\n";
    Workspace workspace =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cells.formatted(B, "commune", "10 | 50")
                    + cells.formatted(B, "district", "30 | 50")
                    + cells.formatted(B, "province", "50 | 50"))
            .rows(
                "target",
                target("t1", B, 2025, 60, "percent", "unit_level in (commune, district)")
                    + target("t2", B, 2025, 60, "percent", "")
                    + target("t3", B, 2025, 60, "percent", "unit_level = 'province'"))
            .write("r1");
    publish(workspace);
    assertThat(
            PublicationTest.rows(
                workspace,
                "select filter, numerator, denominator, value, status from mart.progress order by filter"))
        .containsExactly(
            List.of("", 90L, 150L, 60.0, "met"),
            List.of("unit_level = 'province'", 50L, 50L, 100.0, "met"),
            List.of("unit_level in (commune, district)", 40L, 100L, 40.0, "no_pace"));
    assertThat(
            PublicationTest.rows(
                workspace,
                "select numerator, denominator from mart.indicator_value where level = 'commune'"))
        .containsExactly(List.of(90L, 150L));
  }

  @Test
  void aTargetInPeopleCountsPeople() {
    Workspace workspace =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", B, 2023, "200 | 1000")
                    + cell("adults_titled", B, 2024, "500 | 1000"))
            .rows("target", target("t1", B, 2025, 800, "people", ""))
            .write("r1");
    publish(workspace);
    // From 200 to 800 in two years: 300 due in one year, 300 made.
    assertThat(
            PublicationTest.rows(
                    workspace,
                    "select people_needed, gap_points, planned_value, pace_linear, status, value from mart.progress where year = 2024")
                .get(0))
        .containsExactly(300L, null, 500.0, 1.0, "on_track", 50.0);
  }

  @Test
  void aDutyWithoutANumberHasNoProgress() {
    Workspace workspace =
        SmallProvince.at(folder)
            .rows("indicator_cell", cell("adults_titled", B, 2024, "1 | 100"))
            .rows("target", target("t1", B, 2025, 40, "percent", "").replace("40.0", "."))
            .write("r1");
    publish(workspace);
    assertThat(progress(workspace, B)).isEmpty();
  }

  @Test
  void theAdoptedTargetOfAProgrammeGoesBeforeTheInheritedOne() {
    Workspace workspace =
        SmallProvince.at(folder)
            .rows("indicator_cell", cell("adults_titled", B, 2024, "1 | 100"))
            .rows(
                "target",
                target("a", B, 2025, 40, "percent", "").replace("adopted", "inherited")
                    + target("b", B, 2025, 40, "percent", "")
                    + target("c", B, 2025, 65, "percent", "").replace("677", "387"))
            .write("r1");
    publish(workspace);
    assertThat(
            PublicationTest.rows(
                workspace,
                "select programme, target, target_id, target_status from mart.progress order by programme"))
        .containsExactly(
            List.of("387", 65.0, "c", "adopted"), List.of("677", 40.0, "b", "adopted"));
  }

  @Test
  void aNewProvinceIsFollowedBackOverItsOldParts() {
    Workspace workspace = mergedProvince().write("r1");
    publish(workspace);
    assertThat(
            PublicationTest.rows(
                workspace,
                "select year, value, numerator, denominator, is_restated, status from mart.progress where place_id = '%s' order by year"
                    .formatted(NEW)))
        .containsExactly(
            List.of(2023, 10.0, 40L, 400L, true, "no_pace"),
            List.of(2024, 20.0, 80L, 400L, true, "slow"),
            List.of(2025, 40.0, 160L, 400L, false, "met"));
  }

  @Test
  void anOldDistrictIsFollowedOnByTheCommunesThatLieWhollyInIt() {
    Workspace workspace = mergedProvince().write("r1");
    publish(workspace);
    // East is X; of the West, Y and Z each hold a part of C, and nothing of another district.
    assertThat(
            PublicationTest.rows(
                workspace,
                "select place_id, year, numerator, denominator, is_restated, counted_share from mart.progress where place_id in ('%s', '%s') and year = 2025 order by place_id"
                    .formatted(EAST, WEST)))
        .containsExactly(
            List.of(EAST, 2025, 80L, 200L, true, 1.0), List.of(WEST, 2025, 80L, 200L, true, 1.0));
  }

  @Test
  void yearsWithEstimatedPartsAreNoBaseForAPace() {
    Workspace workspace =
        mergedProvince()
            .rows(
                "target",
                target("t4", X, 2026, 60, "percent", "") + target("t5", Y, 2026, 60, "percent", ""))
            .write("r1");
    publish(workspace);
    // X is A and B whole; half of C in Y is nobody's count.
    assertThat(
            PublicationTest.rows(
                workspace,
                "select place_id, year, base_year, base_value, is_restated from mart.progress where place_id in ('%s', '%s') order by all"
                    .formatted(X, Y)))
        .containsExactly(
            List.of(X, 2023, 2023, 10.0, true),
            List.of(X, 2024, 2023, 10.0, true),
            List.of(X, 2025, 2023, 10.0, false),
            List.of(Y, 2025, 2025, 40.0, false));
  }

  @Test
  void yearsWithCountedPartsAreABaseAndTheirPeopleAreWhole() {
    LakeFixture lake = mergedProvince();
    Workspace workspace =
        lake.table(
                "place_change",
                """
                from_place_id | to_place_id | effective_on | kind | weight | weight_basis | counted_share | document | is_suspect
                %s | %s | 2025-07-01 | whole | 1 | whole | 1 | d | false
                %s | %s | 2025-07-01 | part | 0.33 | counted | 1 | d | false
                %s | %s | 2025-07-01 | part | 0.67 | counted | 1 | d | false
                %s | %s | 2025-07-01 | whole | 1 | whole | 1 | d | false
                %s | %s | 2025-07-01 | whole | 1 | whole | 1 | d | false
                %s | %s | 2025-07-01 | whole | 1 | whole | 1 | d | false
                """
                    .formatted(OLD, NEW, C, Y, C, Z, A, X, B, X, D, Y))
            .rows("target", target("t4", Y, 2026, 60, "percent", ""))
            .write("r1");
    publish(workspace);
    // D's 20 of 100 and 0.33 of C's 20 of 100: 26.6 of 133, in whole people 27 of 133.
    assertThat(
            PublicationTest.rows(
                    workspace,
                    "select base_year, numerator, denominator, people_needed, low, counted_share, value from mart.progress where place_id = '%s' and year = 2024"
                        .formatted(Y))
                .get(0))
        .containsExactly(2023, 27L, 133L, 53L, null, 1.0, 20.0);
  }

  private LakeFixture mergedProvince() {
    StringBuilder cells = new StringBuilder();
    for (String commune : List.of(A, B, C, D)) {
      cells.append(cell("adults_titled", commune, 2023, "10 | 100"));
      cells.append(cell("adults_titled", commune, 2024, "20 | 100"));
    }
    cells.append(cell("adults_titled", X, 2025, "80 | 200"));
    cells.append(cell("adults_titled", Y, 2025, "60 | 150"));
    cells.append(cell("adults_titled", Z, 2025, "20 | 50"));
    StringBuilder reports = new StringBuilder();
    for (String commune : List.of(X, Y, Z)) {
      reports.append(reporting("adults_titled", 2025, commune, true));
    }
    return SmallProvince.at(folder)
        .rows("indicator_cell", cells.toString())
        .rows("indicator_reporting", reports.toString())
        .rows(
            "target",
            target("t1", NEW, 2025, 40, "percent", "").replace("adopted", "carried")
                + target("t2", EAST, 2025, 40, "percent", "")
                + target("t3", WEST, 2025, 40, "percent", ""));
  }

  private static String target(
      String id, String place, int year, double value, String unit, String filter) {
    return "%s | adults_titled | %s | %d | %s | %s | %s | 677 | p | d | a | adopted\n"
        .formatted(id, place, year, value, unit, filter);
  }

  private static void publish(Workspace workspace) {
    Publication.run(workspace, line -> {});
  }

  private static List<List<Object>> progress(Workspace workspace, String place) {
    return PublicationTest.rows(
            workspace,
            "select %s from mart.progress where place_id = '%s' order by year"
                .formatted(COLUMNS, place))
        .stream()
        .map(row -> row.stream().map(value -> value == null ? (Object) "null" : value).toList())
        .toList();
  }

  private static List<Object> statuses(Workspace workspace, String place) {
    return progress(workspace, place).stream().map(row -> row.get(row.size() - 1)).toList();
  }
}
