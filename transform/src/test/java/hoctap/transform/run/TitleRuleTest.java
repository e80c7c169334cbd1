package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The borders of the title: totals, least scores, missing scores, days, areas, local sets. */
final class TitleRuleTest {
  private static final String AREAS =
      """
      title:
        areas:
          - place: "30037"
            area-class: xã khu vực III
            valid-from: 2024-03-01
            valid-to: 2024-06-30
            document: QĐ 1
      """;

  @TempDir Path folder;

  @Test
  void passesEightyWithAFiveAndNothingBelow() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "cdht",
                    "2024",
                    "30037",
                    """
                    person_id | assessed_on | scores | score_1 | score_2 | score_3
                    1         | 2024-10-01  | 85     | 50      | 70      | 85
                    2         | 2024-10-01  | 85     | 40      | 80      | 85
                    3         | 2024-10-01  | 80     | 75      | 80      | 80
                    4         | 2024-10-01  | 100    |         | 100     | 100
                    5         | 2024-10-01  | 100    | 0       | 100     | 100
                    6         | 2024-10-01  | 100    |         |         |
                    """));
    // 1: 50 + 70 + 8 × 85 = 800 tenths. 2: 40 + 80 + 8 × 85 = 800, but a 4. 3: 75 + 9 × 80 = 795.
    // 4: nine scores of 10 are no 90 and no 100, for one is missing; 5: a 0 was given.
    assertThat(
            computed.rows(
                "select person_id, total_score, min_score, scores_missing, meets_rule"
                    + " from person_year order by 1"))
        .isEqualTo(
            """
            1 | 800 | 50 | 0 | true
            2 | 800 | 40 | 0 | false
            3 | 795 | 75 | 0 | false
            4 |  | 100 | 1 | false
            5 | 900 | 0 | 0 | false
            6 |  | 100 | 3 | false
            """);
  }

  @Test
  void weighsOnTheFirstAndTheLastDayOfEachSetOnly() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "cdht",
                    "2022",
                    "30037",
                    """
                    person_id | criteria | assessed_on
                    1         | 244      | 2022-07-27
                    2         | 244      | 2022-07-28
                    """)
                .land(
                    "cdht",
                    "2023",
                    "30037",
                    """
                    person_id | criteria | assessed_on
                    3         | 244      | 2023-10-24
                    4         | 244      | 2023-10-25
                    5         | 324      | 2023-10-24
                    6         | 324      | 2023-10-25
                    """));
    assertThat(computed.rows("select person_id, meets_rule from person_year order by 1"))
        .isEqualTo("1 |\n2 | true\n3 | true\n4 |\n5 |\n6 | true\n");
  }

  @Test
  void passesSeventyOnlyInAListedAreaOnItsDaysWhereTheProvinceSaysSo() {
    String rows =
        """
        person_id | assessed_on | scores
        %1$d1     | 2024-02-29  | 70
        %1$d2     | 2024-03-01  | 70
        %1$d3     | 2024-06-30  | 70
        %1$d4     | 2024-07-01  | 70
        %1$d5     | 2024-05-01  | 69
        """;
    Province province =
        Province.in(folder)
            .land("cdht", "2024", "30037", rows.formatted(1))
            .land("cdht", "2024", "30040", rows.formatted(2));
    String passed = "select person_id from person_year where meets_rule order by 1";

    assertThat(Computed.of(province).rows(passed)).isEmpty();
    assertThat(Computed.of(province.configured(AREAS)).rows(passed)).isEmpty();
    Computed lower =
        Computed.of(province.configured("rules:\n  area-pass-total: \"on\"\n" + AREAS));
    assertThat(lower.rows(passed)).isEqualTo("12\n13\n");
    assertThat(lower.rows("select place_id, area_class from place where area_class is not null"))
        .isEqualTo("commune:30037@ | xã khu vực III\n");
    // What was computed aside for the same choices would be met again.
    new RunFolders(province.workspace().lake(), "").clean();
    assertThat(
            Computed.of(
                    province.configured(
                        "rules:\n  area-pass-total: [{from: 2025, value: \"on\"}]\n" + AREAS))
                .rows(passed))
        .isEmpty();
  }

  @Test
  void weighsALocalSetByItsOwnPointsAndItems() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .configured(
                    """
                    rules:
                      digital-skill-item: "7"
                    title:
                      criteria:
                        - id: thap-muoi
                          document: QĐ 12
                          place: "872"
                          valid-from: 2024-01-05
                          groups: [1, 2]
                          items: 3
                          pass-total: 21
                          minimum-item: 6
                          digital-item: 2
                    """)
                .land(
                    "cdht",
                    "2024",
                    "30037",
                    """
                    person_id | criteria  | assessed_on | scores | score_1 | score_2 | score_3
                    1         | thap-muoi | 2024-10-01  |        | 60      | 70      | 80
                    2         | thap-muoi | 2024-10-01  |        | 60      | 69      | 80
                    3         | thap-muoi | 2024-10-01  |        | 59      | 80      | 80
                    4         | thap-muoi | 2024-10-01  |        | 80      | 80      |
                    5         | thap-muoi | 2024-10-01  | 10     | 70      | 70      | 70
                    6         | thap-muoi | 2024-01-04  |        | 80      | 80      | 80
                    """));
    // Of 5 the seven further scores are not asked for, so that their 1 fails nothing.
    assertThat(
            computed.rows(
                "select person_id, total_score, scores_missing, meets_rule, has_digital_skill"
                    + " from person_year order by 1"))
        .isEqualTo(
            """
            1 | 210 | 0 | true | true
            2 | 209 | 0 | false | false
            3 | 219 | 0 | false | true
            4 |  | 1 | false | true
            5 | 210 | 0 | true | true
            6 |  | 7 |  | false
            """);
  }
}
