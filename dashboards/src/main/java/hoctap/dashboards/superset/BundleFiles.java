package hoctap.dashboards.superset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import hoctap.dashboards.board.Board;
import hoctap.dashboards.board.Dataset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The texts of a bundle, by path in the zip. */
final class BundleFiles {
  private static final String ROOT = "hoctap/";
  private static final String DATABASE = "databases/hoctap.yaml";
  // Maps are written by key, so that nothing depends on the order in which they were filled.
  private static final ObjectMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                  .disable(YAMLGenerator.Feature.SPLIT_LINES)
                  .build())
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final Catalogue catalogue;
  private final SortedMap<String, String> texts = new TreeMap<>();

  private BundleFiles(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  static SortedMap<String, String> of(
      SortedMap<String, Board> boards, Catalogue catalogue, Path warehouse) {
    BundleFiles files = new BundleFiles(catalogue);
    // No type: with one, Superset takes the zip by only one of its two doors.
    files.put("metadata.yaml", new LinkedHashMap<>());
    files.put(DATABASE, database(warehouse));
    for (Map.Entry<String, Board> board : boards.entrySet()) {
      files.add(board.getKey(), board.getValue());
    }
    return files.texts;
  }

  private void add(String id, Board board) {
    for (Dataset dataset : board.datasets()) {
      put("datasets/hoctap/" + dataset.name() + ".yaml", dataset(dataset));
    }
    List<PlannedChart> charts = PlannedChart.of(id, board);
    for (PlannedChart chart : charts) {
      put(chart.file(), chart(chart));
    }
    put("dashboards/" + id + ".yaml", dashboard(id, board, charts));
  }

  private static Map<String, Object> database(Path warehouse) {
    Map<String, Object> limits =
        Map.of(
            "memory_limit",
            "1GB",
            "threads",
            2,
            "enable_external_access",
            false,
            "lock_configuration",
            true);
    Map<String, Object> database = new LinkedHashMap<>();
    database.put("database_name", "Kho dữ liệu Hoctap");
    database.put("sqlalchemy_uri", "duckdb:///" + warehouse.toAbsolutePath().normalize());
    database.put("allow_ctas", false);
    database.put("allow_cvas", false);
    database.put("allow_dml", false);
    database.put("allow_run_async", false);
    database.put("expose_in_sqllab", true);
    database.put(
        "extra",
        Map.of(
            "allows_virtual_table_explore",
            true,
            "engine_params",
            Map.of("connect_args", Map.of("read_only", true, "config", limits))));
    database.put("uuid", NameUuid.of(DATABASE));
    return database;
  }

  private Map<String, Object> dataset(Dataset dataset) {
    Map<String, Catalogue.ServedColumn> served = catalogue.tables().get(dataset.name());
    List<Map<String, Object>> columns = new ArrayList<>();
    for (Dataset.Column column : dataset.columns()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("column_name", column.name());
      entry.put("verbose_name", column.label());
      entry.put("description", served.get(column.name()).meaning());
      entry.put("type", served.get(column.name()).type());
      entry.put("is_dttm", false);
      entry.put("is_active", true);
      entry.put("filterable", true);
      entry.put("groupby", true);
      columns.add(entry);
    }
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("table_name", dataset.name());
    file.put("schema", "mart");
    file.put("description", dataset.title());
    file.put("columns", columns);
    file.put("metrics", List.of());
    file.put("filter_select_enabled", true);
    file.put("uuid", NameUuid.of("datasets/" + dataset.name()));
    file.put("database_uuid", NameUuid.of(DATABASE));
    return file;
  }

  private Map<String, Object> chart(PlannedChart chart) {
    Catalogue.Indicator indicator = catalogue.indicators().get(chart.indicator());
    Map<String, Object> params = ChartParams.of(chart, indicator == null ? "" : indicator.base());
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("datasource", Map.of("id", 0, "type", "table"));
    context.put("force", false);
    context.put("queries", ChartQuery.of(chart));
    context.put("form_data", params);
    context.put("result_format", "json");
    context.put("result_type", "full");
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("slice_name", chart.title());
    file.put("description", indicator == null ? "" : indicator.label());
    file.put("viz_type", params.get("viz_type"));
    file.put("params", params);
    file.put("query_context", json(context));
    file.put("uuid", chart.uuid());
    file.put("dataset_uuid", NameUuid.of("datasets/" + chart.dataset().name()));
    return file;
  }

  private Map<String, Object> dashboard(String id, Board board, List<PlannedChart> charts) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("native_filter_configuration", NativeFilters.of(board, charts, catalogue));
    metadata.put("filter_bar_orientation", "VERTICAL");
    metadata.put("cross_filters_enabled", false);
    metadata.put("color_scheme", ChartParams.COLOURS);
    metadata.put("refresh_frequency", 0);
    metadata.put("expanded_slices", Map.of());
    metadata.put("timed_refresh_immune_slices", List.of());
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("dashboard_title", board.title());
    file.put("description", board.summary());
    file.put("slug", id);
    file.put("css", "");
    file.put("published", true);
    file.put("position", DashboardLayout.of(board, charts));
    file.put("metadata", metadata);
    file.put("uuid", NameUuid.of("dashboards/" + id));
    return file;
  }

  private void put(String path, Map<String, Object> file) {
    file.put("version", "1.0.0");
    try {
      texts.put(ROOT + path, YAML.writeValueAsString(file));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write " + path, e);
    }
  }

  private static String json(Map<String, Object> value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write a query", e);
    }
  }
}
