package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who of a target's own base does not count yet, and what is lacking. */
final class ActionCellTest {
  private static final String FAMILY =
      """
      kind   | collective_code | decided_on
      family | GD1             | 2024-12-01
      """;

  @TempDir Path folder;

  /**
   * The rule of 2024: 80 points, 5 in each item. Person 1 has 80.0; 2 has 85.9 with 4.9 in item 3;
   * 3 has 72.0 and a blank; 4 has 75.4, the least in item 4; 5 has 75.0; 6 has 74.9; 7 has two
   * items below 5; 8 lacks points and an item; 9 cannot reach 80 with ten more (70 and a blank); 10
   * lacks two marks; 11 has a blank and an item below 5; 12 has the title against the rule.
   */
  @Test
  void putsEveryAssessedPersonIntoOneActionByTheScores() {
    Computed computed =
        Computed.of(
            inOneFamily(12)
                .land(
                    "cdht",
                    "2024",
                    "30037",
                    """
                    person_id | assessed_on | decided_on | scores | score_3 | score_4 | score_7
                    1         | 2024-10-01  |            | 80     | 80      | 80      | 80
                    2         | 2024-10-01  |            | 90     | 49      | 90      | 90
                    3         | 2024-10-01  |            | 80     | 80      | 80      |
                    4         | 2024-10-01  |            | 76     | 76      | 70      | 76
                    5         | 2024-10-01  |            | 75     | 75      | 75      | 75
                    6         | 2024-10-01  |            | 75     | 75      | 74      | 75
                    7         | 2024-10-01  |            | 100    | 49      | 49      | 100
                    8         | 2024-10-01  |            | 80     | 49      | 80      | 80
                    9         | 2024-10-01  |            | 70     | 70      | 70      |
                    10        | 2024-10-01  |            | 100    |         | 100     |
                    11        | 2024-10-01  |            | 100    | 49      | 100     |
                    12        | 2024-10-01  | 2024-12-01 | 60     | 60      | 60      | 60
                    """));
    assertThat(actions(computed, "adults_titled_in_collectives"))
        .isEqualTo(
            """
            commune:30037@ | assessed_far | 0 | 6
            commune:30037@ | five_points_short | 1 | 1
            commune:30037@ | five_points_short | 4 | 1
            commune:30037@ | one_item_missing | 7 | 1
            commune:30037@ | one_item_short | 3 | 1
            commune:30037@ | passed_not_decided | 0 | 1
            """);
  }

  /** 1 and 2 held it in 2023; 2 was assessed again; 3 never was; 4 is a member of nothing. */
  @Test
  void tellsHoldersNobodyAssessedAgainFromOthersNobodyAssessed() {
    Computed computed =
        Computed.of(
            inOneFamily(3)
                .land(
                    "cdht",
                    "2023",
                    "30037",
                    """
                    person_id | criteria | assessed_on | decided_on
                    1         | 244      | 2023-08-01  | 2023-12-01
                    2         | 244      | 2023-08-01  | 2023-12-01
                    4         | 244      | 2023-08-01  | 2023-12-01
                    """)
                .land(
                    "cdht",
                    "2024",
                    "30037",
                    """
                    person_id | assessed_on | scores
                    2         | 2024-10-01  | 60
                    4         | 2024-10-01  | 60
                    """));
    assertThat(actions(computed, "adults_titled_in_collectives"))
        .isEqualTo(
            """
            commune:30037@ | assessed_far | 0 | 1
            commune:30037@ | holder_not_assessed_again | 0 | 1
            commune:30037@ | not_assessed | 0 | 1
            """);
    assertThat(actions(computed, "title_rate_of_adults"))
        .isEqualTo(
            """
            commune:30037@ | assessed_far | 0 | 2
            commune:30037@ | holder_not_assessed_again | 0 | 1
            commune:30037@ | not_assessed | 0 | 1
            """);
  }

