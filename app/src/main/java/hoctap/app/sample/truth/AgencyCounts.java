package hoctap.app.sample.truth;

import hoctap.app.sample.people.Citizen;
import hoctap.app.sample.place.Area;
import hoctap.app.sample.report.Collective;
import hoctap.app.sample.report.Form;
import hoctap.app.sample.report.Kind;
import hoctap.app.sample.report.Mark;
import hoctap.app.sample.report.Membership;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The two indicators of single agencies. */
final class AgencyCounts {
  private final Counted counted;
  private final Collectives collectives;
  private final Reporting reporting;

  AgencyCounts(Counted counted, Collectives collectives, Reporting reporting) {
    this.counted = counted;
    this.collectives = collectives;
    this.reporting = reporting;
  }

  List<AgencyRow> count(List<Person> people) {
    Set<Citizen> holders = new HashSet<>();
    people.stream().filter(Person::isTitled).forEach(person -> holders.add(person.citizen()));
    Map<Collective, Set<Citizen>> staff = staff();
    List<AgencyRow> rows = new ArrayList<>();
    for (Collective unit : collectives.counted()) {
      if (unit.kind() == Kind.UNIT && unit.unitKind().equals("agency")) {
        Set<Citizen> of = staff.getOrDefault(unit, Set.of());
        boolean isComplete = isReported(unit, EnumSet.of(Form.CDHT, Form.THANHVIEN, Form.TAPTHE));
        if (!of.isEmpty() && isComplete) {
          long titled = of.stream().filter(holders::contains).count();
          rows.add(row(unit, "agency_staff_titled", titled, of.size()));
        }
        if (isReported(unit, EnumSet.of(Form.TAPTHE))) {
          long planned = unit.hasTrainingPlan() == Mark.YES ? 1 : 0;
          rows.add(row(unit, "agencies_with_training_plan", planned, 1));
        }
      }
    }
    return rows;
  }

  private Map<Collective, Set<Citizen>> staff() {
    Map<Collective, Set<Citizen>> staff = new HashMap<>();
    counted
        .all(Membership.class)
        .filter(row -> row.kind() == Kind.UNIT)
        .forEach(
            row ->
                collectives
                    .find(row)
                    .ifPresent(
                        unit ->
                            staff
                                .computeIfAbsent(unit, key -> new HashSet<>())
                                .add(row.citizen())));
    return staff;
  }

  private boolean isReported(Collective unit, Set<Form> needs) {
    Area area = collectives.spot(unit).area();
    return area.isCommune() ? reporting.isComplete(area, needs) : reporting.isCovered(area, needs);
  }

  private AgencyRow row(Collective unit, String indicator, long numerator, long denominator) {
    return new AgencyRow(
        unit.code(),
        unit.name(),
        collectives.spot(unit).area().id(),
        indicator,
        counted.year(),
        numerator,
        denominator);
  }
}
