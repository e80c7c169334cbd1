package hoctap.warehouse;

import static hoctap.warehouse.ProgressRows.target;
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

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Progress across a reform: each place on its own boundaries. */
class BoundaryProgressTest {
  @TempDir Path folder;

  @Test
  void aNewProvinceIsFollowedBackOverItsOldParts() {
    Workspace workspace = mergedProvince().write("r1");
    Publication.run(workspace, line -> {});
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
    Publication.run(workspace, line -> {});
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
    Publication.run(workspace, line -> {});
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
                from_place_id | to_place_id | effective_on | kind | weight_part | weight_whole | weight_basis | known_part | known_whole | document | is_suspect
                %s | %s | 2025-07-01 | whole | 1 | 1 | whole | 1 | 1 | d | false
                %s | %s | 2025-07-01 | part | 33 | 100 | counted | 1 | 1 | d | false
                %s | %s | 2025-07-01 | part | 67 | 100 | counted | 1 | 1 | d | false
                %s | %s | 2025-07-01 | whole | 1 | 1 | whole | 1 | 1 | d | false
                %s | %s | 2025-07-01 | whole | 1 | 1 | whole | 1 | 1 | d | false
                %s | %s | 2025-07-01 | whole | 1 | 1 | whole | 1 | 1 | d | false
                """
                    .formatted(OLD, NEW, C, Y, C, Z, A, X, B, X, D, Y))
            .rows("target", target("t4", Y, 2026, 60, "percent", ""))
            .write("r1");
    Publication.run(workspace, line -> {});
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
            target("t1", NEW, 2025, 40).replace("adopted", "carried")
                + target("t2", EAST, 2025, 40)
                + target("t3", WEST, 2025, 40));
  }
}
