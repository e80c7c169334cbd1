package hoctap.warehouse;

import hoctap.warehouse.check.Checks;
import java.util.List;
import java.util.function.Function;

/**
 * Measures the figures, holds the rules of {@code checks/} against them, and says what it found.
 */
final class Findings {
  /** Whose counts people typed, and one digit of which says something. */
  private static final List<String> COUNTED =
      List.of("population_year", "association_year", "summary_year");

  private static final List<String> STEPS_TO_INDICATORS =
      List.of("history", "history_score", "previous_figure", "change_score", "missing_year");

  private static final List<String> STEPS_TO_FINDINGS =
      List.of(
          "form_measure",
          "count_measure",
          "place_measure",
          "rule",
          "rule_condition",
          "measured",
          "rule_met");

  private final BuildFile file;
  private final Checks checks;

  Findings(BuildFile file, Checks checks) {
    this.file = file;
    this.checks = checks;
  }

  /**
   * Loads the counts that communes reported.
   *
   * @param files the Parquet files of a fact
   */
  void load(Function<String, List<String>> files) {
    file.execute(SqlText.read("reported_count"));
    for (String fact : COUNTED) {
      List<String> found = files.apply(fact);
      if (!found.isEmpty()) {
        file.land(found);
        file.fill("reported_count", SqlText.read("counts/" + fact));
      }
    }
  }

  /** Adds a finding for all that a rule finds fault with; what an error blocks stays as a step. */
  void derive() {
    STEPS_TO_INDICATORS.forEach(step -> file.keep(step, SqlText.read("derive/" + step)));
    file.fill("mart.indicator_measure", SqlText.read("derive/indicator_measure"));
    file.set("rules", "'" + checks.json().replace("'", "''") + "'");
    STEPS_TO_FINDINGS.forEach(step -> file.keep(step, SqlText.read("derive/" + step)));
    file.fill("mart.finding_rule", SqlText.read("derive/finding_rule"));
    file.fill("mart.finding", SqlText.read("derive/rule_finding"));
    file.keep("blocking_problem", SqlText.read("derive/blocking_problem"));
  }
}
