package hoctap.app.sample.report;

import hoctap.app.sample.people.Citizen;
import java.time.LocalDate;
import java.util.Optional;

/** One citizen assessed in the period, a row of {@code cdht}. */
public record Assessment(
    Source source,
    Citizen citizen,
    String village,
    int targetGroup,
    String criteria,
    Scores scores,
    LocalDate assessedOn,
    Optional<LocalDate> decidedOn,
    Mark isRegistered,
    Mark hasVneid,
    Mark hasCertificate,
    Mark isSelfUpdated)
    implements Row {

  /** Whether there is a decision. */
  public boolean isTitled() {
    return decidedOn.isPresent();
  }

  /** The same assessment with another decision, or none. */
  Assessment decided(Optional<LocalDate> day) {
    return new Assessment(
        source,
        citizen,
        village,
        targetGroup,
        criteria,
        scores,
        assessedOn,
        day,
        isRegistered,
        hasVneid,
        hasCertificate,
        isSelfUpdated);
  }
}
