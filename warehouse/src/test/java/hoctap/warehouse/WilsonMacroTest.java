package hoctap.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wilson's interval (1927) against fifty digits, for totals from 1 to five million. */
class WilsonMacroTest {
  private static final MathContext DIGITS = new MathContext(50);
  private static final BigDecimal Z = new BigDecimal("1.959963984540054");

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

  @Test
  void isTheTextbookFormulaForEveryCountOfASmallTotal() {
    StringBuilder values = new StringBuilder();
    for (int total = 1; total <= 60; total++) {
      for (int count = 0; count <= total; count++) {
        values.append("(%d, %d), ".formatted(count, total));
      }
    }
    assertThat(compare(values)).isEqualTo(1_890);
  }

  @Test
  void isTheTextbookFormulaAtTheBordersOfLargeTotals() {
    StringBuilder values = new StringBuilder();
    for (int total : new int[] {99, 100, 1_000, 32_767, 123_457, 1_000_000, 4_999_999, 5_000_000}) {
      for (int count :
          new int[] {
            0, 1, 2, total / 3, total / 2, total - total / 3, total - 2, total - 1, total
          }) {
        values.append("(%d, %d), ".formatted(count, total));
      }
    }
    assertThat(compare(values)).isEqualTo(72);
  }

  @Test
  void isTheTextbookFormulaForRandomCounts() {
    Random random = new Random(244);
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < 1_500; i++) {
      int total = 1 + random.nextInt(i < 500 ? 5_000 : 5_000_000);
      values.append("(%d, %d), ".formatted(random.nextInt(total + 1), total));
    }
    assertThat(compare(values)).isEqualTo(1_500);
  }

  private static int compare(StringBuilder values) {
    List<List<Object>> rows =
        file.query(
                "select part, whole, mart.wilson_low(part, whole), mart.wilson_high(part, whole) from (values %s) cases(part, whole)"
                    .formatted(values.substring(0, values.length() - 2)))
            .rows();
    for (List<Object> row : rows) {
      BigDecimal count = new BigDecimal(row.get(0).toString());
      BigDecimal total = new BigDecimal(row.get(1).toString());
      String named = "%s of %s".formatted(count, total);
      assertThat((Double) row.get(2))
          .as(named)
          .isCloseTo(wilson(count, total, BigDecimal.ONE.negate()), within(1e-9))
          .isBetween(0.0, count.doubleValue() / total.doubleValue());
      assertThat((Double) row.get(3))
          .as(named)
          .isCloseTo(wilson(count, total, BigDecimal.ONE), within(1e-9))
          .isBetween(count.doubleValue() / total.doubleValue(), 1.0);
    }
    return rows.size();
  }

  /** (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n). */
  private static double wilson(BigDecimal count, BigDecimal total, BigDecimal side) {
    BigDecimal share = count.divide(total, DIGITS);
    BigDecimal square = Z.multiply(Z);
    BigDecimal root =
        share
            .multiply(BigDecimal.ONE.subtract(share))
            .divide(total, DIGITS)
            .add(square.divide(total.multiply(total).multiply(BigDecimal.valueOf(4)), DIGITS))
            .sqrt(DIGITS);
    return share
        .add(square.divide(total.multiply(BigDecimal.valueOf(2)), DIGITS))
        .add(side.multiply(Z).multiply(root))
        .divide(BigDecimal.ONE.add(square.divide(total, DIGITS)), DIGITS)
        .doubleValue();
  }

  @Test
  void isTheFigureThatTextbooksPrintForFiveOfTen() {
    List<Object> row =
        file.query("select mart.wilson_low(5, 10), mart.wilson_high(5, 10)").rows().get(0);
    assertThat((Double) row.get(0)).isCloseTo(0.236593, within(5e-7));
    assertThat((Double) row.get(1)).isCloseTo(0.763407, within(5e-7));
  }

  @Test
  void needsATotalAndACountWithinIt() {
    assertThat(
            file.query(
                    "select mart.wilson_low(0, 0), mart.wilson_high(0, 0), mart.wilson_high(11, 10), mart.wilson_low(11, 10), mart.wilson_low(-1, 10), mart.wilson_low(null, 10), mart.wilson_high(1, null)")
                .rows()
                .get(0))
        .containsOnlyNulls();
    assertThat(file.query("select mart.wilson_low(0, 10), mart.wilson_high(10, 10)").rows().get(0))
        .containsExactly(0.0, 1.0);
  }
}
