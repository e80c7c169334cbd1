package hoctap.warehouse;

import static hoctap.warehouse.ActionDistrict.action;
import static hoctap.warehouse.ActionDistrict.publish;
import static hoctap.warehouse.ActionDistrict.target;
import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.C;
import static hoctap.warehouse.SmallProvince.D;
import static hoctap.warehouse.SmallProvince.EAST;
import static hoctap.warehouse.SmallProvince.X;
import static hoctap.warehouse.SmallProvince.cell;
import static hoctap.warehouse.SmallProvince.reporting;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionListTest {
  @TempDir Path folder;

  @Test
  void takesTheEasiestFirstAndNeverMoreThanTheGap() {
    Workspace workspace = publish(ActionDistrict.at(folder));
    String columns = "action_vi, takes, remaining, best_round, rounds_needed";
    assertThat(list(workspace, columns, A, 2024))
        .containsExactly(
            List.of("Đã đủ điểm, chưa có quyết định công nhận: 4 người", 4L, 16L, 10L, 2L),
            List.of("Còn thiếu 1 tiêu chí: 8 người", 8L, 8L, 10L, 2L),
            List.of("Chưa được đánh giá: 6 người", 6L, 2L, 10L, 2L),
            List.of("Đã đánh giá, còn xa mức đạt: 62 người", 2L, 0L, 10L, 2L));
    assertThat(list(workspace, "action, people, takes, remaining", EAST, 2024))
        .containsExactly(
            List.of("passed_not_decided", 4L, 4L, 2L),
            List.of("one_item_short", 8L, 2L, 0L),
            List.of("not_assessed", 6L, 0L, 0L),
            List.of("assessed_far", 102L, 0L, 0L));
    assertThat(
            PublicationTest.rows(
                workspace,
                "select action_vi from mart.action_by_item where place_id = '%s' and year = 2024 and item > 0 order by item"
                    .formatted(EAST)))
        .containsExactly(
            List.of("Còn thiếu 1 tiêu chí (TC3): 6 người"),
            List.of("Còn thiếu 1 tiêu chí (TC5): 2 người"));
  }

  /** D counts 50 households, 10 recognised, 8 others listed; C lists more than it counts. */
  @Test
  void whatIsOnNoListAndWhatWithdrewClosesNoGap() {
    Workspace workspace =
        publish(
            ActionDistrict.province(folder)
                .rows(
                    "indicator_cell",
                    cell("families", D, 2024, "10 | 50") + cell("families", C, 2024, "10 | 12"))
                .rows(
                    "action_cell",
                    action("families", D, 2024, "collective_lapsed | 0 | 5")
                        + action("families", D, 2024, "collective_withdrawn | 0 | 3")
                        + action("families", C, 2024, "collective_not_recognised | 0 | 6"))
                .rows(
                    "target",
                    target("t1", "families", D, 2025, 50)
                        + target("t2", "families", C, 2025, 100)));
    assertThat(list(workspace, "action_vi, takes, remaining", D, 2024))
        .containsExactly(
            List.of("Năm trước được công nhận, năm nay chưa: 5 gia đình", 5L, 10L),
            List.of("Đã rút đăng ký: 3 gia đình", 0L, 10L),
            List.of("Chưa có trong danh sách nào: 32 gia đình", 0L, 10L));
    assertThat(list(workspace, "action_vi, takes, remaining", C, 2024))
        .containsExactly(List.of("Có trong danh sách, chưa được công nhận: 6 gia đình", 2L, 0L));
  }

  @Test
  void aPlaceWithoutFiguresIsToldWhichFormsAreMissing() {
    Workspace workspace =
        publish(
            ActionDistrict.province(folder)
                .rows("indicator_cell", cell("families", D, 2024, "10 | 50"))
                .rows("target", target("t1", "families", C, 2025, 50))
                .table(
                    "completeness",
                    """
                    source | form | place_id | period | year | expected | arrived | on_time | days_late | rows_read | rows_accepted | rows_rejected | rows_duplicate
                    inbox | danso | %s | 2024 | 2024 | true | true | true | 0 | 10 | 8 | 1 | 1
                    inbox | tapthe | %s | 2024 | 2024 | true | false | . | . | . | . | . | .
                    """
                        .formatted(C, C)));
    assertThat(list(workspace, "status, action, action_vi", C, 2024))
        .containsExactly(List.of("no_data", "no_data", "Chưa có số liệu: thiếu Mô hình học tập"));
  }

  /** In 2025 X stands where A and B stood; the old district is followed on its own boundary. */
  @Test
  void anOldDistrictIsToldTheActionsOfTheCommunesThatLieInIt() {
    Workspace workspace =
        publish(
            ActionDistrict.province(folder)
                .rows("indicator_cell", cell("adults_titled", X, 2025, "5 | 50"))
                .rows("action_cell", action("adults_titled", X, 2025, "not_assessed | 0 | 45"))
                .rows(
                    "target",
                    target("t1", "adults_titled", X, 2027, 40)
                        + target("t2", "adults_titled", EAST, 2027, 30)));
    assertThat(list(workspace, "action, people, takes, remaining", X, 2025))
        .containsExactly(List.of("not_assessed", 45L, 15L, 0L));
    assertThat(list(workspace, "action, people, takes, remaining", EAST, 2025))
        .containsExactly(List.of("not_assessed", 45L, 10L, 0L));
  }

  @Test
  void aCommuneThatIsLeftOutIsInNoListAboveIt() {
    Workspace workspace =
        publish(
            ActionDistrict.at(folder)
                .rows(
                    "indicator_reporting",
                    reporting("adults_titled", 2024, A, true)
                        + reporting("adults_titled", 2024, B, false)
                        + reporting("adults_titled", 2024, EAST, true)));
    // 20 of 100 are left, and 43 % of them wanted.
    assertThat(list(workspace, "action, people, takes, remaining", EAST, 2024))
        .containsExactly(
            List.of("passed_not_decided", 4L, 4L, 19L),
            List.of("one_item_short", 8L, 8L, 11L),
            List.of("not_assessed", 6L, 6L, 5L),
            List.of("assessed_far", 62L, 5L, 0L));
  }

  /** Plan 677 speaks of the staff of two levels, plan 387 of women, whom no action tells apart. */
  @Test
  void aTargetOfSomePeopleAsksOnlyThose() {
    Workspace workspace =
        publish(
            ActionDistrict.province(folder)
                .rows(
                    "indicator_cell",
                    staff("female", "commune", 40)
                        + staff("male", "district", 50)
                        + staff("male", "province", 900))
                .rows(
                    "action_cell",
                    "adults_titled | %s | 2024 | commune | . | not_assessed | 0 | 40\n".formatted(A)
                        + "adults_titled | %s | 2024 | district | . | assessed_far | 0 | 50\n"
                            .formatted(A)
                        + "adults_titled | %s | 2024 | province | . | not_assessed | 0 | 900\n"
                            .formatted(A))
                .rows(
                    "target",
                    "t1 | adults_titled | %s | 2026 | 50 | percent | unit_level in (commune,district) | 677 | p | d | a | adopted\n"
                            .formatted(A)
                        + "t2 | adults_titled | %s | 2026 | 10 | percent | gender = 'female' | 387 | p | d | a | adopted\n"
                            .formatted(A)));
    assertThat(list(workspace, "programme, people_needed, action, people, takes", A, 2024))
        .containsExactlyInAnyOrder(
            List.of("677", 45L, "not_assessed", 40L, 40L),
            List.of("677", 45L, "assessed_far", 50L, 5L),
            List.of("387", 4L, "not_reached", 40L, 4L));
  }

  private static String staff(String gender, String level, int people) {
    return "adults_titled | %s | 2024 | . | %s | . | %s | . | persons | 0 | %d | . | . | .\n"
        .formatted(A, gender, level, people);
  }

  @Test
  void anIndicatorThatIsNotPartedHasItsGapAsOneAction() {
    Workspace workspace =
        publish(
            ActionDistrict.province(folder)
                .rows("indicator_cell", cell("adults_titled", A, 2024, "20 | 100"))
                .rows("target", target("t1", "adults_titled", A, 2026, 40)));
    assertThat(list(workspace, "action, people, takes, remaining", A, 2024))
        .containsExactly(List.of("not_reached", 80L, 20L, 0L));
  }

  private static List<List<Object>> list(
      Workspace workspace, String columns, String place, int year) {
    return PublicationTest.rows(
        workspace,
        "select %s from mart.action_list where place_id = '%s' and year = %d and is_next order by action_order"
            .formatted(columns, place, year));
  }
}
