package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.C;
import static hoctap.warehouse.SmallProvince.D;
import static hoctap.warehouse.SmallProvince.EAST;
import static hoctap.warehouse.SmallProvince.NEW;
import static hoctap.warehouse.SmallProvince.OLD;
import static hoctap.warehouse.SmallProvince.X;
import static hoctap.warehouse.SmallProvince.Y;
import static hoctap.warehouse.SmallProvince.Z;
import static hoctap.warehouse.SmallProvince.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerScoreTest {
  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void fourCommunesAndTheirSuccessors() {
    workspace =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", A, 2024, "10 | 100")
                    + cell("adults_titled", B, 2024, "20 | 100")
                    + cell("adults_titled", C, 2024, "30 | 100")
                    + cell("adults_titled", D, 2024, "100 | 100")
                    + cell("adults_titled", X, 2025, "20 | 100")
                    + cell("adults_titled", Y, 2025, "40 | 100")
                    + cell("adults_titled", Z, 2025, "0 | 0"))
            .write("r1");
    Publication.run(workspace, line -> {});
  }

  @Test
  void aCommuneStandsAmongThoseOfItsProvince() {
    // Mean 40; squares 900 + 400 + 100 + 3600, a quarter 1250, its root 35.35533906.
    // Median 25; distances 15, 5, 5, 75, their median 10.
    assertScore(D, OLD, 4, 60 / 35.35533906, 0.6745 * 75 / 10, 1.0);
    assertScore(A, OLD, 4, -30 / 35.35533906, -0.6745 * 15 / 10, 0.0);
    assertScore(B, OLD, 4, -20 / 35.35533906, -0.6745 * 5 / 10, 1 / 9.0);
  }

  @Test
  void andAmongThoseOfItsDistrict() {
    assertScore(A, EAST, 2, -1, -0.6745, 0.0);
    assertScore(B, EAST, 2, 1, 0.6745, 1.0);
  }

  @Test
  void onlyUnitsInForceAreAbove() {
    assertThat(parents(X)).containsExactly(List.of(2025, NEW));
    assertThat(parents(A)).containsExactlyInAnyOrder(List.of(2024, EAST), List.of(2024, OLD));
  }

  @Test
  void aPlaceWithoutValueHasNoScoreAndIsNoPeer() {
    assertScore(X, NEW, 2, -1, -0.6745, 0.0);
    assertThat(
            PublicationTest.rows(
                workspace,
                "select peers from mart.peer_score where place_id = '%s' and value is null and z is null and modified_z is null and min_max is null"
                    .formatted(Z)))
        .containsExactly(List.of(2L));
  }

  private List<List<Object>> parents(String place) {
    return PublicationTest.rows(
        workspace,
        "select year, parent_id from mart.peer_score where place_id = '%s'".formatted(place));
  }

  private void assertScore(
      String place, String parent, long peers, double z, double modified, double minMax) {
    List<Object> row =
        PublicationTest.rows(
                workspace,
                "select peers, z, modified_z, min_max from mart.peer_score where place_id = '%s' and parent_id = '%s'"
                    .formatted(place, parent))
            .get(0);
    assertThat(row.get(0)).isEqualTo(peers);
    assertThat((Double) row.get(1)).isCloseTo(z, within(1e-8));
    assertThat((Double) row.get(2)).isCloseTo(modified, within(1e-9));
    assertThat((Double) row.get(3)).isCloseTo(minMax, within(1e-9));
  }
}
