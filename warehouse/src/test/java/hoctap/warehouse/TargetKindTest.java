package hoctap.warehouse;

import static hoctap.warehouse.ProgressRows.target;
import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.D;
import static hoctap.warehouse.SmallProvince.EAST;
import static hoctap.warehouse.SmallProvince.OLD;
import static hoctap.warehouse.SmallProvince.V;
import static hoctap.warehouse.SmallProvince.cell;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets of a part, of people, of a ratio, without a number, and of every level. */
class TargetKindTest {
  @TempDir Path folder;

  @Test
  void aTargetOfAPartIsHeldAgainstThatPart() {
    String cells = "adults_titled | %s | 2024 | . | . | . | %s | . | persons | %s | . | . | .\n";
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
                    + target("t2", B, 2025, 60)
                    + target("t3", B, 2025, 60, "percent", "unit_level = 'province'"))
            .write("r1");
    Publication.run(workspace, line -> {});
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
    Publication.run(workspace, line -> {});
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
            .rows("target", target("t1", B, 2025, 40).replace("40.0", "."))
            .write("r1");
    Publication.run(workspace, line -> {});
    assertThat(ProgressRows.of(workspace, B)).isEmpty();
    assertThat(ProgressRows.rows(workspace, "select target_id, value from mart.target"))
        .containsExactly(List.of("t1", "null"));
    assertThat(ProgressRows.rows(workspace, "select * from mart.target_shortfall")).isEmpty();
  }

  @Test
  void aShareStandsBetweenTheEndsOfItsInterval() {
    Workspace workspace =
        ProgressRows.published(
            SmallProvince.at(folder)
                .rows("indicator_cell", cell("adults_titled", B, 2024, "20 | 100"))
                .rows("target", target("t1", B, 2025, 40)));
    assertThat(
            ProgressRows.rows(
                workspace, "select round(low, 2), value, round(high, 2) from mart.progress"))
        .containsExactly(List.of(13.34, 20.0, 28.88));
  }

  @Test
  void theAdoptedTargetOfAProgrammeGoesBeforeTheInheritedOne() {
    Workspace workspace =
        SmallProvince.at(folder)
            .rows("indicator_cell", cell("adults_titled", B, 2024, "1 | 100"))
            .rows(
                "target",
                target("a", B, 2025, 40).replace("adopted", "inherited")
                    + target("b", B, 2025, 40)
                    + target("c", B, 2025, 65).replace("677", "387"))
            .write("r1");
    Publication.run(workspace, line -> {});
    assertThat(
            PublicationTest.rows(
                workspace,
                "select programme, target, target_id, target_status from mart.progress order by programme"))
        .containsExactly(
            List.of("387", 65.0, "c", "adopted"), List.of("677", 40.0, "b", "adopted"));
  }

  @Test
  void aTargetOfARatioHasAGapAndAPaceButNoPeople() {
    Workspace workspace =
        ProgressRows.published(
            SmallProvince.at(folder)
                .rows(
                    "indicator_cell",
                    cell("books", A, 2023, "100 | 100") + cell("books", A, 2024, "250 | 100"))
                .rows(
                    "target",
                    target("t1", A, 2025, 3, "ratio", "").replace("adults_titled", "books")));
    assertThat(
            ProgressRows.rows(
                workspace,
                "select year, value, low, gap_points, planned_value, pace_linear, people_needed, people_per_round, needs_more_than_best, status from mart.progress order by year"))
        .containsExactly(
            List.of(2023, 1.0, "null", 2.0, 1.0, "null", "null", "null", "null", "no_pace"),
            List.of(2024, 2.5, "null", 0.5, 2.0, 1.5, "null", "null", "null", "on_track"));
  }

  @Test
  void everyLevelWithATargetIsFollowed() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", V, 2024, "10 | 40")
                    + cell("adults_titled", A, 2024, "20 | 60")
                    + cell("adults_titled", D, 2024, "30 | 100"));
    int id = 0;
    for (String place : List.of(V, A, EAST, OLD)) {
      lake.rows("target", target("t" + id++, place, 2025, 40));
    }
    assertThat(
            ProgressRows.rows(
                ProgressRows.published(lake),
                "select place_id, numerator, denominator, people_needed, gap_points from mart.target_outlook where year = 2024 order by place_id"))
        .containsExactly(
            List.of(A, 30L, 100L, 10L, 10.0),
            List.of(EAST, 30L, 100L, 10L, 10.0),
            List.of(OLD, 60L, 200L, 20L, 10.0),
            List.of(V, 10L, 40L, 6L, 15.0));
  }
}
