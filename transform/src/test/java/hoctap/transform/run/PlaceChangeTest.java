package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gáo Giồng (30079) was split on 1 July 2025 between Phú Cường (30025) and Phong Mỹ (30088), Tân
 * Thạnh (30157) between Thanh Bình (30130) and the new Tân Thạnh (30157).
 */
final class PlaceChangeTest {
  private static final String WEIGHTS =
      """
      select to_place_id, weight_part, weight_whole, weight_basis, known_part, known_whole
      from place_change where from_place_id = 'commune:%s@' order by 1
      """;

  @TempDir Path folder;

  @Test
  void countsWhereThePeopleOfASplitCommuneAreListedAfterwards() {
    assertThat(Computed.of(counted()).rows(WEIGHTS.formatted("30079")))
        .isEqualTo(
            """
            commune:30025@2025-07-01 | 16 | 40 | counted | 40 | 70
            commune:30088@2025-07-01 | 24 | 40 | counted | 40 | 70
            """);
  }

  /** 70 people before; 40 are seen again, one has moved elsewhere, one is seen too late. */
  private Province counted() {
    return Province.in(folder)
        .land("cdht", "2024", "30079", people("2024-10-01", 1, 60))
        .land("cdht", "2023", "30079", people("2023-10-01", 90, 99))
        .land("cdht", "2025H1", "30079", people("2025-03-01", 61, 70))
        .land("cdht", "2025H2", "30088", people("2025-10-01", 1, 24))
        .land(
            "cdht",
            "2025H2",
            "30025",
            people("2025-10-01", 25, 36) + rows("2025-10-01", 61, 64) + rows("2025-10-01", 90, 95))
        .land("cdht", "2025H2", "30046", people("2025-10-01", 37, 37))
        // Phú Cường lists nobody in 2026, so that year would weigh for Phong Mỹ alone.
        .land("cdht", "2026", "30088", people("2026-01-10", 37, 38));
  }

