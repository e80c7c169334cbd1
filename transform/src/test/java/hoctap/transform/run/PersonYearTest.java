package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PersonYearTest {
  @TempDir Path folder;

  @Test
  void countsAPersonOnceAcrossCommunes() {
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
                    1         | 2024-10-01  | 2024-12-01
                    2         | 2024-05-01  |
                    3         | 2024-03-01  |
                    """));
    assertThat(
            computed.rows(
                "select person_id, place_id, is_titled, decided_on from person_year order by 1"))
        .isEqualTo(
            """
            1 | commune:30040@ | true | 2024-12-01
            2 | commune:30040@ | false |
            3 | commune:30037@ | false |
            """);
  }
}
