package hoctap.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The value, the people still needed, and the linear pace. */
class PlainMacrosTest {
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

  private static List<Object> row(String sql) {
    return file.query(sql).rows().get(0);
  }

  @Test
  void aValueIsScaleTimesCountOverTotalAndNullOverNothing() {
    assertThat(
            row(
                "select mart.indicator_value(sum(n), sum(d), 100), mart.indicator_value(3, 4, 1), mart.indicator_value(0, 0, 100), mart.indicator_value(null, 4, 100), mart.indicator_value(3, null, 100) from (values (1, 3), (1, 1)) part(n, d)"))
        .containsExactly(50.0, 0.75, null, null, null);
  }

  @Test
  void peopleNeededAreWholeAndExactAtTheBorder() {
    assertThat(
            row(
                """
                select
                  mart.people_needed(39, 100, 40),
                  mart.people_needed(40, 100, 40),
                  mart.people_needed(41, 100, 40),
                  mart.people_needed(0, 101, 40),
                  mart.people_needed(0, 1000, 33.3),
                  mart.people_needed(0, 12345675, 40.0::double),
                  mart.people_needed(4938270, 12345675, 40),
                  mart.people_needed(4938269, 12345675, 40),
                  mart.people_needed(333, 1000, 33.3::double),
                  mart.people_needed(0, 3, 33.3333),
                  mart.people_needed(0, 3, 33.3334)
                """))
        .containsExactly(1L, 0L, 0L, 41L, 333L, 4938270L, 0L, 1L, 0L, 1L, 2L);
  }

  @Test
  void peopleNeededHoldAtTheEnds() {
    assertThat(
            row(
                """
                select
                  mart.people_needed(0, 100, 0),
                  mart.people_needed(5, 100, 0),
                  mart.people_needed(0, 0, 40),
                  mart.people_needed(100, 100, 100),
                  mart.people_needed(110, 100, 100),
                  mart.people_needed(1000000000000::bigint, 4000000000001::bigint, 25),
                  mart.people_needed(0, 9223372036854775807, 100),
                  mart.people_needed(9223372036854775806, 9223372036854775807, 100),
                  mart.people_needed(null, 100, 40),
                  mart.people_needed(1, null, 40),
                  mart.people_needed(1, 100, null)
                """))
        .containsExactly(0L, 0L, 0L, 0L, 0L, 1L, Long.MAX_VALUE, 1L, null, null, null);
  }

  @Test
  void peopleNeededAgreeWithLongArithmeticOnThousandsOfRows() {
    Random random = new Random(387);
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < 4_000; i++) {
      long denominator = (long) (random.nextDouble() * (i % 2 == 0 ? 1e4 : 1e14));
      long numerator = (long) (random.nextDouble() * denominator);
      BigDecimal target = BigDecimal.valueOf(random.nextInt(1_100_000), 4);
      values.append(
          "%s(%d, %d, %s, %s::double)"
              .formatted(i == 0 ? "" : ", ", numerator, denominator, target, target));
    }
    List<List<Object>> rows =
        file.query(
                "select n, d, cast(t as varchar), mart.people_needed(n, d, t), mart.people_needed(n, d, as_double) from (values %s) cases(n, d, t, as_double)"
                    .formatted(values))
            .rows();
    assertThat(rows).hasSize(4_000);
    for (List<Object> row : rows) {
      BigInteger wanted =
          new BigDecimal(row.get(2).toString())
              .multiply(new BigDecimal(row.get(1).toString()))
              .movePointLeft(2)
              .setScale(0, RoundingMode.CEILING)
              .toBigInteger();
      long needed =
          wanted.subtract(new BigInteger(row.get(0).toString())).max(BigInteger.ZERO).longValue();
      assertThat(row.subList(3, 5)).as(row.toString()).containsExactly(needed, needed);
    }
  }

  @Test
  void linearPaceIsTheWayMadeOverTheWayPlanned() {
    List<Object> paces =
        row(
            """
            select
              mart.progress_linear(2, 2022, 10, 2023, 40, 2025),
              mart.progress_linear(10, 2022, 25, 2024, 40, 2026),
              mart.progress_linear(10, 2022, 5, 2024, 40, 2026),
              mart.progress_linear(0, 2022, 0, 2024, 40, 2026),
              mart.progress_linear(-10, 2022, 0, 2024, 10, 2026),
              mart.progress_linear(0.1, 2022, 0.3, 2023, 0.5, 2024)
            """);
    // 8 points of 38 thirds; half the way at half the time; 5 back where 15 were due.
    assertThat((Double) paces.get(0)).isCloseTo(24.0 / 38.0, within(1e-12));
    assertThat(paces.subList(1, 5)).containsExactly(1.0, -1.0 / 3.0, 0.0, 1.0);
    assertThat((Double) paces.get(5)).isCloseTo(1.0, within(1e-12));
  }

  @Test
  void linearPaceIsUnknownInTheFirstYearAndFromAboveTheTarget() {
    assertThat(
            row(
                """
                select
                  mart.progress_linear(10, 2022, 10, 2022, 40, 2026),
                  mart.progress_linear(10, 2022, 10, 2021, 40, 2026),
                  mart.progress_linear(40, 2022, 30, 2024, 40, 2026),
                  mart.progress_linear(50, 2022, 30, 2024, 40, 2026),
                  mart.progress_linear(10, 2022, 20, 2024, 40, 2022),
                  mart.progress_linear(10, 2022, null, 2024, 40, 2026),
                  mart.progress_linear(null, 2022, 10, 2024, 40, 2026),
                  mart.progress_linear(10, null, 10, 2024, 40, 2026),
                  mart.progress_linear(10, 2022, 10, null, 40, 2026),
                  mart.progress_linear(10, 2022, 10, 2024, null, 2026),
                  mart.progress_linear(10, 2022, 10, 2024, 40, null)
                """))
        .containsOnlyNulls();
  }

  @Test
  void theTwoPacesOfAProgrammeThatBeganNearZeroDisagree() {
    List<Object> paces =
        row(
            """
            select
              mart.progress_growth(2, 2022, 10, 2023, 'positive', 40, 2025),
              mart.progress_growth_status(2, 2022, 10, 2023, 'positive', 40, 2025, null),
              mart.progress_linear(2, 2022, 10, 2023, 40, 2025)
            """);
    assertThat((Double) paces.get(0)).isCloseTo(2.33, within(0.005));
    assertThat(paces.get(1)).isEqualTo("substantial_progress");
    assertThat((Double) paces.get(2)).isCloseTo(0.63, within(0.005));
  }
}
