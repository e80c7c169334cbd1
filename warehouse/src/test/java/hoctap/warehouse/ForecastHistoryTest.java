package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.EAST;
import static hoctap.warehouse.SmallProvince.NEW;
import static hoctap.warehouse.SmallProvince.OLD;
import static hoctap.warehouse.SmallProvince.X;
import static hoctap.warehouse.SmallProvince.cell;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commune X had 40 % in 2024 and 50 % in 2025; then 2026 ends. */
class ForecastHistoryTest {
  @TempDir Path folder;
  private LakeFixture lake;

  @BeforeEach
  void twoYears() {
    lake =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", "commune:00002@", 2024, "400 | 1000")
                    + cell("adults_titled", X, 2025, "500 | 1000"));
  }

  @Test
  void aForecastIsRememberedAsItWasFirstMade() {
    publish(lake.write("r1"));
    List<List<Object>> first = history("point, low_80, high_95");
    lake.table("finding", finding());
    publish(lake.write("r2"));
    assertThat(history("point, low_80, high_95")).hasSize(5).isEqualTo(first);
    assertThat(history("distinct release_id, last_year")).containsExactly(List.of(1, 2025));
    // A corrected 2025 changes what is forecast, and not what was.
    lake.rows("indicator_cell", cell("adults_titled", X, 2025, "100 | 100"));
    publish(lake.write("r3"));
    assertThat(history("point, low_80, high_95")).isEqualTo(first);
  }

  @Test
  void aForecastIsScoredOnceItsYearHasEnded() {
    publish(lake.write("r1"));
    assertThat(rows("select * from mart.forecast_score")).isEmpty();
    double point =
        (Double)
            rows("select point from mart.forecast where year = 2026 and place_id = '" + X + "'")
                .get(0)
                .get(0);
    lake.rows("indicator_cell", cell("adults_titled", X, 2026, "550 | 1000"));
    publish(lake.on("2026-11-01").write("r2"));
    assertThat(rows("select * from mart.forecast_score")).isEmpty();
    publish(lake.on("2027-01-01").write("r3"));
    // As in 2025: 50, 5 too few; as from 40 to 50: 60, 5 too many.
    assertThat(
            rows(
                "select year, last_year, horizon, release_id, measured, round(error - (%s - 55), 5), is_inside_95, error_last_value, error_straight_line from mart.forecast_score where place_id = '%s'"
                    .formatted(point, X)))
        .containsExactly(List.of(2026, 2025, 1, 1, 55.0, 0.0, true, -5.0, 5.0));
    assertThat(
            rows(
                "select indicator_id, horizon, forecasts, coverage_95, mean_error_last_value, mean_error_straight_line from mart.forecast_accuracy"))
        .containsExactly(List.of("adults_titled", 1, 4L, 100.0, 5.0, 5.0));
    assertThat(rows("select distinct place_id from mart.forecast_score order by all"))
        .containsExactly(List.of(X), List.of(EAST), List.of(NEW), List.of(OLD));
  }

  @Test
  void aYearOfAnotherBaseScoresNothing() {
    publish(lake.write("r1"));
    lake.rows("indicator_cell", cell("adults_titled", X, 2026, "1000 | 2001"));
    publish(lake.on("2027-01-01").write("r2"));
    assertThat(rows("select * from mart.forecast_score")).isEmpty();
  }

  @Test
  void aForecastOutlivesAChangeOfOtherTables() throws IOException, SQLException {
    assertThat(rememberedAfter("alter table mart.finding add column more varchar")).isEqualTo(20);
  }

  @Test
  void forecastsOfAnotherShapeAreNotTakenOver() throws IOException, SQLException {
    assertThat(rememberedAfter("alter table mart.forecast_history drop column point")).isZero();
    assertThat(rememberedAfter("drop table mart.forecast_history cascade")).isZero();
  }

  /** Forecasts that a new file takes over from a last one that a statement made another. */
  private long rememberedAfter(String change) throws IOException, SQLException {
    Publication.run(lake.write("r" + change.length()), line -> {});
    Path last = folder.resolve("last.duckdb");
    Files.copy(folder.resolve("published/warehouse.duckdb"), last);
    last.toFile().setWritable(true);
    try (Connection connection = Database.openToWrite(last)) {
      Database.execute(connection, change);
    }
    try (BuildFile file = BuildFile.create(folder.resolve("new"), "mart", "db/migration")) {
      file.set("release_number", "2");
      file.set("as_of", "date '2026-01-15'");
      file.set("created_at", "'2026-01-15'");
      file.keep(
          "own_boundary",
          "select '' as indicator_id, '' as filter, '' as place_id, 2026 as year, 1 as numerator, 1 as denominator, 1.0 as value, 1.0 as counted_share, false as is_stale limit 0");
      ForecastHistory.write(file, Optional.of(last));
      return file.count("mart.forecast_history");
    } finally {
      Files.delete(last);
    }
  }

  private List<List<Object>> history(String columns) {
    return rows(
        "select %s from mart.forecast_history where place_id = '%s' and last_year = 2025 order by all"
            .formatted(columns, X));
  }

  private List<List<Object>> rows(String sql) {
    try (PublishedWarehouse warehouse =
        PublishedWarehouse.open(folder.resolve("published/warehouse.duckdb"))) {
      return warehouse.query(sql).rows();
    }
  }

  private static void publish(Workspace workspace) {
    assertThat(Publication.run(workspace, line -> {}).isNew()).isTrue();
  }

  private static String finding() {
    return """
    finding_id | severity | rule | place_id | year | submission_id | count | message_vi
    f1 | notice | some_rule | %s | 2024 | . | 1 | .
    """
        .formatted(X);
  }
}
