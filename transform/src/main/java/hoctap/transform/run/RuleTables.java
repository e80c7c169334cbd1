package hoctap.transform.run;

import static hoctap.ingest.lake.ColumnType.BOOLEAN;
import static hoctap.ingest.lake.ColumnType.DATE;
import static hoctap.ingest.lake.ColumnType.INTEGER;
import static hoctap.ingest.lake.ColumnType.VARCHAR;

import hoctap.ingest.criteria.ListedArea;
import hoctap.ingest.lake.TableShape;
import hoctap.transform.catalog.Catalog;
import hoctap.transform.catalog.Indicator;
import hoctap.transform.catalog.Rules;
import hoctap.transform.catalog.TitleRule;
import hoctap.transform.catalog.UnitScheme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
    return List.of(
        setting(years),
        titleRules(years),
        areas(years),
        unitRatings(),
        indicators(),
        needs(years),
        years(years));
  }

  private InputTable setting(SortedSet<Integer> years) {
    Rules rules = catalog.rules();
    return new InputTable(
        "setting",
        TableShape.of(
            "year", INTEGER,
            "adult_age", INTEGER,
            "digital_item_pass", INTEGER,
            "proficient_item_pass", INTEGER,
            "is_previous_year", BOOLEAN),
        years.stream()
            .map(
                year ->
                    new Object[] {
                      year,
                      rules.adultAge(year),
                      rules.digitalSkillItemTenths(year).orElse(null),
                      rules.proficientItemTenths(year).orElse(null),
                      rules.isPreviousYearSet(year)
                    })
            .toList());
  }

  /** By year, so that a rule touches the years it holds in and no other. */
  private InputTable titleRules(SortedSet<Integer> years) {
    TableShape shape =
        TableShape.of(
            "year", INTEGER,
            "criteria", VARCHAR,
            "valid_from", DATE,
            "valid_to", DATE,
            "pass_total", INTEGER,
            "pass_score", INTEGER,
            "area_pass_total", INTEGER,
            "items", INTEGER,
            "digital_item", INTEGER);
    List<Object[]> rows = new ArrayList<>();
    for (int year : years) {
      catalog.rules().allTitles().stream()
          .filter(rule -> rule.isInForceIn(year))
          .forEach(rule -> rows.add(titleRule(rule, year)));
    }
    return new InputTable("title_rule", shape, rows);
  }

  private Object[] titleRule(TitleRule rule, int year) {
    return new Object[] {
      year,
      rule.criteria(),
      rule.validFrom(),
      rule.validTo().orElse(LAST),
      rule.passTotalTenths(),
      rule.minimumItemTenths(),
      areaPassTotal(rule, year),
      rule.items(),
      rule.digitalItem()
    };
  }

  private Object areaPassTotal(TitleRule rule, int year) {
    return catalog.rules().isAreaPassTotalUsed(year)
        ? rule.areaPassTotal().map(RuleTables::tenths).orElse(null)
        : null;
  }

  private static int tenths(BigDecimal points) {
    return points.movePointRight(1).intValueExact();
  }

  private InputTable areas(SortedSet<Integer> years) {
    List<Object[]> rows = new ArrayList<>();
    for (int year : years) {
      for (ListedArea area : catalog.rules().areas()) {
        LocalDate last = area.to().orElse(LAST);
        if (area.from().getYear() <= year && last.getYear() >= year) {
          rows.add(
              new Object[] {
                year, area.unit().placeId(), area.from(), last, area.areaClass(), area.document()
              });
        }
      }
    }
    return new InputTable(
        "listed_area",
        TableShape.of(
            "year", INTEGER,
            "place_id", VARCHAR,
            "valid_from", DATE,
            "valid_to", DATE,
            "area_class", VARCHAR,
            "document", VARCHAR),
        rows);
  }

  /** Every rating of a unit: its points, in tenths, and for how many years it holds. */
  private InputTable unitRatings() {
    List<Object[]> rows = new ArrayList<>();
    for (UnitScheme scheme : catalog.rules().schemes()) {
      for (UnitScheme.Rating rating : scheme.ratings()) {
        rows.add(
            new Object[] {
              "unit",
              rating.code(),
              rating.from().map(RuleTables::tenths).orElse(null),
              rating.below().map(RuleTables::tenths).orElse(null),
              scheme.validYears()
            });
      }
    }
    return new InputTable(
        "unit_rating",
        TableShape.of(
            "kind", VARCHAR,
            "rating", VARCHAR,
            "points_from", INTEGER,
            "points_below", INTEGER,
            "valid_years", INTEGER),
        rows);
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

  private InputTable needs(SortedSet<Integer> years) {
    List<Object[]> rows = new ArrayList<>();
    for (int year : years) {
      for (Indicator indicator : catalog.indicators()) {
        indicator
            .needsForms()
            .forEach(
                form -> rows.add(new Object[] {indicator.id(), year, form(indicator, form, year)}));
      }
    }
    return new InputTable(
        "indicator_need",
        TableShape.of("indicator_id", VARCHAR, "year", INTEGER, "form", VARCHAR),
        rows);
  }

  /** What memberships are held against may be the lists of the year before. */
  private String form(Indicator indicator, String form, int year) {
    boolean isOfMembers = form.equals("tapthe") && indicator.needsForms().contains("thanhvien");
    return isOfMembers && catalog.rules().isPreviousYearSet(year)
        ? ReportTables.LISTS_OF_THE_YEAR_BEFORE
        : form;
  }

  private static InputTable years(SortedSet<Integer> years) {
    return new InputTable(
        "data_year",
        TableShape.of("year", INTEGER, "year_text", VARCHAR),
        years.stream().map(year -> new Object[] {year, String.valueOf(year)}).toList());
  }
}
