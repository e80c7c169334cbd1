package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that a service delivered beside those that came as files. */
final class ServiceFormsTest {
  @TempDir Path folder;

  @Test
  void countsPersonsOfAServiceAsThoseOfAFileOfAnotherSender() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "cdht",
                    "2024",
                    "30037",
                    """
                    person_id | assessed_on | decided_on | scores
                    1         | 2024-10-01  |            | 80
                    2         | 2024-10-01  |            | 80
                    """)
                .from("phan-mem")
                .land(
                    "cdht",
                    "2024",
                    "30037",
                    "phan-mem",
                    """
                    person_id | assessed_on | decided_on | scores
                    1         | 2024-10-01  |            | 70
                    2         | 2024-11-01  |            | 90
                    3         | 2024-10-01  | 2024-12-01 | 85
                    """));

    // Of the same day the place itself goes before a sender, a later day before an earlier.
    assertThat(
            computed.rows(
                "select person_id, place_id, total_score, is_titled from person_year order by 1"))
        .isEqualTo(
            """
            1 | commune:30037@ | 800 | false
            2 | commune:30037@ | 900 | false
            3 | commune:30037@ | 850 | true
            """);
  }

  @Test
  void countsThePopulationOfAPlaceOnceFromItsFileBeforeItsService() {
    String rows =
        """
        village_code | population | adults | households | counted_on
                     | %d         | %d     | 10         | 2024-12-31
        """;
    Computed computed =
        Computed.of(
            Province.in(folder)
                .from("phan-mem")
                .land("danso", "2024", "30037", "phan-mem", rows.formatted(900, 600))
                .land("danso", "2024", "30040", "phan-mem", rows.formatted(70, 50))
                .from("inbox")
                .land("danso", "2024", "30037", rows.formatted(800, 500)));

    assertThat(computed.rows("select place_id, population, adults from population_year order by 1"))
        .isEqualTo(
            """
            commune:30037@ | 800 | 500
            commune:30040@ | 70 | 50
            """);
  }
}
