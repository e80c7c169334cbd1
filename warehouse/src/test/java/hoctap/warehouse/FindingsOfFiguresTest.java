package hoctap.warehouse;

import static hoctap.warehouse.TwelveCommunes.DISTRICT;
import static hoctap.warehouse.TwelveCommunes.PROVINCE;
import static hoctap.warehouse.TwelveCommunes.commune;
import static hoctap.warehouse.TwelveCommunes.each;
import static hoctap.warehouse.TwelveCommunes.families;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules about figures: each finds what was planted, and leaves what is sound alone. */
class FindingsOfFiguresTest {
  @TempDir Path folder;

  @Test
  void aBaseThatFellByMoreThanATenth() {
    Workspace workspace =
        publish(
            families(1, 2016, 8200, 36000)
                + families(1, 2020, 26889, 30465)
                // Exactly a tenth, a little more, and too few to say.
                + families(2, 2016, 300, 1000)
                + families(2, 2020, 300, 900)
                + families(3, 2016, 300, 1000)
                + families(3, 2020, 300, 899)
                + families(4, 2016, 5, 20)
                + families(4, 2020, 5, 10));
    // Both units above: 38,020 households and then 32,274.
    assertThat(places(workspace, "denominator_fell"))
        .containsExactly(
            List.of(commune(1), 2020),
            List.of(commune(3), 2020),
            List.of(DISTRICT, 2020),
            List.of(PROVINCE, 2020));
    assertThat(message(workspace, "denominator_fell/families_recognised/" + commune(1) + "/2020"))
        .isEqualTo(
            "Gia đình học tập: mẫu số từ 36.000 (năm 2016) còn 30.465 trên cùng địa giới, -15,4 %; cần kiểm tra.");
  }

  @Test
  void aBaseThatLostACommuneDidNotFall() {
    Workspace workspace =
        TwelveCommunes.at(folder)
            .rows(
                "indicator_cell",
                families(1, 2023, 300, 1000)
                    + families(2, 2023, 300, 1000)
                    + families(1, 2024, 300, 1000))
            .rows(
                "indicator_reporting",
                SmallProvince.reporting("families_recognised", 2024, commune(2), false))
            .write("r1");
    Publication.run(workspace, line -> {});
    assertThat(places(workspace, "denominator_fell")).isEmpty();
  }

  @Test
  void aShareAboveItsWholeAndABaseOlderThanTwoYearsAreNeverProgress() {
    LakeFixture lake =
        TwelveCommunes.at(folder)
            .rows(
                "indicator_cell",
                families(1, 2024, 101, 100)
                    + families(2, 2024, 100, 100)
                    + families(3, 2024, 60, 100)
                    + families(4, 2024, 60, 100)
                    // Books per person may be more than one.
                    + SmallProvince.cell("loans_per_person", commune(5), 2024, "300 | 100"))
            .table(
                "population_year",
                "finest_place_id | year | counted_on\n%s | 2024 | 2022-12-30\n%s | 2024 | 2022-12-31\n"
                    .formatted(commune(3), commune(4)));
    for (int number = 1; number <= 4; number++) {
      lake.rows(
          "target",
          "t%d | families_recognised | %s | 2025 | 50 | percent | | 677 | p | d | a | adopted\n"
              .formatted(number, commune(number)));
    }
    Workspace workspace = lake.write("r1");
    Publication.run(workspace, line -> {});
    assertThat(places(workspace, "rate_over_bound")).containsExactly(List.of(commune(1), 2024));
    assertThat(places(workspace, "stale_denominator")).containsExactly(List.of(commune(3), 2024));
    assertThat(
            PublicationTest.rows(
                workspace, "select place_id, status from mart.progress order by place_id"))
        .containsExactly(
            List.of(commune(1), "data_problem"),
            List.of(commune(2), "met"),
            List.of(commune(3), "data_problem"),
            List.of(commune(4), "met"));
    // 2 years and a day before a 31 December of 366 days.
    assertThat(message(workspace, "stale_denominator/families_recognised/" + commune(3) + "/2024"))
        .isEqualTo("Gia đình học tập: mẫu số đã cũ 2 năm vào ngày 31/12/2024; cần số liệu mới.");
  }

  @Test
  void aYearMissingBetweenTwo() {
    Workspace workspace =
        publish(
            staff(1, 2021, 10)
                + staff(1, 2024, 12)
                + staff(2, 2021, 10)
                + staff(2, 2022, 11)
                + staff(2, 2023, 11)
                + staff(2, 2024, 12)
                + staff(3, 2021, 9));
    assertThat(places(workspace, "year_missing"))
        .containsExactly(List.of(commune(1), 2022), List.of(commune(1), 2023));
    assertThat(
            PublicationTest.rows(
                workspace, "select distinct count from mart.finding where rule = 'year_missing'"))
        .containsExactly(List.of(2L));
  }

  @Test
  void aJumpIsFarFromItsOwnYearsAndFromTheOthers() {
    // Each rises by about two points and then by about three; the first by 57.8.
    Workspace workspace = publish(rising() + staff(1, 2024, 700) + others(n -> 140 + 3 * n));
    assertThat(places(workspace, "jump")).containsExactly(List.of(commune(1), 2024));
    assertThat(places(workspace, "far_from_peers")).containsExactly(List.of(commune(1), 2024));
    // Changes 2.2 to 3.2 and 57.8: median 2.75, median distance 0.3. Earlier years 10.1 and 12.2:
    // median 11.15, median distance 1.05.
    assertThat(
            PublicationTest.rows(
                workspace,
                "select round(change_modified_z, 3), round(history_modified_z, 3), history_years, province_peers from mart.indicator_measure where place_id = '%s' and year = 2024"
                    .formatted(commune(1))))
        .containsExactly(List.of(123.771, 37.804, 2L, 12L));
  }

  @Test
  void aProgrammeThatTakesOffEverywhereIsNoJump() {
    Workspace workspace = publish(rising() + staff(1, 2024, 603) + others(n -> 600 + 3 * n));
    assertThat(places(workspace, "jump")).isEmpty();
    assertThat(places(workspace, "far_from_peers")).isEmpty();
  }

  private static String rising() {
    return each(n -> staff(n, 2022, 100 + n)) + each(n -> staff(n, 2023, 120 + 2 * n));
  }

  private static String others(java.util.function.IntUnaryOperator titled) {
    return each(n -> n == 1 ? "" : staff(n, 2024, titled.applyAsInt(n)));
  }

  /** Titled staff of a thousand. */
  private static String staff(int commune, int year, int titled) {
    return SmallProvince.cell("staff_titled_in_units", commune(commune), year, titled + " | 1000");
  }

  private Workspace publish(String cells) {
    Workspace workspace = TwelveCommunes.at(folder).rows("indicator_cell", cells).write("r1");
    Publication.run(workspace, line -> {});
    return workspace;
  }

  static List<List<Object>> places(Workspace workspace, String rule) {
    return PublicationTest.rows(
        workspace,
        "select place_id, year from mart.finding where rule = '%s' order by place_id, year"
            .formatted(rule));
  }

  static String message(Workspace workspace, String findingId) {
    return PublicationTest.rows(
            workspace,
            "select message_vi from mart.finding where finding_id = '%s'".formatted(findingId))
        .get(0)
        .get(0)
        .toString();
  }
}
