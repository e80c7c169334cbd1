package hoctap.app.sample.report;

import hoctap.app.sample.people.Citizen;
import hoctap.app.sample.people.CommunePlan;
import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** The families, clans and village communities that a commune lists, recognised or not. */
final class CollectiveReporter {
  private final Residents residents;
  private final Dice dice;

  CollectiveReporter(Residents residents, Dice dice) {
    this.residents = residents;
    this.dice = dice;
  }

  /** Four of five families and clans are listed. */
  static boolean isListed(int index) {
    return index % 5 < 4;
  }

  /** Of half of those the members are listed too. */
  static boolean hasMembersListed(int index) {
    return index % 5 < 2;
  }

  static String family(String oldCode, int family, Period period) {
    return Residents.code(oldCode, "GD%04d".formatted(family + 1), period);
  }

  static String clan(String oldCode, int clan, Period period) {
    return Residents.code(oldCode, "DH%02d".formatted(clan + 1), period);
  }

  /** The code of a village's community: where it names its village, it has a code of its own. */
  static String community(String village, Habits habits) {
    return habits.isCommunityByVillage() ? "CD-" + village : village;
  }

  /** The families and clans of these people and the villages' communities, by old commune. */
  List<Collective> report(Area place, Period period, List<Citizen> people) {
    Map<String, Collective> found = new LinkedHashMap<>();
    for (Citizen citizen : people) {
      if (isListed(citizen.family())) {
        String code = family(citizen.commune(), citizen.family(), period);
        found.computeIfAbsent(code, key -> family(citizen, place, period, key));
      }
      if (citizen.clan() >= 0
          && isListed(citizen.clan())
          && residents.clanPlace(citizen.commune(), period).equals(place)) {
        String code = clan(citizen.commune(), citizen.clan(), period);
        found.computeIfAbsent(code, key -> clan(citizen, place, period, key));
      }
      String village = Residents.village(citizen.commune(), citizen.village(), period);
      found.computeIfAbsent(
          community(village, Habits.of(place)), key -> village(citizen, place, period, village));
    }
    return new ArrayList<>(found.values());
  }

  private Collective family(Citizen first, Area place, Period period, String code) {
    String village = Residents.village(first.commune(), first.village(), period);
    Fate fate = fate(first.commune(), "GD" + first.family(), period, 0.12);
    return new Collective(
        Source.of(Form.TAPTHE, period, place),
        Kind.FAMILY,
        code,
        "Gia đình " + first.name(),
        village,
        "",
        "",
        "",
        fate.registration(),
        "",
        fate.decidedOn(),
        Mark.NO,
        Map.of());
  }

  private Collective clan(Citizen first, Area place, Period period, String code) {
    Fate fate = fate(first.commune(), "DH" + first.clan(), period, 0);
    return new Collective(
        Source.of(Form.TAPTHE, period, place),
        Kind.CLAN,
        code,
        "Dòng họ mẫu số " + (first.clan() + 1),
        "",
        "",
        "",
        "",
        fate.registration(),
        "",
        fate.decidedOn(),
        Mark.NO,
        Map.of());
  }

  private Collective village(Citizen first, Area place, Period period, String village) {
    Habits habits = Habits.of(place);
    Fate fate = fate(first.commune(), "CD" + first.village(), period, 0.05);
    return new Collective(
        Source.of(Form.TAPTHE, period, place),
        Kind.COMMUNITY,
        community(village, habits),
        "Ấp mẫu " + village,
        habits.isCommunityByVillage() ? village : "",
        first.village() % 2 == 0 ? "village" : "",
        "",
        "",
        fate.registration(),
        "",
        fate.decidedOn(),
        Mark.NO,
        Map.of());
  }

  /** Whether something registered and was recognised in a period. */
  record Fate(String registration, Optional<LocalDate> decidedOn) {}

  Fate fate(String oldCode, String what, Period period, double bonus) {
    CommunePlan plan = residents.plan(oldCode);
    SplittableRandom random = dice.of("fate", oldCode, what, period.year());
    double chance = plan.recognised(period.year()) + bonus;
    boolean isRecognised = random.nextDouble() < chance;
    boolean isEarly = random.nextInt(100) < 40;
    int draw = random.nextInt(20);
    String registration = draw == 0 ? "" : draw == 1 ? "withdrawn" : draw < 8 ? "new" : "renewed";
    LocalDate day = decision(period, random);
    boolean isDecided = isRecognised && (period.half() != 1 || isEarly) && draw != 1;
    return new Fate(registration, isDecided ? Optional.of(day) : Optional.empty());
  }

  // One decision in fifteen is signed in the first quarter of the next year and counts all the
  // same.
  private static LocalDate decision(Period period, SplittableRandom random) {
    int year = period.year();
    if (period.half() == 1) {
      return LocalDate.of(year, 4, 1).plusDays(random.nextInt(85));
    }
    return random.nextInt(15) == 0
        ? LocalDate.of(year + 1, 1, 5).plusDays(random.nextInt(80))
        : LocalDate.of(year, 9, 1).plusDays(random.nextInt(75));
  }
}
