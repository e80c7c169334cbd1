package hoctap.transform.run;

import static hoctap.ingest.lake.ColumnType.BOOLEAN;
import static hoctap.ingest.lake.ColumnType.DATE;
import static hoctap.ingest.lake.ColumnType.INTEGER;
import static hoctap.ingest.lake.ColumnType.VARCHAR;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.lake.TableShape;
import hoctap.transform.catalog.Catalog;
import hoctap.transform.catalog.Indicator;
import hoctap.transform.catalog.Rules;
import hoctap.transform.catalog.TitleRule;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;

/** What the rules, the workspace's choices and the indicators tell the steps. */
final class RuleTables {
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final Catalog catalog;

  RuleTables(Catalog catalog) {
    this.catalog = catalog;
  }

  List<InputTable> of(SortedSet<Integer> years) {
    return List.of(setting(), titleRules(), indicators(), needs(), years(years));
  }

  private InputTable setting() {
    Rules rules = catalog.rules();
    if (rules.isPreviousYearSet()) {
      throw new DefinitionException(
          "Cannot use recognised-set \"previous-year\" in hoctap.yml: only \"same-year\" is computed");
    }
    Object[] row = {
      rules.adultAge(),
      rules.digitalSkillItemTenths().orElse(null),
      rules.proficientItemTenths().orElse(null)
    };
    return new InputTable(
        "setting",
        TableShape.of(
            "adult_age", INTEGER,
            "digital_item_pass", INTEGER,
            "proficient_item_pass", INTEGER),
        List.<Object[]>of(row));
  }

  private InputTable titleRules() {
    TableShape shape =
        TableShape.of(
            "criteria", VARCHAR,
            "valid_from", DATE,
            "valid_to", DATE,
            "pass_total", INTEGER,
            "pass_score", INTEGER,
            "area_pass_total", INTEGER,
            "digital_item", INTEGER);
    return new InputTable(
        "title_rule", shape, catalog.rules().titles().stream().map(this::titleRule).toList());
  }

  private Object[] titleRule(TitleRule rule) {
    return new Object[] {
      rule.criteria(),
      rule.validFrom(),
      rule.validTo().orElse(LAST),
      rule.passTotalTenths(),
      rule.minimumItemTenths(),
      areaPassTotal(rule),
      rule.digitalItem()
    };
  }

  private Object areaPassTotal(TitleRule rule) {
    return catalog.rules().isAreaPassTotalUsed()
        ? rule.areaPassTotal().map(points -> points.movePointRight(1).intValueExact()).orElse(null)
        : null;
  }

  private InputTable indicators() {
    return new InputTable(
        "indicator_side",
        TableShape.of(
            "indicator_id", VARCHAR,
            "numerator_fact", VARCHAR,
            "is_two_fact", BOOLEAN,
            "is_of_agencies", BOOLEAN),
        catalog.indicators().stream()
            .map(
                indicator ->
                    new Object[] {
                      indicator.id(),
                      indicator.numerator().fact(),
                      indicator.isTwoFact(),
                      indicator.isOfAgencies()
                    })
            .toList());
  }

  private InputTable needs() {
    return new InputTable(
        "indicator_need",
        TableShape.of("indicator_id", VARCHAR, "form", VARCHAR),
        catalog.indicators().stream()
            .flatMap(
                indicator -> indicator.needsForms().stream().map(form -> need(indicator, form)))
            .toList());
  }

  private static Object[] need(Indicator indicator, String form) {
    return new Object[] {indicator.id(), form};
  }

  private static InputTable years(SortedSet<Integer> years) {
    return new InputTable(
        "data_year",
        TableShape.of("year", INTEGER, "year_text", VARCHAR),
        years.stream().map(year -> new Object[] {year, String.valueOf(year)}).toList());
  }
}
