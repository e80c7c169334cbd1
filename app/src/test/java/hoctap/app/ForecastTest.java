package hoctap.app;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.warehouse.PublishedWarehouse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The forecasts of the sample province, whose people decide by chance and by their commune. */
class ForecastTest {
  private final SampleWalk walk = SampleWalk.get();

  @Test
  void fourOfFiveSharesOfTheSampleLieInTheIntervalForecastForThem() {
    List<Object> coverage =
        query(
            "select sum(forecasts), 100.0 * sum(inside_80) / sum(forecasts) from mart.forecast_backtest");
    assertThat(number(coverage.get(0))).isGreaterThan(1500);
    assertThat(number(coverage.get(1))).isBetween(75.0, 85.0);
  }

  @Test
  void theModelErrsLessOnTheSampleThanTheLastValueAndTheStraightLine() {
    List<Object> errors =
        query(
            "select sum(forecasts * mean_error), sum(forecasts * mean_error_last_value), sum(forecasts * mean_error_straight_line) from mart.forecast_backtest");
    assertThat(number(errors.get(0)))
        .isLessThan(number(errors.get(1)))
        .isLessThan(number(errors.get(2)));
  }

  @Test
  void everyTargetAheadOfAFollowedPlaceHasAProbability() {
    // Of the new province and its communes, with figures of 2025: each later target in percent.
    assertThat(
            query(
                """
                select count(*), count(forecast.probability)
                from mart.target_outlook as outlook
                join mart.place as place on place.place_id = outlook.place_id
                join mart.indicator as indicator
                  on indicator.indicator_id = outlook.indicator_id and indicator.is_share
                left join mart.forecast_target as forecast
                  on forecast.indicator_id = outlook.indicator_id
                  and forecast.place_id = outlook.place_id
                  and forecast.programme = outlook.programme
                  and forecast.filter = outlook.filter
                  and forecast.target_year = outlook.target_year
                where
                  outlook.year = 2025
                  and outlook.target_year > 2025
                  and outlook.target_unit = 'percent'
                  and outlook.denominator > 0
                  and outlook.numerator <= outlook.denominator
                  and outlook.status not in ('no_data', 'data_problem')
                  and place.level in ('commune', 'province')
                  and outlook.counted_share = 1
                  and place.valid_from = date '2025-07-01'
                """))
        .satisfies(row -> assertThat(number(row.get(0))).isGreaterThan(100))
        .satisfies(row -> assertThat(row.get(1)).isEqualTo(row.get(0)));
  }

  private List<Object> query(String sql) {
    try (PublishedWarehouse warehouse = walk.warehouse()) {
      return warehouse.query(sql).rows().get(0);
    }
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
