package hoctap.transform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.lake.ColumnType;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.ParquetTable;
import hoctap.ingest.lake.TableShape;
import hoctap.transform.engine.EngineComparison.Pair;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EngineComparisonTest {
  private static final TableShape SHAPE =
      TableShape.of(
          "place_id", ColumnType.VARCHAR, "year", ColumnType.INTEGER, "people", ColumnType.BIGINT);

  @TempDir Path folder;

  @Test
  void findsNothingWhereBothHoldTheSameRowsInAnotherOrder() {
    assertThat(
            find(List.of(row("a", 1), row("b", null)), List.of(row("b", null), row("a", 1)), 1_000))
        .isEmpty();
  }

  @Test
  void namesKeyAndBothValuesOfTheFirstDifference() {
    assertThat(find(List.of(row("a", 1), row("b", 2)), List.of(row("a", 1), row("b", 3)), 1_000))
        .isEqualTo("people_year {place_id=b, year=2024}: people computed 2, recomputed 3");
  }

  @Test
  void seesARowThatOnlyTheSecondEngineHas() {
    assertThat(find(List.<Object[]>of(row("a", 1)), List.of(row("a", 1), row("b", 3)), 1_000))
        .contains("place_id=b")
        .contains("people computed no row, recomputed 3");
  }

  @Test
  void refusesTwoRowsUnderOneKey() {
    List<Object[]> twice = List.of(row("a", 1), row("a", 2));
    assertThat(find(twice, twice, 1_000))
        .isEqualTo(
            "people_year {place_id=a, year=2024}: rows under one key computed 2, recomputed 1 wanted");
  }

  @Test
  void comparesWholeCommunesOnlyAboveTheMostRows() {
    List<Object[]> one = new java.util.ArrayList<>();
    List<Object[]> other = new java.util.ArrayList<>();
    for (int i = 0; i < 40; i++) {
      one.add(row("commune" + i, 1));
      other.add(row("commune" + i, 2));
    }
    // Every row differs, so that a sample of communes finds one of them as well.
    assertThat(find(one, other, 10)).contains("people computed 1, recomputed 2");
  }

  private static Object[] row(String place, Integer people) {
    return new Object[] {place, 2024, people};
  }

  private String find(List<Object[]> one, List<Object[]> other, long maxRows) {
    Lake lake = Lake.at(folder.resolve("lake").toString());
    Pair pair =
        new Pair(
            "people_year",
            SHAPE,
            List.of("place_id", "year"),
            List.of(write(lake, "one", one)),
            List.of(write(lake, "other", other)));
    try (EngineComparison comparison =
        new EngineComparison(DuckDbEngine.open("1g", folder.resolve("spill")), maxRows)) {
      assertThat(comparison.countRows(pair)).containsEntry(2024, (long) one.size());
      return comparison.find(pair).map(Object::toString).orElse("");
    }
  }

  private static org.apache.hadoop.fs.Path write(Lake lake, String name, List<Object[]> rows) {
    org.apache.hadoop.fs.Path file = lake.path(name + ".parquet");
    try (ParquetTable table = ParquetTable.create(lake, file, SHAPE)) {
      rows.forEach(table::add);
    }
    return file;
  }
}
