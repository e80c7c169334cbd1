package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.EAST;
import static hoctap.warehouse.SmallProvince.NEW;
import static hoctap.warehouse.SmallProvince.OLD;
import static hoctap.warehouse.SmallProvince.X;
import static hoctap.warehouse.SmallProvince.cell;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Communes A and B became X in 2025; together they had 40 % of 1,000 adults in all years. */
class ForecastTablesTest {
  @TempDir Path folder;
  private LakeFixture lake;

  @BeforeEach
  void fourYears() {
    StringBuilder cells = new StringBuilder();
    for (int year = 2022; year <= 2024; year++) {
      cells.append(cell("adults_titled", A, year, "100 | 400"));
      cells.append(cell("adults_titled", B, year, "300 | 600"));
    }
    cells.append(cell("adults_titled", X, 2025, "400 | 1000"));
    lake = SmallProvince.at(folder).rows("indicator_cell", cells.toString());
  }

  @Test
  void aNewCommuneIsForecastFromTheFiguresOfThoseItIsMadeOf() {
    Workspace workspace = publish(lake.write("r1"));
    assertThat(
            rows(
                workspace,
                "select year, last_year, years_used, denominator, point, last_value, straight_line from mart.forecast where place_id = '%s' order by year",
                X))
        .hasSize(5)
        .startsWith(List.of(2026, 2025, 4, 1000L, 40.0, 40.0, 40.0))
        .endsWith(List.of(2030, 2025, 4, 1000L, 40.0, 40.0, 40.0));
    // The old communes are no more. The old district and province are followed to the end.
    assertThat(rows(workspace, "select distinct place_id from mart.forecast order by all"))
        .containsExactly(List.of(X), List.of(EAST), List.of(NEW), List.of(OLD));
  }

  @Test
  void aYearThatHasNotEndedIsNotForecastFrom() {
    lake.rows("indicator_cell", cell("adults_titled", X, 2026, "900 | 1000"));
    assertThat(
            rows(
                publish(lake.write("r1")),
                "select min(year), max(last_year) from mart.forecast where place_id = '%s'",
                X))
        .containsExactly(List.of(2026, 2025));
  }

  @Test
  void aTargetIsMetInTimeOrNotBeforeTheHorizon() {
    lake.rows("target", target(2030, "40") + target(2026, "35") + target(2028, "90"));
    List<List<Object>> targets =
        rows(
            publish(lake.write("r1")),
            "select target_year, target, is_next, last_value, point, year_met from mart.forecast_target where place_id = '%s' order by target_year",
            X);
    assertThat(targets)
        .containsExactly(
            List.of(2026, 35.0, true, 40.0, 40.0, 2025),
            java.util.Arrays.asList(2028, 90.0, false, 40.0, 40.0, null),
            List.of(2030, 40.0, false, 40.0, 40.0, 2025));
    assertThat(
            rows(
                publish(lake.write("r2")),
                "select probability > 0.8, probability < 0.01, round(probability, 1) from mart.forecast_target where place_id = '%s' order by target_year",
                X))
        .containsExactly(
            List.of(true, false, 0.9), List.of(false, true, 0.0), List.of(false, false, 0.5));
  }

  @Test
  void aTargetThatTheTrendReachesHasItsYear() {
    lake.table("indicator_cell", lakeHeader() + rising("100", "150", "220", "310"));
    lake.rows("target", target(2030, "60"));
    // Logits rise by 0.47 a year, from -0.80 in 2025: 0.41 is 60 %, three damped years on.
    assertThat(
            rows(
                publish(lake.write("r1")),
                "select year_met, probability > 0.8 from mart.forecast_target where place_id = '%s'",
                X))
        .containsExactly(List.of(2028, true));
  }

  @Test
  void nobodyCountedOrOnlyRatiosGiveNoRow() {
    lake.table("indicator_cell", lakeHeader() + cell("adults_titled", X, 2025, "0 | 0"))
        .rows("indicator_cell", cell("books", X, 2025, "30 | 100"));
    assertThat(rows(publish(lake.write("r1")), "select * from mart.forecast")).isEmpty();
  }

  @Test
  void aCountAboveItsTotalIsNotForecastFrom() {
    lake.table("indicator_cell", lakeHeader() + cell("adults_titled", X, 2025, "120 | 100"));
    assertThat(rows(publish(lake.write("r1")), "select * from mart.forecast")).isEmpty();
  }

  @Test
  void theYearsThatHavePassedAreTried() {
    // At the end of 2023: A, B, X and the district for 2024, the last two for 2025 too; at the end
    // of
    // 2024: the last two for 2025. Nothing ever changed.
    assertThat(
            rows(
                publish(lake.write("r1")),
                "select level, horizon, forecasts, inside_80, inside_95, mean_error, mean_error_last_value, mean_error_straight_line from mart.forecast_backtest where level in ('commune', 'district') order by all"))
        .containsExactly(
            List.of("commune", 1, 4L, 4L, 4L, 0.0, 0.0, 0.0),
            List.of("commune", 2, 1L, 1L, 1L, 0.0, 0.0, 0.0),
            List.of("district", 1, 2L, 2L, 2L, 0.0, 0.0, 0.0),
            List.of("district", 2, 1L, 1L, 1L, 0.0, 0.0, 0.0));
  }

  private static String lakeHeader() {
    return "indicator_id | place_id | year | target_group | gender | age_band | unit_level | unit_kind | basis | numerator | denominator | school_level | rating | precision\n";
  }

  private static String rising(String... numerators) {
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < numerators.length; i++) {
      String place = i == 3 ? X : B;
      cells.append(cell("adults_titled", place, 2022 + i, numerators[i] + " | 1000"));
    }
    return cells.toString();
  }

  private static String target(int year, String value) {
    return "t%d | adults_titled | %s | %d | %s | percent | | 677 | p | d | a | adopted\n"
        .formatted(year, X, year, value);
  }

  private static Workspace publish(Workspace workspace) {
    Publication.run(workspace, line -> {});
    return workspace;
  }

  private static List<List<Object>> rows(Workspace workspace, String sql, Object... values) {
    return PublicationTest.rows(workspace, sql.formatted(values));
  }
}
