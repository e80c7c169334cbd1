package hoctap.app.property;

import java.util.Optional;

/**
 * One citizen in one year, as all files together know this person.
 *
 * @param assessment the one that counts, if any
 * @param unit the recognised unit that counts, if any
 */
record Person(
    String citizen,
    int year,
    int birthYear,
    Optional<Line> assessment,
    Spot spot,
    boolean isWorker,
    boolean isInCollective,
    Optional<Collective> unit) {

  boolean isAdult() {
    return year - birthYear >= 18;
  }

  boolean isTitled() {
    return assessment.flatMap(row -> row.day("decided_on")).isPresent();
  }

  /** Reading 10. */
  boolean hasDigitalSkill() {
    return isMarked("has_vneid") || isMarked("has_certificate");
  }

  boolean isProficient() {
    return hasDigitalSkill() && isMarked("is_self_updated");
  }

  boolean isMarked(String column) {
    return assessment.filter(row -> row.isYes(column)).isPresent();
  }

  /** Total 80 or more, none under 5, none missing. */
  boolean isMeetingRule() {
    if (assessment.isEmpty()) {
      return false;
    }
    double total = 0;
    double smallest = 10;
    for (int item = 1; item <= 10; item++) {
      String score = assessment.get().text("score_" + item);
      if (score.isEmpty()) {
        return false;
      }
      total += Double.parseDouble(score);
      smallest = Math.min(smallest, Double.parseDouble(score));
    }
    return total >= 80 && smallest >= 5;
  }
}
