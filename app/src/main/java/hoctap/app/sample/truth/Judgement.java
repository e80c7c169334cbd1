package hoctap.app.sample.truth;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.truth.Ledger.Entry;
import hoctap.app.sample.truth.Ledger.Side;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is left out of one indicator in one year. */
final class Judgement {
  private final Indicator indicator;
  private final Counted counted;
  private final Reporting reporting;
  private final Set<Area> withNumerator = new HashSet<>();
  private final Set<Area> withDenominator = new HashSet<>();
  private final Set<Area> servedByTotals = new HashSet<>();
  private final Map<Area, Boolean> leftOut = new HashMap<>();

  Judgement(Indicator indicator, Counted counted, Reporting reporting, List<Entry> entries) {
    this.indicator = indicator;
    this.counted = counted;
    this.reporting = reporting;
    for (Entry entry : entries) {
      Area area = entry.spot().area();
      if (entry.isOfTotals()) {
        servedByTotals.add(area);
      } else if (entry.reach() == Ledger.Reach.ALL) {
        (entry.side() == Side.NUMERATOR ? withNumerator : withDenominator).add(area);
      }
    }
  }

  boolean isKept(Entry entry) {
    Area area = entry.spot().area();
    if (entry.isOfTotals()) {
      return true;
    }
    // Where totals serve a commune, nothing else of it counts beside them.
    if (servedByTotals.contains(area)) {
      return false;
    }
    return area.isCommune() ? !isLeftOut(area) : reporting.isCovered(area, indicator.needs());
  }

  /** Whether that commune is left out of both sums, at every level. */
  boolean isLeftOut(Area commune) {
    return leftOut.computeIfAbsent(commune, this::judge);
  }

  private boolean judge(Area commune) {
    if (indicator.needs().isEmpty() || servedByTotals.contains(commune)) {
      return false;
    }
    if (!reporting.isComplete(commune, indicator.needs())) {
      return true;
    }
    Set<Area> group = counted.atlas().group(commune, counted.year());
    boolean hasNumerator = group.stream().anyMatch(withNumerator::contains);
    boolean hasDenominator = group.stream().anyMatch(withDenominator::contains);
    return indicator.hasTwoFacts() && hasNumerator != hasDenominator;
  }
}
