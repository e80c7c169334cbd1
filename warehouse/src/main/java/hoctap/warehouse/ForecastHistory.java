package hoctap.warehouse;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Remembers what was forecast, and scores it once it is measured. A forecast outlives a change of
 * other tables: it is judged years after it was made.
 */
final class ForecastHistory {
  private ForecastHistory() {}

  /**
   * Takes over the forecasts of the last file, adds those made for the first time, and scores them.
   *
   * @param last the last release's warehouse, of whatever version
   */
  static void write(BuildFile file, Optional<Path> last) {
    last.ifPresent(path -> carryOver(file, path));
    file.fill("mart.forecast_history", SqlText.read("forecast/first_forecasts"));
    file.fill("mart.forecast_score", SqlText.read("forecast/forecast_score"));
  }

  private static void carryOver(BuildFile file, Path last) {
    file.attach(last, "previous");
    if (file.query(SqlText.read("forecast/lone_columns")).rows().isEmpty()) {
      file.fill("mart.forecast_history", SqlText.read("forecast/earlier_forecasts"));
    }
    file.detach("previous");
  }
}
