package hoctap.app.property;

import hoctap.app.sample.place.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The two indicators of single agencies (reading 28), a line each. */
final class AgencyCounts {
  private final YearReports reports;
  private final Collectives collectives;
  private final Reporting reporting;

  AgencyCounts(YearReports reports, Collectives collectives, Reporting reporting) {
    this.reports = reports;
    this.collectives = collectives;
    this.reporting = reporting;
  }

  List<String> count(List<Person> people) {
    Set<String> holders =
        people.stream().filter(Person::isTitled).map(Person::citizen).collect(Collectors.toSet());
    Map<Collective, Set<String>> staff = staff();
    List<String> lines = new ArrayList<>();
    for (Collective unit : collectives.counted()) {
      if (unit.isUnit() && unit.line().text("unit_kind").equals("agency")) {
        Set<String> of = staff.getOrDefault(unit, Set.of());
        long titled = of.stream().filter(holders::contains).count();
        if (!of.isEmpty() && isReported(unit, Set.of("cdht", "thanhvien", "tapthe"))) {
          lines.add(line(unit, "agency_staff_titled", titled, of.size()));
        }
        if (isReported(unit, Set.of("tapthe"))) {
          long planned = unit.line().isYes("has_training_plan") ? 1 : 0;
          lines.add(line(unit, "agencies_with_training_plan", planned, 1));
        }
      }
    }
    return lines;
  }

  private Map<Collective, Set<String>> staff() {
    Map<Collective, Set<String>> staff = new HashMap<>();
    reports
        .lines("thanhvien")
        .filter(row -> row.text("kind").equals("unit"))
        .forEach(
            row ->
                collectives
                    .find(row)
                    .ifPresent(
                        unit ->
                            staff
                                .computeIfAbsent(unit, key -> new HashSet<>())
                                .add(row.text("citizen_id"))));
    return staff;
  }

  private boolean isReported(Collective unit, Set<String> forms) {
    Area area = collectives.spot(unit).area();
    return area.isCommune() ? reporting.isComplete(area, forms) : reporting.isCovered(area, forms);
  }

  private String line(Collective unit, String indicator, long numerator, long denominator) {
    return "%s,%s,%d,%s,%d,%d"
        .formatted(
            indicator,
            collectives.spot(unit).area().id(),
            reports.year(),
            unit.code(),
            numerator,
            denominator);
  }
}
