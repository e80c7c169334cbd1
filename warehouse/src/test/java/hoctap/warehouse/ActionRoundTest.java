package hoctap.warehouse;

import static hoctap.warehouse.ActionDistrict.publish;
import static hoctap.warehouse.ActionDistrict.target;
import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.EAST;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionRoundTest {
  @TempDir Path folder;

  @Test
  void partsTheGapOverTheRoundsLeftToThePerson() {
    Workspace workspace = publish(ActionDistrict.at(folder));
    assertThat(rounds(workspace, A, 2024))
        .containsExactly(List.of(1, 2025, 10L, false, false), List.of(2, 2026, 10L, false, false));
    // 30 are lacking in 2023, three rounds before 2026; no gain was measured yet.
    assertThat(
            PublicationTest.rows(
                workspace,
                "select round_year, people from mart.action_round where place_id = '%s' and year = 2023 order by round"
                    .formatted(A)))
        .containsExactly(List.of(2024, 10L), List.of(2025, 10L), List.of(2026, 10L));
    assertThat(
            PublicationTest.rows(
                workspace,
                "select round_year, people from mart.action_round where place_id = '%s' and year = 2024 order by round"
                    .formatted(EAST)))
        .containsExactly(
            List.of(2025, 2L), List.of(2026, 2L), List.of(2027, 1L), List.of(2028, 1L));
  }

  @Test
  void aMetTargetAsksForNothing() {
    Workspace workspace = publish(ActionDistrict.at(folder));
    assertThat(
            PublicationTest.rows(
                workspace,
                "select action from mart.action_list where place_id = '%s' and year = 2024"
                    .formatted(B)))
        .isEmpty();
    assertThat(rounds(workspace, B, 2024)).isEmpty();
  }

  @Test
  void aYearNotOverIsARoundOfItsOwn() {
    Workspace workspace =
        publish(
            ActionDistrict.at(folder)
                .on("2024-08-01")
                .rows("target", target("t4", "adults_titled", A, 2024, 45)));
    assertThat(
            PublicationTest.rows(
                workspace,
                "select target_year, is_next, round_year, people, exceeds_best_round, is_after_target from mart.action_round where place_id = '%s' and year = 2024 order by all"
                    .formatted(A)))
        .containsExactly(
            List.of(2024, true, 2024, 25L, true, false),
            List.of(2026, false, 2024, 7L, false, false),
            List.of(2026, false, 2025, 7L, false, false),
            List.of(2026, false, 2026, 6L, false, false));
  }

  @Test
  void aTargetMissedInItsYearIsARoundTooLate() {
    Workspace workspace =
        publish(
            ActionDistrict.at(folder).rows("target", target("t4", "adults_titled", A, 2024, 45)));
    assertThat(rounds(workspace, A, 2024)).containsExactly(List.of(1, 2025, 25L, true, true));
  }

  private static List<List<Object>> rounds(Workspace workspace, String place, int year) {
    return PublicationTest.rows(
        workspace,
        "select round, round_year, people, exceeds_best_round, is_after_target from mart.action_round where place_id = '%s' and year = %d and is_next order by round"
            .formatted(place, year));
  }
}
