package hoctap.warehouse;

import static hoctap.warehouse.TwoReforms.A;
import static hoctap.warehouse.TwoReforms.B;
import static hoctap.warehouse.TwoReforms.C;
import static hoctap.warehouse.TwoReforms.D;
import static hoctap.warehouse.TwoReforms.E;
import static hoctap.warehouse.TwoReforms.M;
import static hoctap.warehouse.TwoReforms.M2;
import static hoctap.warehouse.TwoReforms.P;
import static hoctap.warehouse.TwoReforms.T;
import static hoctap.warehouse.TwoReforms.U;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceShareTest {
  @TempDir Path folder;

  @Test
  void aChainOfTwoReformsIsTheProductOfItsParts() {
    Workspace workspace = published(TwoReforms.at(folder, "village", 0));
    assertThat(shares(workspace, A, "2025-07-01"))
        .containsExactly(List.of(B, 0.6, "village", 0.0), List.of(C, 0.4, "village", 0.0));
    assertThat(shares(workspace, A, "2026-12-31")).isEqualTo(shares(workspace, A, "2025-07-01"));
    assertThat(shares(workspace, A, "2027-01-01"))
        .containsExactly(List.of(C, 0.4, "village", 0.0), List.of(E, 0.6, "village", 0.0));
    assertThat(shares(workspace, D, "2027-01-01")).containsExactly(List.of(E, 1.0, "whole", 1.0));
    assertThat(shares(workspace, D, "2025-07-01")).containsExactly(List.of(D, 1.0, "whole", 1.0));
  }

  @Test
  void aRenameIsFollowedBothWaysAndAPartLiesWhollyInWhatWasSplit() {
    Workspace workspace = published(TwoReforms.at(folder, "village", 0));
    assertThat(shares(workspace, P, "2027-01-01")).containsExactly(List.of(M2, 1.0, "whole", 1.0));
    assertThat(shares(workspace, M2, "2026-12-31")).containsExactly(List.of(M, 1.0, "whole", 1.0));
    assertThat(shares(workspace, C, "2025-06-30")).containsExactly(List.of(A, 1.0, "whole", 1.0));
  }

  @Test
  void aMergeIsNotUndoneAndSaysSoByName() {
    Workspace workspace = published(TwoReforms.at(folder, "village", 0));
    assertThat(shares(workspace, E, "2026-12-31")).isEmpty();
    assertThat(shares(workspace, E, "2025-06-30")).isEmpty();
    assertThat(
            PublicationTest.rows(
                workspace,
                "select cast(boundaries_on as varchar), unit_id from mart.boundary_refusal where place_id = '%s' order by all"
                    .formatted(E)))
        .containsExactly(
            List.of("2025-06-30", A),
            List.of("2025-06-30", D),
            List.of("2025-07-01", B),
            List.of("2025-07-01", D),
            List.of("2026-12-31", B),
            List.of("2026-12-31", D));
    assertThat(
            PublicationTest.rows(
                workspace,
                "select distinct message_vi from mart.boundary_refusal where place_id = '%s' and boundaries_on = '2025-06-30'"
                    .formatted(E)))
        .containsExactly(
            List.of(
                "Không tính ngược được Xã Số 00023, tỉnh Thử về ranh giới ngày 30/06/2025: hình thành từ 2 đơn vị (một phần Xã Số 00021, tỉnh Thử (đến 30/06/2025); Xã Số 00023, tỉnh Thử (đến 31/12/2026)), không có số đếm để chia; không ước tính."));
  }

  @Test
  void partsThatMeetAgainAreTheWhole() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .table(
                "place",
                """
                place_id | level | code | name | full_name | type | parent_id | valid_from | valid_to | area_class | area_km2
                a | commune | 1 | A | . | . | . | . | 2025-06-30 | . | .
                b | commune | 2 | B | . | . | . | 2025-07-01 | 2026-12-31 | . | .
                c | commune | 3 | C | . | . | . | 2025-07-01 | 2026-12-31 | . | .
                e | commune | 4 | E | . | . | . | 2027-01-01 | . | . | .
                """)
            .table(
                "place_ancestor",
                "place_id | ancestor_id | ancestor_level\na | a | commune\nb | b | commune\nc | c | commune\ne | e | commune")
            .table(
                "place_change",
                """
                from_place_id | to_place_id | effective_on | kind | weight_part | weight_whole | weight_basis | known_part | known_whole | document | is_suspect
                a | b | 2025-07-01 | part | 7 | 10 | area | 0 | 1 | d | false
                a | c | 2025-07-01 | part | 3 | 10 | area | 0 | 1 | d | false
                b | e | 2027-01-01 | whole | 1 | 1 | whole | 1 | 1 | d | false
                c | e | 2027-01-01 | whole | 1 | 1 | whole | 1 | 1 | d | false
                """);
    Workspace workspace = published(lake);
    assertThat(shares(workspace, "a", "2025-07-01"))
        .containsExactly(List.of("b", 0.7, "area", 0.0), List.of("c", 0.3, "area", 0.0));
    assertThat(shares(workspace, "a", "2027-01-01"))
        .containsExactly(List.of("e", 1.0, "whole", 1.0));
    assertThat(shares(workspace, "e", "2025-06-30"))
        .containsExactly(List.of("a", 1.0, "whole", 1.0));
    assertThat(shares(workspace, "e", "2025-07-01")).isEmpty();
  }

  @Test
  void thirdsAddUpToOne() {
    Workspace workspace = published(TwoReforms.at(folder, "village", 0));
    List<List<Object>> thirds = shares(workspace, T, "2025-07-01");
    assertThat(thirds).hasSize(3).allSatisfy(third -> assertThat(third.get(2)).isEqualTo("equal"));
    assertThat((Double) thirds.get(0).get(1)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(thirds.stream().mapToDouble(third -> (Double) third.get(1)).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(shares(workspace, U, "2025-06-30")).containsExactly(List.of(T, 1.0, "whole", 1.0));
  }

  @Test
  void suspectPairsAreNoWay() {
    Workspace workspace = published(SmallProvince.at(folder));
    assertThat(shares(workspace, SmallProvince.A, "2025-07-01"))
        .containsExactly(List.of(SmallProvince.X, 1.0, "whole", 1.0));
    assertThat(shares(workspace, SmallProvince.Z, "2025-06-30"))
        .containsExactly(List.of(SmallProvince.C, 1.0, "whole", 1.0));
  }

  @Test
  void whatHoldsEveryPartHoldsTheWhole() {
    Workspace workspace = published(SmallProvince.at(folder));
    // Y came from all of D and a part of C, both of the West, of the old province.
    assertThat(
            PublicationTest.rows(
                workspace,
                "select unit_id, unit_level, weight, weight_basis from mart.place_share where place_id = '%s' and boundaries_on = '2025-06-30' order by all"
                    .formatted(SmallProvince.Y)))
        .containsExactly(
            List.of(SmallProvince.WEST, "district", 1.0, "whole"),
            List.of(SmallProvince.OLD, "province", 1.0, "whole"));
    // However C was parted, all of it is in the new province.
    assertThat(
            PublicationTest.rows(
                workspace,
                "select unit_id, weight, weight_basis, counted_share from mart.place_share where place_id in ('%s', '%s') and boundaries_on = '2025-07-01' and unit_level = 'province'"
                    .formatted(SmallProvince.C, SmallProvince.WEST)))
        .containsExactly(
            List.of(SmallProvince.NEW, 1.0, "whole", 1.0),
            List.of(SmallProvince.NEW, 1.0, "whole", 1.0));
  }

  private static Workspace published(LakeFixture lake) {
    Workspace workspace = lake.write("r1");
    Publication.run(workspace, line -> {});
    return workspace;
  }

  private static List<List<Object>> shares(Workspace workspace, String place, String day) {
    return PublicationTest.rows(
        workspace,
        "select unit_id, weight, weight_basis, counted_share from mart.place_share where place_id = '%s' and boundaries_on = '%s' and unit_level = 'commune' order by unit_id"
            .formatted(place, day));
  }
}
