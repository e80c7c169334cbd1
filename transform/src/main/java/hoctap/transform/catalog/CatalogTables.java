package hoctap.transform.catalog;

import hoctap.ingest.place.Place;
import hoctap.transform.fact.Facts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The served tables that the definitions alone tell. */
public final class CatalogTables {
  private CatalogTables() {}

  /**
   * The tables of indicators, plans, bodies, duties, targets, choices and breaks.
   *
   * @param places the units that inherit targets: those of the provinces concerned
   * @param villages the villages that inherit, each with the commune it lies in
   */
  public static List<ServedTable> of(
      Catalog catalog, Collection<Place> places, Map<String, String> villages) {
    Facts served = Facts.loadServed();
    List<TargetRows.Row> targets = new TargetRows(catalog).list(places, villages);
    return List.of(
        table(served, "actor", catalog.actors(), CatalogTables::actor),
        table(served, "duty", DueDuty.list(catalog), CatalogTables::duty),
        table(served, "indicator", catalog.indicators(), CatalogTables::indicator),
        table(served, "indicator_meaning", Definitions.of(catalog), CatalogTables::meaning),
        table(served, "plan", catalog.plans(), CatalogTables::plan),
        table(served, "series_break", SeriesBreaks.of(catalog), CatalogTables::seriesBreak),
        table(served, "setting", SettingYears.of(catalog), CatalogTables::setting),
        table(served, "target", targets, CatalogTables::target));
  }

  private static <T> ServedTable table(
      Facts served, String name, List<T> subjects, Function<T, Object[]> row) {
    return new ServedTable(name, served.get(name).shape(), subjects.stream().map(row).toList());
  }

  private static Object[] indicator(Indicator indicator) {
    return new Object[] {
      indicator.id(),
      indicator.labelVi(),
      indicator.labelEn(),
      indicator.meaningVi(),
      indicator.unit().code(),
      indicator.unit().scale(),
      indicator.direction().code(),
      String.join(",", indicator.programmes()),
      indicator.baseVi(),
      indicator.levels().stream().map(Level::code).collect(Collectors.joining(",")),
      sql(indicator.numerator()),
      sql(indicator.denominator()),
      indicator.ruleVersion(),
      indicator.citation(),
      indicator.minimumDenominator(),
      indicator.placeRole().code(),
      String.join(",", indicator.needsForms()),
      indicator.overTime().code(),
      indicator.isShare(),
      indicator.isTwoFact(),
      indicator.sortOrder()
    };
  }

  private static String sql(Indicator.Side side) {
    return "%s from %s".formatted(IndicatorQuery.oneLine(side.sql()), side.fact());
  }

  private static Object[] plan(Plan plan) {
    return new Object[] {
      plan.id(),
      plan.titleVi(),
      plan.issuer(),
      plan.number().orElse(null),
      plan.issuedOn().orElse(null),
      plan.periodFrom(),
      plan.periodTo(),
      plan.programme(),
      plan.place(),
      plan.successor().orElse(null),
      plan.note()
    };
  }

  private static Object[] actor(Actor actor) {
    return new Object[] {
      actor.id(),
      actor.nameVi(),
      actor.level().code(),
      actor.place(),
      actor.validFrom().orElse(null),
      actor.validTo().orElse(null),
      actor.successor().orElse(null)
    };
  }

  private static Object[] duty(DueDuty due) {
    Duty duty = due.duty();
    Optional<LocalDate> last = due.lastDate();
    return new Object[] {
      duty.id(),
      due.plan().id(),
      due.from().id(),
      due.to().map(Actor::id).orElse(null),
      duty.whatVi(),
      duty.recurrence().code(),
      duty.year().orElse(null),
      last.map(LocalDate::getMonthValue).orElse(null),
      last.map(LocalDate::getDayOfMonth).orElse(null),
      duty.article(),
      last.orElse(null),
      due.year()
    };
  }

  private static Object[] meaning(Definitions.Row row) {
    return new Object[] {
      row.indicator().id(),
      row.fromYear().orElse(null),
      row.toYear().orElse(null),
      row.definitionVi(),
      row.criteria(),
      row.indicator().ruleVersion()
    };
  }

  private static Object[] seriesBreak(SeriesBreaks.Row row) {
    return new Object[] {
      row.indicator(),
      row.effectiveOn(),
      row.year(),
      row.kind(),
      row.labelVi(),
      row.messageVi(),
      row.document()
    };
  }

  private static Object[] setting(SettingYears.Row row) {
    return new Object[] {
      row.setting().name(),
      row.value(),
      row.fromYear().orElse(null),
      row.toYear().orElse(null),
      row.isChosen(),
      row.setting().meaningVi(),
      row.setting().phraseVi(row.value()),
      row.indicators()
    };
  }

  private static Object[] target(TargetRows.Row row) {
    Target target = row.target();
    return new Object[] {
      row.id(),
      target.indicator(),
      row.placeId(),
      row.year(),
      TargetRows.value(target),
      target.unit().code(),
      target.filter(),
      row.plan().programme(),
      row.plan().id(),
      row.document(),
      target.article(),
      row.status().code()
    };
  }
}
