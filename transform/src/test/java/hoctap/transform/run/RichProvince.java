package hoctap.transform.run;

import java.nio.file.Path;

/** A province in which every rule of the facts has something to decide. */
final class RichProvince {
  private RichProvince() {}

  static Province in(Path folder) {
    Province province = Province.in(folder);
    people(province);
    memberships(province);
    collectives(province);
    counts(province);
    return province;
  }

  private static void people(Province province) {
    province
        .land(
            "cdht",
            "2023",
            "30037",
            """
            person_id | criteria | assessed_on | decided_on | scores | village_code | has_vneid
            1         | 244      | 2023-08-01  | 2023-12-01 | 80     | A1           |
            2         | 324      | 2023-11-01  |            | 79     | A1           |
            """)
        .land(
            "cdht",
            "2024",
            "30037",
            """
            person_id | assessed_on | decided_on | scores | score_3 | village_code | has_vneid | is_self_updated
            1         | 2024-10-01  | 2025-01-10 | 90     | 49      | A1           | x         | x
            2         | 2024-10-01  |            | 90     | 90      |              | -         | x
            3         | 2024-10-02  | 2024-12-01 | 81     |         | B2           | x         | -
            """)
        .land(
            "cdht",
            "2024",
            "30040",
            """
            person_id | assessed_on | decided_on | birth_year | gender | target_group
            1         | 2024-10-01  | 2024-12-01 | 2007       | female | 4
            4         | 2024-10-01  | 2024-12-01 | 1950       | female |
            """)
        .land(
            "cdht",
            "2024",
            "872",
            """
            person_id | assessed_on | decided_on | is_registered
            5         | 2024-10-01  | 2024-12-01 | x
            6         | 2024-10-01  |            | -
            """)
        .land(
            "cdht",
            "2025H1",
            "30052",
            """
            person_id | assessed_on | decided_on | village_code
            7         | 2025-03-01  | 2025-06-01 | A1
            """)
        .land(
            "cdht",
            "2025H1",
            "30079",
            """
            person_id | assessed_on | decided_on | village_code
            8         | 2025-03-01  | 2025-06-01 | C1
            """)
        .land(
            "cdht",
            "2025",
            "30037",
            """
            person_id | assessed_on | decided_on | village_code
            1         | 2025-10-01  | 2025-12-01 | A1
            7         | 2025-10-01  |            | A1
            """);
  }

  private static void memberships(Province province) {
    province
        .land(
            "thanhvien",
            "2024",
            "30037",
            """
            person_id | kind   | collective_code | village_code | is_worker | listed_place_code
            1         | family | GD1             | A1           | x         |
            2         | family | GD1             | A1           | -         |
            3         | clan   | DH1             |              |           | 30040
            9         | family | GD2             | B2           | x         |
            9         | unit   | DV1             |              |           |
            10        | family | GD9             |              | x         |
            """)
        .land(
            "thanhvien",
            "2024",
            "30043",
            """
            person_id | kind   | collective_code
            5         | family | GD1
            11        | unit   | H1
            """)
        .land(
            "thanhvien",
            "2024",
            "872",
            """
            person_id | kind | collective_code
            5         | unit | H1
            6         | unit | H1
            """)
        .land(
            "thanhvien",
            "2025H1",
            "30052",
            """
            person_id | kind   | collective_code | village_code
            7         | family | GD1             | A1
            12        | family | GD1             |
            """);
  }

  private static void collectives(Province province) {
    province
        .land(
            "tapthe",
            "2023",
            "30037",
            """
            kind | collective_code | rating  | decided_on | unit_kind | registration
            unit | DV1             | level_1 | 2023-12-01 | school    | new
            """)
        .land(
            "tapthe",
            "2024",
            "30037",
            """
            kind      | collective_code | rating | decided_on | unit_kind | village_code | level   | adults | adults_titled | has_training_plan
            family    | GD1             |        | 2024-12-01 |           | A1           |         | 2      | 1             |
            family    | GD2             |        | 2025-03-31 |           |              |         |        |               |
            family    | GD3             |        | 2025-04-01 |           |              |         |        |               |
            community | CD1             |        | 2024-12-01 |           | B2           |         | 9      | 2             |
            community | XA              | good   | 2024-12-01 |           |              | commune |        |               |
            unit      | DV1             |        |            | school    |              |         |        |               |
            unit      | DV2             | fair   | 2024-12-01 | agency    |              |         |        |               | x
            """)
        .land(
            "tapthe",
            "2024",
            "30040",
            """
            kind   | collective_code | decided_on | adults | adults_titled
            clan   | DH1             | 2024-12-01 | 30     | 10
            """)
        .land(
            "tapthe",
            "2024",
            "30082",
            """
            kind   | collective_code | decided_on | adults | adults_titled | workers | workers_titled
            family | GD1             | 2024-12-01 | 5      | 3             | 2       | 1
            """)
        .land(
            "tapthe",
            "2024",
            "872",
            """
            kind | collective_code | level    | unit_kind | rating | decided_on
            unit | H1              | district | agency    | fair   | 2024-12-01
            """)
        .land(
            "tapthe",
            "2025H1",
            "30052",
            """
            kind   | collective_code | decided_on
            family | GD1             | 2025-06-01
            """)
        .land(
            "tapthe",
            "2025H1",
            "30079",
            """
            kind   | collective_code | decided_on
            family | GD1             | 2025-06-01
            """)
        .land(
            "tapthe",
            "2025H2",
            "30025",
            """
            kind   | collective_code | decided_on
            family | GD7             | 2025-12-01
            """);
  }

  private static void counts(Province province) {
    RichObjects.land(province);
    province
        .land(
            "danso",
            "2024",
            "30037",
            """
            village_code | population | adults | households | learners | commune_units | counted_on
                         | 1000       | 700    | 250        |          | 4             | 2024-12-31
            A1           | 300        | 200    | 80         | 50       |               | 2024-12-31
            B2           | 400        | 250    |            | 60       |               | 2024-12-31
            """)
        .land(
            "danso",
            "2024",
            "872",
            """
            district_units | counted_on
            5              | 2024-12-31
            """)
        .land(
            "danso",
            "2025H1",
            "30046",
            """
            population | adults | households | counted_on
            100        | 70     | 20         | 2025-06-30
            """)
        .land(
            "hoikh",
            "2024",
            "30037",
            """
            level   | staff | members | members_briefed_criteria | leads_learning_centre | fund_vnd
            commune | 5     | 20      | 18                       | x                     | 1000000
            """)
        .land(
            "tonghop",
            "2024",
            "30082",
            """
            model   | class                 | counted_on | total | recognised
            citizen | adults_in_collectives | 2024-12-31 | 40    | 20
            citizen |                       | 2024-12-31 | 100   | 30
            family  |                       | 2024-12-31 | 50    | 40
            """)
        .land(
            "tonghop",
            "2021",
            "873",
            """
            model  | class | counted_on | registered | recognised | printed_percent | printed_decimals
            family |       | 2021-12-31 | 500        | 400        | 8000            | 2
            """);
  }
}
