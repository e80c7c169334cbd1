package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognitionDayTest {
  private static final String ALL =
      "select place_id, year, kind, decided_on, recognised from recognition_day order by 1, 2, 3, 4 nulls last";

  @TempDir Path folder;

  @Test
  void countsCitizensByTheDayOfTheirDecision() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "cdht",
                    "2024",
                    "30037",
                    """
                    person_id | assessed_on | decided_on | village_code
                    1         | 2024-10-01  | 2024-12-01 |
                    2         | 2024-10-01  | 2024-12-01 |
                    3         | 2024-11-01  | 2025-01-20 |
                    4         | 2024-11-01  |            |
                    5         | 2024-11-01  | 2024-12-01 | A1
                    """)
                .land(
                    "thanhvien",
                    "2024",
                    "30040",
                    """
                    person_id | kind   | collective_code
                    9         | family | GD1
                    """));
    // Of 30040 nobody was assessed: nothing is known of it, not even a zero.
    assertThat(computed.rows(ALL))
        .isEqualTo(
            """
            commune:30037@ | 2024 | citizen | 2024-12-01 | 2
            commune:30037@ | 2024 | citizen | 2025-01-20 | 1
            commune:30037@ | 2024 | citizen |  | 0
            village:30037/A1@ | 2024 | citizen | 2024-12-01 | 1
            """);
  }

  @Test
  void aPersonOfTwoCommunesCountsOnceByTheCountingAssessment() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "cdht",
                    "2024",
                    "30037",
                    """
                    person_id | assessed_on | decided_on
                    1         | 2024-10-01  | 2024-11-01
                    """)
                .land(
                    "cdht",
                    "2024",
                    "30040",
                    """
                    person_id | assessed_on | decided_on
                    1         | 2024-10-05  | 2024-12-01
                    """));
    assertThat(computed.rows(ALL)).isEqualTo("commune:30040@ | 2024 | citizen | 2024-12-01 | 1\n");
  }

  @Test
  void countsModelsByKindInTheYearOfTheirDecision() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "tapthe",
                    "2023",
                    "30037",
                    """
                    kind      | collective_code | level   | rating  | decided_on
                    family    | GD1             |         |         | 2023-12-20
                    family    | GD2             |         |         | 2024-03-31
                    family    | GD3             |         |         | 2024-04-01
                    clan      | DH1             |         |         |
                    community | CD1             | village |         | 2023-12-20
                    unit      | DV1             | commune | level_1 | 2023-12-21
                    """)
                .land(
                    "tapthe",
                    "2024",
                    "30037",
                    """
                    kind | collective_code | level   | rating | decided_on
                    unit | DV1             | commune |        |
                    """));
    // A decision of 31 March still counts for 2023, one of the next day for no year here; a unit of
    // level 1 keeps the day of its decision for three years.
    assertThat(computed.rows(ALL))
        .isEqualTo(
            """
            commune:30037@ | 2023 | clan |  | 0
            commune:30037@ | 2023 | community | 2023-12-20 | 1
            commune:30037@ | 2023 | family | 2023-12-20 | 1
            commune:30037@ | 2023 | family | 2024-03-31 | 1
            commune:30037@ | 2023 | family |  | 0
            commune:30037@ | 2023 | unit | 2023-12-21 | 1
            commune:30037@ | 2024 | unit | 2023-12-21 | 1
            """);
  }

  @Test
  void whatAnOldCommuneSentStandsAtItsOnlySuccessor() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "cdht",
                    "2025H1",
                    "30043",
                    """
                    person_id | assessed_on | decided_on
                    1         | 2025-05-01  | 2025-06-01
                    """));
    assertThat(
            computed.rows(
                "select year, kind, decided_on, recognised, place_id like 'commune:%@2025-07-01' from recognition_day"))
        .isEqualTo("2025 | citizen | 2025-06-01 | 1 | true\n");
  }
}
