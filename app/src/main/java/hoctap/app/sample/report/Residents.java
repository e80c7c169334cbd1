package hoctap.app.sample.report;

import hoctap.app.sample.people.Citizen;
import hoctap.app.sample.people.CommunePlan;
import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Atlas;
import hoctap.app.sample.place.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who lives where in a period, and what the places call their villages and collectives then. */
final class Residents {
  private static final LocalDate OLD_MAP = LocalDate.of(2025, 6, 30);

  private final Atlas atlas;
  private final Map<String, CommunePlan> plans;
  private final List<Citizen> citizens;
  private final Map<String, Area> oldAreas = new HashMap<>();
  private final Map<String, List<Area>> nextAreas = new HashMap<>();

  Residents(Atlas atlas, List<CommunePlan> plans, List<Citizen> citizens) {
    this.atlas = atlas;
    this.plans = plans.stream().collect(Collectors.toMap(CommunePlan::code, plan -> plan));
    this.citizens = citizens;
  }

  List<Citizen> citizens() {
    return citizens;
  }

  /** The communes of the old map that have people. */
  Set<String> oldCodes() {
    return plans.keySet();
  }

  Atlas atlas() {
    return atlas;
  }

  CommunePlan plan(String oldCode) {
    return plans.get(oldCode);
  }

  Area old(String code) {
    return oldAreas.computeIfAbsent(code, key -> atlas.at(key, OLD_MAP));
  }

  /** The commune that a village of the old map belongs to in that period. */
  Area commune(String oldCode, int village, Period period) {
    if (period.half() != 2) {
      return old(oldCode);
    }
    List<Area> next = nextAreas.computeIfAbsent(oldCode, this::next);
    boolean isSecondPart = next.size() > 1 && village * 2 >= plan(oldCode).villages();
    return next.get(isSecondPart ? 1 : 0);
  }

  private List<Area> next(String oldCode) {
    return atlas.successors(old(oldCode)).stream()
        .sorted(Comparator.comparing(Area::code))
        .toList();
  }

  /** Where the citizen lives. */
  Area home(Citizen citizen, Period period) {
    return commune(citizen.commune(period.year()), citizen.village(period.year()), period);
  }

  /** The communes with people of the sample, and their people. */
  Map<Area, List<Citizen>> byCommune(Period period) {
    return grouped(citizen -> home(citizen, period));
  }

  /** The communes and the people whose families they list, those who moved away among them. */
  Map<Area, List<Citizen>> byOrigin(Period period) {
    return grouped(citizen -> origin(citizen, period));
  }

  private Map<Area, List<Citizen>> grouped(Function<Citizen, Area> place) {
    return citizens.stream()
        .collect(
            Collectors.groupingBy(
                place, () -> new TreeMap<>(Comparator.comparing(Area::code)), Collectors.toList()));
  }

  /** What a place writes for something that the commune of the old map calls {@code code}. */
  static String code(String oldCode, String code, Period period) {
    return period.half() == 2 ? oldCode.substring(2) + "-" + code : code;
  }

  static String village(String oldCode, int village, Period period) {
    return code(oldCode, "A" + (village + 1), period);
  }

  /** The commune of the citizen's family, clan and unit, which stay behind after a move. */
  Area origin(Citizen citizen, Period period) {
    return commune(citizen.commune(), citizen.village(), period);
  }

  /** The commune of the clans and units of an old commune; with a split they go to one part. */
  Area clanPlace(String oldCode, Period period) {
    return commune(oldCode, 0, period);
  }

  /** Whether all that the place reports are totals. */
  boolean isTotalsOnly(Area place) {
    return plans.containsKey(place.code())
        && place.equals(old(place.code()))
        && plan(place.code()).isTotalsOnly();
  }

  /** The village under which that place lists the citizen; blank for districts and provinces. */
  String villageAt(Citizen citizen, Area place, Period period) {
    if (!place.isCommune()) {
      return "";
    }
    boolean isLeft = !place.equals(home(citizen, period));
    return isLeft
        ? village(citizen.commune(), citizen.village(), period)
        : village(citizen.commune(period.year()), citizen.village(period.year()), period);
  }

  /** The province above an old commune, as it stands in the period. */
  Area province(String oldCode, Period period) {
    return atlas.standing(atlas.line(old(oldCode)).get(2), period.lastDay());
  }

  /** The period in which a province reports: it sends one file for the whole of 2025's new map. */
  static Period ofProvince(Period period) {
    return period.half() == 2 ? Period.year(period.year()) : period;
  }
}
