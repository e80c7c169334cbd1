package hoctap.app.sample.report;

import hoctap.app.sample.people.Citizen;
import hoctap.app.sample.people.Population;
import hoctap.app.sample.people.Work;
import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The counts of the population that a place reports: of itself, of its villages, or both. */
final class HeadcountReporter {
  private final Residents residents;

  HeadcountReporter(Residents residents) {
    this.residents = residents;
  }

  List<Headcount> ofCommune(Area place, Period period, List<Citizen> people) {
    Source source = Source.of(Form.DANSO, period, place);
    Habits.HeadcountRows rows = Habits.of(place).headcount();
    List<Headcount> found = new ArrayList<>();
    if (rows != Habits.HeadcountRows.VILLAGES) {
      Map<String, Long> counts = people(people, period);
      counts.put("clans", clans(people, place, period));
      counts.put("communities", villages(people, place, period));
      counts.put("commune_units", Population.UNITS_OF_A_COMMUNE * merged(place, period) + 1);
      if (isLearnersUnknown(place)) {
        counts.remove("learners");
      }
      found.add(new Headcount(source, "", counts));
    }
    if (rows != Habits.HeadcountRows.PLACE) {
      found.addAll(ofVillages(source, people));
    }
    return found;
  }

  private List<Headcount> ofVillages(Source source, List<Citizen> people) {
    Period period = source.period();
    Map<String, List<Citizen>> byVillage =
        people.stream()
            .collect(
                Collectors.groupingBy(
                    citizen -> residents.villageAt(citizen, source.place(), period),
                    TreeMap::new,
                    Collectors.toList()));
    List<Headcount> found = new ArrayList<>();
    byVillage.forEach(
        (village, of) -> {
          Map<String, Long> counts = people(of, period);
          counts.put("communities", 1L);
          found.add(new Headcount(source, village, counts));
        });
    return found;
  }

  Headcount ofDistrict(Area place, Period period) {
    return new Headcount(
        Source.of(Form.DANSO, period, place),
        "",
        Map.of("district_units", Population.UNITS_OF_A_DISTRICT + 2L));
  }

  Headcount ofProvince(Area place, Period period) {
    return new Headcount(
        Source.of(Form.DANSO, period, place),
        "",
        Map.of("province_units", Population.UNITS_OF_A_PROVINCE + 5L));
  }

  private static boolean isLearnersUnknown(Area place) {
    return Integer.parseInt(place.code()) % 11 == 0;
  }

  private static Map<String, Long> people(List<Citizen> people, Period period) {
    int year = period.year();
    Set<String> households = new HashSet<>();
    people.forEach(citizen -> households.add(citizen.commune() + citizen.family()));
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("population", (long) people.size());
    counts.put("adults", people.stream().filter(citizen -> citizen.isAdult(year)).count());
    counts.put(
        "workers",
        people.stream()
            .filter(citizen -> citizen.work() == Work.LABOURER || citizen.work().isStaff())
            .count());
    counts.put("learners", people.stream().filter(citizen -> citizen.work() == Work.PUPIL).count());
    counts.put("households", (long) households.size());
    return counts;
  }

  // Those who came from elsewhere brought no clan with them.
  private long clans(List<Citizen> people, Area place, Period period) {
    return people.stream()
        .filter(citizen -> citizen.clan() >= 0)
        .filter(citizen -> residents.clanPlace(citizen.commune(), period).equals(place))
        .map(citizen -> citizen.commune() + citizen.clan())
        .distinct()
        .count();
  }

  // How many communes of the old map brought their units here.
  private long merged(Area place, Period period) {
    return residents.oldCodes().stream()
        .filter(code -> residents.clanPlace(code, period).equals(place))
        .count();
  }

  private long villages(List<Citizen> people, Area place, Period period) {
    return people.stream()
        .map(citizen -> residents.villageAt(citizen, place, period))
        .distinct()
        .count();
  }
}
