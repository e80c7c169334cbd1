package hoctap.dashboards.superset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds what Superset would accept in silence and show wrong: a chart it skips because nothing
 * names it, a column that is not there, a connection that may write.
 */
final class BundleCheck {
  private static final Set<String> DRAWN =
      Set.of("big_number_total", "table", "mixed_timeseries", "echarts_timeseries_bar");
  private static final Set<String> LIMITS =
      Set.of("memory_limit", "threads", "enable_external_access", "lock_configuration");

  private final SortedMap<String, JsonNode> files = new TreeMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  private BundleCheck() {}

  /** Every fault of the bundle, in the order of its files; empty when it is sound. */
  static List<String> faults(SortedMap<String, String> texts) {
    BundleCheck check = new BundleCheck();
    check.parse(texts);
    check.files.forEach(check::requireUuid);
    check.files.forEach(check::checkFile);
    return check.faults;
  }

  private void parse(SortedMap<String, String> texts) {
    YAMLMapper yaml = new YAMLMapper();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      String path = text.getKey().substring(text.getKey().indexOf('/') + 1);
      try {
        files.put(path, yaml.readTree(text.getValue()));
      } catch (JsonProcessingException e) {
        faults.add("Invalid YAML in %s: %s".formatted(path, e.getOriginalMessage()));
      }
    }
  }

  private void requireUuid(String path, JsonNode file) {
    if (path.equals("metadata.yaml")) {
      return;
    }
    String other = owners.putIfAbsent(file.path("uuid").asText(), path);
    if (other != null) {
      faults.add("Invalid uuid in %s: %s has it too".formatted(path, other));
    }
  }

  private void checkFile(String path, JsonNode file) {
    if (path.startsWith("databases/")) {
      checkDatabase(path, file);
    } else if (path.startsWith("datasets/")) {
      require(path, "database_uuid", file.path("database_uuid").asText(), "databases/");
    } else if (path.startsWith("charts/")) {
      checkChart(path, file);
    } else if (path.startsWith("dashboards/")) {
      checkDashboard(path, file);
    }
  }

  private void checkDatabase(String path, JsonNode file) {
    JsonNode arguments = file.path("extra").path("engine_params").path("connect_args");
    JsonNode limits = arguments.path("config");
    Set<String> named = new HashSet<>();
    limits.fieldNames().forEachRemaining(named::add);
    boolean isLocked =
        arguments.path("read_only").asBoolean(false)
            && !limits.path("enable_external_access").asBoolean(true)
            && limits.path("lock_configuration").asBoolean(false)
            && !file.path("allow_dml").asBoolean(true);
    if (!isLocked || !named.equals(LIMITS)) {
      faults.add(
          "Invalid connection in %s: it must be read-only, locked, without access to other files"
              .formatted(path));
    }
    if (file.has("password") || file.path("sqlalchemy_uri").asText().contains("@")) {
      faults.add("Invalid connection in %s: it holds a password".formatted(path));
    }
  }

  private void checkChart(String path, JsonNode file) {
    String type = file.path("viz_type").asText();
    if (!DRAWN.contains(type) || !type.equals(file.path("params").path("viz_type").asText())) {
      faults.add(
          "Invalid viz_type in %s: \"%s\" (one of: %s)"
              .formatted(path, type, String.join(", ", DRAWN.stream().sorted().toList())));
    }
    String dataset = require(path, "dataset_uuid", file.path("dataset_uuid").asText(), "datasets/");
    if (dataset.isEmpty()) {
      return;
    }
    Set<String> columns = new HashSet<>();
    files.get(dataset).path("columns").forEach(c -> columns.add(c.path("column_name").asText()));
    for (String column : columnsNamed(file.path("params"))) {
      if (!columns.contains(column)) {
        faults.add("Invalid column in %s: %s is not in %s".formatted(path, column, dataset));
      }
    }
    if (files.keySet().stream()
        .filter(name -> name.startsWith("dashboards/"))
        .noneMatch(name -> chartsOf(files.get(name)).contains(file.path("uuid").asText()))) {
      faults.add("Invalid chart %s: no dashboard shows it".formatted(path));
    }
  }

  private void checkDashboard(String path, JsonNode file) {
    for (String uuid : chartsOf(file)) {
      require(path, "position", uuid, "charts/");
    }
    for (JsonNode filter : file.path("metadata").path("native_filter_configuration")) {
      for (JsonNode target : filter.path("targets")) {
        require(path, "filter", target.path("datasetUuid").asText(), "datasets/");
      }
    }
  }

  private static Set<String> columnsNamed(JsonNode params) {
    Set<String> columns = new HashSet<>();
    params.findValuesAsText("column_name").forEach(columns::add);
    params.findValuesAsText("subject").forEach(columns::add);
    params.findValuesAsText("x_axis").forEach(columns::add);
    params.path("all_columns").forEach(column -> columns.add(column.asText()));
    return columns;
  }

  private static Set<String> chartsOf(JsonNode dashboard) {
    Set<String> charts = new HashSet<>();
    for (JsonNode node : dashboard.path("position")) {
      if ("CHART".equals(node.path("type").asText())) {
        charts.add(node.path("meta").path("uuid").asText());
      }
    }
    return charts;
  }

  private String require(String path, String key, String uuid, String folder) {
    String owner = owners.getOrDefault(uuid, "");
    if (!owner.startsWith(folder)) {
      faults.add("Invalid %s in %s: %s names nothing in %s".formatted(key, path, uuid, folder));
      return "";
    }
    return owner;
  }
}
