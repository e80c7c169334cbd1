package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memberships of a year held against the collectives recognised in the year before. */
final class RecognisedSetTest {
  private static final String BEFORE = "rules:\n  recognised-set: previous-year\n";
  private static final String IN_FAMILY =
      "select year, person_id, in_family, in_community, unit_level, unit_place_id"
          + " from person_year order by 1, 2";

  @TempDir Path folder;

  private Province twoYears() {
    String members =
        """
        person_id | kind   | collective_code | village_code
        1         | family | GD1             |
        2         | family | GD2             |
        3         | unit   | DV1             | A1
        """;
    return Province.in(folder)
        .land(
            "tapthe",
            "2023",
            "30037",
            """
            kind      | collective_code | rating | decided_on
            family    | GD1             |        | 2023-12-01
            unit      | DV1             | good   | 2023-12-01
            community | A1              |        | 2023-12-01
            """)
        .land(
            "tapthe",
            "2024",
            "30037",
            """
            kind      | collective_code | rating | decided_on
            family    | GD1             |        |
            family    | GD2             |        | 2024-12-01
            unit      | DV1             |        |
            community | A1              |        |
            """)
        .land("thanhvien", "2023", "30037", members)
        .land("thanhvien", "2024", "30037", members);
  }

  @Test
  void takesTheYearBeforeWhereSoChosen() {
    assertThat(Computed.of(twoYears()).rows(IN_FAMILY))
        .isEqualTo(
            """
            2023 | 1 | true | false |  |
            2023 | 2 | false | false |  |
            2023 | 3 | false | true | commune | commune:30037@
            2024 | 1 | false | false |  |
            2024 | 2 | true | false |  |
            2024 | 3 | false | false |  |
            """);
  }

  @Test
  void leavesTheFirstYearWithoutAnEarlierOneOut() {
    Computed computed =
        Computed.of(
            twoYears()
                .configured(BEFORE)
                .land("cdht", "2023", "30037", "person_id | assessed_on\n1 | 2023-11-01")
                .land("cdht", "2024", "30037", "person_id | assessed_on\n1 | 2024-11-01"));

    assertThat(computed.rows(IN_FAMILY))
        .isEqualTo(
            """
            2023 | 1 | false | false |  |
            2023 | 2 | false | false |  |
            2023 | 3 | false | false |  |
            2024 | 1 | true | false |  |
            2024 | 2 | false | false |  |
            2024 | 3 | false | true | commune | commune:30037@
            """);
    // The form of the year before is missing for 2023, which is not a share of 0.
    assertThat(
            computed.rows(
                "select indicator_id, year, is_complete from indicator_reporting"
                    + " where place_id = 'commune:30037@' and indicator_id in"
                    + " ('adults_titled_in_collectives', 'families_of_registered',"
                    + " 'staff_titled_in_units') order by 1, 2"))
        .isEqualTo(
            """
            adults_titled_in_collectives | 2023 | false
            adults_titled_in_collectives | 2024 | true
            families_of_registered | 2023 | true
            families_of_registered | 2024 | true
            staff_titled_in_units | 2023 | false
            staff_titled_in_units | 2024 | true
            """);
    assertThat(computed.rows("select rule from finding where rule = 'collective_not_listed'"))
        .isEmpty();
  }

  @Test
  void followsACollectiveToTheSuccessorUnlessTwoShareItsCode() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .configured(BEFORE)
                .land(
                    "tapthe",
                    "2024",
                    "30052",
                    """
                    kind   | collective_code | decided_on
                    family | GD7             | 2024-12-01
                    family | GD8             | 2024-12-01
                    """)
                .land(
                    "tapthe",
                    "2024",
                    "30064",
                    """
                    kind   | collective_code | decided_on
                    family | GD8             |
                    """)
                .land(
                    "thanhvien",
                    "2025H1",
                    "30052",
                    """
                    person_id | kind   | collective_code
                    1         | family | GD8
                    """)
                .land(
                    "thanhvien",
                    "2025",
                    "30037",
                    """
                    person_id | kind   | collective_code
                    2         | family | GD7
                    3         | family | GD8
                    """)
                .land("cdht", "2025", "30037", "person_id | assessed_on\n2 | 2025-11-01"));

    assertThat(computed.rows("select person_id, in_family from person_year order by 1"))
        .isEqualTo("1 | true\n2 | true\n3 | false\n");
    assertThat(
            computed.rows(
                "select is_complete from indicator_reporting where year = 2025 and indicator_id ="
                    + " 'adults_titled_in_collectives' and place_id = 'commune:30037@2025-07-01'"))
        .isEqualTo("true\n");
  }
}
