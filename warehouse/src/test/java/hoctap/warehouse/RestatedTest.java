package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.C;
import static hoctap.warehouse.SmallProvince.D;
import static hoctap.warehouse.SmallProvince.EAST;
import static hoctap.warehouse.SmallProvince.NEW;
import static hoctap.warehouse.SmallProvince.OLD;
import static hoctap.warehouse.SmallProvince.W;
import static hoctap.warehouse.SmallProvince.WEST;
import static hoctap.warehouse.SmallProvince.X;
import static hoctap.warehouse.SmallProvince.Y;
import static hoctap.warehouse.SmallProvince.Z;
import static hoctap.warehouse.SmallProvince.cell;
import static hoctap.warehouse.SmallProvince.reporting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestatedTest {
  @TempDir Path folder;

  @Test
  void earlierYearsAreRestatedOnTheNewBoundariesSideBySide() {
    Workspace workspace = published(twoYears());
    // C, 20 of 100, goes half to Y and half to Z, which nobody counted; D, 25 of 100, to Y.
    assertThat(restated(workspace, 2024, "2025-07-01"))
        .containsExactly(
            List.of(X, 40.0, 200.0, 20.0, "whole", 1.0),
            List.of(Y, 35.0, 150.0, 3500.0 / 150, "equal", 100.0 / 150),
            List.of(Z, 10.0, 50.0, 20.0, "equal", 0.0),
            List.of(NEW, 85.0, 400.0, 21.25, "whole", 1.0));
    assertThat(
            PublicationTest.rows(
                workspace,
                "select place_id from mart.indicator_restated where low is not null and year = 2024 order by all"))
        .containsExactly(List.of(X), List.of(NEW));
  }

  @Test
  void laterYearsAreRestatedOnTheOldBoundariesWhereTheyAreExact() {
    Workspace workspace = published(twoYears());
    // Z (20 of 50) came from C alone; Y (150) from C and D, so it is in neither.
    assertThat(restated(workspace, 2025, "2025-06-30"))
        .containsExactly(
            List.of(C, 20.0, 50.0, 40.0, "whole", 50.0 / 200),
            List.of(EAST, 80.0, 200.0, 40.0, "whole", 1.0),
            List.of(WEST, 80.0, 200.0, 40.0, "whole", 1.0),
            List.of(OLD, 160.0, 400.0, 40.0, "whole", 1.0));
    assertThat(
            PublicationTest.rows(
                workspace,
                "select place_id, unit_id from mart.boundary_refusal where unit_level = 'commune' order by all"))
        .containsExactly(List.of(X, A), List.of(X, B), List.of(Y, C), List.of(Y, D));
  }

  @Test
  void aRefusedPlaceWithoutFiguresCountsAsOneOfTheCommunes() {
    LakeFixture lake =
        SmallProvince.at(folder).rows("indicator_cell", cell("adults_titled", Z, 2025, "20 | 50"));
    // Nobody knows how many people live in Y: of Z and Y one is exact.
    assertThat(restated(published(lake), 2025, "2025-06-30"))
        .contains(List.of(C, 20.0, 50.0, 40.0, "whole", 0.5));
  }

  @Test
  void aCommuneAcrossTheBorderOfADistrictIsRefusedThere() {
    LakeFixture lake =
        twoYears()
            .table(
                "place_change",
                """
                from_place_id | to_place_id | effective_on | kind | weight_part | weight_whole | weight_basis | known_part | known_whole | document | is_suspect
                %s | %s | 2025-07-01 | whole | 1 | 1 | whole | 1 | 1 | d | false
                %s | %s | 2025-07-01 | whole | 1 | 1 | whole | 1 | 1 | d | false
                %s | %s | 2025-07-01 | part | 1 | 2 | equal | 0 | 1 | d | false
                %s | %s | 2025-07-01 | part | 1 | 2 | equal | 0 | 1 | d | false
                %s | %s | 2025-07-01 | whole | 1 | 1 | whole | 1 | 1 | d | false
                %s | %s | 2025-07-01 | whole | 1 | 1 | whole | 1 | 1 | d | false
                """
                    .formatted(OLD, NEW, A, X, B, X, B, Y, C, Z, D, Y));
    // Y has half of B, of the East, and all of D, of the West: its 150 are of neither, but all old.
    assertThat(restated(published(lake), 2025, "2025-06-30"))
        .containsExactly(
            List.of(C, 20.0, 50.0, 40.0, "whole", 1.0),
            List.of(EAST, 80.0, 200.0, 40.0, "whole", 200.0 / 350),
            List.of(WEST, 20.0, 50.0, 40.0, "whole", 50.0 / 200),
            List.of(OLD, 160.0, 400.0, 40.0, "whole", 1.0));
  }

  @Test
  void landWithoutPeopleMakesNoBorder() {
    LakeFixture lake =
        twoYears()
            .rows(
                "place_change",
                "%s | %s | 2025-07-01 | part | 0 | 1 | equal | 0 | 1 | d | false\n"
                    .formatted(D, X));
    assertThat(restated(published(lake), 2025, "2025-06-30"))
        .contains(
            List.of(EAST, 80.0, 200.0, 40.0, "whole", 1.0),
            List.of(WEST, 80.0, 200.0, 40.0, "whole", 1.0));
  }

  @Test
  void aVillageOfASplitCommuneGoesWhereItsListSays() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows("place_ancestor", "%s | %s | commune\n".formatted(W, Y))
            .rows(
                "indicator_cell",
                cell("adults_titled", W, 2024, "8 | 40")
                    + cell("adults_titled", C, 2024, "10 | 100"));
    assertThat(restated(published(lake), 2024, "2025-07-01"))
        .containsExactly(
            List.of(Y, 13.0, 90.0, 1300.0 / 90, "equal", 40.0 / 90),
            List.of(Z, 5.0, 50.0, 10.0, "equal", 0.0),
            List.of(NEW, 18.0, 140.0, 1800.0 / 140, "whole", 1.0));
  }

  @Test
  void aCommuneLeftOutIsMissedWhereverAPartOfItLies() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", C, 2024, "20 | 100")
                    + cell("adults_titled", D, 2024, "25 | 100"))
            .rows(
                "indicator_reporting",
                reporting("adults_titled", 2024, C, false)
                    + reporting("adults_titled", 2024, D, true));
    Workspace workspace = published(lake);
    assertThat(
            PublicationTest.rows(
                workspace,
                "select place_id, numerator, denominator, places_left_out from mart.indicator_restated where boundaries_on = '2025-07-01' order by all"))
        .containsExactly(List.of(Y, 25.0, 100.0, 1L), List.of(NEW, 25.0, 100.0, 1L));
  }

  @Test
  void fourCommunesBecomeOneAndEachKeepsItsOwnRow() {
    LakeFixture lake =
        TwoReforms.at(folder, "village", 0)
            .rows(
                "indicator_cell",
                cell("adults_titled", TwoReforms.P, 2024, "1 | 10")
                    + cell("adults_titled", TwoReforms.Q, 2024, "2 | 20")
                    + cell("adults_titled", TwoReforms.R, 2024, "3 | 30")
                    + cell("adults_titled", TwoReforms.S, 2024, "4 | 40"));
    Workspace workspace = published(lake);
    assertThat(restated(workspace, 2024, "2025-07-01"))
        .containsExactly(List.of(TwoReforms.M, 10.0, 100.0, 10.0, "whole", 1.0));
    assertThat(restated(workspace, 2024, "2027-01-01"))
        .containsExactly(List.of(TwoReforms.M2, 10.0, 100.0, 10.0, "whole", 1.0));
    // The two called Mỹ An stay two.
    assertThat(
            PublicationTest.rows(
                workspace,
                "select value.place_id, numerator, denominator from mart.indicator_value as value join mart.place using (place_id) where name = 'Mỹ An' order by all"))
        .containsExactly(List.of(TwoReforms.P, 1L, 10L), List.of(TwoReforms.Q, 2L, 20L));
  }

  @Test
  void twoReformsInARowComposeAndRenamesChangeNothing() {
    LakeFixture lake =
        TwoReforms.at(folder, "village", 0)
            .rows(
                "indicator_cell",
                cell("adults_titled", TwoReforms.A, 2024, "30 | 100")
                    + cell("adults_titled", TwoReforms.D, 2024, "5 | 50")
                    + cell("adults_titled", TwoReforms.C, 2027, "9 | 90")
                    + cell("adults_titled", TwoReforms.E, 2027, "11 | 110")
                    + cell("adults_titled", TwoReforms.M2, 2027, "7 | 70"));
    Workspace workspace = published(lake);
    // 0.6 of A and all of D: 18 + 5 of 60 + 50.
    assertThat(restated(workspace, 2024, "2027-01-01"))
        .containsExactly(
            List.of(TwoReforms.C, 12.0, 40.0, 30.0, "village", 0.0),
            List.of(TwoReforms.E, 23.0, 110.0, 2300.0 / 110, "village", 50.0 / 110));
    assertThat(restated(workspace, 2024, "2025-07-01"))
        .containsExactly(
            List.of(TwoReforms.B, 18.0, 60.0, 30.0, "village", 0.0),
            List.of(TwoReforms.C, 12.0, 40.0, 30.0, "village", 0.0));
    assertThat(restated(workspace, 2027, "2026-12-31"))
        .containsExactly(List.of(TwoReforms.M, 7.0, 70.0, 10.0, "whole", 1.0));
    // C is all of A's that is known: E has the rest, and D.
    assertThat(restated(workspace, 2027, "2025-06-30"))
        .containsExactly(List.of(TwoReforms.A, 9.0, 90.0, 10.0, "whole", 90.0 / 200));
  }

  @Test
  void countedPartsAreExactAndWholeNumbersStayWhole() {
    LakeFixture lake =
        TwoReforms.at(folder, "counted", 1)
            .rows(
                "indicator_cell",
                cell("adults_titled", TwoReforms.A, 2024, "7 | 10")
                    + cell("adults_titled", TwoReforms.T, 2024, "9 | 300"));
    Workspace workspace = published(lake);
    assertThat(restated(workspace, 2024, "2027-01-01"))
        .contains(List.of(TwoReforms.E, 4.2, 6.0, 70.0, "counted", 1.0))
        .contains(List.of(TwoReforms.C, 2.8, 4.0, 70.0, "counted", 1.0));
    assertThat(
            (Double)
                PublicationTest.rows(
                        workspace,
                        "select sum(denominator) from mart.indicator_restated where boundaries_on = '2025-07-01' and place_id in ('%s', '%s', '%s')"
                            .formatted(TwoReforms.U, TwoReforms.V, TwoReforms.W))
                    .get(0)
                    .get(0))
        .isCloseTo(300, within(1e-9));
  }

  private LakeFixture twoYears() {
    return SmallProvince.at(folder)
        .rows(
            "indicator_cell",
            cell("adults_titled", A, 2024, "20 | 100")
                + cell("adults_titled", B, 2024, "20 | 100")
                + cell("adults_titled", C, 2024, "20 | 100")
                + cell("adults_titled", D, 2024, "25 | 100")
                + cell("adults_titled", X, 2025, "80 | 200")
                + cell("adults_titled", Y, 2025, "60 | 150")
                + cell("adults_titled", Z, 2025, "20 | 50"));
  }

  private static Workspace published(LakeFixture lake) {
    Workspace workspace = lake.write("r1");
    Publication.run(workspace, line -> {});
    return workspace;
  }

  private static List<List<Object>> restated(Workspace workspace, int year, String day) {
    return PublicationTest.rows(
        workspace,
        "select place_id, numerator, denominator, value, weight_basis, counted_share from mart.indicator_restated where year = %d and boundaries_on = '%s' order by place_id"
            .formatted(year, day));
  }
}
