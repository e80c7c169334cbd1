package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of old communes for the first half of 2025 beside those of the new ones. */
final class MergedCommunesTest {
  @TempDir Path folder;

  @Test
  void addsFourCommunesOf10And20And30And40PeopleUpTo100() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land("cdht", "2025H1", "30076", people(1, 10))
                .land("cdht", "2025H1", "30100", people(11, 30))
                .land("cdht", "2025H1", "30109", people(31, 60))
                .land("cdht", "2025H1", "30121", people(61, 100)));
    assertThat(computed.rows("select place_id, count(*) from person_year group by 1"))
        .isEqualTo("commune:30076@2025-07-01 | 100\n");
    assertThat(
            computed.rows("select home_place_id, count(*) from person_year group by 1 order by 1"))
        .isEqualTo(
            """
            commune:30076@ | 10
            commune:30100@ | 20
            commune:30109@ | 30
            commune:30121@ | 40
            """);
  }

  @Test
  void countsAPersonOfBothHalvesOnceWhereTheNewCommuneListsThem() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land("cdht", "2025H1", "30100", people(1, 10))
                .land("cdht", "2025H2", "30076", people(6, 15)));
    assertThat(
            computed.rows(
                "select place_id, count(*), count(distinct person_id) from person_year group by 1"))
        .isEqualTo("commune:30076@2025-07-01 | 15 | 15\n");
  }

  @Test
  void keepsTwoCommunesOfOneNameApart() {
    // The township and the commune Mỹ An of Tháp Mười, each with a village and a family of one
    // code.
    Province province = Province.in(folder);
    for (String code : new String[] {"30037", "30064"}) {
      int first = code.equals("30037") ? 1 : 4;
      int last = code.equals("30037") ? 3 : 8;
      province
          .land("cdht", "2024", code, inVillage(first, last))
          .land("cdht", "2025H1", code, inVillage(first, last))
          .land(
              "tapthe",
              "2025H1",
              code,
              "kind | collective_code | decided_on\nfamily | GD0001 | 2025-06-01\n");
    }
    Computed computed = Computed.of(province);
    assertThat(
            computed.rows(
                """
                select year, place_id, finest_place_id, count(*) from person_year
                group by all order by all
                """))
        .isEqualTo(
            """
            2024 | commune:30037@ | village:30037/A1@ | 3
            2024 | commune:30064@ | village:30064/A1@ | 5
            2025 | commune:30037@2025-07-01 | village:30037/A1@ | 3
            2025 | commune:30037@2025-07-01 | village:30064/A1@ | 5
            """);
    assertThat(
            computed.rows(
                "select listed_place_id, collective_code, place_id from collective_year order by 1"))
        .isEqualTo(
            """
            commune:30037@ | GD0001 | commune:30037@2025-07-01
            commune:30064@ | GD0001 | commune:30037@2025-07-01
            """);
    assertThat(
            computed.rows(
                "select place_id, full_name from place where name = 'Mỹ An' and code in ('30037', '30064') order by 1"))
        .isEqualTo(
            """
            commune:30037@ | Thị trấn Mỹ An
            commune:30064@ | Xã Mỹ An
            """);
  }

  @Test
  void letsAStateFormOfTheSuccessorStandForThoseOfItsPredecessors() {
    Province province =
        Province.in(folder)
            .land("danso", "2025H1", "30076", "population\n10\n")
            .land("danso", "2025H1", "30100", "population\n20\n");
    assertThat(Computed.of(province).rows("select place_id, population from population_year"))
        .isEqualTo("commune:30076@2025-07-01 | 30\n");
    province.land("danso", "2025H2", "30076", "population\n101\n");
    new RunFolders(province.workspace().lake(), "").clean();
    assertThat(Computed.of(province).rows("select place_id, population from population_year"))
        .isEqualTo("commune:30076@2025-07-01 | 101\n");
  }

  private static String people(int first, int last) {
    return "person_id\n" + ids(first, last, "%d\n");
  }

  private static String inVillage(int first, int last) {
    return "person_id | village_code\n" + ids(first, last, "%d | A1\n");
  }

  private static String ids(int first, int last, String row) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(row::formatted)
        .collect(Collectors.joining());
  }
}
