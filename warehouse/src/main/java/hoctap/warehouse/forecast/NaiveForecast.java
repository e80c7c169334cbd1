package hoctap.warehouse.forecast;

/**
 * The two forecasts anyone makes without a model, which a model has to beat. Shares, 0 to 1.
 *
 * @param lastValue as in the last year
 * @param straightLine on the line from the first year through the last
 */
public record NaiveForecast(double lastValue, double straightLine) {

  /** The forecasts of a year after the last one of the series. */
  public static NaiveForecast of(Series series, int year) {
    YearCount first = series.first();
    YearCount last = series.last();
    int span = last.year() - first.year();
    double slope = span == 0 ? 0 : (last.share() - first.share()) / span;
    double line = last.share() + slope * (year - last.year());
    return new NaiveForecast(last.share(), Math.min(1, Math.max(0, line)));
  }
}
