package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PersonYearTest {
  @TempDir Path folder;

  @Test
  void countsAPersonOnceAcrossCommunesRecognisedThenLaterThenSmallerCode() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "cdht",
                    "2024",
                    "30037",
                    """
                    person_id | assessed_on | decided_on
                    1         | 2024-11-20  |
                    2         | 2024-03-01  |
                    3         | 2024-03-01  |
                    """)
                .land(
                    "cdht",
                    "2024",
                    "30040",
                    """
                    person_id | assessed_on | decided_on
                    1         | 2024-10-01  | 2025-01-10
                    2         | 2024-05-01  |
                    3         | 2024-03-01  |
                    """));
    assertThat(
            computed.rows(
                "select person_id, place_id, is_titled, decided_on from person_year order by 1"))
        .isEqualTo(
            """
            1 | commune:30040@ | true | 2025-01-10
            2 | commune:30040@ | false |
            3 | commune:30037@ | false |
            """);
  }

  @Test
  void breaksTiesOfOnePlaceByNoSenderThenTheSmallerSender() {
    String row =
        """
        person_id | assessed_on | scores
        1         | 2024-10-01  | %d
        2         | 2024-10-01  | %d
        """;
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land("cdht", "2024", "30037", "b-office", row.formatted(60, 60))
                .land("cdht", "2024", "30037", "a-school", row.formatted(70, 70))
                .land(
                    "cdht",
                    "2024",
                    "30037",
                    """
                    person_id | assessed_on | scores
                    1         | 2024-10-01  | 80
                    """));
    assertThat(computed.rows("select person_id, total_score from person_year order by 1"))
        .isEqualTo("1 | 800\n2 | 700\n");
  }

  @Test
  void weighsScoresByTheRuleInForceOnTheDay() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "cdht",
                    "2023",
                    "30037",
                    """
                    person_id | criteria | assessed_on | scores | score_3 | score_7
                    1         | 244      | 2023-10-24  | 80     | 80      | 80
                    2         | 324      | 2023-10-25  | 79     | 79      | 79
                    3         | 324      | 2023-11-01  | 90     | 49      | 90
                    4         | 324      | 2023-11-01  | 90     |         | 20
                    5         | 324      | 2023-11-01  | 85     | 50      | 50
                    """));
    assertThat(
            computed.rows(
                """
                select
                  person_id, total_score, min_score, scores_missing, scores_below_5, weakest_item,
                  meets_rule
                from person_year order by 1
                """))
        .isEqualTo(
            """
            1 | 800 | 80 | 0 | 0 | 1 | true
            2 | 790 | 79 | 0 | 0 | 1 | false
            3 | 859 | 49 | 0 | 1 | 3 | false
            4 |  | 20 | 1 | 1 | 7 | false
            5 | 780 | 50 | 0 | 0 | 3 | false
            """);
  }

  @Test
  void keepsUnknownMarksApartFromNo() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "cdht",
                    "2024",
                    "30037",
                    """
                    person_id | assessed_on | has_vneid | has_certificate | is_self_updated
                    1         | 2024-10-01  | x         |                 | x
                    2         | 2024-10-01  | -         |                 | x
                    3         | 2024-10-01  |           |                 | x
                    4         | 2024-10-01  |           |                 | -
                    5         | 2024-10-01  | -         | x               |
                    """));
    assertThat(
            computed.rows(
                "select person_id, has_digital_skill, is_proficient from person_year order by 1"))
        .isEqualTo(
            """
            1 | true | true
            2 | false | false
            3 |  |
            4 |  | false
            5 | true |
            """);
  }

  @Test
  void countsAnOfficialAtTheUnitForStaffAndAtHomeForAdults() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "cdht",
                    "2024",
                    "872",
                    """
                    person_id | assessed_on | decided_on
                    1         | 2024-10-01  | 2024-12-01
                    2         | 2024-10-01  | 2024-12-01
                    """)
                .land(
                    "thanhvien",
                    "2024",
                    "30040",
                    """
                    person_id | kind   | collective_code | village_code | birth_year
                    1         | family | GD1             | A1           | 1950
                    """)
                .land(
                    "thanhvien",
                    "2024",
                    "872",
                    """
                    person_id | kind | collective_code
                    1         | unit | DV1
                    2         | unit | DV1
                    """)
                .land(
                    "tapthe",
                    "2024",
                    "872",
                    """
                    kind | collective_code | level    | unit_kind | decided_on
                    unit | DV1             | district | agency    | 2024-12-01
                    """));
    assertThat(
            computed.rows(
                """
                select person_id, place_id, finest_place_id, unit_place_id, unit_level, unit_kind,
                  age_band
                from person_year order by 1
                """))
        .isEqualTo(
            """
            1 | commune:30040@ | village:30040/A1@ | district:872@ | district | agency | 30_44
            2 | district:872@ | district:872@ | district:872@ | district | agency | 30_44
            """);
  }

  @Test
  void takesABlankVillageFromTheSmallestMembershipOfTheSamePlace() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "cdht",
                    "2024",
                    "30037",
                    """
                    person_id | assessed_on | village_code
                    1         | 2024-10-01  |
                    2         | 2024-10-01  | C3
                    3         | 2024-10-01  |
                    """)
                .land(
                    "thanhvien",
                    "2024",
                    "30037",
                    """
                    person_id | kind   | collective_code | village_code
                    1         | clan   | DH1             | B2
                    1         | family | GD1             | A1
                    2         | family | GD1             | A1
                    """)
                .land(
                    "thanhvien",
                    "2024",
                    "30040",
                    """
                    person_id | kind   | collective_code | village_code
                    3         | family | GD1             | A1
                    """));
    assertThat(
            computed.rows(
                "select person_id, village_code, finest_place_id from person_year order by 1"))
        .isEqualTo(
            """
            1 | A1 | village:30037/A1@
            2 | C3 | village:30037/C3@
            3 |  | commune:30037@
            """);
  }

  @Test
  void takesAPersonOfMembershipsFromTheSmallestRowLaterHalfFirst() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "thanhvien",
                    "2025H1",
                    "30040",
                    """
                    person_id | kind   | collective_code | birth_year | gender
                    1         | family | GD1             | 2008       | female
                    """)
                .land(
                    "thanhvien",
                    "2025H2",
                    "30043",
                    """
                    person_id | kind   | collective_code | birth_year | gender
                    1         | family | GD9             | 2007       | male
                    """));
    assertThat(
            computed.rows(
                """
                select person_id, place_id, gender, age_band, is_adult, is_assessed, is_titled
                from person_year
                """))
        .isEqualTo("1 | commune:30043@2025-07-01 | male | 18_29 | true | false | false\n");
  }

  @Test
  void standsAPersonOfTheFirstHalfAtTheOnlySuccessorAndElseAtTheSplitCommune() {
    String row =
        """
        person_id | assessed_on | village_code
        %d        | 2025-03-01  | A1
        """;
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land("cdht", "2025H1", "30052", row.formatted(1))
                .land("cdht", "2025H1", "30079", row.formatted(2)));
    assertThat(
            computed.rows(
                "select person_id, place_id, finest_place_id from person_year order by 1"))
        .isEqualTo(
            """
            1 | commune:30037@2025-07-01 | village:30052/A1@
            2 | commune:30079@ | village:30079/A1@
            """);
  }

  @Test
  void holdsEveryPersonOfARecognisedVillageInItsCommunity() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "cdht",
                    "2024",
                    "30037",
                    """
                    person_id | assessed_on | village_code
                    1         | 2024-10-01  | A1
                    2         | 2024-10-01  | B2
                    3         | 2024-10-01  | C3
                    """)
                .land(
                    "tapthe",
                    "2024",
                    "30037",
                    """
                    kind      | collective_code | village_code | decided_on
                    community | CD1             | A1           | 2024-12-01
                    community | B2              |              | 2024-12-01
                    community | CD3             | C3           |
                    """));
    assertThat(
            computed.rows(
                "select person_id, in_community, in_collective from person_year order by 1"))
        .isEqualTo("1 | true | true\n2 | true | true\n3 | false | false\n");
  }

  @Test
  void findsAMembershipByKindCodeAndListingPlaceOfTheSameHalf() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "thanhvien",
                    "2024",
                    "30040",
                    """
                    person_id | kind   | collective_code | listed_place_code | is_worker
                    1         | family | GD1             | 30037             | x
                    2         | family | GD1             |                   | -
                    3         | clan   | GD1             | 30037             |
                    """)
                .land(
                    "tapthe",
                    "2024",
                    "30037",
                    """
                    kind   | collective_code | decided_on
                    family | GD1             | 2024-12-01
                    """)
                .land(
                    "thanhvien",
                    "2025H1",
                    "30040",
                    """
                    person_id | kind   | collective_code
                    1         | family | GD5
                    """)
                .land(
                    "tapthe",
                    "2025",
                    "30046",
                    """
                    kind   | collective_code | decided_on
                    family | GD5             | 2025-12-01
                    """));
    assertThat(
            computed.rows(
                """
                select year, person_id, place_id, in_family, in_clan, is_worker
                from person_year order by 1, 2
                """))
        .isEqualTo(
            """
            2024 | 1 | commune:30040@ | true | false | true
            2024 | 2 | commune:30040@ | false | false | false
            2024 | 3 | commune:30040@ | false | false |
            2025 | 1 | commune:30046@2025-07-01 | false | false |
            """);
  }

  @Test
  void countsAPersonOfSeveralUnitsInTheHighestAndThenTheSmallerCode() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "thanhvien",
                    "2024",
                    "30037",
                    """
                    person_id | kind | collective_code
                    1         | unit | DV2
                    1         | unit | DV1
                    2         | unit | DV1
                    2         | unit | DVH
                    3         | unit | DV3
                    """)
                .land(
                    "tapthe",
                    "2024",
                    "30037",
                    """
                    kind | collective_code | unit_kind | decided_on
                    unit | DV1             | school    | 2024-12-01
                    unit | DV2             | agency    | 2024-12-01
                    unit | DV3             | agency    |
                    """)
                .land(
                    "tapthe",
                    "2024",
                    "872",
                    """
                    kind | collective_code | level    | unit_kind | decided_on
                    unit | DVH             | district | other     | 2024-12-01
                    """));
    assertThat(
            computed.rows(
                "select person_id, unit_code, unit_level, unit_place_id from person_year order by 1"))
        .isEqualTo(
            """
            1 | DV1 | commune | commune:30037@
            2 | DVH | district | district:872@
            3 |  |  |
            """);
  }
}
