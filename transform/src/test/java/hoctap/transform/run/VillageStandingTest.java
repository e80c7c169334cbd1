package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gáo Giồng (30079) was parted on 1 July 2025 between Phú Cường (30025) and Phong Mỹ (30088): what
 * it sent for the first half stands where its villages went.
 */
final class VillageStandingTest {
  private static final String VILLAGES =
      """
      code | name    | kind               | parent_code | successor_code | valid_from
      C1   | Ấp Một  | hamlet             |             | 30088          | 2020-01-01
      C2   | 2       | hamlet             |             | 30025          |
      C3   | Ba      |                    |             |                |
      T1   | Tổ 1    | self_managed_group | C1          | 30088          |
      T2   | Tổ 2    | self_managed_group | T1          |                |
      """;

  @TempDir Path folder;

  private Province parted() {
    return Province.in(folder).land("thon", "2025H1", "30079", VILLAGES);
  }

  @Test
  void placesPersonsWhereTheirVillageWent() {
    Computed computed =
        Computed.of(
            parted()
                .land(
                    "cdht",
                    "2025H1",
                    "30079",
                    """
                    person_id | assessed_on | village_code
                    1         | 2025-03-01  | C1
                    2         | 2025-03-01  | C2
                    3         | 2025-03-01  | C3
                    4         | 2025-03-01  |
                    5         | 2025-03-01  |
                    6         | 2025-03-01  | C9
                    """)
                .land(
                    "thanhvien",
                    "2025H1",
                    "30079",
                    """
                    person_id | kind   | collective_code | village_code
                    5         | family | GD1             | C2
                    7         | family | GD1             | T1
                    """));
    assertThat(
            computed.rows(
                "select person_id, place_id, finest_place_id from person_year order by 1"))
        .isEqualTo(
            """
            1 | commune:30088@2025-07-01 | village:30079/C1@
            2 | commune:30025@2025-07-01 | village:30079/C2@
            3 | commune:30079@ | village:30079/C3@
            4 | commune:30079@ | commune:30079@
            5 | commune:30025@2025-07-01 | village:30079/C2@
            6 | commune:30079@ | village:30079/C9@
            7 | commune:30088@2025-07-01 | village:30079/T1@
            """);
    assertThat(computed.rows("select place_id, commune_id from place_commune order by 1, 2"))
        .contains("village:30079/C1@ | commune:30088@2025-07-01\n")
        .contains("village:30079/C3@ | commune:30079@\n")
        .doesNotContain("village:30079/C1@ | commune:30079@\n");
  }

  @Test
  void placesCollectivesWhereTheirVillageWent() {
    Computed computed =
        Computed.of(
            parted()
                .land(
                    "tapthe",
                    "2025H1",
                    "30079",
                    """
                    kind      | collective_code | village_code | level   | decided_on
                    family    | GD1             | C2           |         | 2025-06-01
                    family    | GD2             |              |         | 2025-06-01
                    community | C1              |              | village | 2025-06-01
                    community | XA              | C1           | commune | 2025-06-01
                    unit      | DV1             | C1           | commune | 2025-06-01
                    unit      | DV2             | C1           | district | 2025-06-01
                    """));
    assertThat(computed.rows("select collective_code, place_id from collective_year order by 1"))
        .isEqualTo(
            """
            C1 | commune:30088@2025-07-01
            DV1 | commune:30088@2025-07-01
            DV2 | district:873@
            GD1 | commune:30025@2025-07-01
            GD2 | commune:30079@
            XA | commune:30079@
            """);
  }

  @Test
  void placesCountsOfVillagesWhereTheyWentAndLeavesTheRest() {
    Computed computed =
        Computed.of(
            parted()
                .land(
                    "danso",
                    "2025H1",
                    "30079",
                    """
                    village_code | population | adults | households | counted_on
                                 | 1000       | 700    | 250        | 2025-06-30
                    C1           | 300        | 200    | 80         | 2025-06-30
                    C2           | 250        | 150    | 60         | 2025-06-30
                    """));
    assertThat(
            computed.rows(
                "select place_id, finest_place_id, population, adults from population_year order by 2"))
        .isEqualTo(
            """
            commune:30079@ | commune:30079@ | 450 | 350
            commune:30088@2025-07-01 | village:30079/C1@ | 300 | 200
            commune:30025@2025-07-01 | village:30079/C2@ | 250 | 150
            """);
  }

  @Test
  void leavesVillagesOfAnotherYearAndOfWholeCommunesAlone() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land("thon", "2024", "30079", VILLAGES)
                .land("cdht", "2024", "30079", "person_id | village_code\n1 | C1\n")
                .land("cdht", "2025H1", "30079", "person_id | village_code\n2 | C1\n")
                .land("thon", "2025H1", "30052", "code | successor_code\nA1 | 30046\n")
                .land("cdht", "2025H1", "30052", "person_id | village_code\n3 | A1\n"));
    assertThat(computed.rows("select person_id, place_id from person_year order by 1"))
        .isEqualTo(
            """
            1 | commune:30079@
            2 | commune:30079@
            3 | commune:30037@2025-07-01
            """);
  }

  @Test
  void servesVillagesByNameUnderTheirCommuneAndAboveTheirGroups() {
    Computed computed = Computed.of(parted());
    assertThat(
            computed.rows(
                """
                select place_id, name, full_name, type, parent_id, valid_from, valid_to
                from place where level = 'village' order by 1
                """))
        .isEqualTo(
            """
            village:30079/C1@ | Ấp Một | Ấp Một | Ấp | commune:30079@ | 2020-01-01 | 2025-06-30
            village:30079/C2@ | 2 | Ấp 2 | Ấp | commune:30079@ |  | 2025-06-30
            village:30079/C3@ | Ba | Ba |  | commune:30079@ |  | 2025-06-30
            village:30079/T1@ | Tổ 1 | Tổ nhân dân tự quản Tổ 1 | Tổ nhân dân tự quản | village:30079/C1@ |  | 2025-06-30
            village:30079/T2@ | Tổ 2 | Tổ nhân dân tự quản Tổ 2 | Tổ nhân dân tự quản | commune:30079@ |  | 2025-06-30
            """);
    assertThat(
            computed.rows(
                """
                select ancestor_level, ancestor_id from place_ancestor
                where place_id = 'village:30079/T1@' order by 1, 2
                """))
        .isEqualTo(
            """
            commune | commune:30079@
            commune | commune:30088@2025-07-01
            district | district:873@
            province | province:82@2025-07-01
            province | province:87@
            village | village:30079/C1@
            village | village:30079/T1@
            """);
  }
}
