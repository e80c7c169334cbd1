package hoctap.warehouse.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SharePredictionTest {
  // The level is known to be even; the rest is the chance of a count of 100: √(2/50.5) = 0.199007.
  private static final SharePrediction EVEN = SharePrediction.of(new Belief(0, 0), 100);

  @Test
  void intervalsAreWholeCasesAroundTheMedian() {
    assertThat(EVEN.point()).isEqualTo(0.5);
    // 101 / (1 + e^0.255038) - 0.5 = 43.6 and 101 / (1 + e^0.390047) - 0.5 = 40.3
    assertThat(EVEN.low80()).isEqualTo(0.44);
    assertThat(EVEN.high80()).isEqualTo(0.56);
    assertThat(EVEN.low95()).isEqualTo(0.40);
    assertThat(EVEN.high95()).isEqualTo(0.60);
  }

  @Test
  void theProbabilityCountsFromHalfACaseBelow() {
    // Φ(ln(51/50) / 0.199007) = Φ(0.099507)
    assertThat(EVEN.probabilityOfAtLeast(0.5)).isCloseTo(0.539632, within(1e-5));
    // 49.1 % of 100 are 50 people too.
    assertThat(EVEN.probabilityOfAtLeast(0.491)).isEqualTo(EVEN.probabilityOfAtLeast(0.5));
    assertThat(EVEN.probabilityOfAtLeast(0)).isEqualTo(1);
    assertThat(EVEN.probabilityOfAtLeast(1.01)).isEqualTo(0);
  }

  @Test
  void everybodyIsReachedOnceTheLastHalfCaseIs() {
    SharePrediction two = SharePrediction.of(new Belief(Math.log(2), 1), 2);
    // Both of two: the line is ln(2 / 1), where the median lies.
    assertThat(two.probabilityOfAtLeast(1)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void aSingleCaseIsNoneOrAll() {
    SharePrediction likely = SharePrediction.of(new Belief(1, 0.01), 1);
    assertThat(likely.point()).isEqualTo(1);
    assertThat(likely.low80()).isEqualTo(0);
    assertThat(likely.high95()).isEqualTo(1);
  }

  @Test
  void millionsOfCasesLeaveTheTrendAlone() {
    SharePrediction many = SharePrediction.of(new Belief(0, 0.01), 5_000_000);
    assertThat(many.point()).isEqualTo(0.5);
    // 1 / (1 + e^0.195996) = 0.451157
    assertThat(many.low95()).isCloseTo(0.451157, within(1e-5));
    assertThat(many.probabilityOfAtLeast(0.8)).isLessThan(1e-12);
    assertThat(new YearCount(2025, 4_000_000, 5_000_000).reaches(0.8)).isTrue();
    assertThat(new YearCount(2025, 3_999_999, 5_000_000).reaches(0.8)).isFalse();
  }
}
