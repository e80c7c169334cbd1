package hoctap.dashboards.superset;

import hoctap.dashboards.board.BoardChart;
import hoctap.dashboards.board.Dataset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a chart is drawn, in the words of Superset's {@code params}. */
final class ChartParams {
  /** Our colours, which {@code superset_config.py} defines; elsewhere Superset takes its own. */
  static final String COLOURS = "hoctap";

  private ChartParams() {}

  /** The kinds of chart that a bundle may hold, as Superset calls them. */
  static String vizType(BoardChart.Kind kind) {
    return switch (kind) {
      case FIGURE -> "big_number_total";
      case TABLE -> "table";
      case YEARS -> "mixed_timeseries";
      case RANKING, STACKED -> "echarts_timeseries_bar";
    };
  }

  /**
   * @param base what a percentage of this chart is taken of; "" for a chart of several indicators
   */
  static Map<String, Object> of(PlannedChart planned, String base) {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("viz_type", vizType(planned.chart().kind()));
    params.put("adhoc_filters", filters(planned));
    params.put("annotation_layers", List.of());
    params.put("extra_form_data", Map.of());
    params.put("color_scheme", COLOURS);
    switch (planned.chart().kind()) {
      case FIGURE -> figure(planned, base, params);
      case TABLE -> table(planned, params);
      case YEARS -> years(planned, params);
      case RANKING -> ranking(planned, params);
      case STACKED -> stacked(planned, params);
    }
    return params;
  }

  private static List<Map<String, Object>> filters(PlannedChart planned) {
    List<Map<String, Object>> filters = new ArrayList<>();
    planned
        .only()
        .forEach(
            (column, value) -> {
              Map<String, Object> filter = filter(column, "==", "EQUALS");
              filter.put("comparator", value);
              filters.add(filter);
            });
    if (planned.chart().kind() == BoardChart.Kind.RANKING) {
      filters.add(filter(planned.chart().measures().get(0), "IS NOT NULL", "IS_NOT_NULL"));
    }
    return filters;
  }

  private static Map<String, Object> filter(String column, String operator, String operatorId) {
    Map<String, Object> filter = new LinkedHashMap<>();
    filter.put("clause", "WHERE");
    filter.put("expressionType", "SIMPLE");
    filter.put("subject", column);
    filter.put("operator", operator);
    filter.put("operatorId", operatorId);
    filter.put("filterOptionName", "filter_" + column);
    return filter;
  }

  private static void figure(PlannedChart planned, String base, Map<String, Object> params) {
    String measure = planned.chart().measures().get(0);
    params.put("metric", ChartQuery.measure(planned.dataset(), measure));
    params.put("y_axis_format", numberFormat(planned.dataset().column(measure).format()));
    params.put("subtitle", base);
    params.put("header_font_size", 0.4);
    params.put("subtitle_font_size", 0.15);
    params.put("time_format", "smart_date");
  }

  private static void table(PlannedChart planned, Map<String, Object> params) {
    BoardChart chart = planned.chart();
    boolean ascending = chart.order() == BoardChart.Order.SMALLEST_FIRST;
    params.put("query_mode", "raw");
    params.put("all_columns", chart.columns());
    params.put(
        "order_by_cols",
        chart.orderBy().stream()
            .map(column -> "[\"%s\", %b]".formatted(column, ascending))
            .toList());
    params.put("row_limit", ChartQuery.LONGEST_TABLE);
    params.put("page_length", 0);
    params.put("include_search", false);
    params.put("show_cell_bars", true);
    params.put("table_timestamp_format", "%d/%m/%Y");
    params.put(
        "column_config",
        chart.columns().stream()
            .collect(
                Collectors.toMap(
                    column -> column, column -> cell(planned.dataset().column(column)))));
  }

