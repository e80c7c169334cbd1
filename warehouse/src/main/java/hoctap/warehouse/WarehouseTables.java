package hoctap.warehouse;

import hoctap.ingest.lake.Lake;
import hoctap.transform.run.CurrentTables;
import hoctap.warehouse.check.Checks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;

/** Fills the tables of a warehouse file: first from the lake, then from each other. */
final class WarehouseTables {
  /** Read from Parquet as they are. */
  private static final List<String> SERVED =
      List.of(
          "place",
          "place_ancestor",
          "place_change",
          "plan",
          "actor",
          "duty",
          "indicator",
          "indicator_meaning",
          "setting",
          "series_break",
          "target",
          "indicator_cell",
          "agency_value",
          "score_cell",
          "recognition_day",
          "action_cell",
          "completeness",
          "submission",
          "finding");

  /** Read from Parquet too, but not served. */
  static final Set<String> STEPPING_STONES =
      Set.of("indicator_reporting", "population_year", "offered_total");

  /** Steps between the cells and the values, kept only while the file is built. */
  private static final List<String> STEPS_TO_VALUES =
      List.of(
          "slice",
          "standing",
          "place_group",
          "reporting_state",
          "measured_cell",
          "carried_cell",
          "counted_cell",
          "upward",
          "left_out_commune",
          "rolled_up");

  private static final List<String> STEPS_TO_PROGRESS =
      List.of(
          "boundary_day",
          "unit_drawn",
          "trail",
          "forward_part",
          "origin",
          "share",
          "refusal",
          "mover",
          "across",
          "refused",
          "touching",
          "restated",
          "count_day",
          "own_boundary",
          "target_row");

  private final BuildFile file;
  private final Findings findings;
  private Table cellTotals = new Table(List.of(), List.of());

  WarehouseTables(BuildFile file, Checks checks) {
    this.file = file;
    this.findings = new Findings(file, checks);
  }

  /**
   * Loads every table that the pointer names; one that it does not name stays empty.
   *
   * @return the rows of each table as the lake holds them
   */
  SortedMap<String, Long> load(Lake lake, CurrentTables current) {
    SortedMap<String, Long> rows = new TreeMap<>();
    Map<String, String> targets = new LinkedHashMap<>();
    SERVED.forEach(table -> targets.put(table, "mart." + table));
    file.execute(SqlText.read("indicator_reporting"));
    targets.put("indicator_reporting", "indicator_reporting");
    file.execute(SqlText.read("population_count"));
    targets.put("population_year", "population_count");
    file.execute(SqlText.read("offered_total"));
    targets.put("offered_total", "offered_total");
    targets.forEach(
        (table, target) -> {
          List<String> files = files(lake, current, table);
          if (!files.isEmpty()) {
            file.land(files);
            rows.put(table, file.count("landed"));
            if (table.equals("indicator_cell")) {
              cellTotals =
                  file.query(SqlText.read("totals/cells").replace("mart.indicator_cell", "landed"));
            }
            file.fill(target, SqlText.read("load/" + table));
          }
        });
    findings.load(table -> files(lake, current, table));
    return rows;
  }

  /** Computes values, restated values, progress and forecasts from what was loaded. */
  void derive() {
    STEPS_TO_VALUES.forEach(step -> file.keep(step, SqlText.read("derive/" + step)));
    file.fill("mart.reporting", SqlText.read("derive/reporting"));
    file.fill("mart.indicator_value", SqlText.read("derive/indicator_value"));
    file.fill("mart.total_check", SqlText.read("derive/total_check"));
    STEPS_TO_PROGRESS.forEach(step -> file.keep(step, SqlText.read("derive/" + step)));
    file.fill("mart.place_share", SqlText.read("derive/place_share"));
    file.fill("mart.boundary_refusal", SqlText.read("derive/boundary_refusal"));
    file.fill("mart.indicator_restated", SqlText.read("derive/indicator_restated"));
    findings.derive();
    file.fill("mart.target_outlook", SqlText.read("derive/target_outlook"));
    file.fill("mart.finding", SqlText.read("derive/total_finding"));
    file.fill("mart.action_item", SqlText.read("derive/action_item"));
    file.fill("mart.score_bunching", SqlText.read("derive/score_bunching"));
    file.fill("mart.finding", SqlText.read("derive/bunching_finding"));
    new ForecastTables(file).write();
  }

  /** What the cells of the lake add up to, asked of Parquet and not of the loaded table. */
  Table cellTotals() {
    return cellTotals;
  }

  /** The rows of every table of the file. */
  SortedMap<String, Long> counts() {
    SortedMap<String, Long> rows = new TreeMap<>();
    for (List<Object> row : file.query(SqlText.read("totals/tables")).rows()) {
      String table = String.valueOf(row.get(0));
      rows.put(table, file.count("mart." + table));
    }
    return rows;
  }

  private static List<String> files(Lake lake, CurrentTables current, String table) {
    return current.files(lake, table).stream().map(WarehouseTables::local).toList();
  }

  private static String local(Path path) {
    return path.toUri().getScheme() == null || path.toUri().getScheme().equals("file")
        ? path.toUri().getPath()
        : path.toString();
  }
}
