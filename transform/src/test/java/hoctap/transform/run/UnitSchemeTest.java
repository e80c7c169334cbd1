package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a unit's decision holds, where it goes in a merger, and points against ratings. */
final class UnitSchemeTest {
  private static final String LISTED =
      """
      kind | collective_code
      unit | DV1
      """;
  private static final String DECIDED =
      """
      kind | collective_code | rating  | decided_on
      unit | DV1             | level_1 | 2024-12-01
      """;

  @TempDir Path folder;

  private static String recognised(Province province) {
    return Computed.of(province)
        .rows(
            "select year, listed_place_id, is_recognised, valid_to from collective_year order by 1, 2");
  }

  @Test
  void keepsALevelOf2024Through2026AndOnlyInYearsThatListTheUnit() {
    Province province =
        Province.in(folder)
            .land("tapthe", "2024", "89", DECIDED)
            .land("tapthe", "2026", "91", LISTED)
            .land("tapthe", "2027", "91", LISTED);

    // The same unit of the province, listed by its province before and after the merger: not in
    // 2025.
    assertThat(recognised(province))
        .isEqualTo(
            """
            2024 | province:89@ | true | 2026-12-31
            2026 | province:91@2025-07-01 | true | 2026-12-31
            2027 | province:91@2025-07-01 | false |
            """);
  }

  @Test
  void goesOnAtTheOneSuccessorOfASplitCommuneThatListsTheUnit() {
    Province province =
        Province.in(folder)
            .land("tapthe", "2024", "30079", DECIDED)
            .land("tapthe", "2026", "30025", LISTED)
            .land("tapthe", "2027", "30025", LISTED);

    assertThat(recognised(province))
        .isEqualTo(
            """
            2024 | commune:30079@ | true | 2026-12-31
            2026 | commune:30025@2025-07-01 | true | 2026-12-31
            2027 | commune:30025@2025-07-01 | false |
            """);
  }

  @Test
  void goesNowhereWhenTwoSuccessorsListItsCode() {
    Province province =
        Province.in(folder)
            .land("tapthe", "2024", "30079", DECIDED)
            .land("tapthe", "2026", "30025", LISTED)
            .land("tapthe", "2026", "30088", LISTED);

    assertThat(recognised(province))
        .isEqualTo(
            """
            2024 | commune:30079@ | true | 2026-12-31
            2026 | commune:30025@2025-07-01 | false |
            2026 | commune:30088@2025-07-01 | false |
            """);
  }

  @Test
  void findsPointsThatContradictTheRating() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "tapthe",
                    "2023",
                    "30037",
                    """
                    kind   | collective_code | rating  | points
                    unit   | DV01            | good    | 1000
                    unit   | DV02            | good    | 850
                    unit   | DV03            | good    | 849
                    unit   | DV04            | fair    | 850
                    unit   | DV05            | fair    | 700
                    unit   | DV06            | fair    | 900
                    unit   | DV07            | average | 699
                    unit   | DV08            | average | 499
                    unit   | DV09            | failed  | 499
                    unit   | DV10            | failed  | 500
                    unit   | DV11            | good    |
                    unit   | DV12            | level_1 | 100
                    family | GD01            | good    | 100
                    """)
                .land(
                    "tapthe",
                    "2023",
                    "30040",
                    """
                    kind | collective_code | rating | points
                    unit | DV1             | good   | 900
                    """));
    // DV03, DV04, DV06, DV08 and DV10.
    assertThat(
            computed.rows(
                "select place_id, year, severity, count, message_vi from finding"
                    + " where rule = 'rating_against_points'"))
        .isEqualTo(
            "commune:30037@ | 2023 | warning | 5 | Điểm của đơn vị không khớp với xếp loại đã ghi\n");
  }

  @Test
  void findsDecisionsAgainstScoresAndScoresWithoutADecisionByCommuneAndYear() {
    String rows =
        """
        person_id | assessed_on | decided_on | scores | score_1
        %1$d1     | %2$d-10-01  | %2$d-12-01 | 79     | 79
        %1$d2     | %2$d-10-01  | %2$d-12-01 | 90     | 49
        %1$d3     | %2$d-10-01  | %2$d-12-01 | 90     |
        %1$d4     | %2$d-10-01  | %2$d-12-01 | 80     | 80
        %1$d5     | %2$d-10-01  |            | 80     | 80
        %1$d6     | %2$d-10-01  |            | 79     | 80
        """;
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land("cdht", "2024", "30037", rows.formatted(1, 2024))
                .land("cdht", "2024", "30040", rows.formatted(2, 2024))
                .land("cdht", "2023", "30040", "person_id | assessed_on\n7 | 2023-11-01"));

    assertThat(
            computed.rows(
                "select rule, place_id, year, severity, count from finding where rule in"
                    + " ('decision_against_rule', 'passed_without_decision') order by 1, 2, 3"))
        .isEqualTo(
            """
            decision_against_rule | commune:30037@ | 2024 | warning | 3
            decision_against_rule | commune:30040@ | 2024 | warning | 3
            passed_without_decision | commune:30037@ | 2024 | notice | 1
            passed_without_decision | commune:30040@ | 2023 | notice | 1
            passed_without_decision | commune:30040@ | 2024 | notice | 1
            """);
  }
}
