package hoctap.transform.run;

/** Villages, centres, reading places, activities and agencies of the rich province. */
final class RichObjects {
  private RichObjects() {}

  static void land(Province province) {
    province
        .land(
            "thon",
            "2025H1",
            "30079",
            """
            code | name  | kind               | parent_code | successor_code
            C1   | Ấp 1  | hamlet             |             | 30088
            T1   | Tổ 1  | self_managed_group | C1          | 30025
            """)
        .land(
            "tthtcd",
            "2025H1",
            "30040",
            """
            centre_code | centre_name | classes | learners | rating
            TT1         | Mỹ Hòa      | 4       | 90       | good
            """)
        .land(
            "thuvien",
            "2025H1",
            "30079",
            """
            kind        | reading_place_code | village_code | copies | uses
            book_corner | TS1                | C1           | 200    | 350
            """)
        .land(
            "hoatdong",
            "2025H1",
            "30079",
            """
            kind     | activity_name | held_on    | village_code | people
            training | Kỹ năng số    | 2025-03-15 | C1           | 45
            """)
        .land(
            "coquan",
            "2025",
            "82",
            """
            agency_code | agency_name | proposes_policy | has_training_plan | staff | staff_titled | assessed_on
            TTr         | Thanh tra   | x               | -                 | 40    | 30           | 2025-12-01
            """);
  }
}
