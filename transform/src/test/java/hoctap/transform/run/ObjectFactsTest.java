package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learning centres, reading places, activities and agencies, year by year. */
final class ObjectFactsTest {
  @TempDir Path folder;

  @Test
  void countsCentresOfMergedCommunesWhileTheirSuccessorIsSilent() {
    String row =
        """
        centre_code | centre_name | classes | learners | rating
        TT1         | Trung tâm   | 2       | %d       | %s
        """;
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land("tthtcd", "2025H1", "30040", row.formatted(100, "good"))
                .land("tthtcd", "2025H1", "30046", row.formatted(200, "fair"))
                .land("tthtcd", "2025H1", "30052", row.formatted(400, "good"))
                .land("tthtcd", "2025H2", "30037", row.formatted(1000, ""))
                .land("tthtcd", "2025", "30037", row.formatted(900, "good")));
    // 30040 and 30046 became 30046, which is silent; 30052 became 30037, which sent the year.
    assertThat(
            computed.rows(
                "select listed_place_id, place_id, learners, rating from centre_year order by 1"))
        .isEqualTo(
            """
            commune:30037@2025-07-01 | commune:30037@2025-07-01 | 900 | good
            commune:30040@ | commune:30046@2025-07-01 | 100 | good
            commune:30046@ | commune:30046@2025-07-01 | 200 | fair
            """);
    assertThat(
            computed.rows(
                """
                select place_id, numerator, denominator from indicator_cell
                where indicator_id = 'centres_rated_good' order by 1
                """))
        .isEqualTo("commune:30037@2025-07-01 | 1 | 1\ncommune:30046@2025-07-01 | 1 | 2\n");
  }

  @Test
  void countsActivitiesOfBothHalves() {
    String row =
        """
        kind     | activity_name | held_on | people
        training | %s            | %s      | 40
        """;
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land("hoatdong", "2025H1", "30040", row.formatted("Kỹ năng số", "2025-03-01"))
                .land("hoatdong", "2025H2", "30046", row.formatted("Học liệu mở", "2025-09-01"))
                .land("hoatdong", "2025H1", "30052", row.formatted("Kỹ năng số", "2025-03-01"))
                .land("hoatdong", "2025", "30037", row.formatted("Kỹ năng số", "2025-03-01"))
                .land("hoatdong", "2024", "30037", "thu-vien", row.formatted("Đọc", "2024-04-21"))
                .land("hoatdong", "2024", "30037", row.formatted("Đọc", "2024-04-21")));
    // The year's file of 30037 holds what 30052 sent for its first half; that of 30046 does not.
    assertThat(
            computed.rows(
                "select year, place_id, activity_name, people from activity_year order by 1, 2, 3"))
        .isEqualTo(
            """
            2024 | commune:30037@ | Đọc | 40
            2025 | commune:30037@2025-07-01 | Kỹ năng số | 40
            2025 | commune:30046@2025-07-01 | Học liệu mở | 40
            2025 | commune:30046@2025-07-01 | Kỹ năng số | 40
            """);
  }

  @Test
  void placesReadingPlacesOfAPartedCommuneWhereTheirVillageWent() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land("thon", "2025H1", "30079", "code | successor_code\nC1 | 30088\n")
                .land(
                    "thuvien",
                    "2025H1",
                    "30079",
                    """
                    kind           | reading_place_code | village_code | copies | uses
                    book_corner    | TS1                | C1           | 200    | 350
                    reading_family | GD1                | C1           | 80     | 20
                    culture_house  | NVH                |              | 50     | 5
                    """)
                .land(
                    "danso",
                    "2025",
                    "30088",
                    """
                    population | adults | households | counted_on
                    1000       | 700    | 250        | 2025-12-31
                    """));
    assertThat(computed.rows("select place_id, source, uses, copies from book_year order by 1"))
        .isEqualTo(
            """
            commune:30079@ | reading_place | 5 | 50
            commune:30088@2025-07-01 | reading_place | 370 | 280
            """);
    assertThat(
            computed.rows(
                """
                select indicator_id, sum(numerator), sum(denominator) from indicator_cell
                where place_id = 'commune:30088@2025-07-01' group by 1 order by 1
                """))
        .contains("book_uses_per_person | 370 | 1000\n")
        .contains("books_held_per_person | 280 | 1000\n");
  }

  @Test
  void countsAgenciesThatMeetEveryCriterionAtEveryLevel() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "coquan",
                    "2024",
                    "87",
                    """
                    agency_code | agency_name | proposes_policy | invests_in_learning | runs_campaigns | has_training_plan | staff | staff_titled
                    TTr         | Thanh tra   | x               | x                   | x              | x                 | 40    | 30
                    SNV         | Nội vụ      | x               | x                   | -              | x                 | 50    | 20
                    """)
                .land(
                    "coquan",
                    "2024",
                    "872",
                    """
                    agency_code | agency_name | proposes_policy | invests_in_learning | runs_campaigns | has_training_plan | staff | staff_titled
                    TTr         | Thanh tra   | x               | x                   | x              | x                 | 10    | 1
                    """));
    assertThat(
            computed.rows(
                """
                select indicator_id, place_id, numerator, denominator from indicator_cell
                where indicator_id like 'agenc%' order by 1, 2
                """))
        .isEqualTo(
            """
            agencies_meeting_criteria | district:872@ | 1 | 1
            agencies_meeting_criteria | province:87@ | 1 | 2
            agency_sheet_staff_titled | district:872@ | 1 | 10
            agency_sheet_staff_titled | province:87@ | 50 | 90
            """);
  }
}
