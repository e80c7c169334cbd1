package hoctap.app.sample.truth;

import hoctap.app.sample.people.Citizen;
import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Period;
import hoctap.app.sample.report.Assessment;
import hoctap.app.sample.report.Collective;
import hoctap.app.sample.report.Kind;
import hoctap.app.sample.report.Membership;
import hoctap.app.sample.report.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings together what all files of a year say about each citizen: one person, at one place. */
final class People {
  private static final Comparator<Assessment> COUNTING =
      Comparator.comparing((Assessment row) -> !row.isTitled())
          .thenComparing(Assessment::assessedOn, Comparator.reverseOrder())
          .thenComparing(row -> row.source().place().code())
          .thenComparing(row -> row.source().sender());
  private static final Comparator<Membership> SMALLEST =
      Comparator.comparing((Membership row) -> row.source().period().isFirstHalf())
          .thenComparing(row -> row.source().place().rank())
          .thenComparing(row -> row.source().place().code())
          .thenComparing(row -> row.village().isEmpty())
          .thenComparing(Membership::village)
          .thenComparing(row -> row.kind().id())
          .thenComparing(Membership::code);

  private final Counted counted;
  private final Collectives collectives;
  private final Map<Citizen, List<Assessment>> assessments = new LinkedHashMap<>();
  private final Map<Citizen, List<Membership>> memberships = new LinkedHashMap<>();

  private People(Counted counted, Collectives collectives) {
    this.counted = counted;
    this.collectives = collectives;
  }

  /** The persons of the year, each once. */
  static List<Person> of(Counted counted, Collectives collectives) {
    People people = new People(counted, collectives);
    counted.all(Assessment.class).forEach(row -> add(people.assessments, row.citizen(), row));
    counted.all(Membership.class).forEach(row -> add(people.memberships, row.citizen(), row));
    people.assessments.values().forEach(rows -> rows.sort(COUNTING));
    people.memberships.values().forEach(rows -> rows.sort(SMALLEST));
    Map<Citizen, Boolean> all = new LinkedHashMap<>();
    people.assessments.keySet().forEach(citizen -> all.put(citizen, true));
    people.memberships.keySet().forEach(citizen -> all.put(citizen, true));
    return all.keySet().stream().map(people::person).toList();
  }

  private static <R> void add(Map<Citizen, List<R>> rows, Citizen citizen, R row) {
    rows.computeIfAbsent(citizen, key -> new ArrayList<>()).add(row);
  }

  private Person person(Citizen citizen) {
    List<Assessment> assessed = assessments.getOrDefault(citizen, List.of());
    List<Membership> listed = memberships.getOrDefault(citizen, List.of());
    Home home = home(assessed, listed);
    Spot spot =
        new Spot(
            home.village().isEmpty() ? "" : home.place().villageId(home.village()),
            counted.standing(home.place()));
    boolean isInCollective =
        collectives.isRecognisedVillage(home.period(), home.place(), home.village())
            || listed.stream().anyMatch(this::isInRecognised);
    return new Person(
        citizen,
        counted.year(),
        assessed.stream().findFirst(),
        spot,
        listed.stream().anyMatch(row -> row.isWorker().isYes()),
        isInCollective,
        unit(listed));
  }

  private boolean isInRecognised(Membership row) {
    return row.kind() != Kind.UNIT
        && collectives.find(row).filter(collectives::isRecognised).isPresent();
  }

  private record Home(Period period, Area place, String village) {}

  private static Home home(List<Assessment> assessed, List<Membership> listed) {
    Optional<Home> ofAssessment =
        assessed.stream().findFirst().map(row -> home(row.source(), row.village()));
    List<Home> inOrder = new ArrayList<>();
    ofAssessment.ifPresent(inOrder::add);
    listed.forEach(row -> inOrder.add(home(row.source(), row.village())));
    assessed.forEach(row -> inOrder.add(home(row.source(), row.village())));
    Home first =
        inOrder.stream()
            .filter(home -> home.place().isCommune())
            .findFirst()
            .orElse(inOrder.get(0));
    return first.village().isEmpty() ? atListedVillage(first, listed) : first;
  }

  private static Home home(Source source, String village) {
    return new Home(source.period(), source.place(), village);
  }

  private static Home atListedVillage(Home home, List<Membership> listed) {
    return listed.stream()
        .filter(row -> row.source().place().equals(home.place()) && !row.village().isEmpty())
        .findFirst()
        .map(row -> home(row.source(), row.village()))
        .orElse(home);
  }

  private Optional<Person.StaffPost> unit(List<Membership> listed) {
    List<Collective> units = new ArrayList<>();
    for (Membership row : listed) {
      if (row.kind() == Kind.UNIT) {
        collectives.find(row).filter(collectives::isRecognised).ifPresent(units::add);
      }
    }
    if (units.isEmpty()) {
      return Optional.empty();
    }
    Collective highest =
        Collections.min(
            units,
            Comparator.comparing((Collective unit) -> -Area.rank(Recognition.level(unit)))
                .thenComparing(Collective::code)
                .thenComparing(unit -> unit.source().place().id()));
    return Optional.of(new Person.StaffPost(Recognition.level(highest), collectives.spot(highest)));
  }
}
