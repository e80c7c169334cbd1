package hoctap.dashboards.superset;

import hoctap.dashboards.board.BoardChart;
import hoctap.dashboards.board.Dataset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a chart asks of its dataset, in the words of Superset's chart data API. */
final class ChartQuery {
  static final int LONGEST_TABLE = 1000;
  static final int LONGEST_RANKING = 25;

  private ChartQuery() {}

  /**
   * A measure in Superset's words.
   *
   * <p>Counts add up over places. A rate never does: it is shown only where one row answers, and
   * taking the largest of one value changes nothing.
   */
  static Map<String, Object> measure(Dataset dataset, String name) {
    Dataset.Column column = dataset.column(name);
    Map<String, Object> metric = new LinkedHashMap<>();
    metric.put("expressionType", "SIMPLE");
    metric.put("column", Map.of("column_name", name));
    metric.put("aggregate", column.format() == Dataset.Format.WHOLE ? "SUM" : "MAX");
    metric.put("hasCustomLabel", true);
    metric.put("label", column.label());
    metric.put("optionName", "metric_" + dataset.name() + "_" + name);
    return metric;
  }

  /** One query a chart; two where columns and a line are drawn over each other. */
  static List<Map<String, Object>> of(PlannedChart planned) {
    BoardChart chart = planned.chart();
    return switch (chart.kind()) {
      case FIGURE, STACKED -> List.of(measures(planned, chart.measures()));
      case RANKING -> List.of(ranking(planned));
      case TABLE -> List.of(table(planned));
      case YEARS -> chart.measures().stream().map(measure -> byYear(planned, measure)).toList();
    };
  }

  private static Map<String, Object> measures(PlannedChart planned, List<String> names) {
    Map<String, Object> query = query(planned);
    String by = planned.chart().by();
    query.put("columns", by.isEmpty() ? List.of() : List.of(by));
    query.put("metrics", names.stream().map(name -> measure(planned.dataset(), name)).toList());
    query.put("row_limit", LONGEST_TABLE);
    return query;
  }

  private static Map<String, Object> byYear(PlannedChart planned, String measure) {
    Map<String, Object> query = measures(planned, List.of(measure));
    query.put("orderby", List.of(List.of(planned.chart().by(), true)));
    return query;
  }

  private static Map<String, Object> ranking(PlannedChart planned) {
    Map<String, Object> query = measures(planned, planned.chart().measures());
    Map<String, Object> measure = measure(planned.dataset(), planned.chart().measures().get(0));
    query.put("orderby", List.of(List.of(measure, false)));
    query.put("row_limit", LONGEST_RANKING);
    return query;
  }

  private static Map<String, Object> table(PlannedChart planned) {
    BoardChart chart = planned.chart();
    boolean ascending = chart.order() == BoardChart.Order.SMALLEST_FIRST;
    // Without the key "metrics", which even when empty would have the rows grouped.
    Map<String, Object> query = query(planned);
    query.put("columns", chart.columns());
    query.put(
        "orderby", chart.orderBy().stream().map(column -> List.of(column, ascending)).toList());
    query.put("row_limit", LONGEST_TABLE);
    return query;
  }

  private static Map<String, Object> equal(String column, String value) {
    return Map.of("col", column, "op", "==", "val", value);
  }

  private static Map<String, Object> query(PlannedChart planned) {
    Map<String, Object> query = new LinkedHashMap<>();
    List<Map<String, Object>> filters = new ArrayList<>();
    planned.only().forEach((column, value) -> filters.add(equal(column, value)));
    if (planned.chart().kind() == BoardChart.Kind.RANKING) {
      // A place without figures has no rank.
      filters.add(Map.of("col", planned.chart().measures().get(0), "op", "IS NOT NULL"));
    }
    query.put("filters", filters);
    query.put("extras", Map.of("having", "", "where", ""));
    query.put("applied_time_extras", Map.of());
    query.put("annotation_layers", List.of());
    query.put("series_limit", 0);
    query.put("order_desc", true);
    query.put("url_params", Map.of());
    query.put("custom_params", Map.of());
    query.put("custom_form_data", Map.of());
    return query;
  }
}
