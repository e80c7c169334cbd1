package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which cells stand: lists before totals, the finest totals before coarser ones. */
final class CellTest {
  @TempDir Path folder;

  @Test
  void servesTotalsOnlyWhereNoListsWereSent() {
    Computed computed = Computed.of(withTotals());
    assertThat(
            computed.rows(
                """
                select place_id, basis, sum(numerator), sum(denominator) from indicator_cell
                where indicator_id = 'adults_titled_in_collectives'
                group by 1, 2 order by 1
                """))
        .isEqualTo(
            """
            commune:30037@ | persons | 1 | 1
            commune:30040@ | totals | 3 | 5
            commune:30043@ | totals | 20 | 40
            """);
  }

  /**
   * 30037 sends lists and totals: lists. 30040 sends totals of collectives and a summary: the
   * collectives. 30043 sends a summary only. The district's summary serves nobody, since places
   * below it have figures.
   */
  private Province withTotals() {
    String summary =
        """
        model   | class                 | counted_on | total | recognised
        citizen | adults_in_collectives | 2024-12-31 | 40    | 20
        """;
    String collective =
        """
        kind   | collective_code | decided_on | adults | adults_titled
        family | GD1             | 2024-12-01 | 5      | 3
        """;
    return Province.in(folder)
        .land(
            "cdht",
            "2024",
            "30037",
            """
            person_id | assessed_on | decided_on
            1         | 2024-10-01  | 2024-12-01
            """)
        .land(
            "thanhvien",
            "2024",
            "30037",
            """
            person_id | kind   | collective_code
            1         | family | GD1
            """)
        .land("tapthe", "2024", "30037", collective)
        .land("tapthe", "2024", "30040", collective)
        .land("tonghop", "2024", "30040", summary)
        .land("tonghop", "2024", "30043", summary)
        .land("tonghop", "2024", "872", summary);
  }

