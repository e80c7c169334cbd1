package hoctap.app;

import hoctap.warehouse.PublishedWarehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every published table of a workspace with all its rows, but for what says when and by which run
 * it was made.
 */
final class PublishedTables {
  private PublishedTables() {}

  static SortedMap<String, String> of(Path workspace) {
    SortedMap<String, String> tables = new TreeMap<>();
    for (String file : List.of("warehouse.duckdb", "public.duckdb")) {
      try (PublishedWarehouse warehouse =
          PublishedWarehouse.open(workspace.resolve("published").resolve(file))) {
        for (List<Object> table :
            warehouse
                .query(
                    "select schema_name, table_name from duckdb_tables() where schema_name in ('mart', 'open') and table_name not in ('release', 'revision', 'finding_change', 'forecast_history', 'forecast_score')")
                .rows()) {
          String name = table.get(0) + "." + table.get(1);
          String columns =
              "select * exclude (%s) from %s order by all"
                  .formatted(runColumns(warehouse, table), name);
          tables.put(
              file + " " + name,
              warehouse.query(columns.replace("exclude ()", "")).rows().toString());
        }
      }
    }
    return tables;
  }

  private static String runColumns(PublishedWarehouse warehouse, List<Object> table) {
    return String.join(
        ", ",
        warehouse
            .query(
                "select column_name from duckdb_columns() where schema_name = '%s' and table_name = '%s' and column_name in ('run', 'release_id', 'first_seen_release', 'created_at')"
                    .formatted(table.get(0), table.get(1)))
            .rows()
            .stream()
            .map(row -> row.get(0).toString())
            .toList());
  }
}
