package hoctap.app.sample.report;

import java.time.LocalDate;
import java.util.Map;

/**
 * One model and class of a summary report, a row of {@code tonghop}.
 *
 * @param model family, clan, community, unit or citizen
 * @param classOf the class as the tables write it, or blank
 * @param percent as printed, or blank
 * @param base of the percentage as the form writes it, or blank
 */
public record Summary(
    Source source,
    String model,
    String classOf,
    LocalDate countedOn,
    Map<String, Long> counts,
    String percent,
    String base)
    implements Row {
  public Summary {
    counts = Map.copyOf(counts);
  }
}
