package hoctap.ingest.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.poi.ss.usermodel.Workbook;

/** Memberships typed at random over one or two sheets, with what has to come of each row. */
final class GeneratedMembers {
  private static final List<String> COLUMNS =
      List.of("Số CCCD", "Ngày sinh", "Giới tính", "Thôn", "Loại mô hình", "Mã mô hình");
  private static final String[] VILLAGES = {
    "Thôn Tân Lập", "Thôn Bình Minh", "Thôn Đông Hưng", "Thôn Quyết Thắng", "Thôn Mỹ Đức"
  };

  private final List<Map<String, Object>> accepted = new ArrayList<>();
  private final Set<List<Object>> keys = new HashSet<>();
  private final Random random;
  private long rejected;
  private long duplicate;

  GeneratedMembers(Workbook workbook, Random random) {
    this.random = random;
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      fill(new GeneratedSheet(workbook, "Trang " + (i + 1), random), "Trang " + (i + 1));
    }
  }

  private void fill(GeneratedSheet sheet, String name) {
    sheet.head(COLUMNS);
    int rows = 1 + random.nextInt(30);
    for (int i = 0; i < rows; i++) {
      switch (random.nextInt(12)) {
        case 0 -> sheet.blank();
        case 1 -> sheet.row(Map.of("STT", "II", "Thôn", "Khu vực"), false);
        case 2 -> sheet.header();
        default -> type(sheet, name, i);
      }
    }
    sheet.row(Map.of("STT", "Tổng cộng: " + rows), false);
    sheet.blank();
    sheet.row(Map.of("Thôn", "Người lập biểu", "Giới tính", "Chủ tịch"), false);
  }

  private void type(GeneratedSheet sheet, String name, int number) {
    long person = 84_000_000L + random.nextInt(60);
    String village = sheet.one(VILLAGES);
    String code = "GD000" + random.nextInt(3);
    boolean isFemale = sheet.perhaps();
    boolean isWrong = random.nextInt(8) == 0;
    String digits = "000" + String.format("%09d", person);
    Map<String, Object> cells = typed(sheet, isFemale);
    cells.put("STT", sheet.one((Object) (number + 1), String.valueOf(number + 1)));
    cells.put("Số CCCD", isWrong ? wrong(sheet, digits) : right(sheet, digits));
    cells.put("Thôn", village);
    cells.put("Mã mô hình", code);
    int row = sheet.row(cells, true);
    if (isWrong) {
      rejected++;
    } else if (!keys.add(List.of(person, code))) {
      duplicate++;
    } else {
      accepted.add(
          Map.of(
              "sheet", name,
              "row_number", row,
              "person_id", person,
              "birth_year", 1984,
              "gender", isFemale ? "female" : "male",
              "village_code", village,
              "kind", "family",
              "collective_code", code));
    }
  }

  private static Map<String, Object> typed(GeneratedSheet sheet, boolean isFemale) {
    Map<String, Object> cells = new HashMap<>();
    cells.put(
        "Ngày sinh",
        sheet.one((Object) 1984, "1984", "5/6/1984", new Sheets.Shown(30838, "dd/mm/yyyy")));
    cells.put("Giới tính", isFemale ? sheet.one("Nữ", "nữ ", "NU") : sheet.one("Nam", "nam"));
    cells.put("Loại mô hình", sheet.one("GĐ", "Gia đình", "gia  đình học tập"));
    return cells;
  }

  private static Object right(GeneratedSheet sheet, String digits) {
    return sheet.one(
        (Object) digits,
        "'" + digits,
        digits.replaceAll("(...)", "$1 ").strip(),
        new Sheets.Shown(Double.parseDouble(digits), "000000000000"));
  }

  private static Object wrong(GeneratedSheet sheet, String digits) {
    return sheet.one((Object) digits.substring(1), "8.4E+07", Long.parseLong(digits), digits + "1");
  }

  List<Map<String, Object>> accepted() {
    return accepted;
  }

  long rejected() {
    return rejected;
  }

  long duplicate() {
    return duplicate;
  }
}
