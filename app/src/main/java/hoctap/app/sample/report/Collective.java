package hoctap.app.sample.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One family, clan, community or unit, a row of {@code tapthe}.
 *
 * @param level village, commune, district or province; blank as the form allows
 * @param unitKind as the tables write it, for units
 * @param rating as the tables write it, or blank
 * @param totals adults, adults_titled, workers, workers_titled, as far as they are given
 */
public record Collective(
    Source source,
    Kind kind,
    String code,
    String name,
    String village,
    String level,
    String unitKind,
    String schoolLevel,
    String registration,
    String rating,
    Optional<LocalDate> decidedOn,
    Mark hasTrainingPlan,
    Map<String, Long> totals)
    implements Row {

  public Collective {
    totals = Map.copyOf(totals);
  }

  /** Rated level 1 or 2 by circular 24/2023, which holds for three years. */
  public boolean hasLevel() {
    return rating.startsWith("level_");
  }

  public boolean isRegistered() {
    return registration.equals("new") || registration.equals("renewed");
  }

  /** The same collective with the totals of its people. */
  Collective withTotals(Map<String, Long> of) {
    return new Collective(
        source,
        kind,
        code,
        name,
        village,
        level,
        unitKind,
        schoolLevel,
        registration,
        rating,
        decidedOn,
        hasTrainingPlan,
        of);
  }
}
