package hoctap.warehouse.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShareForecastTest {

  @Test
  void aConstantHalfStaysAHalfWithAnIntervalAsWideAboveAsBelow() {
    SharePrediction next = alone(100, 50, 50, 50, 50);
    assertThat(next.point()).isEqualTo(0.5);
    assertThat(next.low80() + next.high80()).isCloseTo(1, within(1e-12));
    assertThat(next.low95() + next.high95()).isCloseTo(1, within(1e-12));
    assertThat(next.low95()).isLessThan(next.low80());
    assertThat(next.low80()).isLessThan(0.44);
  }

  @Test
  void noneAndAllStayWithinNoneAndAll() {
    SharePrediction none = alone(40, 0, 0, 0);
    assertThat(none.point()).isEqualTo(0);
    assertThat(none.low95()).isEqualTo(0);
    assertThat(none.high95()).isBetween(0.025, 0.5);
    assertThat(none.probabilityOfAtLeast(1)).isBetween(0.0, 0.001);
    SharePrediction all = alone(40, 40, 40, 40);
    // What is counted and what is not are forecast alike.
    assertThat(all.point()).isEqualTo(1);
    assertThat(all.high95()).isEqualTo(1);
    assertThat(all.low95()).isCloseTo(1 - none.high95(), within(1e-12));
    assertThat(all.probabilityOfAtLeast(1)).isGreaterThan(0.5);
  }

  @Test
  void oneYearAloneSaysWhereItIsButNotWhereItGoes() {
    SharePrediction one = alone(1000, 300);
    assertThat(one.point()).isEqualTo(0.3);
    // A drift of 0.4 logits or more is in one case of three: 22 to 39 % already.
    assertThat(one.low80()).isLessThan(0.22);
    assertThat(one.high80()).isGreaterThan(0.39);
    SharePrediction four = alone(1000, 300, 300, 300, 300);
    assertThat(four.high80() - four.low80()).isLessThan(one.high80() - one.low80());
  }

  @Test
  void onePlaceWithOneYearGoesTheWayOfThePlaceAbove() {
    Series province = series("p", "province", List.of(), 100_000, 20_000, 30_000, 42_000);
    Series commune =
        new Series(
            "c", "commune", List.of("d", "p"), List.of(new YearCount(2024, 42_000, 100_000)));
    ShareForecast forecast = ShareForecast.of(List.of(province, commune));
    SharePrediction above = forecast.at("p", 2025);
    SharePrediction below = forecast.at("c", 2025);
    assertThat(above.point()).isBetween(0.50, 0.56);
    assertThat(below.point()).isCloseTo(above.point(), within(0.001));
    assertThat(below.high80() - below.low80()).isGreaterThan(above.high80() - above.low80());
  }

  @Test
  void aSmallPlaceIsDrawnToTheOthersMoreThanALargeOne() {
    List<Series> all = new ArrayList<>();
    all.add(series("p", "province", List.of(), 10_000, 4000, 4000, 4000));
    IntStream.range(0, 8)
        .mapToObj(i -> series("c" + i, "commune", List.of("p"), 1000, 400, 400, 400))
        .forEach(all::add);
    all.add(series("large", "commune", List.of("p"), 1000, 200, 200, 200));
    all.add(series("small", "commune", List.of("p"), 10, 2, 2, 2));
    ShareForecast forecast = ShareForecast.of(all);
    // Each stood at 20 % in all years, the others at 40 %.
    assertThat(forecast.at("large", 2025).point()).isBetween(0.19, 0.22);
    assertThat(forecast.at("small", 2025).point()).isBetween(0.3, 0.4);
  }

  @Test
  void aFallGoesOnButNotBelowNone() {
    // Logits of 1.39, 0.85 and 0.41 fall by 0.49 a year: 0.41 - 0.95 · 0.49 is 49 %.
    assertThat(alone(10_000, 8000, 7000, 6000).point()).isBetween(0.47, 0.51);
    Series falling = series("p", "province", List.of(), 10_000, 3000, 1500, 500);
    assertThat(NaiveForecast.of(falling, 2026)).isEqualTo(new NaiveForecast(0.05, 0));
    assertThat(ShareForecast.of(List.of(falling)).at("p", 2026).point()).isBetween(0.001, 0.04);
  }

  @Test
  void furtherAheadIsLessSure() {
    ShareForecast forecast =
        ShareForecast.of(List.of(series("p", "province", List.of(), 1000, 500, 500, 500)));
    for (int year = 2025; year < 2040; year++) {
      assertThat(forecast.at("p", year + 1).low80()).isLessThan(forecast.at("p", year).low80());
      assertThat(forecast.at("p", year).low95()).isLessThan(forecast.at("p", year).low80());
    }
  }

  @Test
  void yearsOfAnotherBaseAreLeftOut() {
    Series broken =
        new Series(
            "p",
            "province",
            List.of(),
            List.of(
                new YearCount(2021, 210, 280),
                new YearCount(2022, 20, 40),
                new YearCount(2023, 20, 40)));
    assertThat(broken.sinceBreak().counts())
        .extracting(YearCount::year)
        .containsExactly(2022, 2023);
    assertThat(ShareForecast.of(List.of(broken)).at("p", 2024).point()).isEqualTo(0.5);
  }

  @Test
  void theOrderOfPlacesDoesNotMatter() {
    List<Series> all = GeneratedProvince.of(7);
    List<Series> turned = new ArrayList<>(all);
    Collections.reverse(turned);
    int year = all.get(0).last().year() + 3;
    ShareForecast one = ShareForecast.of(all);
    ShareForecast other = ShareForecast.of(turned);
    for (Series series : all) {
      assertThat(other.at(series.placeId(), year).low80())
          .isEqualTo(one.at(series.placeId(), year).low80());
    }
  }

  @Test
  void aCountOfNobodyIsNoShare() {
    assertThatThrownBy(() -> new YearCount(2024, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid count of 2024: wanted a part of a total of at least 1");
  }

  /** A province alone, from 2022 on, of the same denominator each year: the year after its last. */
  private static SharePrediction alone(long denominator, long... numerators) {
    Series series = series("p", "province", List.of(), denominator, numerators);
    return ShareForecast.of(List.of(series)).at("p", series.last().year() + 1);
  }

  private static Series series(
      String id, String level, List<String> above, long denominator, long... numerators) {
    List<YearCount> counts = new ArrayList<>();
    for (int i = 0; i < numerators.length; i++) {
      counts.add(new YearCount(2022 + i, numerators[i], denominator));
    }
    return new Series(id, level, above, counts);
  }
}
