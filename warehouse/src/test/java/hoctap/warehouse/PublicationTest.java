package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.C;
import static hoctap.warehouse.SmallProvince.D;
import static hoctap.warehouse.SmallProvince.EAST;
import static hoctap.warehouse.SmallProvince.NEW;
import static hoctap.warehouse.SmallProvince.OLD;
import static hoctap.warehouse.SmallProvince.V;
import static hoctap.warehouse.SmallProvince.W;
import static hoctap.warehouse.SmallProvince.X;
import static hoctap.warehouse.SmallProvince.Y;
import static hoctap.warehouse.SmallProvince.Z;
import static hoctap.warehouse.SmallProvince.cell;
import static hoctap.warehouse.SmallProvince.reporting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
  @TempDir Path folder;

  @Test
  void aPlaceIsItsOwnFactsPlusItsParts() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", V, 2024, "10 | 40")
                    + cell("adults_titled", A, 2024, "20 | 60")
                    + cell("adults_titled", B, 2024, "20 | 50")
                    + cell("adults_titled", EAST, 2024, "5 | 10")
                    + cell("adults_titled", D, 2024, "7 | 40"));
    Workspace workspace = lake.write("r1");
    publish(workspace);
    assertThat(sums(workspace, "adults_titled", 2024))
        .containsExactlyInAnyOrder(
            row(V, 10, 40, 0),
            row(A, 30, 100, 0),
            row(B, 20, 50, 0),
            row(D, 7, 40, 0),
            row(EAST, 55, 160, 0),
            row(SmallProvince.WEST, 7, 40, 0),
            row(OLD, 62, 200, 0));
  }

  @Test
  void aYearRollsUpToTheUnitsOfItsLastDay() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", V, 2025, "1 | 40")
                    + cell("adults_titled", X, 2025, "2 | 60")
                    + cell("adults_titled", W, 2025, "3 | 20")
                    + cell("adults_titled", C, 2025, "1 | 30")
                    + cell("adults_titled", EAST, 2025, "8 | 20"));
    Workspace workspace = lake.write("r1");
    publish(workspace);
    // The village's commune A is no more, its successor X is; the split commune C and the old
    // district stand alone and count in the new province only.
    assertThat(sums(workspace, "adults_titled", 2025))
        .containsExactlyInAnyOrder(
            row(V, 1, 40, 0),
            row(X, 3, 100, 0),
            row(W, 3, 20, 0),
            row(C, 4, 50, 0),
            row(EAST, 8, 20, 0),
            row(NEW, 15, 170, 0));
  }

  @Test
  void aCommuneThatLacksAFormIsLeftOutOfBothSums() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", V, 2024, "10 | 40")
                    + cell("adults_titled", A, 2024, "20 | 60")
                    + cell("adults_titled", B, 2024, "20 | 50"))
            .rows(
                "indicator_reporting",
                reporting("adults_titled", 2024, A, false)
                    + reporting("adults_titled", 2024, B, true)
                    + reporting("adults_titled", 2024, C, false)
                    + reporting("adults_titled", 2024, D, true));
    Workspace workspace = lake.write("r1");
    publish(workspace);
    assertThat(sums(workspace, "adults_titled", 2024))
        .containsExactlyInAnyOrder(row(B, 20, 50, 0), row(EAST, 20, 50, 1), row(OLD, 20, 50, 2));
  }

  @Test
  void aCommuneWithOneSideOfTwoFactsIsLeftOut() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("families", A, 2024, "30 | .")
                    + cell("families", A, 2024, ". | 100")
                    + cell("families", B, 2024, "20 | .")
                    + cell("families", EAST, 2024, ". | 7"))
            .rows(
                "indicator_reporting",
                reporting("families", 2024, A, true) + reporting("families", 2024, B, true));
    Workspace workspace = lake.write("r1");
    publish(workspace);
    assertThat(sums(workspace, "families", 2024))
        .containsExactlyInAnyOrder(row(A, 30, 100, 0), row(EAST, 30, 107, 1), row(OLD, 30, 107, 1));
  }

  @Test
  void aSplitCommuneAndItsSuccessorsAreOnePlaceForTheTwoSides() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("families", C, 2025, "30 | .")
                    + cell("families", Y, 2025, ". | 200")
                    + cell("families", X, 2025, "5 | ."))
            .rows(
                "indicator_reporting",
                reporting("families", 2025, X, true)
                    + reporting("families", 2025, Y, true)
                    + reporting("families", 2025, Z, true)
                    + reporting("families", 2025, C, true));
    Workspace workspace = lake.write("r1");
    publish(workspace);
    // C has one side and Y the other: neither has a value of its own, both count above.
    assertThat(sums(workspace, "families", 2025)).containsExactly(row(NEW, 30, 200, 1));
    assertThat(rows(workspace, "select place_id from mart.reporting where is_left_out"))
        .containsExactly(List.of(X));
  }

  @Test
  void aVillageNeedsBothSidesAndItsCommuneCountsItAllTheSame() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("families", V, 2024, "30 | .") + cell("families", A, 2024, ". | 100"));
    Workspace workspace = lake.write("r1");
    publish(workspace);
    assertThat(sums(workspace, "families", 2024))
        .containsExactlyInAnyOrder(row(A, 30, 100, 0), row(EAST, 30, 100, 0), row(OLD, 30, 100, 0));
  }

  @Test
  void onlyTheLevelsOfAnIndicatorAreServed() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("books", V, 2024, "100 | 40") + cell("books", B, 2024, "20 | 40"));
    Workspace workspace = lake.write("r1");
    publish(workspace);
    assertThat(sums(workspace, "books", 2024))
        .containsExactlyInAnyOrder(row(A, 100, 40, 0), row(B, 20, 40, 0), row(OLD, 120, 80, 0));
  }

  @Test
  void aShareHasItsIntervalInPercentAndARatioHasNone() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", B, 2024, "40 | 100")
                    + cell("adults_titled", D, 2024, "0 | 0")
                    + cell("books", B, 2024, "120 | 80"));
    Workspace workspace = lake.write("r1");
    publish(workspace);
    List<Object> share = one(workspace, "value, low, high", "adults_titled", B);
    assertThat((Double) share.get(0)).isEqualTo(40.0);
    // Wilson for 40 of 100: (0.4 + 0.019207) / 1.038415 ± 0.094164
    assertThat((Double) share.get(1)).isCloseTo(30.9401, within(1e-3));
    assertThat((Double) share.get(2)).isCloseTo(49.7999, within(1e-3));
    assertThat(one(workspace, "value, low, high", "books", B)).containsExactly(1.5, null, null);
    assertThat(one(workspace, "value, low, high", "adults_titled", D))
        .containsExactly(null, null, null);
  }

  @Test
  void oneSumThatHoldsTotalsSaysSo() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", A, 2024, "1 | 100").replace("persons", "totals")
                    + cell("adults_titled", B, 2024, "1 | 100"));
    Workspace workspace = lake.write("r1");
    publish(workspace);
    assertThat(one(workspace, "basis", "adults_titled", B)).containsExactly("persons");
    assertThat(one(workspace, "basis", "adults_titled", EAST)).containsExactly("totals");
  }

  @Test
  void aYearIsProvisionalUntilItHasEnded() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", B, 2024, "40 | 100")
                    + cell("adults_titled", X, 2025, "40 | 100"));
    Workspace workspace = lake.on("2025-12-31").write("r1");
    publish(workspace);
    assertThat(one(workspace, "is_provisional", "adults_titled", B)).containsExactly(false);
    assertThat(one(workspace, "is_provisional", "adults_titled", X)).containsExactly(true);
    Workspace later = lake.on("2026-01-01").write("r1b");
    publish(later);
    assertThat(one(later, "is_provisional", "adults_titled", X)).containsExactly(false);
  }

  @Test
  void aStockIsCarriedForwardTwoYearsAtMost() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("stock", A, 2022, "300 | 100") + cell("stock", B, 2023, "500 | 100"))
            .rows(
                "indicator_reporting",
                reporting("stock", 2022, A, true)
                    + reporting("stock", 2022, B, false)
                    + reporting("stock", 2025, X, false));
    Workspace workspace = lake.write("r1");
    publish(workspace);
    // B's report of 2023 stands at its successor X in 2025; A's of 2022 is too old.
    assertThat(one(workspace, "numerator, denominator, oldest_year", "stock", X))
        .containsExactly(500L, 100L, 2023);
  }

  @Test
  void aShareOverItsBoundIsPublishedAndFlagged() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows("indicator_cell", cell("adults_titled", B, 2024, "120 | 100"));
    Workspace workspace = lake.write("r1");
    publish(workspace);
    assertThat(
            rows(workspace, "select place_id, count, severity from mart.finding order by place_id"))
        .containsExactly(
            List.of(B, 20L, "error"), List.of(EAST, 20L, "error"), List.of(OLD, 20L, "error"));
  }

  @Test
  void cellsOfAnUnknownPlaceStopThePublication() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows("indicator_cell", cell("adults_titled", "commune:99999@", 2024, "1 | 2"));
    Workspace workspace = lake.write("r1");
    assertThatThrownBy(() -> publish(workspace))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("places_known")
        .hasMessageContaining("commune:99999@");
    assertThat(workspace.published().resolve("warehouse.duckdb")).doesNotExist();
  }

  @Test
  void nothingTransformedIsSaidInWords() {
    Workspace workspace =
        new Workspace(
            folder,
            SmallProvince.at(folder).write("r1").configuration(),
            hoctap.ingest.lake.Lake.at(folder.resolve("nowhere").toString()),
            java.time.Clock.systemUTC());
    assertThatThrownBy(() -> publish(workspace))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("has no current.json");
  }

  private static PublicationReport publish(Workspace workspace) {
    return Publication.run(workspace, line -> {});
  }

  private static List<Object> row(String place, long numerator, long denominator, long leftOut) {
    return List.of(place, numerator, denominator, leftOut);
  }

  private static List<List<Object>> sums(Workspace workspace, String indicator, int year) {
    return rows(
            workspace,
            "select place_id, numerator, denominator, places_left_out from mart.indicator_value where indicator_id = '%s' and year = %d"
                .formatted(indicator, year))
        .stream()
        .map(row -> row.stream().map(value -> value == null ? (Object) "null" : value).toList())
        .toList();
  }

  private static List<Object> one(
      Workspace workspace, String columns, String indicator, String place) {
    return rows(
            workspace,
            "select %s from mart.indicator_value where indicator_id = '%s' and place_id = '%s'"
                .formatted(columns, indicator, place))
        .get(0);
  }

  static List<List<Object>> rows(Workspace workspace, String sql) {
    try (PublishedWarehouse warehouse =
        PublishedWarehouse.open(workspace.published().resolve("warehouse.duckdb"))) {
      return warehouse.query(sql).rows();
    }
  }
}
