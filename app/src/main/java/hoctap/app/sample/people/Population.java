package hoctap.app.sample.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Makes the people of the sample, the same for the same seed. */
public final class Population {
  /** Units of one commune, {@code DV01} and on. */
  public static final int UNITS_OF_A_COMMUNE = 8;

  /** Units of one district, {@code 872-H01} and on. */
  public static final int UNITS_OF_A_DISTRICT = 6;

  /** Units of a province, {@code 87-T01} and on. */
  public static final int UNITS_OF_A_PROVINCE = 4;

  private final SplittableRandom random;
  private final List<CommunePlan> plans;
  private final Set<String> numbers = new HashSet<>();
  private final List<Citizen> citizens = new ArrayList<>();

  private Population(long seed, List<CommunePlan> plans) {
    this.random = new SplittableRandom(seed);
    this.plans = plans;
  }

  public static List<Citizen> make(long seed, List<CommunePlan> plans) {
    Population population = new Population(seed, plans);
    plans.forEach(population::settle);
    return List.copyOf(population.citizens);
  }

  private void settle(CommunePlan plan) {
    int family = 0;
    int made = 0;
    while (made < plan.people()) {
      int size = Math.min(2 + random.nextInt(5), plan.people() - made);
      int clan = random.nextInt(10) < 4 ? random.nextInt(Math.max(1, plan.people() / 90)) : -1;
      int village = family % plan.villages();
      for (int member = 0; member < size; member++) {
        citizens.add(citizen(plan, new Place(village, family, clan), member));
      }
      made += size;
      family++;
    }
  }

  private record Place(int village, int family, int clan) {}

  private Citizen citizen(CommunePlan plan, Place place, int member) {
    int age = member < 2 ? 24 + random.nextInt(56) : random.nextInt(46);
    LocalDate birth = LocalDate.of(2022 - age, 1 + random.nextInt(12), 1 + random.nextInt(28));
    Work work = work(age);
    return new Citizen(
        number(),
        FictitiousNames.draw(random),
        birth,
        random.nextBoolean(),
        plan.code(),
        place.village(),
        place.family(),
        place.clan(),
        work,
        unit(work, plan),
        random.nextDouble(),
        move(plan));
  }

  private String number() {
    String number;
    do {
      number =
          (random.nextBoolean() ? "000" : "099") + "%09d".formatted(random.nextInt(1_000_000_000));
    } while (!numbers.add(number));
    return number;
  }

  private Work work(int age) {
    int draw = random.nextInt(100);
    if (age < 9) {
      return Work.CHILD;
    }
    if (age < 18 || (age < 22 && draw < 50)) {
      return Work.PUPIL;
    }
    if (draw < 55 || age > 62) {
      return Work.RESIDENT;
    }
    if (draw < 83) {
      return Work.LABOURER;
    }
    return draw < 95
        ? Work.COMMUNE_STAFF
        : draw < 99 ? Work.DISTRICT_OFFICIAL : Work.PROVINCE_OFFICIAL;
  }

  private String unit(Work work, CommunePlan plan) {
    return switch (work) {
      case COMMUNE_STAFF -> "DV%02d".formatted(1 + random.nextInt(UNITS_OF_A_COMMUNE));
      case DISTRICT_OFFICIAL ->
          "%s-H%02d".formatted(plan.district(), 1 + random.nextInt(UNITS_OF_A_DISTRICT));
      case PROVINCE_OFFICIAL -> "T%02d".formatted(1 + random.nextInt(UNITS_OF_A_PROVINCE));
      default -> "";
    };
  }

  private Move move(CommunePlan plan) {
    if (random.nextInt(60) != 0) {
      return Move.NEVER;
    }
    CommunePlan to = plans.get(random.nextInt(plans.size()));
    return to.code().equals(plan.code())
        ? Move.NEVER
        : new Move(2023 + random.nextInt(2), to.code(), random.nextInt(to.villages()));
  }
}
