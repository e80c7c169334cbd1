package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reported totals: which serve, which stand beside lists, and how exact they say they are. */
class OfferedTotalTest {
  @TempDir private Path folder;

  @Test
  void offersTheTotalsOfAPlaceWithListsWithoutServingThem() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "cdht",
                    "2024",
                    "30037",
                    """
                    person_id | target_group | criteria | assessed_on
                    1         | 1            | 324      | 2024-10-01
                    """)
                .land(
                    "tonghop",
                    "2024",
                    "30037",
                    """
                    model   | class | counted_on | total | recognised | precision
                    citizen |       | 2024-12-31 | 800   | 300        | over
                    """)
                .land(
                    "tonghop",
                    "2024",
                    "30040",
                    """
                    model   | class | counted_on | total | recognised | precision
                    citizen |       | 2024-12-31 | 900   | 400        | nearly
                    """)
                .land(
                    "tonghop",
                    "2024",
                    "872",
                    """
                    model   | class | counted_on | total | recognised
                    citizen |       | 2024-12-31 | 5000  | 2000
                    """));
    assertThat(
            computed.rows(
                """
                select place_id, fact, numerator, denominator, precision, is_serving
                from offered_total where indicator_id = 'title_rate_of_adults' order by 1
                """))
        .isEqualTo(
            """
            commune:30037@ | summary_year | 300 | 800 | over | false
            commune:30040@ | summary_year | 400 | 900 | nearly | true
            district:872@ | summary_year | 2000 | 5000 |  | false
            """);
    assertThat(
            computed.rows(
                """
                select place_id, basis, precision, numerator from indicator_cell
                where indicator_id = 'title_rate_of_adults' and basis = 'totals'
                """))
        .isEqualTo(
            """
            commune:30040@ | totals | nearly | 400
            """);
  }

  @Test
  void addsTheTotalsOfACommunesCollectives() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "cdht",
                    "2024",
                    "30037",
                    """
                    person_id | target_group | criteria | assessed_on
                    1         | 1            | 324      | 2024-10-01
                    """)
                .land(
                    "tapthe",
                    "2024",
                    "30037",
                    """
                    kind   | collective_code | village_code | decided_on | adults | adults_titled
                    family | GD1             | A1           | 2024-12-01 | 3      | 2
                    family | GD2             |              | 2024-12-01 | 2      | 2
                    clan   | DH1             |              | 2024-12-01 | 40     | 10
                    """));
    assertThat(
            computed.rows(
                """
                select place_id, fact, numerator, denominator, is_serving from offered_total
                where indicator_id = 'adults_titled_in_collectives'
                """))
        .isEqualTo(
            """
            commune:30037@ | collective_year | 14 | 45 | false
            """);
  }
}
