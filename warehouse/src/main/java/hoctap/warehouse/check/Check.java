package hoctap.warehouse.check;

import java.util.List;
import java.util.Optional;

/**
 * A rule that was read and found right.
 *
 * @param rule its id, the name of its file
 * @param subjectKind indicator, form, count or place
 * @param conditions all must hold
 * @param levels of the places it looks at; empty: every level
 * @param indicators it looks at; empty: every indicator
 * @param minimumDenominator of this year or the year before, whichever is larger
 * @param count the measure that becomes the finding's count
 * @param isOfWorkspace whether the workspace's own folder holds it
 */
record Check(
    String rule,
    String severity,
    String subjectKind,
    List<Condition> conditions,
    List<String> levels,
    List<String> indicators,
    Optional<Long> minimumDenominator,
    Optional<String> count,
    String labelVi,
    String labelEn,
    String messageVi,
    String reason,
    boolean isOfWorkspace) {
  Check {
    conditions = List.copyOf(conditions);
    levels = List.copyOf(levels);
    indicators = List.copyOf(indicators);
  }

  boolean isBlocking() {
    return severity.equals("error");
  }
}
