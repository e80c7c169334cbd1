package hoctap.transform.catalog;

import hoctap.transform.fact.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sorts what indicators take by the fact they take it from. */
final class CellColumns {
  private final Facts facts;
  private final SortedMap<String, List<CellColumn>> byFact = new TreeMap<>();

  CellColumns(Facts facts) {
    this.facts = facts;
  }

  /** What is taken of each fact so far, in the order in which it was added. */
  SortedMap<String, List<CellColumn>> byFact() {
    return byFact;
  }

  void add(Indicator indicator) {
    Indicator.Side numerator = indicator.numerator();
    Indicator.Side denominator = indicator.denominator();
    boolean isOnePlace =
        numerator.fact().equals(denominator.fact())
            && numerator.place().equals(denominator.place());
    if (isOnePlace) {
      add(numerator.fact(), ofLists(indicator, numerator, numerator.sql(), denominator.sql()));
    } else {
      add(numerator.fact(), ofLists(indicator, numerator, numerator.sql(), ""));
      add(denominator.fact(), ofLists(indicator, denominator, "", denominator.sql()));
    }
    indicator.totals().forEach(totals -> add(totals.fact(), ofTotals(indicator, totals)));
  }

  private void add(String fact, CellColumn column) {
    byFact.computeIfAbsent(fact, key -> new ArrayList<>()).add(column);
  }

  private CellColumn ofLists(
      Indicator indicator, Indicator.Side side, String numerator, String denominator) {
    return new CellColumn(
        indicator.id(),
        side.place(),
        IndicatorQuery.oneLine(numerator),
        IndicatorQuery.oneLine(denominator),
        present(side),
        indicator.dimensions().stream()
            .filter(dimension -> dimension.columnOf(facts.get(side.fact()).shape()).isPresent())
            .toList(),
        "persons");
  }

  private CellColumn ofTotals(Indicator indicator, Indicator.Totals totals) {
    return new CellColumn(
        indicator.id(),
        totals.place(),
        IndicatorQuery.oneLine(totals.numerator()),
        IndicatorQuery.oneLine(totals.denominator()),
        "",
        // A figure that a report gives as "more than" or "nearly" stays known as one.
        Dimension.PRECISION.columnOf(facts.get(totals.fact()).shape()).isPresent()
            ? List.of(Dimension.PRECISION)
            : List.of(),
        "totals");
  }

  private static String present(Indicator.Side side) {
    return side.rows().isEmpty()
        ? ""
        : "count(*) filter (where %s)".formatted(IndicatorQuery.oneLine(side.rows()));
  }
}
