package hoctap.transform.catalog;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the SQL of the figures of single agencies, one select per indicator below another. */
final class AgencyQuery {
  private AgencyQuery() {}

  static String render(String fact, List<CellColumn> columns) {
    String code =
        FactShapes.find(fact).orElseThrow().names().contains("unit_code")
            ? "unit_code"
            : "collective_code";
    String selects =
        IntStream.range(0, columns.size())
            .mapToObj(i -> select(fact, code, columns.get(i)))
            .collect(Collectors.joining("\n  union all\n"));
    return """
        -- One row per indicator, agency and year that %s can tell.
        with
        agencies as (
        %s
        ),
        final as (
          select
            cast(indicator_id as string) as indicator_id,
            cast(unit_code as string) as unit_code,
            cast(place_id as string) as place_id,
            cast(year as int) as year,
            cast(numerator as bigint) as numerator,
            cast(denominator as bigint) as denominator
          from agencies
          where unit_code is not null and denominator > 0
        )
        select * from final
        """
        .formatted(fact, selects);
  }

  private static String select(String fact, String code, CellColumn column) {
    return """
          select
            '%s' as indicator_id,
            %s as unit_code,
            %s as place_id,
            year,
            %s as numerator,
            %s as denominator
          from %s
          group by %s, %s, year"""
        .formatted(
            column.indicatorId(),
            code,
            column.place(),
            IndicatorQuery.oneLine(column.numerator()),
            IndicatorQuery.oneLine(column.denominator()),
            fact,
            code,
            column.place())
        .indent(2)
        .stripTrailing();
  }
}
