package hoctap.transform.catalog;

import static hoctap.ingest.lake.ColumnType.BOOLEAN;
import static hoctap.ingest.lake.ColumnType.DATE;
import static hoctap.ingest.lake.ColumnType.DOUBLE;
import static hoctap.ingest.lake.ColumnType.INTEGER;
import static hoctap.ingest.lake.ColumnType.VARCHAR;

import hoctap.ingest.lake.TableShape;
import hoctap.ingest.place.Place;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The served tables that the definitions alone tell: indicator, plan, actor, duty and target. */
public final class CatalogTables {
  private static final TableShape INDICATOR =
      TableShape.of(
          "indicator_id",
          VARCHAR,
          "label_vi",
          VARCHAR,
          "label_en",
          VARCHAR,
          "meaning_vi",
          VARCHAR,
          "unit",
          VARCHAR,
          "scale",
          DOUBLE,
          "direction",
          VARCHAR,
          "programme",
          VARCHAR,
          "base_vi",
          VARCHAR,
          "levels",
          VARCHAR,
          "numerator_sql",
          VARCHAR,
          "denominator_sql",
          VARCHAR,
          "rule_version",
          VARCHAR,
          "citation",
          VARCHAR,
          "minimum_denominator",
          INTEGER,
          "place_role",
          VARCHAR,
          "needs_forms",
          VARCHAR,
          "over_time",
          VARCHAR,
          "is_share",
          BOOLEAN,
          "is_two_fact",
          BOOLEAN,
          "sort_order",
          INTEGER);
  private static final TableShape PLAN =
      TableShape.of(
          "plan_id",
          VARCHAR,
          "title_vi",
          VARCHAR,
          "issuer",
          VARCHAR,
          "number",
          VARCHAR,
          "issued_on",
          DATE,
          "period_from",
          INTEGER,
          "period_to",
          INTEGER,
          "programme",
          VARCHAR,
          "place_id",
          VARCHAR,
          "successor_plan_id",
          VARCHAR,
          "note",
          VARCHAR);
  private static final TableShape ACTOR =
      TableShape.of(
          "actor_id",
          VARCHAR,
          "name_vi",
          VARCHAR,
          "level",
          VARCHAR,
          "place_id",
          VARCHAR,
          "valid_from",
          DATE,
          "valid_to",
          DATE,
          "successor_actor_id",
          VARCHAR);
  private static final TableShape DUTY =
      TableShape.of(
          "duty_id",
          VARCHAR,
          "plan_id",
          VARCHAR,
          "from_actor_id",
          VARCHAR,
          "to_actor_id",
          VARCHAR,
          "what_vi",
          VARCHAR,
          "recurrence",
          VARCHAR,
          "due_year",
          INTEGER,
          "last_month",
          INTEGER,
          "last_day",
          INTEGER,
          "article",
          VARCHAR,
          "last_date",
          DATE,
          "year",
          INTEGER);
  private static final TableShape TARGET =
      TableShape.of(
          "target_id",
          VARCHAR,
          "indicator_id",
          VARCHAR,
          "place_id",
          VARCHAR,
          "year",
          INTEGER,
          "value",
          DOUBLE,
          "unit",
          VARCHAR,
          "filter",
          VARCHAR,
          "programme",
          VARCHAR,
          "plan_id",
          VARCHAR,
          "document",
          VARCHAR,
          "article",
          VARCHAR,
          "status",
          VARCHAR);

  private CatalogTables() {}

  /**
   * The five tables.
   *
   * @param places the units that inherit targets: those of the provinces concerned
   * @param villages the villages that inherit, each with the commune it lies in
   */
  public static List<ServedTable> of(
      Catalog catalog, Collection<Place> places, Map<String, String> villages) {
    return List.of(
        new ServedTable(
            "actor", ACTOR, catalog.actors().stream().map(CatalogTables::actor).toList()),
        new ServedTable(
            "duty", DUTY, DueDuty.list(catalog).stream().map(CatalogTables::duty).toList()),
        new ServedTable(
            "indicator",
            INDICATOR,
            catalog.indicators().stream().map(CatalogTables::indicator).toList()),
        new ServedTable("plan", PLAN, catalog.plans().stream().map(CatalogTables::plan).toList()),
        new ServedTable(
            "target",
            TARGET,
            new TargetRows(catalog)
                .list(places, villages).stream().map(CatalogTables::target).toList()));
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
