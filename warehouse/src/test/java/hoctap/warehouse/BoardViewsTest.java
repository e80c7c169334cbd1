package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.EAST;
import static hoctap.warehouse.SmallProvince.OLD;
import static hoctap.warehouse.SmallProvince.cell;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardViewsTest {
  @TempDir static Path folder;
  private static Workspace workspace;

  @BeforeAll
  static void publishTwoYearsOfOneDistrict() {
    StringBuilder targets = new StringBuilder();
    for (String place : List.of(OLD, EAST, A, B)) {
      targets.append(target(place, 2025, 40, "677"));
      targets.append(target(place, 2030, 60, "677"));
      targets.append(target(place, 2025, 90, "another"));
    }
    workspace =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", A, 2023, "10 | 100")
                    + cell("adults_titled", A, 2024, "20 | 100")
                    + cell("adults_titled", B, 2023, "20 | 100")
                    + cell("adults_titled", B, 2024, "50 | 100"))
            .rows("target", targets.toString())
            .table(
                "completeness",
                """
                source | form | place_id | period | year | expected | arrived | on_time | days_late | rows_read | rows_accepted | rows_rejected | rows_duplicate
                inbox | cdht | %s | 2024 | 2024 | true | true | true | 0 | 10 | 8 | 1 | 1
                inbox | cdht | %s | 2024 | 2024 | true | false | . | . | . | . | . | .
                """
                    .formatted(A, B))
            .write("r1");
    Publication.run(workspace, line -> {});
  }

  @Test
  void theHeadlineIsTheLastYearAgainstEveryTargetOfTheProgramme() {
    assertThat(
            rows(
                "select year, target_year, value, target, gap_points, people_needed, numerator, denominator, status_vi, programme from mart.board_headline where place_id = '%s' order by target_year"
                    .formatted(OLD)))
        .containsExactly(
            List.of(2024, 2025, 35.0, 40.0, 5.0, 10L, 70L, 200L, "Đúng tiến độ", "677"),
            List.of(2024, 2030, 35.0, 60.0, 25.0, 50L, 70L, 200L, "Đúng tiến độ", "677"));
  }

  @Test
  void theYearsRunOnToTheTargetsAhead() {
    // From 15 in 2023 to 40 in 2025: 27.5 due in 2024.
    assertThat(
            rows(
                "select year, value, target from mart.board_by_year where place_id = '%s' order by year"
                    .formatted(OLD)))
        .containsExactly(
            List.of(2023, 15.0, 15.0),
            List.of(2024, 35.0, 27.5),
            List.of(2025, "null", 40.0),
            List.of(2030, "null", 60.0));
  }

  @Test
  void communesAreListedUnderDistrictAndProvinceByWhatTheyNeed() {
    assertThat(
            rows(
                "select place_id, commune_id, people_needed from mart.board_commune_gap where target_year = 2025 order by place_id, people_needed desc"))
        .containsExactly(
            List.of(EAST, A, 20L), List.of(EAST, B, 0L), List.of(OLD, A, 20L), List.of(OLD, B, 0L));
  }

  @Test
  void reportsAreCountedBelowEachPlace() {
    assertThat(
            rows(
                "select form_vi, expected, arrived, missing, on_time, rows_read, rows_accepted from mart.board_completeness where place_id = '%s'"
                    .formatted(EAST)))
        .containsExactly(List.of("Công dân học tập", 2L, 1L, 1L, 1L, 10L, 8L));
  }

  private static String target(String place, int year, int value, String programme) {
    return "%s%d%s | adults_titled | %s | %d | %d | percent | | %s | p | d | a | adopted\n"
        .formatted(place, year, programme, place, year, value, programme);
  }

  private static List<List<Object>> rows(String sql) {
    List<List<Object>> rows = new ArrayList<>();
    for (List<Object> row : PublicationTest.rows(workspace, sql)) {
      rows.add(row.stream().map(value -> value == null ? (Object) "null" : value).toList());
    }
    return rows;
  }
}
