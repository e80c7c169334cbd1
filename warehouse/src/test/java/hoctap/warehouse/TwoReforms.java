package hoctap.warehouse;

import java.nio.file.Path;
import java.util.List;

/**
 * One province through two reforms:
 *
 * <pre>
 *            1 July 2025            1 January 2027
 *   A ─┬─ 0.6 ─▶ B ─┬──────────────▶ E
 *      └─ 0.4 ─▶ C  │
 *   D ──────────────┘
 *   P, Q, R, S ───▶ M ──── rename ──▶ M2
 *   T ──── ⅓ ────▶ U, V, W
 * </pre>
 *
 * P and Q are both called Mỹ An.
 */
final class TwoReforms {
  static final String PROVINCE = "province:90@";
  static final String A = "commune:00021@";
  static final String B = "commune:00021@2025-07-01";
  static final String C = "commune:00022@2025-07-01";
  static final String D = "commune:00023@";
  static final String E = "commune:00023@2027-01-01";
  static final String P = "commune:00031@";
  static final String Q = "commune:00032@";
  static final String R = "commune:00033@";
  static final String S = "commune:00034@";
  static final String M = "commune:00031@2025-07-01";
  static final String M2 = "commune:00031@2027-01-01";
  static final String T = "commune:00041@";
  static final String U = "commune:00041@2025-07-01";
  static final String V = "commune:00042@2025-07-01";
  static final String W = "commune:00043@2025-07-01";

  private TwoReforms() {}

  /** The places and indicators, as on 15 January 2028; the parts of A bear {@code basis}. */
  static LakeFixture at(Path folder, String basis, int countedShare) {
    LakeFixture lake = SmallProvince.at(folder).on("2028-01-15");
    lake.table(
        "place",
        "place_id | level | code | name | full_name | type | parent_id | valid_from | valid_to | area_class | area_km2\n"
            + "%s | province | 90 | Tỉnh | Tỉnh Thử | Tỉnh | . | . | . | . | .\n"
                .formatted(PROVINCE)
            + ended("2025-06-30", A, P, Q, R, S, T)
            + ended("2026-12-31", B, D, M)
            + ended(".", C, E, M2, U, V, W));
    lake.table("place_ancestor", "place_id | ancestor_id | ancestor_level\n");
    lake.rows("place_ancestor", above(PROVINCE, PROVINCE));
    for (String commune : List.of(A, B, C, D, E, P, Q, R, S, M, M2, T, U, V, W)) {
      lake.rows("place_ancestor", above(commune, commune) + above(commune, PROVINCE));
    }
    String parts = basis + " | " + countedShare + " | 1";
    return lake.table(
        "place_change",
        "from_place_id | to_place_id | effective_on | kind | weight_part | weight_whole | weight_basis | known_part | known_whole | document | is_suspect\n"
            + change(A, B, "2025-07-01", "part | 6 | 10 | " + parts)
            + change(A, C, "2025-07-01", "part | 4 | 10 | " + parts)
            + change(B, E, "2027-01-01", "whole | 1 | 1 | whole | 1 | 1")
            + change(D, E, "2027-01-01", "whole | 1 | 1 | whole | 1 | 1")
            + change(P, M, "2025-07-01", "whole | 1 | 1 | whole | 1 | 1")
            + change(Q, M, "2025-07-01", "whole | 1 | 1 | whole | 1 | 1")
            + change(R, M, "2025-07-01", "whole | 1 | 1 | whole | 1 | 1")
            + change(S, M, "2025-07-01", "whole | 1 | 1 | whole | 1 | 1")
            + change(M, M2, "2027-01-01", "rename | 1 | 1 | whole | 1 | 1")
            + change(T, U, "2025-07-01", "part | 1 | 3 | equal | 0 | 1")
            + change(T, V, "2025-07-01", "part | 1 | 3 | equal | 0 | 1")
            + change(T, W, "2025-07-01", "part | 1 | 3 | equal | 0 | 1"));
  }

  private static String ended(String day, String... communes) {
    StringBuilder rows = new StringBuilder();
    for (String commune : communes) {
      String code = commune.substring(8, 13);
      String name = List.of(P, Q).contains(commune) ? "Mỹ An" : "Số " + code;
      String start = commune.length() > 14 ? commune.substring(14) : ".";
      rows.append(
          "%s | commune | %s | %s | Xã %s | Xã | %s | %s | %s | . | .\n"
              .formatted(commune, code, name, name, PROVINCE, start, day));
    }
    return rows.toString();
  }

  private static String above(String place, String ancestor) {
    return "%s | %s | %s\n"
        .formatted(place, ancestor, ancestor.substring(0, ancestor.indexOf(':')));
  }

  private static String change(String from, String to, String day, String how) {
    return "%s | %s | %s | %s | d | false\n".formatted(from, to, day, how);
  }
}
