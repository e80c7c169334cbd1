package hoctap.app.sample.report;

import hoctap.app.sample.people.Citizen;
import hoctap.app.sample.people.CommunePlan;
import hoctap.app.sample.people.Work;
import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Who was assessed in a period, where, and with what result. */
final class AssessmentReporter {
  /** Decision 324 replaced decision 244 on this day. */
  private static final LocalDate DECISION_324 = LocalDate.of(2023, 10, 25);

  /** The school that assesses its own pupils beside the commune. */
  static final String SCHOOL = "truong-thcs";

  private final Residents residents;
  private final Dice dice;

  AssessmentReporter(Residents residents, Dice dice) {
    this.residents = residents;
    this.dice = dice;
  }

  /** All assessments of the period by submission. */
  Map<Source, List<Assessment>> report(Period period) {
    Map<Source, List<Assessment>> found = new TreeMap<>();
    for (Citizen citizen : residents.citizens()) {
      for (Source source : sources(citizen, period)) {
        if (isAssessed(citizen, source)) {
          Assessment assessment = assess(citizen, source);
          found.computeIfAbsent(source, key -> new ArrayList<>()).add(assessment);
        }
      }
    }
    return found;
  }

  private List<Source> sources(Citizen citizen, Period period) {
    SplittableRandom random = dice.of("who", citizen.number(), period.label());
    List<Source> sources = new ArrayList<>();
    Area home = residents.home(citizen, period);
    if (citizen.work() == Work.DISTRICT_OFFICIAL && period.half() != 2 && random.nextInt(3) > 0) {
      String district = residents.plan(citizen.commune()).district();
      sources.add(Source.of(Form.CDHT, period, residents.old(district)));
    }
    if (citizen.work() == Work.PROVINCE_OFFICIAL && random.nextInt(3) > 0) {
      Area province = residents.province(citizen.commune(), period);
      sources.add(Source.of(Form.CDHT, Residents.ofProvince(period), province));
    }
    if (sources.isEmpty() || random.nextInt(4) == 0) {
      boolean isPupilOfSchool = citizen.work() == Work.PUPIL && citizen.commune().equals("30046");
      sources.add(new Source(Form.CDHT, period, home, isPupilOfSchool ? SCHOOL : ""));
    }
    if (citizen.move().year() == period.year() && period.half() == 0) {
      sources.add(Source.of(Form.CDHT, period, residents.old(citizen.commune())));
    }
    return sources;
  }

  private boolean isAssessed(Citizen citizen, Source source) {
    int year = source.year();
    // There is no form for children, and until 2023 none for pupils.
    if (citizen.work() == Work.CHILD || (citizen.work() == Work.PUPIL && year < 2023)) {
      return false;
    }
    SplittableRandom random = dice.of("assessed", citizen.number(), year);
    CommunePlan plan = residents.plan(citizen.commune(year));
    if (residents.isTotalsOnly(source.place())) {
      return false;
    }
    double bonus = citizen.work().isStaff() ? 0.16 : 0;
    boolean isChosen =
        0.8 * citizen.zeal() + 0.2 * random.nextDouble() < plan.assessed(year) + bonus;
    int half = random.nextInt(100);
    return isChosen
        && switch (source.period().half()) {
          case 1 -> half < 48;
          case 2 -> half >= 42;
          default -> true;
        };
  }

  private Assessment assess(Citizen citizen, Source source) {
    Period period = source.period();
    SplittableRandom random = dice.of("result", citizen.number(), source.path());
    Habits habits = Habits.of(source.place());
    LocalDate assessedOn = assessedOn(period, citizen.work() == Work.PUPIL, random);
    boolean passes = random.nextDouble() < passing(citizen, period.year());
    Scores scores = passes ? ScoreSheet.passing(random) : ScoreSheet.failing(random);
    boolean isTitled = passes ? random.nextInt(100) < 97 : random.nextInt(300) == 0;
    double skill = 0.42 + 0.07 * (period.year() - 2022);
    boolean hasMarks = habits.marks() != Habits.Marks.NONE;
    return new Assessment(
        source,
        citizen,
        isVillageLeftBlank(source, random)
            ? ""
            : residents.villageAt(citizen, source.place(), period),
        citizen.work().targetGroup(),
        assessedOn.isBefore(DECISION_324) ? "244" : "324",
        scores,
        assessedOn,
        isTitled ? Optional.of(assessedOn.plusDays(5 + random.nextInt(26))) : Optional.empty(),
        mark(habits.hasRegistered(), random.nextInt(100) < 92),
        mark(hasMarks, random.nextDouble() < skill),
        mark(hasMarks, random.nextInt(100) < 22),
        mark(hasSelfUpdate(habits), random.nextInt(100) < 57));
  }

  private double passing(Citizen citizen, int year) {
    double passing = residents.plan(citizen.commune(year)).passing(year);
    return citizen.work().isStaff() ? passing + 0.12 : passing;
  }

  private static Mark mark(boolean hasColumn, boolean isMade) {
    return hasColumn ? Mark.of(isMade) : Mark.UNKNOWN;
  }

  private static boolean hasSelfUpdate(Habits habits) {
    return habits.marks() == Habits.Marks.THREE || habits.marks() == Habits.Marks.CODES;
  }

  // A file of a district or province names no village, nor does one row in 25 of a commune.
  private static boolean isVillageLeftBlank(Source source, SplittableRandom random) {
    return !source.place().isCommune() || random.nextInt(25) == 0;
  }

  private static LocalDate assessedOn(Period period, boolean isPupil, SplittableRandom random) {
    if (period.year() == 2022) {
      return LocalDate.of(2022, 8, 1).plusDays(random.nextInt(140));
    }
    if (period.half() == 1) {
      return LocalDate.of(period.year(), 2, 1).plusDays(random.nextInt(145));
    }
    if (period.half() == 2) {
      return LocalDate.of(period.year(), 7, 5).plusDays(random.nextInt(165));
    }
    return isPupil && period.year() == 2023
        ? DECISION_324.plusDays(random.nextInt(60))
        : LocalDate.of(period.year(), 3, 1).plusDays(random.nextInt(290));
  }
}
