package hoctap.ingest.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.Workbook;

/** Villages typed at random with totals above, between and below them, some of them wrong. */
final class GeneratedVillages {
  private static final List<String> COUNTS = List.of("Dân số", "Người lớn", "Số hộ");
  private static final List<String> IDS = List.of("population", "adults", "households");

  private final List<Map<String, Object>> accepted = new ArrayList<>();
  private final Random random;
  private final GeneratedSheet sheet;
  private final long[] sums = new long[3];
  private final long[] sinceTotals = new long[3];
  private boolean hasWrongTotal;

  GeneratedVillages(Workbook workbook, Random random) {
    this.random = random;
    this.sheet = new GeneratedSheet(workbook, "Dân số", random);
    List<String> columns = new ArrayList<>(COUNTS);
    columns.addAll(List.of("Thôn", "Ngày số liệu"));
    sheet.head(columns);
    int villages = 1 + random.nextInt(25);
    for (int i = 0; i < villages; i++) {
      type("Thôn " + (i + 1));
      if (random.nextInt(6) == 0) {
        total(sheet.one("Cộng", "Cộng khu vực 1", "Cộng: "), sinceTotals);
        java.util.Arrays.fill(sinceTotals, 0);
      }
    }
    if (sheet.perhaps()) {
      total(sheet.one("TỔNG CỘNG", "Tổng số", "Cộng toàn xã"), sums);
    }
    sheet.row(Map.of("Thôn", "Người lập biểu"), false);
  }

  private void type(String village) {
    Map<String, Object> cells = new HashMap<>();
    Map<String, Object> expected = new HashMap<>();
    cells.put("Thôn", village);
    expected.put("village_code", village);
    for (int i = 0; i < 3; i++) {
      long count = 1 + random.nextInt(5_000);
      sums[i] += count;
      sinceTotals[i] += count;
      cells.put(COUNTS.get(i), typed(count));
      expected.put(IDS.get(i), count);
    }
    cells.put(
        "Ngày số liệu", sheet.one((Object) "31/12/2024", new Sheets.Shown(45657, "dd/mm/yyyy")));
    expected.put("counted_on", LocalDate.of(2024, 12, 31));
    expected.put("row_number", sheet.row(cells, true));
    accepted.add(expected);
  }

  private Object typed(long count) {
    String grouped =
        count < 1_000 ? "" + count : count / 1_000 + "." + String.format("%03d", count % 1_000);
    return sheet.one(
        (Object) count, "" + count, grouped, " " + grouped, new Sheets.Stored("1+0", count));
  }

  private void total(String label, long[] right) {
    boolean isWrong = random.nextInt(5) == 0;
    Map<String, Object> cells = new HashMap<>();
    cells.put(sheet.one("Thôn", "STT"), label);
    for (int i = 0; i < 3; i++) {
      cells.put(COUNTS.get(i), right[i] + (isWrong && i == 1 ? 100_000_000 : 0));
    }
    hasWrongTotal |= isWrong;
    sheet.row(cells, false);
  }

  List<Map<String, Object>> accepted() {
    return accepted;
  }

  boolean hasWrongTotal() {
    return hasWrongTotal;
  }
}
