package hoctap.app.property;

import hoctap.app.property.Definitions.Definition;
import hoctap.app.property.Ledger.Entry;
import hoctap.app.sample.place.Area;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is left out of one indicator in one year (readings 11, 12, 22, 23 and 25). */
final class Judgement {
  private final Definition definition;
  private final YearReports reports;
  private final Reporting reporting;
  private final Set<Area> served = new HashSet<>();
  private final Set<Area> withNumerator = new HashSet<>();
  private final Set<Area> withDenominator = new HashSet<>();
  private final Map<Area, Boolean> leftOut = new HashMap<>();

  Judgement(Definition definition, YearReports reports, Reporting reporting, List<Entry> entries) {
    this.definition = definition;
    this.reports = reports;
    this.reporting = reporting;
    for (Entry entry : entries) {
      Area area = entry.spot().area();
      if (entry.isOfTotals()) {
        served.add(area);
      }
      entry.numerator().ifPresent(count -> withNumerator.add(area));
      entry.denominator().ifPresent(count -> withDenominator.add(area));
    }
  }

  boolean isKept(Entry entry) {
    Area area = entry.spot().area();
    if (served.contains(area)) {
      return entry.isOfTotals();
    }
    return area.isCommune() ? !isLeftOut(area) : reporting.isCovered(area, definition.needs());
  }

  boolean isLeftOut(Area commune) {
    return leftOut.computeIfAbsent(commune, this::judge);
  }

  private boolean judge(Area commune) {
    if (served.contains(commune) || definition.needs().isEmpty()) {
      return false;
    }
    if (!reporting.isComplete(commune, definition.needs())) {
      return true;
    }
    Set<Area> group = reports.atlas().group(commune, reports.year());
    return definition.isOfTwoFacts()
        && group.stream().anyMatch(withNumerator::contains)
            != group.stream().anyMatch(withDenominator::contains);
  }
}
