package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts of people, associations, summaries, units and holders, place by place. */
final class PlaceFactsTest {
  @TempDir Path folder;

  @Test
  void partsOfACountOfPeopleAddUpToTheCommunesRow() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "danso",
                    "2024",
                    "30037",
                    """
                    village_code | population | adults | households | learners | counted_on
                                 | 1000       | 700    | 250        |          | 2024-12-31
                    A1           | 300        | 200    | 80         | 50       | 2024-12-31
                    B2           | 400        | 250    |            | 60       | 2024-12-31
                    """)
                .land(
                    "danso",
                    "2024",
                    "30040",
                    """
                    village_code | population | adults | households | learners | counted_on
                    A1           | 300        | 200    | 80         | 50       | 2024-12-31
                    B2           | 100        | 70     | 30         |          | 2024-12-31
                    """));
    assertThat(
            computed.rows(
                """
                select finest_place_id, population, adults, households, learners
                from population_year order by 1
                """))
        .isEqualTo(
            """
            commune:30037@ | 300 | 250 | 170 |
            village:30037/A1@ | 300 | 200 | 80 |
            village:30037/B2@ | 400 | 250 |  |
            village:30040/A1@ | 300 | 200 | 80 | 50
            village:30040/B2@ | 100 | 70 | 30 |
            """);
    assertThat(
            computed.rows(
                """
                select place_id, sum(population), sum(adults) from population_year
                group by 1 order by 1
                """))
        .isEqualTo("commune:30037@ | 1000 | 700\ncommune:30040@ | 400 | 270\n");
  }

  @Test
  void addsTheCountsOfMergedCommunesOnlyWhileTheirSuccessorIsSilent() {
    String row =
        """
        population | adults | households | counted_on
        %d         | 10     | 5          | 2025-06-30
        """;
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land("danso", "2025H1", "30040", row.formatted(100))
                .land("danso", "2025H1", "30046", row.formatted(200))
                .land("danso", "2025H1", "30052", row.formatted(400))
                .land("danso", "2025", "30037", row.formatted(1000)));
    assertThat(computed.rows("select place_id, population from population_year order by 1"))
        .isEqualTo("commune:30037@2025-07-01 | 1000\ncommune:30046@2025-07-01 | 300\n");
  }

  @Test
  void prefersThePlacesOwnFileToThatOfABodyOfIt() {
    String row =
        """
        level   | staff | members
        commune | %d    | 10
        """;
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land("hoikh", "2024", "30037", "office", row.formatted(1))
                .land("hoikh", "2024", "30037", row.formatted(2))
                .land("hoikh", "2024", "30040", "z-school", row.formatted(3))
                .land("hoikh", "2024", "30040", "a-office", row.formatted(4)));
    assertThat(computed.rows("select place_id, level, staff from association_year order by 1"))
        .isEqualTo("commune:30037@ | commune | 2\ncommune:30040@ | commune | 4\n");
  }

  @Test
  void takesTheLargerOfUnitsListedAndCountedPlaceByPlace() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "tapthe",
                    "2024",
                    "30037",
                    """
                    kind | collective_code
                    unit | DV1
                    unit | DV2
                    """)
                .land(
                    "tapthe",
                    "2024",
                    "872",
                    """
                    kind | collective_code
                    unit | H1
                    """)
                .land(
                    "danso",
                    "2024",
                    "30037",
                    """
                    population | adults | households | commune_units | counted_on
                    100        | 70     | 20         | 1             | 2024-12-31
                    """)
                .land(
                    "danso",
                    "2024",
                    "30040",
                    """
                    population | adults | households | commune_units | counted_on
                    100        | 70     | 20         | 7             | 2024-12-31
                    """)
                .land(
                    "danso",
                    "2024",
                    "872",
                    """
                    district_units | counted_on
                    5              | 2024-12-31
                    """));
    assertThat(
            computed.rows(
                """
                select place_id, units_listed, units_counted, units from unit_known_year order by 1
                """))
        .isEqualTo(
            """
            commune:30037@ | 2 | 1 | 2
            commune:30040@ |  | 7 | 7
            district:872@ | 1 | 5 | 5
            """);
  }

  @Test
  void placesLastYearsHoldersWhereTheyWereOrInTheProvinceOfToday() {
    String row =
        """
        person_id | assessed_on | decided_on
        %d        | %s          | %s
        """;
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land("cdht", "2023", "30037", row.formatted(1, "2023-10-01", "2023-12-01"))
                .land("cdht", "2024", "30040", row.formatted(1, "2024-10-01", "2024-12-01"))
                .land("cdht", "2025", "30037", row.formatted(1, "2025-10-01", "")));
    assertThat(
            computed.rows(
                "select year, person_id, place_id, is_titled_again from holder_year order by 1"))
        .isEqualTo(
            """
            2024 | 1 | commune:30037@ | true
            2025 | 1 | province:82@2025-07-01 | false
            """);
  }

  @Test
  void knowsTheUnitsInForceOfTheProvincesThatSent() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "danso",
                    "2024",
                    "30037",
                    """
                    population | adults | households | counted_on
                    1          | 1      | 1          | 2024-12-31
                    """)
                .land(
                    "danso",
                    "2025",
                    "30037",
                    """
                    population | adults | households | counted_on
                    1          | 1      | 1          | 2025-12-31
                    """));
    // Old province 87: 141 communes in 12 districts; new province 82: 102 communes.
    assertThat(
            computed.rows(
                "select year, level, count(*) from place_year group by 1, 2 order by 1, 2"))
        .isEqualTo(
            """
            2024 | commune | 141
            2024 | district | 12
            2024 | province | 1
            2025 | commune | 102
            2025 | province | 1
            """);
  }
}
