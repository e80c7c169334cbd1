package hoctap.transform.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code docs/indicators.md}: every indicator as its file says it, for people to read. */
public final class IndicatorPage {
  private static final String HEAD =
      """
      # Indicators

      Generated from `transform/src/main/resources/indicators/*.yml`, `plans/*.yml` and `rules/*.yml`; a test fails \
      when it is stale (`-Dhoctap.rewrite=true` writes it anew).

      A value is numerator ÷ denominator, formed where it is asked for and never stored; a place's sums are its own \
      and those of all places below it. A commune that lacks one of the forms an indicator needs is left out of both \
      sums. A percentage is never printed without its base.
      """;

  private IndicatorPage() {}

  /** The whole page, with the defaults of the rules. */
  public static String render(Catalog catalog) {
    List<String> parts = new ArrayList<>();
    parts.add(HEAD);
    parts.add(contents(catalog));
    catalog.indicators().forEach(indicator -> parts.add(section(catalog, indicator)));
    parts.add(rules(catalog.rules()));
    return String.join("\n", parts);
  }

  private static String contents(Catalog catalog) {
    return catalog.indicators().stream()
        .map(
            indicator ->
                "| [`%s`](#%s) | %s | %s | %s |"
                    .formatted(
                        indicator.id(),
                        indicator.id(),
                        indicator.labelVi(),
                        indicator.baseVi(),
                        levels(indicator)))
        .collect(
            Collectors.joining(
                "\n", "| Indicator | Tên | Mẫu số | Levels |\n|---|---|---|---|\n", "\n"));
  }

  private static String section(Catalog catalog, Indicator indicator) {
    return """
        ## %s

        **%s** · %s

        %s

        | | In words | SQL |
        |---|---|---|
        | Numerator | %s | %s |
        | Denominator | %s | %s |
        %s
        - Unit: %s. Levels: %s. Place: %s. Split by: %s.
        - Forms needed: %s. Minimum denominator: %d.
        - Targets: %s.
        - Source: %s.
        """
        .formatted(
            indicator.id(),
            indicator.labelVi(),
            indicator.labelEn(),
            indicator.meaningVi(),
            indicator.labelVi(),
            sql(indicator.numerator()),
            indicator.baseVi(),
            sql(indicator.denominator()),
            totals(indicator),
            indicator.unit().code(),
            levels(indicator),
            indicator.placeRole().code(),
            listed(indicator.dimensions().stream().map(Dimension::column).toList()),
            listed(indicator.needsForms()),
            indicator.minimumDenominator(),
            targets(catalog, indicator),
            indicator.citation());
  }

  private static String sql(Indicator.Side side) {
    return "`%s` of `%s`, at its `%s`"
        .formatted(IndicatorQuery.oneLine(side.sql()), side.fact(), side.place());
  }

  private static String totals(Indicator indicator) {
    return indicator.totals().stream()
        .map(
            totals ->
                "| Where people or collectives are not listed | from `%s` | `%s` ÷ `%s` |\n"
                    .formatted(
                        totals.fact(),
                        IndicatorQuery.oneLine(totals.numerator()),
                        IndicatorQuery.oneLine(totals.denominator())))
        .collect(Collectors.joining());
  }

  private static String targets(Catalog catalog, Indicator indicator) {
    List<String> targets =
        catalog.plans().stream()
            .flatMap(
                plan ->
                    plan.targets().stream()
                        .filter(target -> target.indicator().equals(indicator.id()))
                        .map(target -> target(plan, target)))
            .toList();
    return targets.isEmpty() ? "none" : String.join("; ", targets);
  }

  private static String target(Plan plan, Target target) {
    String years = target.year() + target.until().map(until -> "–" + until).orElse("");
    String value =
        target
            .value()
            .map(
                number ->
                    String.format(Locale.ROOT, "%,d", number.longValueExact())
                        + (target.unit() == Target.Unit.PERCENT
                            ? " %"
                            : target.unit() == Target.Unit.PEOPLE ? " people" : ""))
            .orElse("no number");
    return "%s %s%s (`%s`, %s)"
        .formatted(
            years,
            value,
            target.filter().isEmpty() ? "" : " where " + target.filter(),
            plan.id(),
            target.article());
  }

  private static String levels(Indicator indicator) {
    return indicator.levels().stream().map(Level::code).collect(Collectors.joining(", "));
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  private static String ratings(Rules rules) {
    Stream<String> units =
        rules.schemes().stream()
            .map(
                scheme ->
                    "| units | %s | %s | %s | %d |"
                        .formatted(
                            scheme.document(),
                            scheme.validFrom(),
                            scheme.ratings().stream()
                                .map(UnitScheme.Rating::code)
                                .collect(Collectors.joining(", ")),
                            scheme.validYears()));
    Stream<String> communities =
        rules.communitySchemes().stream()
            .map(
                scheme ->
                    "| communities of a %s | %s | %s | level_1, level_2 | 1 |"
                        .formatted(
                            scheme.levels().stream()
                                .map(Level::code)
                                .collect(Collectors.joining(", ")),
                            scheme.document(),
                            scheme.validFrom()));
    return Stream.concat(units, communities).collect(Collectors.joining("\n"));
  }

  private static String rules(Rules rules) {
    String titles =
        rules.titles().stream()
            .map(
                rule ->
                    "| %s | %s | %s | %s | %s | %s | %s |"
                        .formatted(
                            rule.criteria(),
                            rule.document(),
                            rule.validFrom(),
                            rule.validTo().map(Object::toString).orElse("in force"),
                            rule.groups().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")),
                            rule.passTotal().toPlainString(),
                            rule.minimumItem().toPlainString()))
            .collect(Collectors.joining("\n"));
    String settings =
        rules.settings().stream()
            .map(
                setting ->
                    "| `%s` | %s | %s | %s |"
                        .formatted(
                            setting.name(),
                            setting.standard(),
                            setting.wanted(),
                            setting.meaning().strip()))
            .collect(Collectors.joining("\n"));
    return """
        ## Rules

        | Criteria | Document | First day | Last day | Groups | Pass total | Least of each item |
        |---|---|---|---|---|---|---|
        %s

        | Ratings of | Document | First day | Ratings | Years a decision holds |
        |---|---|---|---|---|
        %s

        Where one rule follows another, the series of every indicator that rests on it breaks (`mart.series_break`). A
        place's own criteria stand under `title:` in `hoctap.yml`.

        Settings under `rules:` in `hoctap.yml`: one value, or a list of `{from: YEAR, value: ...}`; each year's
        figures stand on the value of that year. `successor-of-<actor>` names who answers for a body that has ended.

        | Setting | Default | Allowed | Meaning |
        |---|---|---|---|
        %s
        """
        .formatted(titles, ratings(rules), settings);
  }
}
