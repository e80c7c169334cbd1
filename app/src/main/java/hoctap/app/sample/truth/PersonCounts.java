package hoctap.app.sample.truth;

import hoctap.app.sample.people.Citizen;
import hoctap.app.sample.system.Learning;
import hoctap.app.sample.system.Library;
import java.util.List;
import java.util.Map;

/** The indicators that count persons. */
final class PersonCounts {
  private final Ledger ledger;
  private final Map<Citizen, Integer> loans;
  private final Map<Citizen, Integer> courses;
  private final boolean hasLibrary;
  private final boolean hasLearning;

  PersonCounts(Ledger ledger, int year, Library library, Learning learning) {
    this.ledger = ledger;
    this.loans = library.loansByCitizen(year);
    this.courses = learning.digitalCourses(year);
    this.hasLibrary = library.isKnown(year);
    this.hasLearning = learning.isKnown(year);
  }

  void count(List<Person> people) {
    for (Person person : people) {
      inCollectives(person);
      inUnits(person);
      amongHolders(person);
      amongAssessed(person);
      overPopulation(person);
    }
  }

  private void inCollectives(Person person) {
    if (!person.isInCollective()) {
      return;
    }
    if (person.isAdult()) {
      ledger.share(Indicator.ADULTS_TITLED_IN_COLLECTIVES, person.spot(), person.isTitled());
    }
    if (person.isWorker()) {
      ledger.share(Indicator.WORKERS_TITLED_IN_COLLECTIVES, person.spot(), person.isTitled());
    }
  }

  private void inUnits(Person person) {
    person
        .unit()
        .ifPresent(
            unit -> {
              ledger.share(Indicator.STAFF_TITLED_IN_UNITS, unit.spot(), person.isTitled());
              if (unit.level().equals("commune")) {
                ledger.share(
                    Indicator.STAFF_TITLED_IN_COMMUNE_UNITS, unit.spot(), person.isTitled());
              }
            });
  }

  private void amongHolders(Person person) {
    if (!person.isTitled()) {
      return;
    }
    Spot spot = person.spot();
    ledger.share(Indicator.TITLED_WITH_DIGITAL_SKILL, spot, person.hasDigitalSkill());
    ledger.share(Indicator.PROFICIENT_OF_TITLED, spot, person.isProficient());
    if (person.hasDigitalSkill()) {
      ledger.share(Indicator.PROFICIENT_OF_SKILLED, spot, person.isProficient());
    }
  }

  private void amongAssessed(Person person) {
    person
        .assessment()
        .ifPresent(
            row ->
                ledger.share(
                    Indicator.ASSESSED_MEETING_RULE, person.spot(), row.scores().meetsRule()));
    if (person.isRegistered()) {
      ledger.share(Indicator.CITIZENS_OF_REGISTERED, person.spot(), person.isTitled());
    }
  }

  private void overPopulation(Person person) {
    Spot spot = person.spot();
    if (person.isAdult()) {
      ledger.numerator(Indicator.TITLE_RATE_OF_ADULTS, spot, person.isTitled() ? 1 : 0);
      ledger.numerator(Indicator.ADULTS_DIGITAL_CONFIRMED, spot, person.hasVneid() ? 1 : 0);
      if (hasLearning) {
        boolean hasCourse = courses.getOrDefault(person.citizen(), 0) > 0;
        ledger.numerator(Indicator.DIGITAL_COURSE_COMPLETION, spot, hasCourse ? 1 : 0);
      }
    }
    if (person.assessment().filter(row -> row.targetGroup() == 4).isPresent()) {
      ledger.numerator(Indicator.LEARNERS_TITLED, spot, person.isTitled() ? 1 : 0);
    }
    if (hasLibrary) {
      boolean hasLoan = loans.getOrDefault(person.citizen(), 0) > 0;
      ledger.numerator(Indicator.LIBRARY_BORROWERS_RATE, spot, hasLoan ? 1 : 0);
    }
  }
}
