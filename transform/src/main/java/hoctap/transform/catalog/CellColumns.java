package hoctap.transform.catalog;

import hoctap.transform.fact.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Sorts what an indicator takes by the fact it takes it from. */
final class CellColumns {
  private CellColumns() {}

  static void of(Indicator indicator, Facts facts, SortedMap<String, List<CellColumn>> byFact) {
    Indicator.Side numerator = indicator.numerator();
    Indicator.Side denominator = indicator.denominator();
    boolean isOnePlace =
        numerator.fact().equals(denominator.fact())
            && numerator.place().equals(denominator.place());
    if (isOnePlace) {
      add(byFact, indicator, facts, numerator, numerator.sql(), denominator.sql());
    } else {
      add(byFact, indicator, facts, numerator, numerator.sql(), "");
      add(byFact, indicator, facts, denominator, "", denominator.sql());
    }
    for (Indicator.Totals totals : indicator.totals()) {
      of(byFact, totals.fact())
          .add(
              new CellColumn(
                  indicator.id(),
                  totals.place(),
                  IndicatorQuery.oneLine(totals.numerator()),
                  IndicatorQuery.oneLine(totals.denominator()),
                  "",
                  List.of(),
                  "totals"));
    }
  }

  private static void add(
      SortedMap<String, List<CellColumn>> byFact,
      Indicator indicator,
      Facts facts,
      Indicator.Side side,
      String numerator,
      String denominator) {
    List<Dimension> dimensions =
        indicator.dimensions().stream()
            .filter(dimension -> dimension.columnOf(facts.get(side.fact()).shape()).isPresent())
            .toList();
    of(byFact, side.fact())
        .add(
            new CellColumn(
                indicator.id(),
                side.place(),
                IndicatorQuery.oneLine(numerator),
                IndicatorQuery.oneLine(denominator),
                present(side),
                dimensions,
                "persons"));
  }

  private static String present(Indicator.Side side) {
    return side.rows().isEmpty()
        ? ""
        : "count(*) filter (where %s)".formatted(IndicatorQuery.oneLine(side.rows()));
  }

  private static List<CellColumn> of(SortedMap<String, List<CellColumn>> byFact, String fact) {
    return byFact.computeIfAbsent(fact, key -> new ArrayList<>());
  }
}
