package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.A;
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
import static hoctap.warehouse.SmallProvince.cell;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnBoundariesTest {
  @TempDir static Path folder;
  private static Workspace workspace;

  @BeforeAll
  static void publishTwoYears() {
    workspace =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", V, 2024, "4 | 30")
                    + cell("adults_titled", A, 2024, "16 | 170")
                    + cell("adults_titled", C, 2024, "20 | 100")
                    + cell("adults_titled", D, 2024, "25 | 100")
                    + cell("adults_titled", X, 2025, "80 | 200")
                    + cell("adults_titled", Y, 2025, "60 | 150")
                    + cell("adults_titled", Z, 2025, "20 | 50"))
            .write("r1");
    Publication.run(workspace, line -> {});
  }

  @Test
  void aDayAfterTheReformHasTheNewUnitsInEveryYear() {
    assertThat(onBoundaries("2025-11-20"))
        .containsExactly(
            List.of(X, 2024, 20.0, 200.0, true),
            List.of(X, 2025, 80.0, 200.0, false),
            List.of(Y, 2024, 35.0, 150.0, true),
            List.of(Y, 2025, 60.0, 150.0, false),
            List.of(Z, 2024, 10.0, 50.0, true),
            List.of(Z, 2025, 20.0, 50.0, false),
            List.of(NEW, 2024, 65.0, 400.0, true),
            List.of(NEW, 2025, 160.0, 400.0, false));
  }

  @Test
  void anyDayBeforeTheReformHasTheOldUnitsInEveryYear() {
    assertThat(onBoundaries("2025-06-30"))
        .containsExactly(
            List.of(A, 2024, 20.0, 200.0, false),
            List.of(C, 2024, 20.0, 100.0, false),
            List.of(C, 2025, 20.0, 50.0, true),
            List.of(D, 2024, 25.0, 100.0, false),
            List.of(EAST, 2024, 20.0, 200.0, false),
            List.of(EAST, 2025, 80.0, 200.0, true),
            List.of(WEST, 2024, 45.0, 200.0, false),
            List.of(WEST, 2025, 80.0, 200.0, true),
            List.of(OLD, 2024, 65.0, 400.0, false),
            List.of(OLD, 2025, 160.0, 400.0, true),
            List.of(V, 2024, 4.0, 30.0, false));
    assertThat(onBoundaries("2019-03-01")).isEqualTo(onBoundaries("2025-06-30"));
  }

  @Test
  void todayIsTheDayOfTheRelease() {
    assertThat(
            PublicationTest.rows(
                workspace,
                "select place_id, year, numerator, denominator, is_restated from mart.indicator_today order by place_id, year"))
        .isEqualTo(onBoundaries("2026-01-15"));
  }

  @Test
  void asReportedADistrictEndsWithTheReform() {
    assertThat(
            PublicationTest.rows(
                workspace,
                "select distinct place_id, year from mart.indicator_value where level = 'district' order by all"))
        .containsExactly(List.of(EAST, 2024), List.of(WEST, 2024));
  }

  @Test
  void aNewProvinceIsItsOldOnesInAllThreeViews() {
    String sides =
        "select year, sum(numerator), sum(denominator) from %s where place_id in ('%s', '%s') and year %s group by year";
    List<Object> before = List.of(2024, 65.0, 400.0);
    List<Object> after = List.of(2025, 160.0, 400.0);
    for (String day : List.of("2025-06-30", "2025-07-01")) {
      String view = "mart.indicator_on_boundaries(date '%s')".formatted(day);
      assertThat(PublicationTest.rows(workspace, sides.formatted(view, OLD, NEW, "= 2024")))
          .containsExactly(before);
      assertThat(PublicationTest.rows(workspace, sides.formatted(view, OLD, NEW, "= 2025")))
          .containsExactly(after);
    }
    String reported =
        "select year, cast(sum(numerator) as double), cast(sum(denominator) as double) from mart.indicator_value where level = 'province' group by year order by year";
    assertThat(PublicationTest.rows(workspace, reported)).containsExactly(before, after);
  }

  private static List<List<Object>> onBoundaries(String day) {
    return PublicationTest.rows(
        workspace,
        "select place_id, year, numerator, denominator, is_restated from mart.indicator_on_boundaries(date '%s') order by place_id, year"
            .formatted(day));
  }
}
