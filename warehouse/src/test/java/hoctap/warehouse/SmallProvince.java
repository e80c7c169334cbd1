package hoctap.warehouse;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Two old districts that became communes of one new province on 1 July 2025:
 *
 * <pre>
 *   old province 87                      new province 82
 *     district 872: commune A ─┐
 *                   commune B ─┴───────▶ commune X
 *     district 873: commune C ─┬───────▶ commune Z
 *                              └───────▶ commune Y
 *                   commune D ─────────▶ commune Y
 * </pre>
 *
 * Village V stands in the lists of commune A, village W in those of commune C.
 */
final class SmallProvince {
  static final String OLD = "province:87@";
  static final String NEW = "province:82@2025-07-01";
  static final String EAST = "district:872@";
  static final String WEST = "district:873@";
  static final String A = "commune:00001@";
  static final String B = "commune:00002@";
  static final String C = "commune:00003@";
  static final String D = "commune:00004@";
  static final String X = "commune:00011@2025-07-01";
  static final String Y = "commune:00012@2025-07-01";
  static final String Z = "commune:00013@2025-07-01";
  static final String V = "village:00001/V1@";
  static final String W = "village:00003/W1@";

  private static final Map<String, List<String>> ABOVE =
      Map.ofEntries(
          Map.entry(V, List.of(A)),
          Map.entry(W, List.of(C)),
          Map.entry(A, List.of(EAST, X)),
          Map.entry(B, List.of(EAST, X)),
          Map.entry(C, List.of(WEST)),
          Map.entry(D, List.of(WEST, Y)),
          Map.entry(EAST, List.of(OLD)),
          Map.entry(WEST, List.of(OLD)),
          Map.entry(OLD, List.of(NEW)),
          Map.entry(X, List.of(NEW)),
          Map.entry(Y, List.of(NEW)),
          Map.entry(Z, List.of(NEW)),
          Map.entry(NEW, List.of()));

  private SmallProvince() {}

  /** The places and three indicators; cells, targets and reporting have their columns only. */
  static LakeFixture at(Path folder) {
    return indicators(places(new LakeFixture(folder)))
        .table(
            "indicator_cell",
            "indicator_id | place_id | year | target_group | gender | age_band | unit_level | unit_kind | basis | numerator | denominator | school_level | rating | precision")
        .table("indicator_reporting", "indicator_id | place_id | year | is_complete")
        .table(
            "target",
            "target_id | indicator_id | place_id | year | value | unit | filter | programme | plan_id | document | article | status");
  }

  private static LakeFixture places(LakeFixture lake) {
    lake.table(
        "place",
        """
        place_id | level | code | name | full_name | type | parent_id | valid_from | valid_to | area_class | area_km2
        %s | province | 87 | Đồng Tháp cũ | Tỉnh Đồng Tháp | Tỉnh | . | . | 2025-06-30 | . | .
        %s | province | 82 | Đồng Tháp | Tỉnh Đồng Tháp | Tỉnh | . | 2025-07-01 | . | . | .
        %s | district | 872 | Đông | Huyện Đông | Huyện | province:87@ | . | 2025-06-30 | . | .
        %s | district | 873 | Tây | Huyện Tây | Huyện | province:87@ | . | 2025-06-30 | . | .
        %s | commune | 00001 | A | Xã A | Xã | district:872@ | . | 2025-06-30 | . | .
        %s | commune | 00002 | B | Xã B | Xã | district:872@ | . | 2025-06-30 | . | .
        %s | commune | 00003 | C | Xã C | Xã | district:873@ | . | 2025-06-30 | . | .
        %s | commune | 00004 | D | Xã D | Xã | district:873@ | . | 2025-06-30 | . | .
        %s | commune | 00011 | X | Xã X | Xã | province:82@2025-07-01 | 2025-07-01 | . | . | .
        %s | commune | 00012 | Y | Xã Y | Xã | province:82@2025-07-01 | 2025-07-01 | . | . | .
        %s | commune | 00013 | Z | Xã Z | Xã | province:82@2025-07-01 | 2025-07-01 | . | . | .
        %s | village | V1 | Ấp 1 | Ấp 1 | Ấp | commune:00001@ | . | 2025-06-30 | . | .
        %s | village | W1 | Ấp 2 | Ấp 2 | Ấp | commune:00003@ | . | 2025-06-30 | . | .
        """
            .formatted(OLD, NEW, EAST, WEST, A, B, C, D, X, Y, Z, V, W));
    StringBuilder ancestors = new StringBuilder("place_id | ancestor_id | ancestor_level\n");
    new TreeMap<>(ABOVE)
        .keySet()
        .forEach(
            place ->
                ancestors(place)
                    .forEach(
                        above ->
                            ancestors.append(
                                "%s | %s | %s\n"
                                    .formatted(
                                        place, above, above.substring(0, above.indexOf(':'))))));
    return lake.table("place_ancestor", ancestors.toString())
        .table(
            "place_change",
            """
            from_place_id | to_place_id | effective_on | kind | weight_part | weight_whole | weight_basis | known_part | known_whole | document | is_suspect
            %s | %s | 2025-07-01 | whole | 1 | 1 | whole | 1 | 1 | d | false
            %s | %s | 2025-07-01 | whole | 1 | 1 | whole | 1 | 1 | d | false
            %s | %s | 2025-07-01 | whole | 1 | 1 | whole | 1 | 1 | d | false
            %s | %s | 2025-07-01 | part | 1 | 2 | equal | 0 | 1 | d | false
            %s | %s | 2025-07-01 | part | 1 | 2 | equal | 0 | 1 | d | false
            %s | %s | 2025-07-01 | part | 0 | 1 | equal | 0 | 1 | d | true
            %s | %s | 2025-07-01 | whole | 1 | 1 | whole | 1 | 1 | d | false
            """
                .formatted(OLD, NEW, A, X, B, X, C, Y, C, Z, A, Z, D, Y));
  }

  private static LakeFixture indicators(LakeFixture lake) {
    return lake.table(
        "indicator",
        """
        indicator_id | label_vi | label_en | meaning_vi | unit | scale | direction | programme | base_vi | levels | numerator_sql | denominator_sql | rule_version | citation | minimum_denominator | place_role | needs_forms | over_time | is_share | is_two_fact | sort_order
        adults_titled | Người lớn đạt danh hiệu | Adults | . | percent | 100 | positive | 677 | người lớn | village,commune,district,province | . | . | . | . | 30 | residence | cdht | none | true | false | 1
        families | Gia đình học tập | Families | . | percent | 100 | positive | 677 | số hộ | village,commune,district,province | . | sum(households) from population_year | . | . | 30 | residence | tapthe,danso | none | true | true | 2
        books | Lượt đọc | Books | . | ratio | 1 | positive | . | dân số | commune,province | . | . | . | . | 30 | residence | danso | none | false | false | 3
        stock | Bản sách | Stock | . | ratio | 1 | positive | . | dân số | commune,province | . | . | . | . | 30 | residence | danso | last | false | false | 4
        """);
  }

  private static Set<String> ancestors(String place) {
    Set<String> found = new LinkedHashSet<>(List.of(place));
    ABOVE.get(place).forEach(above -> found.addAll(ancestors(above)));
    return found;
  }

  /** A cell without dimensions. */
  static String cell(String indicator, String place, int year, String sides) {
    return "%s | %s | %d | . | . | . | . | . | persons | %s | . | . | .\n"
        .formatted(indicator, place, year, sides);
  }

  static String reporting(String indicator, int year, String place, boolean isComplete) {
    return "%s | %s | %d | %s\n".formatted(indicator, place, year, isComplete);
  }
}
