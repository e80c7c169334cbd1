package hoctap.warehouse;

import hoctap.ingest.workspace.Workspace;
import java.util.List;

/** Targets as a lake holds them, and the progress that a publication makes of them. */
final class ProgressRows {
  private static final String COLUMNS =
      "year, value, target_year, target, gap_points, people_needed, people_per_round, best_round, status";

  private ProgressRows() {}

  /** A target of {@code adults_titled} in programme 677 that the place adopted. */
  static String target(
      String id, String place, int year, double value, String unit, String filter) {
    return "%s | adults_titled | %s | %d | %s | %s | %s | 677 | p | d | a | adopted\n"
        .formatted(id, place, year, value, unit, filter);
  }

  /** A share of adults to be reached, without a filter. */
  static String target(String id, String place, int year, double value) {
    return target(id, place, year, value, "percent", "");
  }

  static Workspace published(LakeFixture lake) {
    Workspace workspace = lake.write("r1");
    Publication.run(workspace, line -> {});
    return workspace;
  }

  /** What {@code progress} says of a place, year by year; "null" for null. */
  static List<List<Object>> of(Workspace workspace, String place) {
    return rows(
        workspace,
        "select %s from mart.progress where place_id = '%s' order by year"
            .formatted(COLUMNS, place));
  }

  static List<Object> statuses(Workspace workspace, String place) {
    return of(workspace, place).stream().map(row -> row.get(row.size() - 1)).toList();
  }

  /** The rows of a query; "null" for null. */
  static List<List<Object>> rows(Workspace workspace, String sql) {
    return PublicationTest.rows(workspace, sql).stream()
        .map(row -> row.stream().map(value -> value == null ? (Object) "null" : value).toList())
        .toList();
  }
}