  @Test
  void servesADistrictsOwnSummaryWhereNothingBelowItHasFigures() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "tonghop",
                    "2024",
                    "872",
                    """
                    model   | class | counted_on | total | recognised
                    citizen |       | 2024-12-31 | 1000  | 268
                    """)
                .land(
                    "tonghop",
                    "2024",
                    "87",
                    """
                    model   | class | counted_on | total | recognised
                    citizen |       | 2024-12-31 | 9000  | 3000
                    """));
    assertThat(
            computed.rows(
                """
                select place_id, basis, numerator, denominator from indicator_cell
                where indicator_id = 'title_rate_of_adults'
                """))
        .isEqualTo("district:872@ | totals | 268 | 1000\n");
  }

  @Test
  void leavesOutACommuneThatLacksAFormOrASide() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land("danso", "2024", "30037", "", population())
                .land("danso", "2024", "30040", "", population())
                .land(
                    "tapthe",
                    "2024",
                    "30037",
                    """
                    kind   | collective_code
                    family | GD1
                    """)
                .land(
                    "tapthe",
                    "2024",
                    "30043",
                    """
                    kind   | collective_code
                    family | GD1
                    """));
    assertThat(
            computed.rows(
                """
                select place_id, is_complete from indicator_reporting
                where indicator_id = 'families_recognised'
                  and place_id in ('commune:30037@', 'commune:30040@', 'commune:30043@',
                    'district:872@', 'province:87@')
                order by 1
                """))
        .isEqualTo(
            """
            commune:30037@ | true
            commune:30040@ | false
            commune:30043@ | false
            district:872@ | true
            province:87@ | true
            """);
    // The clans were counted, but nobody listed one.
    assertThat(
            computed.rows(
                """
                select is_complete from indicator_reporting
                where indicator_id = 'clans_recognised' and place_id = 'commune:30037@'
                """))
        .isEqualTo("false\n");
  }

  private static String population() {
    return """
        population | adults | households | clans | counted_on
        100        | 70     | 20         | 3     | 2024-12-31
        """;
  }

  @Test
  void takesASplitCommuneAndItsSuccessorsAsOnePlaceOfReport() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "tapthe",
                    "2025H1",
                    "30079",
                    """
                    kind   | collective_code
                    family | GD1
                    """)
                .land(
                    "danso",
                    "2025",
                    "30025",
                    """
                    population | adults | households | counted_on
                    100        | 70     | 20         | 2025-12-31
                    """));
    assertThat(
            computed.rows(
                """
                select place_id, is_complete from indicator_reporting
                where indicator_id = 'families_recognised' and is_complete
                order by 1
                """))
        .isEqualTo(
            """
            commune:30025@2025-07-01 | true
            commune:30079@ | true
            commune:30088@2025-07-01 | true
            province:82@2025-07-01 | true
            """);
  }

  @Test
  void valuesEveryListedAgencyByItsStaffAndItsPlan() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "cdht",
                    "2024",
                    "30037",
                    """
                    person_id | assessed_on | decided_on
                    1         | 2024-10-01  | 2024-12-01
                    2         | 2024-10-01  |
                    """)
                .land(
                    "thanhvien",
                    "2024",
                    "30037",
                    """
                    person_id | kind | collective_code
                    1         | unit | DV1
                    2         | unit | DV1
                    2         | unit | DV3
                    """)
                .land(
                    "tapthe",
                    "2024",
                    "30037",
                    """
                    kind | collective_code | unit_kind | has_training_plan | name
                    unit | DV1             | agency    | x                 | Ủy ban
                    unit | DV2             | agency    | -                 | Đảng ủy
                    unit | DV3             | school    | x                 | Trường
                    """));
    assertThat(
            computed.rows(
                """
                select indicator_id, unit_code, unit_name, numerator, denominator
                from agency_value order by 1, 2
                """))
        .isEqualTo(
            """
            agencies_with_training_plan | DV1 | Ủy ban | 1 | 1
            agencies_with_training_plan | DV2 | Đảng ủy | 0 | 1
            agency_staff_titled | DV1 | Ủy ban | 1 | 2
            """);
  }

  @Test
  void countsScoresInBandsAroundThePassMark() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "cdht",
                    "2024",
                    "30037",
                    """
                    person_id | assessed_on | scores | score_1
                    1         | 2024-10-01  | 80     | 80
                    2         | 2024-10-01  | 80     | 75
                    3         | 2024-10-01  | 100    |
                    """));
    assertThat(
            computed.rows(
                """
                select item, band, persons from score_cell where item in (0, 1, 2) order by 1, 2
                """))
        .isEqualTo(
            """
            0 | 79 | 1
            0 | 80 | 1
            1 | 7 | 1
            1 | 8 | 1
            2 | 8 | 2
            2 | 10 | 1
            """);
  }

  @Test
  void tellsWhatDoesNotFitByCommuneAndNeverByPerson() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "cdht",
                    "2024",
                    "30037",
                    """
                    person_id | assessed_on | decided_on | scores | village_code
                    1         | 2024-10-01  | 2024-12-01 | 70     | A1
                    2         | 2024-10-01  |            | 90     | A1
                    3         | 2024-10-01  |            | 90     | A1
                    """)
                .land(
                    "thanhvien",
                    "2024",
                    "30037",
                    """
                    person_id | kind   | collective_code
                    1         | family | UNKNOWN
                    """)
                .land(
                    "tapthe",
                    "2024",
                    "30037",
                    """
                    kind      | collective_code | village_code | decided_on
                    community | CD1             | A1           | 2024-12-01
                    """)
                .land(
                    "danso",
                    "2024",
                    "30037",
                    """
                    village_code | population | adults | households | counted_on
                    A1           | 10         | 7      | 2          | 2024-12-31
                                 | 9          | 8      | 2          | 2024-12-31
                    """)
                .land(
                    "tonghop",
                    "2024",
                    "30037",
                    """
                    model     | class | counted_on | recognised | printed_percent
                    citizen   |       | 2024-12-31 | 2          | 2500
                    community |       | 2024-12-31 | 1          | 10000
                    """));
    assertThat(computed.rows("select finding_id, severity, count from finding order by 1"))
        .isEqualTo(
            """
            adults_far_below_count/commune:30037@/2024 | warning | 1
            collective_not_listed/commune:30037@/2024 | warning | 1
            decision_against_rule/commune:30037@/2024 | warning | 1
            passed_without_decision/commune:30037@/2024 | notice | 2
            summary_differs_from_lists/commune:30037@/2024 | warning | 1
            villages_above_commune/commune:30037@/2024 | warning | 1
            """);
  }

  @Test
  void listsVillagesUnderTheCommuneThatNamedThemAndItsSuccessor() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "cdht",
                    "2025H1",
                    "30052",
                    """
                    person_id | assessed_on | village_code
                    1         | 2025-03-01  | A/1
                    """));
    assertThat(
            computed.rows(
                "select place_id, code, parent_id, valid_to from place where level = 'village'"))
        .isEqualTo("village:30052/A/1@ | A/1 | commune:30052@ | 2025-06-30\n");
    assertThat(
            computed.rows(
                """
                select ancestor_id, ancestor_level from place_ancestor
                where place_id = 'village:30052/A/1@' order by 1
                """))
        .isEqualTo(
            """
            commune:30037@2025-07-01 | commune
            commune:30052@ | commune
            district:872@ | district
            province:82@2025-07-01 | province
            province:87@ | province
            village:30052/A/1@ | village
            """);
  }
}
