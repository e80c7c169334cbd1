package hoctap.app.sample.file;

import hoctap.app.sample.report.Collective;
import java.util.Map;

/** The words that the forms use for what the tables write in English. */
final class Words {
  static final Map<String, String> LEVEL =
      Map.of("", "", "village", "thôn", "commune", "xã", "district", "huyện", "province", "tỉnh");
  static final Map<String, String> UNIT_KIND =
      Map.of(
          "", "",
          "school", "trường học",
          "agency", "cơ quan",
          "public_service", "đơn vị sự nghiệp",
          "enterprise", "doanh nghiệp",
          "production", "cơ sở sản xuất",
          "armed_forces", "lực lượng vũ trang",
          "other", "khác");
  static final Map<String, String> RATING =
      Map.of(
          "", "",
          "good", "tốt",
          "fair", "khá",
          "average", "trung bình",
          "failed", "không đạt",
          "level_1", "mức độ 1",
          "level_2", "mức 2",
          "passed", "đạt");
  static final Map<String, String> MODEL =
      Map.of("family", "GĐ", "clan", "DH", "community", "CĐ", "unit", "ĐV", "citizen", "CDHT");
  static final Map<String, String> CLASS =
      Map.ofEntries(
          Map.entry("", ""),
          Map.entry("school", "trường học"),
          Map.entry("agency", "cơ quan"),
          Map.entry("religious", "cơ sở tôn giáo"),
          Map.entry("hamlet", "ấp"),
          Map.entry("quarter", "khóm"),
          Map.entry("group", "tổ"),
          Map.entry("commune", "cấp xã"),
          Map.entry("adults_in_collectives", "người lớn trong mô hình"),
          Map.entry("workers_in_collectives", "người lao động trong mô hình"),
          Map.entry("staff_in_units", "cán bộ trong đơn vị"),
          Map.entry("with_digital_skill", "có kỹ năng số"),
          Map.entry("proficient", "thành thạo kỹ năng số"));

  private static final Map<String, Object> POINTS =
      Map.of(
          "good", new Tenths(885),
          "fair", new Tenths(760),
          "average", new Tenths(610),
          "failed", new Tenths(455));

  private Words() {}

  /** {@code đăng ký mới}, or with the short words {@code mới}. */
  static String registration(Collective collective, boolean isShort) {
    return switch (collective.registration()) {
      case "new" -> isShort ? "mới" : "đăng ký mới";
      case "renewed" -> isShort ? "lại" : "tái đăng ký";
      case "withdrawn" -> "rút";
      default -> "";
    };
  }

  /** Points that fit a rating of circular 22/2020; the later schemes give none. */
  static Object points(String rating) {
    return POINTS.getOrDefault(rating, "");
  }
}
