package hoctap.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Worked out by hand; the deviation is that of the whole group, divided by n. */
class OutlierScoresTest {
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
  void oneFarValueHidesFromTheMeanButNotFromTheMedian() {
    // Mean 22; squares 441 + 400 + 361 + 324 + 6084 = 7610, a fifth 1522, its root 39.01281840626.
    assertScores(
        "z",
        "[1, 2, 3, 4, 100]",
        -21 / 39.01281840626,
        -20 / 39.01281840626,
        -19 / 39.01281840626,
        -18 / 39.01281840626,
        78 / 39.01281840626);
    // Median 3; distances 2, 1, 0, 1, 97; their median 1.
    assertScores("modified_z", "[1, 2, 3, 4, 100]", -1.349, -0.6745, 0.0, 0.6745, 65.4265);
    assertScores("min_max", "[1, 2, 3, 4, 100]", 0.0, 1 / 99.0, 2 / 99.0, 3 / 99.0, 1.0);
  }

  @Test
  void negativeValuesCountAsTheyAre() {
    // Mean and median 0; squares 9 + 1 + 1 + 9, a quarter 5; distances 3, 1, 1, 3, their median 2.
    assertScores("z", "[-3, -1, 1, 3]", -1.3416407865, -0.4472135955, 0.4472135955, 1.3416407865);
    assertScores("modified_z", "[-3, -1, 1, 3]", -1.01175, -0.33725, 0.33725, 1.01175);
    assertScores("min_max", "[-3, -1, 1, 3]", 0.0, 1 / 3.0, 2 / 3.0, 1.0);
  }

  @Test
  void theMeanDistanceServesWhereMostValuesAreEqual() {
    // Median 10, median distance 0, mean distance 40 / 5 = 8: 40 / (1.253314 * 8).
    assertScores("modified_z", "[10, 10, 10, 10, 50]", 0.0, 0.0, 0.0, 0.0, 3.9894232412);
    // Mean 18; squares 4 * 64 + 1024 = 1280, a fifth 256, its root 16.
    assertScores("z", "[10, 10, 10, 10, 50]", -0.5, -0.5, -0.5, -0.5, 2.0);
  }

  @Test
  void equalValuesHaveNoScore() {
    for (String score : List.of("z", "modified_z", "min_max")) {
      assertScores(score, "[0.1, 0.1, 0.1]", null, null, null);
      assertScores(score, "[7]", new Double[] {null});
      assertScores(score, "cast([] as double[])");
    }
  }

  @Test
  void twoValuesStandOneDeviationApart() {
    assertScores("z", "[1, 3]", -1.0, 1.0);
    assertScores("modified_z", "[1, 3]", -0.6745, 0.6745);
    assertScores("min_max", "[1, 3]", 0.0, 1.0);
  }

  @Test
  void aNullHasNoScoreAndCountsInNone() {
    assertScores("z", "[null, 3, 1]", null, 1.0, -1.0);
    assertScores("modified_z", "[null, 3, 1]", null, 0.6745, -0.6745);
    assertScores("min_max", "[null, 3, 1]", null, 1.0, 0.0);
    assertScores("z", "[null, null]", null, null);
  }

  @Test
  void theBinomialTailIsExact() {
    // 1 - 0.9^10 - 10 * 0.1 * 0.9^9 - 45 * 0.01 * 0.9^8
    assertThat(number("mart.binomial_tail(3, 10, 0.1)")).isCloseTo(0.0701908264, within(1e-10));
    assertThat(number("mart.binomial_tail(10, 10, 0.1)")).isCloseTo(1e-10, within(1e-18));
    // 56 * 0.01^3 * 0.99^5 + 70 * 0.01^4 * 0.99^4 + 56 * 0.01^5 * 0.99^3 + ...
    assertThat(number("mart.binomial_tail(3, 8, 0.01)")).isCloseTo(5.39333211e-5, within(1e-12));
    assertThat(number("mart.binomial_tail(0, 5, 0.1)")).isEqualTo(1.0);
    assertThat(number("mart.binomial_tail(0, 0, 0.1)")).isEqualTo(1.0);
    assertThat(number("mart.binomial_tail(6, 5, 0.1)")).isEqualTo(0.0);
    // Half of the ways of an odd number of fair trials, and a number of them no factorial reaches.
    assertThat(number("mart.binomial_tail(2501, 5001, 0.5)")).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void numbersAreWrittenAsInVietnamese() {
    assertThat(
            file.query(
                    "select mart.number_vi(1234567), mart.number_vi(-15.375), mart.number_vi(0.04), mart.number_vi(1000.5), mart.number_vi(-0.04)")
                .rows()
                .get(0))
        .containsExactly("1.234.567", "-15,4", "0", "1.000,5", "0");
  }

  private static double number(String expression) {
    return ((Number) file.query("select " + expression).rows().get(0).get(0)).doubleValue();
  }

  private static void assertScores(String score, String values, Double... wanted) {
    List<Object> found =
        file
            .query("select %s from mart.outlier_scores(%s)".formatted(score, values))
            .rows()
            .stream()
            .map(row -> row.get(0))
            .toList();
    assertThat(found).hasSize(wanted.length);
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i] == null) {
        assertThat(found.get(i)).as("%s of %s at %d", score, values, i).isNull();
      } else {
        assertThat((Double) found.get(i))
            .as("%s of %s at %d", score, values, i)
            .isCloseTo(wanted[i], within(1e-9));
      }
    }
  }
}
