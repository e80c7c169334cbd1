package hoctap.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MacrosTest {
  @TempDir static Path folder;
  private static BuildFile file;

  @BeforeAll
  static void openAnEmptyWarehouse() {
    file = BuildFile.create(folder.resolve("macros.duckdb"), "mart", "db/migration");
  }

  @AfterAll
  static void closeIt() {
    file.close();
  }

  /** One call of the growth method: base, year, value, year, direction, target, year, limit. */
  private record Case(String name, String arguments, Double progress, String status, Double score) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    double nearlyZero = 1 - Math.sqrt(Math.sqrt(0.001 / 16));
    double room = 1 - Math.pow(0.8, 4.44);
    double pastRoom = 1 - Math.pow(0.5, 4.44);
    return List.of(
        // 1 to 4 in two years doubles each year; 1 to 16 in four years doubles each year.
        new Case(
            "on the path",
            "1, 2015, 4, 2017, 'positive', 16, 2019, null",
            1.0,
            "substantial_progress",
            2.8572),
        new Case(
            "downwards on the path",
            "16, 2015, 4, 2017, 'negative', 1, 2019, null",
            1.0,
            "substantial_progress",
            2.8572),
        new Case(
            "no target, up",
            "1, 2015, 4, 2017, 'positive', null, null, null",
            1.0,
            "substantial_progress",
            5.0),
        new Case(
            "no target, wrong way",
            "1, 2015, 4, 2017, 'negative', null, null, null",
            -1.0,
            "deterioration",
            -5.0),
        new Case(
            "no direction means lower is better",
            "16, 2015, 4, 2017, null, 1, 2019, null",
            1.0,
            "substantial_progress",
            2.8572),
        new Case(
            "no target year means 2030",
            "1, 2026, 2, 2027, 'positive', 16, null, null",
            1.0,
            "substantial_progress",
            2.8572),
        new Case(
            "all below zero, sinking",
            "-1, 2015, -4, 2017, 'positive', null, null, null",
            -1.0,
            "deterioration",
            -5.0),
        new Case(
            "all below zero, sinking is wanted",
            "-1, 2015, -4, 2017, 'negative', null, null, null",
            1.0,
            "substantial_progress",
            5.0),
        new Case(
            "twice as fast",
            "1, 2015, 9, 2017, 'positive', 16, 2019, null",
            2.0,
            "substantial_progress",
            5.0),
        new Case(
            "backwards",
            "16, 2015, 4, 2017, 'positive', 256, 2019, null",
            -0.5,
            "deterioration",
            4.1667 * -0.5 - 2.5),
        new Case(
            "backwards fast",
            "16, 2015, 1, 2016, 'positive', 81, 2019, null",
            -0.9375 / 0.5,
            "deterioration",
            -5.0),
        // special case 1
        new Case(
            "reached, value still reported",
            "1, 2015, 4, 2017, 'positive', 4, 2019, null",
            1 / (Math.sqrt(2) - 1),
            "target_achieved",
            5.0),
        new Case(
            "reached though sinking",
            "64, 2015, 16, 2017, 'positive', 4, 2019, null",
            -0.5 / 0.5,
            "target_achieved",
            5.0),
        new Case(
            "reached downwards",
            "16, 2015, 1, 2017, 'negative', 1, 2019, null",
            0.75 / 0.5,
            "target_achieved",
            5.0),
        // special case 2
        new Case(
            "base is the target, reached",
            "4, 2015, 5, 2017, 'positive', 4, 2019, null",
            null,
            "target_achieved",
            5.0),
        new Case(
            "base is the target, missed",
            "4, 2015, 3, 2017, 'positive', 4, 2019, null",
            null,
            "not_available",
            null),
        // special case 3
        new Case(
            "target zero",
            "16, 2015, 4, 2017, 'negative', 0, 2019, null",
            0.5 / nearlyZero,
            "limited_progress",
            4.1667 * (0.5 / nearlyZero) - 2.5),
        new Case(
            "target zero reached below a thousandth",
            "0.004, 2015, 0.001, 2017, 'negative', 0, 2019, null",
            0.5 / (1 - Math.sqrt(0.5)),
            "target_achieved",
            5.0),
        // special case 4
        new Case(
            "base zero",
            "0, 2015, 0.004, 2017, 'positive', 0.016, 2019, null",
            1.0,
            "substantial_progress",
            2.8572),
        new Case(
            "base zero with a limit has full room",
            "0, 2015, 0.004, 2017, 'positive', null, null, 100",
            1.0,
            "substantial_progress",
            5.0),
        // special case 5
        new Case(
            "current zero",
            "4, 2015, 0, 2017, 'positive', null, null, null",
            -1.0,
            "deterioration",
            -5.0),
        new Case(
            "current zero is wanted",
            "4, 2015, 0, 2017, 'negative', 1, 2017, null",
            1 / 0.5,
            "target_achieved",
            5.0),
        // special case 6
        new Case(
            "opposite signs",
            "-4, 2015, 4, 2017, 'positive', 16, 2019, null",
            null,
            "not_available",
            null),
        // special case 7
        new Case(
            "one year only",
            "4, 2015, 4, 2015, 'positive', 16, 2019, null",
            null,
            "not_available",
            null),
        new Case(
            "one year only, reached",
            "16, 2015, 16, 2015, 'positive', 16, 2019, null",
            null,
            "target_achieved",
            5.0),
        new Case(
            "before the base year",
            "4, 2015, 3, 2014, 'positive', null, null, null",
            null,
            "not_available",
            null),
        new Case(
            "no value",
            "4, 2015, null, 2017, 'positive', 16, 2019, null",
            null,
            "not_available",
            null),
        new Case(
            "no base",
            "null, null, 4, 2017, 'positive', 16, 2019, null",
            null,
            "not_available",
            null),
        // special case 8
        new Case(
            "base at the limit, no change",
            "100, 2015, 100, 2017, 'positive', null, null, 100",
            0.0,
            "substantial_progress",
            5.0),
        new Case(
            "base at the limit, sinking",
            "100, 2015, 81, 2017, 'positive', null, null, 100",
            -0.1,
            "deterioration",
            -5.0),
        // natural limit
        new Case(
            "no change",
            "4, 2015, 4, 2017, 'positive', null, null, null",
            0.0,
            "limited_progress",
            -2.5),
        new Case(
            "slow growth",
            "100, 2015, 100.4, 2016, 'positive', null, null, null",
            0.004,
            "limited_progress",
            -0.5),
        new Case(
            "middling growth",
            "100, 2015, 101, 2016, 'positive', null, null, null",
            0.01,
            "moderate_progress",
            1.25),
        new Case(
            "slow growth near the ceiling",
            "80, 2015, 80.32, 2016, 'positive', null, null, 100",
            0.004,
            "moderate_progress",
            250 * 0.004 / room - 1.25),
        new Case(
            "middling growth near the ceiling",
            "80, 2015, 80.8, 2016, 'positive', null, null, 100",
            0.01,
            "substantial_progress",
            500 * 0.01 / room - 5),
        new Case(
            "a limit behind counts for nothing",
            "80, 2015, 79.2, 2016, 'negative', null, null, 100",
            0.01,
            "moderate_progress",
            1.25),
        new Case(
            "above the floor",
            "150, 2015, 148.5, 2016, 'negative', null, null, 100",
            0.01,
            "moderate_progress",
            250 * 0.01 / pastRoom - 1.25),
        new Case(
            "twice the floor",
            "200, 2015, 198, 2016, 'negative', null, null, 100",
            0.01,
            "moderate_progress",
            1.25),
        new Case(
            "a limit of zero",
            "200, 2015, 198, 2016, 'negative', null, null, 0",
            0.01,
            "moderate_progress",
            1.25),
        new Case(
            "a limit beside a target counts for nothing",
            "1, 2015, 4, 2017, 'positive', 16, 2019, 16",
            1.0,
            "substantial_progress",
            2.8572));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void growthFollowsTheMethod(Case growth) {
    String seven = growth.arguments().substring(0, growth.arguments().lastIndexOf(','));
    Table constants =
        file.query(
            "select mart.progress_growth(%s), mart.progress_growth_status(%s), mart.progress_growth_score(%s)"
                .formatted(seven, growth.arguments(), growth.arguments()));
    expect(growth, constants.rows().get(0));
    String columns =
        "base_value, base_year, value, year, direction, target, target_year, natural_limit";
    Table table =
        file.query(
            "select mart.progress_growth(%s), mart.progress_growth_status(%s), mart.progress_growth_score(%s) from (values (%s)) series(%s)"
                .formatted(
                    columns.substring(0, columns.lastIndexOf(',')),
                    columns,
                    columns,
                    growth.arguments(),
                    columns));
    expect(growth, table.rows().get(0));
  }

  private static void expect(Case growth, List<Object> found) {
    expectNumber(growth.progress(), found.get(0));
    assertThat(found.get(1)).isEqualTo(growth.status());
    expectNumber(growth.score(), found.get(2));
  }

  private static void expectNumber(Double expected, Object found) {
    if (expected == null) {
      assertThat(found).isNull();
    } else {
      assertThat(((Number) found).doubleValue()).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void wilsonIsTheTextbookFormula() {
    Random random = new Random(244);
    StringBuilder values = new StringBuilder("(0, 1), (1, 1), (5000000, 5000000), (0, 5000000)");
    for (int i = 0; i < 2_000; i++) {
      int total = 1 + random.nextInt(i < 1_000 ? 200 : 5_000_000);
      values.append(", (%d, %d)".formatted(random.nextInt(total + 1), total));
    }
    Table table =
        file.query(
            "select count, total, mart.wilson_low(count, total), mart.wilson_high(count, total) from (values %s) cases(count, total)"
                .formatted(values));
    assertThat(table.rows()).hasSize(2_004);
    for (List<Object> row : table.rows()) {
      double count = ((Number) row.get(0)).doubleValue();
      double total = ((Number) row.get(1)).doubleValue();
      assertThat((Double) row.get(2))
          .isCloseTo(wilson(count, total, -1), within(1e-9))
          .isBetween(0.0, 1.0);
      assertThat((Double) row.get(3))
          .isCloseTo(wilson(count, total, 1), within(1e-9))
          .isBetween(0.0, 1.0);
    }
  }

  /** Wilson (1927), as printed in textbooks. */
  private static double wilson(double count, double total, int side) {
    double z = 1.959963984540054;
    double share = count / total;
    double root = Math.sqrt(share * (1 - share) / total + z * z / (4 * total * total));
    double bound = (share + z * z / (2 * total) + side * z * root) / (1 + z * z / total);
    return Math.max(0, Math.min(1, bound));
  }

  @Test
  void anIntervalNeedsATotalAndACountWithinIt() {
    assertThat(
            file.query(
                    "select mart.wilson_low(0, 0), mart.wilson_high(11, 10), mart.wilson_low(null, 10), mart.wilson_low(0, 10), mart.wilson_high(10, 10)")
                .rows()
                .get(0))
        .containsExactly(null, null, null, 0.0, 1.0);
  }

  @Test
  void aValueIsScaleTimesCountOverTotalAndNullOverNothing() {
    assertThat(
            file.query(
                    "select mart.indicator_value(sum(n), sum(d), 100), mart.indicator_value(3, 4, 1), mart.indicator_value(0, 0, 100), mart.indicator_value(null, 4, 100) from (values (1, 3), (1, 1)) part(n, d)")
                .rows()
                .get(0))
        .containsExactly(50.0, 0.75, null, null);
  }

  @Test
  void peopleNeededAreWholeAndExactAtTheBorder() {
    assertThat(
            file.query(
                    """
                    select
                      mart.people_needed(39, 100, 40),
                      mart.people_needed(40, 100, 40),
                      mart.people_needed(41, 100, 40),
                      mart.people_needed(0, 101, 40),
                      mart.people_needed(0, 1000, 33.3),
                      mart.people_needed(0, 12345675, 40.0::double),
                      mart.people_needed(333, 1000, 33.3::double),
                      mart.people_needed(0, 3, 33.3333),
                      mart.people_needed(0, 3, 33.3334),
                      mart.people_needed(1000000000000::bigint, 4000000000001::bigint, 25),
                      mart.people_needed(null, 100, 40),
                      mart.people_needed(1, 100, null)
                    """)
                .rows()
                .get(0))
        .containsExactly(1L, 0L, 0L, 41L, 333L, 4938270L, 0L, 1L, 2L, 1L, null, null);
  }

  @Test
  void linearPaceIsTheWayMadeOverTheWayPlanned() {
    List<Object> paces =
        file.query(
                """
                select
                  mart.progress_linear(2, 2022, 10, 2023, 40, 2025),
                  mart.progress_linear(10, 2022, 25, 2024, 40, 2026),
                  mart.progress_linear(10, 2022, 5, 2024, 40, 2026),
                  mart.progress_linear(10, 2022, 10, 2022, 40, 2026),
                  mart.progress_linear(40, 2022, 30, 2024, 40, 2026),
                  mart.progress_linear(10, 2022, null, 2024, 40, 2026)
                """)
            .rows()
            .get(0);
    // 8 points of 38 thirds; half the way at half the time; 5 back where 15 were due.
    assertThat((Double) paces.get(0)).isCloseTo(24.0 / 38.0, within(1e-12));
    assertThat(paces.subList(1, 6)).containsExactly(1.0, -1.0 / 3.0, null, null, null);
  }
}
