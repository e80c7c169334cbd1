package hoctap.app.sample.truth;

import hoctap.app.sample.place.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Everything that one year counts, indicator by indicator, before anything is left out. */
final class Ledger {
  /** Which side of the fraction an entry is on. */
  enum Side {
    NUMERATOR,
    DENOMINATOR
  }

  /** Where an entry counts. */
  enum Reach {
    /** At its village and everywhere above. */
    ALL,
    /** At its village only, since the commune speaks for itself. */
    VILLAGE
  }

  /**
   * A count.
   *
   * @param isOfTotals taken from totals in place of lists of persons
   */
  record Entry(Spot spot, Side side, Reach reach, long count, boolean isOfTotals) {}

  private final Map<Indicator, List<Entry>> entries = new EnumMap<>(Indicator.class);
  private final Map<Indicator, List<OwnTotals>> ownTotals = new EnumMap<>(Indicator.class);

  /** A share of one fact: something of the base, and whether it is part of the numerator. */
  void share(Indicator indicator, Spot spot, boolean isPart) {
    ratio(indicator, spot, isPart ? 1 : 0, 1);
  }

  /** Both sides of one fact; nothing where both are 0. */
  void ratio(Indicator indicator, Spot spot, long numerator, long denominator) {
    if (numerator != 0 || denominator != 0) {
      numerator(indicator, spot, numerator);
      denominator(indicator, spot, denominator);
    }
  }

  void numerator(Indicator indicator, Spot spot, long count) {
    add(indicator, new Entry(spot, Side.NUMERATOR, Reach.ALL, count, false));
  }

  void denominator(Indicator indicator, Spot spot, long count) {
    add(indicator, new Entry(spot, Side.DENOMINATOR, Reach.ALL, count, false));
  }

  /** Both sides from totals. */
  void totals(Indicator indicator, Spot spot, long numerator, long denominator) {
    if (numerator != 0 || denominator != 0) {
      add(indicator, new Entry(spot, Side.NUMERATOR, Reach.ALL, numerator, true));
      add(indicator, new Entry(spot, Side.DENOMINATOR, Reach.ALL, denominator, true));
    }
  }

  /** What a district or province says of itself; it serves where nothing below it is known. */
  void ownTotals(Indicator indicator, Area area, long numerator, long denominator) {
    ownTotals
        .computeIfAbsent(indicator, key -> new ArrayList<>())
        .add(new OwnTotals(area, numerator, denominator));
  }

  /** The totals of a district or province about itself. */
  record OwnTotals(Area area, long numerator, long denominator) {}

  /** Those of districts before those of provinces. */
  List<OwnTotals> listOwnTotals(Indicator indicator) {
    return ownTotals.getOrDefault(indicator, List.of()).stream()
        .sorted(Comparator.comparing(totals -> totals.area().rank()))
        .toList();
  }

  void add(Indicator indicator, Entry entry) {
    list(indicator).add(entry);
  }

  List<Entry> list(Indicator indicator) {
    return entries.computeIfAbsent(indicator, key -> new ArrayList<>());
  }
}
