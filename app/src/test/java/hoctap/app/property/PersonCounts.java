package hoctap.app.property;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Atlas;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The indicators that count persons. */
final class PersonCounts {
  private final Ledger ledger;
  private final Collectives collectives;

  PersonCounts(Ledger ledger, Collectives collectives) {
    this.ledger = ledger;
    this.collectives = collectives;
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
    if (person.isInCollective() && person.isAdult()) {
      ledger.share("adults_titled_in_collectives", person.spot(), person.isTitled());
    }
    if (person.isInCollective() && person.isWorker()) {
      ledger.share("workers_titled_in_collectives", person.spot(), person.isTitled());
    }
  }

  private void inUnits(Person person) {
    if (person.unit().isPresent()) {
      Collective unit = person.unit().get();
      Spot spot = Spot.of(collectives.spot(unit).area());
      ledger.share("staff_titled_in_units", spot, person.isTitled());
      if (unit.level().equals("commune")) {
        ledger.share("staff_titled_in_commune_units", spot, person.isTitled());
      }
    }
  }

  private void amongHolders(Person person) {
    if (person.isTitled()) {
      ledger.share("titled_with_digital_skill", person.spot(), person.hasDigitalSkill());
      ledger.share("proficient_of_titled", person.spot(), person.isProficient());
      if (person.hasDigitalSkill()) {
        ledger.share("proficient_of_skilled", person.spot(), person.isProficient());
      }
    }
  }

  private void amongAssessed(Person person) {
    if (person.assessment().isPresent()) {
      ledger.share("assessed_meeting_rule", person.spot(), person.isMeetingRule());
    }
    if (person.isMarked("is_registered")) {
      ledger.share("citizens_of_registered", person.spot(), person.isTitled());
    }
  }

  private void overPopulation(Person person) {
    if (person.isAdult()) {
      ledger.numerator("title_rate_of_adults", person.spot(), person.isTitled() ? 1 : 0);
      ledger.numerator(
          "adults_digital_confirmed", person.spot(), person.isMarked("has_vneid") ? 1 : 0);
    }
    if (person.assessment().filter(row -> row.text("target_group").equals("4")).isPresent()) {
      ledger.numerator("learners_titled", person.spot(), person.isTitled() ? 1 : 0);
    }
  }

  /** Reading 9: at the place of the year before while in force, else at the province above now. */
  void countRetained(List<Person> people, List<Person> before, Atlas atlas, LocalDate lastDay) {
    Set<String> holders = new HashSet<>();
    people.stream().filter(Person::isTitled).forEach(person -> holders.add(person.citizen()));
    for (Person person : before) {
      if (person.isTitled()) {
        Area place = person.spot().area();
        List<Area> above = atlas.countedBy(place, lastDay);
        Area at = place.isInForce(lastDay) ? place : above.get(above.size() - 1);
        ledger.share("titled_retained", Spot.of(at), holders.contains(person.citizen()));
      }
    }
  }
}
