package hoctap.app.sample.system;

import hoctap.app.sample.people.Citizen;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who learnt what in the sample's learning system, as it happened. */
public record Learning(List<Account> accounts, List<Enrolment> enrolments) {
  /** Courses 1 and 2 teach digital skills, 3 to 5 something else. */
  static final int COURSES = 5;

  /** How the citizen number stands in the database, if at all. */
  enum NumberField {
    IDNUMBER,
    PROFILE,
    NONE
  }

  /**
   * One account; one citizen may have two.
   *
   * @param isDeleted before anybody ever looked at the database
   * @param commune code of the commune in the profile, as typed; may be blank or nonsense
   */
  record Account(
      long id, Optional<Citizen> citizen, NumberField field, boolean isDeleted, String commune) {}

  /** Why a completion counts, or does not. */
  enum Case {
    COUNTS,
    /** The account was suspended later, which changes nothing. */
    ACCOUNT_SUSPENDED,
    ENROLMENT_SUSPENDED,
    WAY_SWITCHED_OFF,
    TEACHER,
    AFTER_THE_END,
    NOT_COMPLETED;

    boolean isCounted() {
      return this == COUNTS || this == ACCOUNT_SUSPENDED;
    }

    /** Whether the enrolment makes a learner, completed or not. */
    boolean isOfLearner() {
      return isCounted() || this == AFTER_THE_END || this == NOT_COMPLETED;
    }
  }

  /** One account in one course, completed on a local day unless its case says otherwise. */
  record Enrolment(
      Account account, int course, LocalDate begunOn, LocalDate completedOn, Case of) {}

  /** No learning at all. */
  public static Learning none() {
    return new Learning(List.of(), List.of());
  }

  static boolean isDigital(int course) {
    return course <= 2;
  }

  /** Whether anybody began or completed a course in that year. */
  public boolean isKnown(int year) {
    return enrolments.stream()
        .filter(enrolment -> enrolment.of().isOfLearner() && !enrolment.account().isDeleted())
        .anyMatch(
            enrolment ->
                enrolment.begunOn().getYear() == year
                    || (enrolment.of().isCounted() && enrolment.completedOn().getYear() == year));
  }

  /** How many digital courses each citizen, as far as known, completed in that year. */
  public Map<Citizen, Integer> digitalCourses(int year) {
    Map<Citizen, Set<Integer>> found = new HashMap<>();
    for (Enrolment enrolment : enrolments) {
      Account account = enrolment.account();
      boolean isKnown = account.field() != NumberField.NONE && !account.isDeleted();
      if (isKnown
          && enrolment.of().isCounted()
          && isDigital(enrolment.course())
          && enrolment.completedOn().getYear() == year) {
        account
            .citizen()
            .ifPresent(
                citizen ->
                    found.computeIfAbsent(citizen, key -> new HashSet<>()).add(enrolment.course()));
      }
    }
    Map<Citizen, Integer> courses = new HashMap<>();
    found.forEach((citizen, of) -> courses.put(citizen, of.size()));
    return courses;
  }
}
