package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CollectiveYearTest {
  @TempDir Path folder;

  @Test
  void recognisesByADecisionOfTheYearUpToTheNextMarch() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "tapthe",
                    "2023",
                    "30037",
                    """
                    kind   | collective_code | rating | decided_on
                    family | GD1             |        | 2023-12-20
                    family | GD2             |        | 2024-03-31
                    family | GD3             |        | 2024-04-01
                    family | GD4             |        | 2022-12-20
                    family | GD5             |        |
                    unit   | DV1             | good   | 2023-06-01
                    unit   | DV2             | good   | 2022-06-01
                    """));
    assertThat(
            computed.rows(
                """
                select collective_code, is_recognised, valid_to from collective_year
                order by kind, collective_code
                """))
        .isEqualTo(
            """
            GD1 | true | 2023-12-31
            GD2 | true | 2023-12-31
            GD3 | false |
            GD4 | false |
            GD5 | false |
            DV1 | true | 2023-12-31
            DV2 | false |
            """);
  }

  @Test
  void recognisesUnitsOfLevelsForThreeYearsWhileTheyAreListed() {
    Province province =
        Province.in(folder)
            .land(
                "tapthe",
                "2022",
                "30037",
                """
                kind | collective_code | rating  | decided_on
                unit | DV1             | level_1 | 2022-12-01
                unit | DV2             | level_2 | 2022-12-01
                unit | DV3             | good    | 2022-12-01
                """)
            .land(
                "tapthe",
                "2023",
                "30037",
                """
                kind | collective_code | rating  | decided_on
                unit | DV1             |         |
                unit | DV3             |         |
                unit | DV4             | level_1 | 2022-11-01
                """)
            .land(
                "tapthe",
                "2024",
                "30037",
                """
                kind | collective_code | rating  | decided_on
                unit | DV1             |         |
                unit | DV2             |         |
                unit | DV4             | level_1 | 2022-11-01
                """)
            .land(
                "tapthe",
                "2025H1",
                "30037",
                """
                kind | collective_code | rating  | decided_on
                unit | DV1             |         |
                unit | DV4             | level_1 | 2022-11-01
                """);
    assertThat(
            Computed.of(province)
                .rows(
                    """
                    select year, collective_code, is_recognised, rating, valid_to
                    from collective_year order by 1, 2
                    """))
        .isEqualTo(
            """
            2022 | DV1 | true | level_1 | 2024-12-31
            2022 | DV2 | true | level_2 | 2024-12-31
            2022 | DV3 | true | good | 2022-12-31
            2023 | DV1 | true |  | 2024-12-31
            2023 | DV3 | false |  |
            2023 | DV4 | true | level_1 | 2024-12-31
            2024 | DV1 | true |  | 2024-12-31
            2024 | DV2 | true |  | 2024-12-31
            2024 | DV4 | true | level_1 | 2024-12-31
            2025 | DV1 | false |  |
            2025 | DV4 | false | level_1 |
            """);
  }

  @Test
  void keepsADecisionWhenTheSuccessorListsTheUnit() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "tapthe",
                    "2024",
                    "30052",
                    """
                    kind | collective_code | rating  | decided_on
                    unit | DV7             | level_1 | 2024-12-01
                    """)
                .land(
                    "tapthe",
                    "2025",
                    "30037",
                    """
                    kind | collective_code
                    unit | DV7
                    """));
    assertThat(
            computed.rows(
                "select year, listed_place_id, is_recognised, valid_to from collective_year order by 1"))
        .isEqualTo(
            """
            2024 | commune:30052@ | true | 2026-12-31
            2025 | commune:30037@2025-07-01 | true | 2026-12-31
            """);
  }

  @Test
  void keepsTheFamiliesOfTwoMergedCommunesApart() {
    String row =
        """
        kind   | collective_code | decided_on
        family | GD0001          | 2025-06-01
        """;
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land("tapthe", "2025H1", "30052", row)
                .land("tapthe", "2025H1", "30064", row));
    assertThat(
            computed.rows(
                "select listed_place_id, place_id, is_recognised from collective_year order by 1"))
        .isEqualTo(
            """
            commune:30052@ | commune:30037@2025-07-01 | true
            commune:30064@ | commune:30037@2025-07-01 | true
            """);
  }

  @Test
  void leavesTheFirstHalfOutWhereASuccessorSentTheForm() {
    String row =
        """
        kind   | collective_code
        family | %s
        """;
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land("tapthe", "2025H1", "30052", row.formatted("OLD"))
                .land("tapthe", "2025H1", "30040", row.formatted("ALONE"))
                .land("tapthe", "2025H1", "30079", row.formatted("SPLIT"))
                .land("tapthe", "2025H2", "30025", row.formatted("PART"))
                .land("tapthe", "2025H2", "30037", row.formatted("HALF"))
                .land("tapthe", "2025", "30037", row.formatted("YEAR")));
    assertThat(computed.rows("select collective_code, place_id from collective_year order by 1"))
        .isEqualTo(
            """
            ALONE | commune:30046@2025-07-01
            PART | commune:30025@2025-07-01
            YEAR | commune:30037@2025-07-01
            """);
  }

  @Test
  void countsAUnitOfTheDistrictOnceInItsProvince() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "tapthe",
                    "2024",
                    "30037",
                    """
                    kind | collective_code | level    | decided_on
                    unit | DV1             | district |
                    """)
                .land(
                    "tapthe",
                    "2024",
                    "872",
                    """
                    kind | collective_code | level | decided_on
                    unit | DV1             |       | 2024-12-01
                    """));
    assertThat(
            computed.rows(
                "select listed_place_id, place_id, level, is_recognised from collective_year"))
        .isEqualTo("district:872@ | district:872@ | district | true\n");
  }

  @Test
  void standsAUnitAtItsLevelAndACommunityOfAVillageAtTheVillage() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "tapthe",
                    "2024",
                    "30037",
                    """
                    kind      | collective_code | level    | village_code
                    community | CD1             |          | A1
                    community | XA              | commune  |
                    family    | GD1             |          | A1
                    unit      | DV1             |          | A1
                    unit      | DV2             | province |
                    """));
    assertThat(
            computed.rows(
                """
                select collective_code, level, place_id, finest_place_id from collective_year
                order by 1
                """))
        .isEqualTo(
            """
            CD1 | village | commune:30037@ | village:30037/A1@
            DV1 | commune | commune:30037@ | commune:30037@
            DV2 | province | province:87@ | province:87@
            GD1 |  | commune:30037@ | village:30037/A1@
            XA | commune | commune:30037@ | commune:30037@
            """);
  }
}