  @Test
  void knowsTheHoldersOfTheCommunesThatBecameANewOne() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "cdht",
                    "2024",
                    "30052",
                    """
                    person_id | assessed_on | decided_on
                    1         | 2024-10-01  | 2024-12-01
                    """)
                .land(
                    "thanhvien",
                    "2025",
                    "30037",
                    """
                    person_id | kind   | collective_code
                    1         | family | GD1
                    2         | family | GD1
                    """)
                .land("tapthe", "2025", "30037", FAMILY.replace("2024", "2025")));
    assertThat(actions(computed, "adults_titled_in_collectives"))
        .isEqualTo(
            """
            commune:30037@2025-07-01 | holder_not_assessed_again | 0 | 1
            commune:30037@2025-07-01 | not_assessed | 0 | 1
            """);
  }

  @Test
  void countsStaffAtTheirUnitAndWorkersByTheirMark() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "thanhvien",
                    "2024",
                    "30037",
                    """
                    person_id | kind   | collective_code | is_worker | listed_place_code
                    1         | unit   | DV1             |           | 30040
                    2         | family | GD1             | x         |
                    3         | family | GD1             | -         |
                    """)
                .land("tapthe", "2024", "30037", FAMILY)
                .land(
                    "tapthe",
                    "2024",
                    "30040",
                    """
                    kind | collective_code | unit_kind | rating | decided_on
                    unit | DV1             | school    | good   | 2024-12-01
                    """));
    assertThat(actions(computed, "workers_titled_in_collectives"))
        .isEqualTo("commune:30037@ | not_assessed | 0 | 1\n");
    assertThat(
            computed.rows(
                """
                select indicator_id, place_id, unit_level, unit_kind, action, people
                from action_cell where indicator_id like 'staff%' order by 1
                """))
        .isEqualTo(
            """
            staff_titled_in_commune_units | commune:30040@ |  | school | not_assessed | 1
            staff_titled_in_units | commune:30040@ | commune | school | not_assessed | 1
            """);
  }

  /** 1 proficient, 2 skilled, 3 without, 4 not asked; 5 has a certificate and no confirmation. */
  @Test
  void partsHoldersByTheirSkillAndAdultsByTheirConfirmation() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "cdht",
                    "2024",
                    "30037",
                    """
                    person_id | assessed_on | decided_on | has_vneid | has_certificate | is_self_updated
                    1         | 2024-10-01  | 2024-12-01 | x         |                 | x
                    2         | 2024-10-01  | 2024-12-01 | x         |                 | -
                    3         | 2024-10-01  | 2024-12-01 | -         | -               | x
                    4         | 2024-10-01  | 2024-12-01 |           |                 |
                    5         | 2024-10-01  |            | -         | x               |
                    """));
    assertThat(
            computed.rows(
                """
                select indicator_id, action, people from action_cell
                where indicator_id in ('adults_digital_confirmed', 'proficient_of_skilled',
                  'proficient_of_titled', 'titled_with_digital_skill')
                order by 1, 2
                """))
        .isEqualTo(
            """
            adults_digital_confirmed | certificate_not_confirmed | 1
            adults_digital_confirmed | confirmation_unknown | 1
            adults_digital_confirmed | not_confirmed | 1
            proficient_of_skilled | skilled_not_proficient | 1
            proficient_of_titled | digital_skill_unknown | 1
            proficient_of_titled | holder_without_digital_skill | 1
            proficient_of_titled | skilled_not_proficient | 1
            titled_with_digital_skill | digital_skill_unknown | 1
            titled_with_digital_skill | holder_without_digital_skill | 1
            """);
  }

  /** A province in 2024 with one recognised family of so many members. */
  private Province inOneFamily(int members) {
    StringBuilder rows = new StringBuilder("person_id | kind | collective_code\n");
    for (int person = 1; person <= members; person++) {
      rows.append(person).append(" | family | GD1\n");
    }
    return Province.in(folder)
        .land("thanhvien", "2024", "30037", rows.toString())
        .land("tapthe", "2024", "30037", FAMILY);
  }

  private static String actions(Computed computed, String indicator) {
    return computed.rows(
        """
        select place_id, action, item, people from action_cell
        where indicator_id = '%s' and year >= 2024 order by 1, 2, 3
        """
            .formatted(indicator));
  }
}
