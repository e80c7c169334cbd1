package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.C;
import static hoctap.warehouse.SmallProvince.D;
import static hoctap.warehouse.SmallProvince.NEW;
import static hoctap.warehouse.SmallProvince.X;
import static hoctap.warehouse.SmallProvince.Y;
import static hoctap.warehouse.SmallProvince.Z;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A base is held against that of earlier years on the same boundaries, and on no others. */
class FindingsAcrossReformTest {
  @TempDir Path folder;

  @Test
  void aMergedCommuneIsHeldAgainstTheSumOfItsParts() {
    // 1,000 and 500 households became 1,400: a fifteenth less, and far more than either had.
    Workspace workspace = publish(1400);
    assertThat(FindingsOfFiguresTest.places(workspace, "denominator_fell")).isEmpty();
    assertThat(
            PublicationTest.rows(
                workspace,
                "select place_id, previous_denominator, round(denominator_change_percent, 2) from mart.indicator_measure where year = 2025 and denominator_change_percent is not null order by place_id"))
        .containsExactly(List.of(X, 1500L, -6.67), List.of(NEW, 2800L, -7.14));
  }

  @Test
  void aSplitCommuneHasNothingToBeHeldAgainst() {
    // C went to Y and Z, so what the two counted before is not known; X and the province fell.
    Workspace workspace = publish(1300);
    assertThat(FindingsOfFiguresTest.places(workspace, "denominator_fell"))
        .containsExactly(List.of(X, 2025), List.of(NEW, 2025));
  }

  private Workspace publish(int householdsOfX) {
    Workspace workspace =
        SmallProvince.at(folder)
            .table("indicator", TwelveCommunes.indicators())
            .rows(
                "indicator_cell",
                families(A, 2024, 1000)
                    + families(B, 2024, 500)
                    + families(C, 2024, 1000)
                    + families(D, 2024, 300)
                    + families(X, 2025, householdsOfX)
                    + families(Y, 2025, 400)
                    + families(Z, 2025, 800))
            .write("r" + householdsOfX);
    Publication.run(workspace, line -> {});
    return workspace;
  }

  private static String families(String place, int year, int households) {
    return SmallProvince.cell("families_recognised", place, year, "100 | .")
        + SmallProvince.cell("families_recognised", place, year, ". | " + households);
  }
}
