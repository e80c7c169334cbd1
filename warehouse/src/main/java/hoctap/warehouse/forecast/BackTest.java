package hoctap.warehouse.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Forecasts made as they would have been made at the end of each past year, beside what was then
 * measured.
 */
public final class BackTest {
  private final List<Series> all;
  private final long minimumDenominator;

  private BackTest(List<Series> all, long minimumDenominator) {
    this.all = all;
    this.minimumDenominator = minimumDenominator;
  }

  /**
   * One forecast that can be judged. Shares, 0 to 1.
   *
   * @param lastYear the last year it knew
   * @param year the year it was made for
   */
  public record Trial(
      Series known,
      int lastYear,
      int year,
      double measured,
      SharePrediction forecast,
      NaiveForecast naive) {}

  /**
   * Tries every past year in which some place had two years or more, at all places measured in it.
   * Two years of another base, or of fewer cases than the minimum, are not held together.
   */
  public static List<Trial> of(List<Series> all, long minimumDenominator) {
    BackTest test = new BackTest(all, minimumDenominator);
    TreeSet<Integer> years = new TreeSet<>();
    all.forEach(series -> series.counts().forEach(count -> years.add(count.year())));
    List<Trial> trials = new ArrayList<>();
    years
        .headSet(years.isEmpty() ? 0 : years.last())
        .forEach(year -> trials.addAll(test.asOf(year)));
    return trials;
  }

  private List<Trial> asOf(int lastYear) {
    List<Series> known =
        all.stream().map(series -> series.until(lastYear)).flatMap(Optional::stream).toList();
    List<Trial> trials = new ArrayList<>();
    if (known.stream().anyMatch(series -> series.counts().size() > 1)) {
      ShareForecast forecast = ShareForecast.of(known);
      for (Series series : all) {
        series
            .find(lastYear)
            .filter(last -> last.denominator() >= minimumDenominator)
            .ifPresent(last -> trials.addAll(trials(series, last, forecast)));
      }
    }
    return trials;
  }

  private List<Trial> trials(Series series, YearCount last, ShareForecast forecast) {
    Series used = forecast.used(series.placeId());
    return series.counts().stream()
        .filter(count -> count.year() > last.year())
        .filter(count -> count.denominator() >= minimumDenominator && count.hasBaseOf(last))
        .map(
            count ->
                new Trial(
                    used,
                    last.year(),
                    count.year(),
                    count.share(),
                    forecast.at(series.placeId(), count.year()),
                    NaiveForecast.of(used, count.year())))
        .toList();
  }
}
