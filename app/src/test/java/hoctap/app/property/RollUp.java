package hoctap.app.property;

import hoctap.app.property.Definitions.Definition;
import hoctap.app.property.Ledger.Entry;
import hoctap.app.sample.place.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves out what is incomplete and adds the rest up, place by place and level by level. */
final class RollUp {
  private final YearReports reports;
  private final Reporting reporting;
  private final Villages villages;
  private final List<Area> communes = new ArrayList<>();

  /**
   * @param splits the split communes that still hold facts of the year
   */
  RollUp(YearReports reports, Reporting reporting, Villages villages, Set<Area> splits) {
    this.reports = reports;
    this.reporting = reporting;
    this.villages = villages;
    Set<Area> provinces = new HashSet<>();
    reports.sheets().forEach(sheet -> provinces.addAll(reports.above(sheet.place())));
    // Where nobody sent anything there is no row to say who is missing.
    reports.atlas().inForce(Area.COMMUNE, reports.lastDay()).stream()
        .filter(one -> isIn(one, provinces))
        .forEach(communes::add);
    communes.addAll(splits);
  }

  private boolean isIn(Area commune, Set<Area> provinces) {
    return reports.atlas().countedBy(commune, reports.lastDay()).stream()
        .anyMatch(provinces::contains);
  }

  /** The sums of one place. */
  private static final class Sum {
    private final String level;
    private long numerator;
    private long denominator;
    private boolean hasNumerator;
    private boolean hasDenominator;
    private boolean isOfTotals;

    Sum(String level) {
      this.level = level;
    }

    void add(Entry entry) {
      numerator += entry.numerator().orElse(0L);
      denominator += entry.denominator().orElse(0L);
      hasNumerator |= entry.numerator().isPresent();
      hasDenominator |= entry.denominator().isPresent();
      isOfTotals |= entry.isOfTotals();
    }
  }

  List<Figure> figures(Definition definition, List<Entry> entries) {
    Judgement judgement = new Judgement(definition, reports, reporting, entries);
    Map<String, Sum> sums = new LinkedHashMap<>();
    entries.stream().filter(judgement::isKept).forEach(entry -> add(definition, entry, sums));
    Map<String, Integer> leftOut = leftOut(judgement, sums.isEmpty());
    List<Figure> figures = new ArrayList<>();
    sums.forEach(
        (place, sum) -> {
          if (sum.hasNumerator && sum.hasDenominator) {
            figures.add(
                new Figure(
                    definition.id(),
                    sum.level,
                    place,
                    reports.year(),
                    sum.numerator,
                    sum.denominator,
                    leftOut.getOrDefault(place, 0),
                    sum.isOfTotals ? "totals" : "persons"));
          }
        });
    return figures;
  }

  private void add(Definition definition, Entry entry, Map<String, Sum> sums) {
    Spot spot = entry.spot();
    if (!spot.village().isEmpty() && definition.isMeasuredAt("village")) {
      sums.computeIfAbsent(spot.village(), key -> new Sum("village")).add(entry);
      villages
          .parent(spot.village())
          .filter(this::isInForce)
          .ifPresent(parent -> sums.computeIfAbsent(parent, key -> new Sum("village")).add(entry));
    }
    for (Area area : reports.atlas().countedBy(spot.area(), reports.lastDay())) {
      if (definition.isMeasuredAt(area.level())) {
        sums.computeIfAbsent(area.id(), key -> new Sum(area.level())).add(entry);
      }
    }
  }

  /** Above a place count the units in force on 31 December, and a village ends with its commune. */
  private boolean isInForce(String village) {
    String commune = village.replaceFirst("^village:(\\d+)/.*@", "commune:$1@");
    return reports.atlas().get(commune).isInForce(reports.lastDay());
  }

  private Map<String, Integer> leftOut(Judgement judgement, boolean isOfNothing) {
    Map<String, Integer> counts = new HashMap<>();
    if (!isOfNothing) {
      communes.stream()
          .filter(judgement::isLeftOut)
          .flatMap(one -> reports.atlas().countedBy(one, reports.lastDay()).stream())
          .forEach(area -> counts.merge(area.id(), 1, Integer::sum));
    }
    return counts;
  }
}
