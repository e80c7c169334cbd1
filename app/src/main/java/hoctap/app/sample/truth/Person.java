package hoctap.app.sample.truth;

import hoctap.app.sample.people.Citizen;
import hoctap.app.sample.report.Assessment;
import java.util.Optional;

/**
 * One citizen in one year, as all files together know this person.
 *
 * @param assessment the one that counts, if any
 * @param spot where the person lives
 * @param unit the recognised unit that counts, if any
 */
record Person(
    Citizen citizen,
    int year,
    Optional<Assessment> assessment,
    Spot spot,
    boolean isWorker,
    boolean isInCollective,
    Optional<StaffPost> unit) {

  /** A recognised unit: its level and where it stands. */
  record StaffPost(String level, Spot spot) {}

  boolean isAdult() {
    return citizen.age(year) >= 18;
  }

  boolean isTitled() {
    return assessment.filter(Assessment::isTitled).isPresent();
  }

  boolean isRegistered() {
    return assessment.filter(row -> row.isRegistered().isYes()).isPresent();
  }

  boolean hasVneid() {
    return assessment.filter(row -> row.hasVneid().isYes()).isPresent();
  }

  /** Confirmed on VNeID, or with a certificate. */
  boolean hasDigitalSkill() {
    return hasVneid() || assessment.filter(row -> row.hasCertificate().isYes()).isPresent();
  }

  /** With digital skill, and the citizen keeps the record up to date online. */
  boolean isProficient() {
    return hasDigitalSkill() && assessment.filter(row -> row.isSelfUpdated().isYes()).isPresent();
  }
}
