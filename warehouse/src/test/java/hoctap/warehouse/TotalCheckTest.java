package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.EAST;
import static hoctap.warehouse.SmallProvince.OLD;
import static hoctap.warehouse.SmallProvince.cell;
import static hoctap.warehouse.SmallProvince.reporting;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was reported as totals, beside what the lists give. */
class TotalCheckTest {
  @TempDir private Path folder;
  private int runs;

  @Test
  void setsASummaryBesideTheListsAndTellsTheDifference() {
    Path published =
        published(
            offered(A, "summary_year", "1205 | 2000 | .")
                + offered(EAST, "summary_year", "1487 | 2310 | ."));
    assertThat(
            rows(
                published,
                """
                select
                  place_id, source_form, reported_numerator, listed_numerator,
                  numerator_difference, denominator_difference,
                  round(reported_value, 2), listed_value, agrees
                from mart.total_check
                order by place_id
                """))
        .containsExactly(
            A + " tonghop 1205 1187 18 -10 60.25 " + 118_700.0 / 2010 + " false",
            EAST + " tonghop 1487 1487 0 0 64.37 " + 148_700.0 / 2310 + " true");
    assertThat(
            rows(
                published,
                """
                select severity, place_id, count, message_vi from mart.finding
                where rule = 'total_differs_from_lists'
                """))
        .containsExactly(
            "notice "
                + A
                + " 18 Người lớn đạt danh hiệu: báo cáo tổng hợp ghi 1.205 trên 2.000,"
                + " danh sách có 1.187 trên 2.010; chênh 18 và -10.");
  }

  @Test
  void warnsWhenTheDifferenceIsMoreThanATwentiethOfTheList() {
    // 101 of 2,010 is more than a twentieth, 100 is not.
    assertThat(severities(offered(A, "summary_year", "1187 | 2111 | .")))
        .containsExactly("warning");
    assertThat(severities(offered(A, "summary_year", "1187 | 2110 | ."))).containsExactly("notice");
  }

  @Test
  void takesMoreThanNearlyAndAboutAtTheirWord() {
    List<Case> cases =
        List.of(
            new Case("over", 1100, true),
            new Case("over", 1187, true),
            new Case("over", 1188, false),
            // 1,187 is more than a tenth above 1,079.
            new Case("over", 1079, false),
            new Case("nearly", 1200, true),
            new Case("nearly", 1186, false),
            new Case("nearly", 1319, false),
            new Case("about", 1100, true),
            new Case("about", 1300, true),
            new Case("about", 1320, false));
    cases.forEach(
        one ->
            assertThat(
                    severities(
                            offered(
                                A,
                                "summary_year",
                                "%d | 2010 | %s".formatted(one.reported(), one.precision())))
                        .isEmpty())
                .as(one.toString())
                .isEqualTo(one.agrees()));
  }

  @Test
  void letsTotalsOfCollectivesHoldAPersonTwiceButNeverTooFew() {
    assertThat(severities(offered(A, "collective_year", "1300 | 2500 | ."))).isEmpty();
    assertThat(severities(offered(A, "collective_year", "1186 | 2500 | .")))
        .containsExactly("notice");
  }

  @Test
  void saysNothingWhereACommuneBelowHasNoLists() {
    Path published =
        publish(
            lake()
                .rows("indicator_reporting", reporting("adults_titled", 2024, B, false))
                .table(
                    "offered_total", OFFERED + offered(EAST, "summary_year", "9000 | 9000 | .")));
    assertThat(rows(published, "select places_left_out, agrees from mart.total_check"))
        .containsExactly("1 false");
    assertThat(
            rows(published, "select * from mart.finding where rule = 'total_differs_from_lists'"))
        .isEmpty();
  }

  @Test
  void keepsTotalsThatServeOutOfTheComparison() {
    Path published =
        published("adults_titled | %s | 2024 | summary_year | 5 | 9 | . | true\n".formatted(A));
    assertThat(rows(published, "select * from mart.total_check")).isEmpty();
  }

  @Test
  void marksASumThatHoldsAFigureGivenAsMoreThan() {
    String total = "adults_titled | %s | 2024 | . | . | . | . | . | totals | %s | . | . | %s\n";
    Path published =
        publish(
            SmallProvince.at(folder)
                .rows(
                    "indicator_cell",
                    total.formatted(A, "100 | 300", "over")
                        + total.formatted(B, "50 | 90", "nearly")
                        + cell("adults_titled", SmallProvince.D, 2024, "7 | 40")));
    assertThat(
            rows(
                published,
                """
                select place_id, numerator, coalesce(precision, '-') from mart.indicator_value
                where level in ('commune', 'district', 'province') order by place_id
                """))
        .containsExactly(
            A + " 100 over",
            B + " 50 nearly",
            SmallProvince.D + " 7 -",
            EAST + " 150 about",
            SmallProvince.WEST + " 7 -",
            OLD + " 157 about");
  }

  private record Case(String precision, int reported, boolean agrees) {}

  private static final String OFFERED =
      "indicator_id | place_id | year | fact | numerator | denominator | precision | is_serving\n";

  private static String offered(String place, String fact, String sides) {
    return "adults_titled | %s | 2024 | %s | %s | false\n".formatted(place, fact, sides);
  }

  private LakeFixture lake() {
    return SmallProvince.at(folder)
        .rows(
            "indicator_cell",
            cell("adults_titled", A, 2024, "1187 | 2010")
                + cell("adults_titled", B, 2024, "300 | 300"));
  }

  private Path published(String offers) {
    return publish(lake().table("offered_total", OFFERED + offers));
  }

  private List<String> severities(String offer) {
    return rows(
        published(offer),
        "select severity from mart.finding where rule = 'total_differs_from_lists'");
  }

  private Path publish(LakeFixture lake) {
    Workspace workspace = lake.write("r" + ++runs);
    Publication.run(workspace, line -> {});
    return workspace.published().resolve(Publication.WAREHOUSE);
  }

  private static List<String> rows(Path published, String sql) {
    try (PublishedWarehouse warehouse = PublishedWarehouse.open(published)) {
      return warehouse.query(sql).rows().stream()
          .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" ")))
          .toList();
    }
  }
}