  // Bars are drawn in the cells of people only: a bar of years or of rates would say nothing.
  private static Map<String, Object> cell(Dataset.Column column) {
    Map<String, Object> config = new LinkedHashMap<>();
    config.put("showCellBars", column.name().equals("people_needed"));
    switch (column.format()) {
      case TEXT, YES_NO -> config.put("horizontalAlign", "left");
      case YEAR, WHOLE, ONE_DECIMAL -> {
        config.put("horizontalAlign", "right");
        config.put("d3NumberFormat", numberFormat(column.format()));
      }
    }
    return config;
  }

  private static void years(PlannedChart planned, Map<String, Object> params) {
    BoardChart chart = planned.chart();
    Dataset dataset = planned.dataset();
    axis(planned, params);
    params.put("metrics", List.of(ChartQuery.measure(dataset, chart.measures().get(0))));
    params.put("metrics_b", List.of(ChartQuery.measure(dataset, chart.measures().get(1))));
    params.put("groupby", List.of());
    params.put("groupby_b", List.of());
    params.put("adhoc_filters_b", filters(planned));
    params.put("seriesType", "bar");
    params.put("seriesTypeB", "line");
    params.put("show_value", true);
    params.put("markerEnabledB", true);
    params.put("markerSizeB", 7);
    params.put("yAxisIndex", 0);
    params.put("yAxisIndexB", 0);
    params.put("row_limit", ChartQuery.LONGEST_TABLE);
    params.put("row_limit_b", ChartQuery.LONGEST_TABLE);
    params.put("order_desc", false);
    params.put("order_desc_b", false);
    params.put("truncate_metric", true);
    params.put("truncate_metric_b", true);
    params.put("y_axis_format_secondary", params.get("y_axis_format"));
    params.put("y_axis_bounds", List.of(0, 100));
  }

  private static void ranking(PlannedChart planned, Map<String, Object> params) {
    bars(planned, params);
    params.put("row_limit", ChartQuery.LONGEST_RANKING);
    params.put("x_axis_sort", label(planned, planned.chart().measures().get(0)));
    params.put("show_legend", false);
  }

  private static void stacked(PlannedChart planned, Map<String, Object> params) {
    bars(planned, params);
    params.put("row_limit", ChartQuery.LONGEST_TABLE);
    params.put("x_axis_sort", planned.chart().by());
    params.put("stack", "Stack");
    // Superset orders the parts of a bar by a rule, not as they are given.
    List<String> measures = planned.chart().measures();
    boolean isByName =
        label(planned, measures.get(0)).compareTo(label(planned, measures.get(1))) < 0;
    params.put("sort_series_type", "name");
    params.put("sort_series_ascending", isByName);
  }

  private static void bars(PlannedChart planned, Map<String, Object> params) {
    axis(planned, params);
    params.put(
        "metrics",
        planned.chart().measures().stream()
            .map(name -> ChartQuery.measure(planned.dataset(), name))
            .toList());
    params.put("groupby", List.of());
    params.put("orientation", "horizontal");
    params.put("x_axis_sort_asc", true);
    params.put("show_value", true);
    params.put("only_total", false);
    params.put("order_desc", true);
    params.put("truncate_metric", true);
    params.put("y_axis_bounds", List.of());
  }

  private static void axis(PlannedChart planned, Map<String, Object> params) {
    BoardChart chart = planned.chart();
    params.put("x_axis", chart.by());
    // Years and names stand side by side; they are no times.
    params.put("xAxisForceCategorical", true);
    params.put(
        "y_axis_format", numberFormat(planned.dataset().column(chart.measures().get(0)).format()));
    params.put("show_legend", true);
    params.put("legendType", "scroll");
    params.put("legendOrientation", "top");
    params.put("rich_tooltip", true);
    params.put("tooltipTimeFormat", "%Y");
  }

  private static String label(PlannedChart planned, String measure) {
    return planned.dataset().column(measure).label();
  }

  private static String numberFormat(Dataset.Format format) {
    return switch (format) {
      case ONE_DECIMAL -> ",.1f";
      case WHOLE -> ",d";
      case YEAR, TEXT, YES_NO -> "d";
    };
  }
}
