package hoctap.app.sample.file;

import hoctap.app.sample.report.Form;
import hoctap.app.sample.report.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Spoils some sheets: rows that must be rejected, each by one rule, and rows that say the same
 * thing again. What was there before stays as it was.
 */
final class Blemishes {
  private static final String[] NUMBER = {"Số định danh cá nhân", "Số CCCD"};
  // Too small a sheet would be held for its share of bad rows.
  private static final int SMALLEST_SHEET = 30;

  private final Set<String> numbers = new TreeSet<>();

  /** The citizen numbers that only spoilt rows bear. */
  Set<String> numbers() {
    return numbers;
  }

  /** Spoils the sheet if it is its turn, and tells what intake must say of it. */
  Expectation apply(Source source, Sheet sheet) {
    Map<String, Integer> rules = new TreeMap<>();
    int accepted = sheet.rows().size();
    int duplicates = 0;
    int turn = Math.floorMod(source.path().hashCode(), 12);
    if (accepted >= SMALLEST_SHEET && turn < 6) {
      duplicates = repeat(sheet, turn % 3);
      spoil(source, sheet, turn, rules);
    }
    return expectation(sheet, new Planned(source, accepted, duplicates, rules));
  }

  /** Spoils so many rows that the whole file must be held. */
  Expectation ruin(Source source, Sheet sheet) {
    Map<String, Integer> rules = new TreeMap<>();
    int accepted = sheet.rows().size();
    int wanted = accepted / 3 + 1;
    for (int i = 0; i < wanted; i++) {
      add(sheet, i, row -> put(sheet, row, "", "Giới tính"));
    }
    rules.put("required", wanted);
    return expectation(sheet, new Planned(source, accepted, 0, rules));
  }

  private record Planned(Source source, int accepted, int duplicates, Map<String, Integer> rules) {}

  private static Expectation expectation(Sheet sheet, Planned planned) {
    int rejected = planned.rules().values().stream().mapToInt(Integer::intValue).sum();
    return new Expectation(
        planned.source().path(),
        planned.source().form().id(),
        "current",
        sheet.rows().size(),
        planned.accepted(),
        rejected,
        planned.duplicates(),
        planned.rules());
  }

  // The first of two rows of one key counts, whatever the second says.
  private static int repeat(Sheet sheet, int times) {
    for (int i = 0; i < times; i++) {
      sheet.add(new ArrayList<>(sheet.rows().get(i * 3)));
    }
    return times;
  }

  private void spoil(Source source, Sheet sheet, int turn, Map<String, Integer> rules) {
    List<Map.Entry<String, Consumer<List<Object>>>> kinds = kinds(source, sheet);
    for (int i = 0; i < Math.min(3, kinds.size()); i++) {
      Map.Entry<String, Consumer<List<Object>>> kind = kinds.get((turn + i) % kinds.size());
      add(sheet, 5 + 4 * i, kind.getValue());
      rules.merge(kind.getKey(), 1, Integer::sum);
    }
  }

  private void add(Sheet sheet, int index, Consumer<List<Object>> change) {
    List<Object> row = new ArrayList<>(sheet.rows().get(index));
    if (sheet.form().isOfPersons()) {
      String number = "0999" + "%08d".formatted(90_000_000 + numbers.size());
      numbers.add(number);
      row.set(sheet.find(NUMBER), number);
    } else if (sheet.form() == Form.TAPTHE) {
      row.set(1, "HONG-" + index);
    }
    change.accept(row);
    sheet.add(index + 1, row);
  }

  private static List<Map.Entry<String, Consumer<List<Object>>>> kinds(Source source, Sheet sheet) {
    return switch (source.form()) {
      case CDHT -> ofAssessments(source, sheet);
      case THANHVIEN ->
          List.of(
              Map.entry("citizen_number", row -> put(sheet, row, "09912345678", NUMBER)),
              Map.entry(
                  "not_listed", row -> put(sheet, row, "Hội", "Loại mô hình", "Loại tập thể")),
              Map.entry("required", row -> put(sheet, row, "", "Ngày sinh")));
      case TAPTHE ->
          List.of(
              Map.entry("not_listed", row -> put(sheet, row, "xuất sắc", "Xếp loại")),
              Map.entry("together", row -> decide(sheet, row, "", LocalDate.of(2024, 5, 5))),
              Map.entry("required", row -> put(sheet, row, "", "Mã mô hình", "Mã tập thể")));
      default -> List.of();
    };
  }

  private static List<Map.Entry<String, Consumer<List<Object>>>> ofAssessments(
      Source source, Sheet sheet) {
    int year = source.year();
    LocalDate lastDay = source.period().lastDay();
    List<Map.Entry<String, Consumer<List<Object>>>> kinds = new ArrayList<>();
    kinds.add(
        Map.entry("score_range", row -> put(sheet, row, new Tenths(110), "TC4", "Tiêu chí 4")));
    kinds.add(Map.entry("citizen_number", row -> put(sheet, row, "8.7084E+10", NUMBER)));
    kinds.add(
        Map.entry(
            "in_period",
            row -> {
              decide(sheet, row, "", "");
              put(sheet, row, lastDay.plusDays(400), "Ngày đánh giá");
              put(sheet, row, "324", "Bộ tiêu chí");
            }));
    kinds.add(Map.entry("together", row -> decide(sheet, row, "7/QĐ-UBND", "")));
    kinds.add(
        Map.entry(
            "not_before", row -> decide(sheet, row, "7/QĐ-UBND", LocalDate.of(year - 1, 12, 1))));
    kinds.add(Map.entry("not_listed", row -> put(sheet, row, "N/A", "Giới tính")));
    if (year == 2022) {
      kinds.add(Map.entry("in_force", row -> put(sheet, row, "324", "Bộ tiêu chí")));
      kinds.add(Map.entry("not_both", row -> put(sheet, row, 4L, "Nhóm đối tượng")));
    }
    return kinds;
  }

  private static void decide(Sheet sheet, List<Object> row, String number, Object day) {
    put(sheet, row, number, "Số quyết định");
    put(sheet, row, day, "Ngày quyết định");
  }

  private static void put(Sheet sheet, List<Object> row, Object value, String... headers) {
    row.set(sheet.find(headers), value);
  }
}
