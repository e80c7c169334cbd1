package hoctap.transform.catalog;

import hoctap.ingest.lake.ColumnType;
import hoctap.ingest.lake.TableShape;
import hoctap.transform.fact.Facts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the SQL of the cells: all indicators that read one fact are evaluated in one pass over it,
 * grouped by its places and the union of their dimensions, then set one below another.
 *
 * <p>A cell is one indicator, place, year and value of each dimension; a place that reported
 * nothing has none, a place that reported a base without anyone who meets it has one with 0. An
 * indicator of two facts gives cells with one side null from each. Cells whose basis is {@code
 * totals} are offers: which of them serve a place is decided where all cells are known.
 */
public final class IndicatorQuery {
  /** The columns of {@code indicator_cell}. */
  public static final TableShape CELL =
      TableShape.of(
          "indicator_id", ColumnType.VARCHAR,
          "place_id", ColumnType.VARCHAR,
          "year", ColumnType.INTEGER,
          "target_group", ColumnType.INTEGER,
          "gender", ColumnType.VARCHAR,
          "age_band", ColumnType.VARCHAR,
          "unit_level", ColumnType.VARCHAR,
          "unit_kind", ColumnType.VARCHAR,
          "basis", ColumnType.VARCHAR,
          "numerator", ColumnType.BIGINT,
          "denominator", ColumnType.BIGINT,
          "school_level", ColumnType.VARCHAR,
          "rating", ColumnType.VARCHAR,
          "precision", ColumnType.VARCHAR);

  private final String fact;
  private final TableShape shape;
  private final List<CellColumn> columns;
  private final CellSums sums;
  private final List<String> places;
  private final List<Dimension> dimensions;

  private IndicatorQuery(String fact, TableShape shape, List<CellColumn> columns) {
    this.fact = fact;
    this.shape = shape;
    this.columns = columns;
    this.sums = new CellSums(columns);
    Set<String> distinct = new LinkedHashSet<>();
    columns.forEach(column -> distinct.add(column.place()));
    this.places = List.copyOf(distinct);
    this.dimensions =
        IntStream.range(0, Dimension.values().length)
            .mapToObj(i -> Dimension.values()[i])
            .filter(dimension -> columns.stream().anyMatch(c -> c.dimensions().contains(dimension)))
            .toList();
  }

  /** One query for each fact that the indicators read, by the name of the fact. */
  public static List<CellQuery> cells(List<Indicator> indicators, Facts facts) {
    CellColumns columns = new CellColumns(facts);
    indicators.stream()
        .filter(indicator -> !indicator.isOfAgencies())
        .sorted(Comparator.comparing(Indicator::id))
        .forEach(columns::add);
    return columns.byFact().entrySet().stream()
        .map(
            entry ->
                new CellQuery(
                    entry.getKey(),
                    new IndicatorQuery(
                            entry.getKey(), facts.get(entry.getKey()).shape(), entry.getValue())
                        .render()))
        .toList();
  }

  private String render() {
    return """
        -- One row per indicator, place, year and dimension that %s can tell.
        with
        grouped as (
        %s
        ),
        items as (
        %s
        ),
        unpivoted as (
        %s
        ),
        summed as (
        %s
        ),
        final as (
        %s
        )
        select * from final
        """
        .formatted(fact, grouped(), items(), unpivoted(), summed(), cast());
  }

