package hoctap.app.sample.truth;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.truth.Ledger.Entry;
import hoctap.app.sample.truth.Ledger.OwnTotals;
import hoctap.app.sample.truth.Ledger.Reach;
import hoctap.app.sample.truth.Ledger.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves out what is incomplete and adds the rest up, place by place and level by level. */
final class Rollup {
  private final Counted counted;
  private final Reporting reporting;
  private final Set<Area> splitsWithFacts;

  /** Splits with facts are the split communes where something of the year still stands. */
  Rollup(Counted counted, Reporting reporting, Set<Area> splitsWithFacts) {
    this.counted = counted;
    this.reporting = reporting;
    this.splitsWithFacts = Set.copyOf(splitsWithFacts);
  }

  /** The sums of one place. */
  private static final class Sum {
    private final String level;
    private final Area area;
    private long numerator;
    private long denominator;
    private boolean hasNumerator;
    private boolean hasDenominator;
    private boolean isOfTotals;

    Sum(String level, Area area) {
      this.level = level;
      this.area = area;
    }

    void add(Entry entry) {
      if (entry.side() == Side.NUMERATOR) {
        numerator += entry.count();
        hasNumerator = true;
      } else {
        denominator += entry.count();
        hasDenominator = true;
      }
      isOfTotals |= entry.isOfTotals();
    }
  }

  List<TruthRow> rows(Indicator indicator, Ledger ledger) {
    Judgement judgement = new Judgement(indicator, counted, reporting, ledger.list(indicator));
    Map<String, Sum> sums = new LinkedHashMap<>();
    Set<Area> known = new HashSet<>();
    for (Entry entry : ledger.list(indicator)) {
      if (judgement.isKept(entry)) {
        known.addAll(add(indicator, entry, sums));
      }
    }
    for (OwnTotals totals : ledger.listOwnTotals(indicator)) {
      if (!known.contains(totals.area())) {
        known.addAll(add(indicator, totals, sums));
      }
    }
    List<TruthRow> rows = new ArrayList<>();
    Map<Area, Integer> leftOut = new HashMap<>();
    sums.forEach(
        (placeId, sum) -> {
          if (sum.hasNumerator && sum.hasDenominator) {
            int missing =
                sum.area.isCommune()
                    ? 0
                    : leftOut.computeIfAbsent(sum.area, area -> countLeftOut(area, judgement));
            rows.add(row(indicator, placeId, sum, missing));
          }
        });
    return rows;
  }

  private TruthRow row(Indicator indicator, String placeId, Sum sum, int missing) {
    return new TruthRow(
        indicator.id(),
        sum.level,
        placeId,
        counted.year(),
        sum.numerator,
        sum.denominator,
        missing,
        sum.isOfTotals ? "totals" : "persons");
  }

  private List<Area> add(Indicator indicator, OwnTotals totals, Map<String, Sum> sums) {
    Spot spot = Spot.of(totals.area());
    add(indicator, new Entry(spot, Side.NUMERATOR, Reach.ALL, totals.numerator(), true), sums);
    return add(
        indicator, new Entry(spot, Side.DENOMINATOR, Reach.ALL, totals.denominator(), true), sums);
  }

  private List<Area> add(Indicator indicator, Entry entry, Map<String, Sum> sums) {
    Spot spot = entry.spot();
    if (!spot.villageId().isEmpty() && indicator.isMeasuredAt("village")) {
      sums.computeIfAbsent(spot.villageId(), id -> new Sum("village", spot.area())).add(entry);
    }
    if (entry.reach() == Reach.VILLAGE) {
      return List.of();
    }
    List<Area> above = counted.atlas().countedBy(spot.area(), counted.lastDay());
    for (Area area : above) {
      if (indicator.isMeasuredAt(area.level())) {
        sums.computeIfAbsent(area.id(), id -> new Sum(area.level(), area)).add(entry);
      }
    }
    return above;
  }

  private int countLeftOut(Area area, Judgement judgement) {
    List<Area> places = new ArrayList<>(reporting.communesBelow(area));
    splitsWithFacts.stream()
        .filter(split -> counted.atlas().countedBy(split, counted.lastDay()).contains(area))
        .forEach(places::add);
    return (int) places.stream().filter(judgement::isLeftOut).count();
  }
}
