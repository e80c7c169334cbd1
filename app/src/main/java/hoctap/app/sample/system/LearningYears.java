package hoctap.app.sample.system;

import hoctap.app.sample.people.Citizen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Makes the years 2022 to 2025 of a learning system. */
public final class LearningYears {
  private final SplittableRandom random;
  private final List<Learning.Account> accounts = new ArrayList<>();
  private final List<Learning.Enrolment> enrolments = new ArrayList<>();

  private LearningYears(long seed) {
    this.random = new SplittableRandom(seed);
  }

  public static Learning make(long seed, List<Citizen> citizens) {
    LearningYears years = new LearningYears(seed ^ 0x5eed);
    for (Citizen citizen : citizens) {
      if (citizen.age(2022) >= 16 && years.random.nextInt(16) == 0) {
        years.join(citizen);
      }
    }
    return new Learning(years.accounts, years.enrolments);
  }

  private void join(Citizen citizen) {
    int draw = random.nextInt(20);
    Learning.NumberField field =
        draw < 11
            ? Learning.NumberField.IDNUMBER
            : draw < 17 ? Learning.NumberField.PROFILE : Learning.NumberField.NONE;
    boolean isDeleted = random.nextInt(25) == 0;
    Learning.Account account = open(citizen, field, isDeleted);
    learn(account);
    if (random.nextInt(20) == 0) {
      // The same course again from a second account of the same person.
      Learning.Account second = open(citizen, Learning.NumberField.PROFILE, false);
      Learning.Enrolment first = enrolments.get(enrolments.size() - 1);
      enrol(second, first.course(), first.completedOn(), first.of());
    }
  }

  private Learning.Account open(Citizen citizen, Learning.NumberField field, boolean isDeleted) {
    int draw = random.nextInt(12);
    String commune = draw == 0 ? "" : draw == 1 ? "00000" : citizen.commune();
    Learning.Account account =
        new Learning.Account(accounts.size() + 3L, Optional.of(citizen), field, isDeleted, commune);
    accounts.add(account);
    return account;
  }

  private void learn(Learning.Account account) {
    Set<Integer> courses = new HashSet<>();
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      int course = 1 + random.nextInt(Learning.COURSES);
      // One completion a course and account: the system's own rule.
      if (courses.add(course)) {
        LocalDate day = LocalDate.of(2022 + random.nextInt(4), 1, 1).plusDays(random.nextInt(365));
        enrol(account, course, day, fate());
      }
    }
  }

  private Learning.Case fate() {
    int draw = random.nextInt(30);
    return draw < Learning.Case.values().length
        ? Learning.Case.values()[draw]
        : Learning.Case.COUNTS;
  }

  private void enrol(Learning.Account account, int course, LocalDate day, Learning.Case of) {
    LocalDate begun = day.minusDays(random.nextInt(60));
    enrolments.add(new Learning.Enrolment(account, course, begun, day, of));
  }
}