  private String grouped() {
    List<String> selected = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      selected.add("%s as place_%d".formatted(places.get(i), i + 1));
      keys.add(places.get(i));
    }
    selected.add("year");
    keys.add("year");
    for (Dimension dimension : dimensions) {
      String column = dimension.columnOf(shape).orElseThrow();
      selected.add(
          column.equals(dimension.column())
              ? column
              : "%s as %s".formatted(column, dimension.column()));
      keys.add(column);
    }
    selected.addAll(sums.selected());
    return "  select\n%s\n  from %s\n  group by\n%s".formatted(lines(selected), fact, lines(keys));
  }

  private String items() {
    String rows =
        IntStream.range(0, columns.size())
            .mapToObj(
                i ->
                    "    (%d, '%s', '%s')"
                        .formatted(i + 1, columns.get(i).indicatorId(), columns.get(i).basis()))
            .collect(Collectors.joining(",\n"));
    return "  select *\n  from (values\n%s\n  ) as listed (item, indicator_id, basis)"
        .formatted(rows);
  }

  private String unpivoted() {
    List<String> selected = new ArrayList<>();
    selected.add("items.indicator_id");
    selected.add("items.basis");
    selected.add(place());
    selected.add("grouped.year");
    for (Dimension dimension : dimensions) {
      selected.add(
          "case when items.item in (%s) then grouped.%s end as %s"
              .formatted(itemsWhere(dimension), dimension.column(), dimension.column()));
    }
    selected.add(side(column -> nameOf(column.numerator()), "numerator"));
    selected.add(side(column -> nameOf(column.denominator()), "denominator"));
    selected.add(side(column -> column.presence(sums), "presence"));
    return "  select\n%s\n  from grouped\n  cross join items".formatted(lines(selected));
  }

  private String place() {
    if (places.size() == 1) {
      return "grouped.place_1 as place_id";
    }
    StringBuilder sql = new StringBuilder("case");
    for (int i = 0; i < places.size(); i++) {
      String place = places.get(i);
      String numbers =
          numbers(
              IntStream.range(0, columns.size())
                  .filter(item -> columns.get(item).place().equals(place)));
      sql.append("\n      when items.item in (%s) then grouped.place_%d".formatted(numbers, i + 1));
    }
    return sql.append("\n    end as place_id").toString();
  }

  private String itemsWhere(Dimension dimension) {
    return numbers(
        IntStream.range(0, columns.size())
            .filter(item -> columns.get(item).dimensions().contains(dimension)));
  }

  private static String numbers(IntStream items) {
    return items.mapToObj(item -> String.valueOf(item + 1)).collect(Collectors.joining(", "));
  }

  private String side(Function<CellColumn, String> of, String name) {
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String sql = of.apply(columns.get(i));
      if (!sql.isEmpty()) {
        cases.add("when %d then %s".formatted(i + 1, sql));
      }
    }
    return cases.isEmpty()
        ? "cast(null as bigint) as " + name
        : "case items.item\n      %s\n    end as %s"
            .formatted(String.join("\n      ", cases), name);
  }

  private String nameOf(String sql) {
    return sql.isEmpty() ? "" : sums.name(sql);
  }

  private String summed() {
    List<String> keys = new ArrayList<>(List.of("indicator_id", "basis", "place_id", "year"));
    dimensions.forEach(dimension -> keys.add(dimension.column()));
    List<String> selected = new ArrayList<>(keys);
    selected.add("sum(numerator) as numerator");
    selected.add("sum(denominator) as denominator");
    return "  select\n%s\n  from unpivoted\n  where place_id is not null and presence > 0\n  group by\n%s"
        .formatted(lines(selected), lines(keys));
  }

  private String cast() {
    Set<String> present = new LinkedHashSet<>();
    present.addAll(List.of("indicator_id", "basis", "place_id", "year", "numerator"));
    present.add("denominator");
    dimensions.forEach(dimension -> present.add(dimension.column()));
    List<String> selected =
        CELL.columns().stream()
            .map(
                column ->
                    "cast(%s as %s) as %s"
                        .formatted(
                            present.contains(column.name()) ? column.name() : "null",
                            column.type().sql(),
                            column.name()))
            .toList();
    return "  select\n%s\n  from summed".formatted(lines(selected));
  }

  static String oneLine(String sql) {
    return sql.strip().replaceAll("\\s+", " ");
  }

  private static String lines(List<String> parts) {
    return parts.stream().map(part -> "    " + part).collect(Collectors.joining(",\n"));
  }
}