  @Test
  void leavesTheWeightsEqualBelowThirtyPeople() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land("cdht", "2024", "30079", people("2024-10-01", 1, 60))
                .land("cdht", "2025H2", "30088", people("2025-10-01", 1, 20))
                .land("cdht", "2025H2", "30025", people("2025-10-01", 21, 29))
                .land("cdht", "2024", "30157", people("2024-10-01", 101, 130))
                .land("cdht", "2025H2", "30130", people("2025-10-01", 101, 121))
                .land("cdht", "2025H2", "30157", people("2025-10-01", 122, 130)));
    assertThat(computed.rows(WEIGHTS.formatted("30079")))
        .isEqualTo(
            """
            commune:30025@2025-07-01 | 1 | 2 | equal | 0 | 1
            commune:30088@2025-07-01 | 1 | 2 | equal | 0 | 1
            """);
    assertThat(computed.rows(WEIGHTS.formatted("30157")))
        .isEqualTo(
            """
            commune:30130@2025-07-01 | 21 | 30 | counted | 30 | 30
            commune:30157@2025-07-01 | 9 | 30 | counted | 30 | 30
            """);
  }

  @Test
  void doesNotCountWhereOneSuccessorHasListedNobody() {
    // Phú Cường lists nobody itself; Gáo Giồng's neighbour, now in Phú Cường, did before the split.
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land("cdht", "2024", "30079", people("2024-10-01", 1, 60))
                .land("cdht", "2025H1", "30025", people("2025-03-01", 200, 210))
                .land("cdht", "2025H2", "30088", people("2025-10-01", 1, 40)));
    assertThat(computed.rows(WEIGHTS.formatted("30079")))
        .contains("equal")
        .doesNotContain("counted");
  }

  @Test
  void weighsByThePeopleOfTheVillagesThatWentOver() {
    Computed computed =
        Computed.of(
            villages(Province.in(folder)).land("danso", "2025H1", "30157", counts(300, 250, 150)));
    assertThat(computed.rows(WEIGHTS.formatted("30157")))
        .isEqualTo(
            """
            commune:30130@2025-07-01 | 450 | 700 | village | 700 | 1000
            commune:30157@2025-07-01 | 250 | 700 | village | 700 | 1000
            """);
  }

  @Test
  void takesTheCountOfTheYearBeforeElseTheNumberOfVillages() {
    Province province = villages(Province.in(folder));
    assertThat(Computed.of(province).rows(WEIGHTS.formatted("30157")))
        .isEqualTo(
            """
            commune:30130@2025-07-01 | 2 | 3 | village | 3 | 3
            commune:30157@2025-07-01 | 1 | 3 | village | 3 | 3
            """);
    // A successor's own count replaces that of the first half.
    province
        .land("danso", "2024", "30157", counts(100, 60, 40))
        .land("danso", "2025H1", "30157", counts(300, 250, 150))
        .land("danso", "2025H2", "30130", "population | adults\n9000 | 7000\n");
    new RunFolders(province.workspace().lake(), "").clean();
    assertThat(Computed.of(province).rows(WEIGHTS.formatted("30157")))
        .isEqualTo(
            """
            commune:30130@2025-07-01 | 140 | 200 | village | 200 | 1000
            commune:30157@2025-07-01 | 60 | 200 | village | 200 | 1000
            """);
  }

  @Test
  void doesNotWeighByVillagesWhenOneIsNotSaidToHaveGoneAnywhere() {
    Computed computed =
        Computed.of(
            villages(Province.in(folder))
                .land("thon", "2025H1", "30157", "them", "code | name\nC4 | Bốn\n"));
    assertThat(computed.rows(WEIGHTS.formatted("30157")))
        .contains("equal")
        .doesNotContain("village");
  }

  @Test
  void givesEveryUnitOfTheRealCrosswalkWeightsThatAddUpToOne() {
    Computed computed = Computed.of(counted());
    // 10 035 communes, 5 island districts, 63 provinces, and 11 units that changed their type.
    assertThat(
            computed.rows(
                """
                with unit as (
                    select from_place_id, sum(weight_part) as part, min(weight_whole) as whole,
                        max(weight_whole) as other, sum(weight_part / weight_whole) as weight
                    from place_change where not is_suspect group by 1
                )
                select count(*), count(*) filter (where part = whole and whole = other),
                    count(*) filter (where abs(weight - 1) > 1e-12)
                from unit
                """))
        .isEqualTo("10114 | 10114 | 0\n");
    assertThat(
            computed.rows(
                """
                select weight_basis, kind, is_suspect, count(distinct from_place_id), sum(weight_part)
                from place_change group by all order by all
                """))
        .isEqualTo(
            """
            counted | part | false | 1 | 40
            equal | part | false | 439 | 967
            equal | part | true | 32 | 0
            whole | rename | false | 11 | 11
            whole | whole | false | 9663 | 9663
            """);
  }

  /** C1 and C3 go to Thanh Bình, C2 stays; T1 lies in C1, C0 ended before. */
  private static Province villages(Province province) {
    return province.land(
        "thon",
        "2025H1",
        "30157",
        """
        code | name | kind               | parent_code | successor_code | valid_to
        C0   | Cũ   | hamlet             |             |                | 2020-01-01
        C1   | Một  | hamlet             |             | 30130          |
        C2   | Hai  | hamlet             |             | 30157          | 2025-06-30
        C3   | Ba   | hamlet             |             | 30130          |
        T1   | Tổ 1 | self_managed_group | C1          | 30157          |
        """);
  }

  private static String counts(int one, int two, int three) {
    return """
        village_code | population
                     | 1000
        C1           | %d
        C2           | %d
        C3           | %d
        """
        .formatted(one, two, three);
  }

  private static String people(String assessedOn, int first, int last) {
    return "person_id | assessed_on\n" + rows(assessedOn, first, last);
  }

  private static String rows(String assessedOn, int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(id -> "%d | %s\n".formatted(id, assessedOn))
        .collect(Collectors.joining());
  }
}
