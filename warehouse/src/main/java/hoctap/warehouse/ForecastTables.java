package hoctap.warehouse;

import hoctap.warehouse.forecast.BackTest;
import hoctap.warehouse.forecast.NaiveForecast;
import hoctap.warehouse.forecast.Series;
import hoctap.warehouse.forecast.ShareForecast;
import hoctap.warehouse.forecast.SharePrediction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Fills the tables of forecasts from the places' values on their own boundaries. */
final class ForecastTables {
  /** A year further ahead is no forecast any more. */
  private static final int HORIZON = 2045;

  private final BuildFile file;
  private final List<List<Object>> forecasts = new ArrayList<>();
  private final List<List<Object>> targets = new ArrayList<>();
  private final List<List<Object>> trials = new ArrayList<>();

  ForecastTables(BuildFile file) {
    this.file = file;
  }

  /** Makes all forecasts, and tries the model on the years that have passed. */
  void write() {
    Map<ForecastGroup.Key, List<ForecastAim>> aims =
        ForecastAim.byGroup(file.query(SqlText.read("forecast/aims")));
    for (ForecastGroup group : ForecastGroup.of(file.query(SqlText.read("forecast/series")))) {
      ShareForecast forecast = ShareForecast.of(group.series());
      group.untilYears().forEach((place, until) -> forecast(group.key(), forecast, place, until));
      aims.getOrDefault(group.key(), List.of()).stream()
          .filter(aim -> group.untilYears().containsKey(aim.placeId()))
          .forEach(aim -> aim(group.key(), forecast, aim));
      trials(group);
    }
    store("forecast/made_forecast", "made_forecast", forecasts);
    store("forecast/made_target", "made_target", targets);
    store("forecast/made_trial", "made_trial", trials);
    file.fill("mart.forecast", SqlText.read("forecast/forecast"));
    file.fill("mart.forecast_target", SqlText.read("forecast/forecast_target"));
    file.fill("mart.forecast_backtest", SqlText.read("forecast/forecast_backtest"));
  }

  private void store(String definition, String table, List<List<Object>> rows) {
    file.execute(SqlText.read(definition));
    file.append(table, rows);
  }

  private void forecast(ForecastGroup.Key key, ShareForecast forecast, String place, int until) {
    Series used = forecast.used(place);
    int last = used.last().year();
    for (int year = last + 1; year <= until; year++) {
      List<Object> row = row(key.indicatorId(), key.filter(), place, year, last);
      row.addAll(List.of(used.counts().size(), used.last().denominator()));
      row.addAll(shares(forecast.at(place, year), NaiveForecast.of(used, year)));
      forecasts.add(row);
    }
  }

  private void aim(ForecastGroup.Key key, ShareForecast forecast, ForecastAim aim) {
    Series used = forecast.used(aim.placeId());
    int last = used.last().year();
    if (aim.year() > last && aim.year() <= last + 15) {
      List<Object> row = row(key.indicatorId(), key.filter(), aim.placeId(), aim.programme());
      double probability = forecast.at(aim.placeId(), aim.year()).probabilityOfAtLeast(aim.share());
      row.addAll(List.of(aim.year(), last, probability));
      row.add(yearMet(forecast, used, aim));
      targets.add(row);
    }
  }

  // Null where it is not to be expected before the horizon.
  private static Integer yearMet(ShareForecast forecast, Series used, ForecastAim aim) {
    if (used.last().reaches(aim.share())) {
      return used.last().year();
    }
    for (int year = used.last().year() + 1; year <= HORIZON; year++) {
      if (forecast.at(aim.placeId(), year).probabilityOfAtLeast(aim.share()) >= 0.5) {
        return year;
      }
    }
    return null;
  }

  private void trials(ForecastGroup group) {
    List<Series> series =
        group.series().stream().filter(one -> !one.level().equals("village")).toList();
    for (BackTest.Trial trial : BackTest.of(series, group.minimumDenominator())) {
      List<Object> row = row(group.key().indicatorId(), group.key().filter());
      row.addAll(List.of(trial.known().level(), trial.known().placeId()));
      row.addAll(List.of(trial.year() - trial.lastYear(), trial.measured()));
      row.addAll(shares(trial.forecast(), trial.naive()));
      trials.add(row);
    }
  }

  private static List<Object> shares(SharePrediction prediction, NaiveForecast naive) {
    return List.of(
        prediction.point(),
        prediction.low80(),
        prediction.high80(),
        prediction.low95(),
        prediction.high95(),
        naive.lastValue(),
        naive.straightLine());
  }

  private static List<Object> row(Object... values) {
    return new ArrayList<>(Arrays.asList(values));
  }
}
