package hoctap.ingest.check;

import hoctap.ingest.form.Cell;
import hoctap.ingest.form.Line;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * One person whose scores earn the title, for the list that a decision is drawn up from.
 *
 * @param maskedNumber the citizen number, all but its last four digits hidden
 * @param decision the number of the decision, when there is one already
 */
record Proposal(
    String name,
    String born,
    String village,
    String maskedNumber,
    int totalTenths,
    String decision) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final int SHOWN_DIGITS = 4;
  private static final int LAST_YEAR = 2100;

  static Proposal of(CheckedSheet sheet, Line line, TitleScore score) {
    return new Proposal(
        text(cell(sheet, line, "full_name")),
        born(cell(sheet, line, "birth_year"), sheet.columns().is1904()),
        text(cell(sheet, line, "village_code")),
        masked(text(cell(sheet, line, "citizen_id"))),
        score.totalTenths(),
        text(cell(sheet, line, "decision_no")));
  }

  private static Cell cell(CheckedSheet sheet, Line line, String column) {
    for (int i = 0; i < sheet.form().columns().size(); i++) {
      if (sheet.form().columns().get(i).id().equals(column)) {
        return line.cell(sheet.columns().positions().get(i));
      }
    }
    return Cell.BLANK;
  }

  private static String text(Cell cell) {
    return cell.kind() == Cell.Kind.NUMBER
        ? new BigDecimal(cell.text()).stripTrailingZeros().toPlainString()
        : cell.text().strip();
  }

  private static String born(Cell cell, boolean is1904) {
    if (cell.kind() != Cell.Kind.NUMBER) {
      return cell.text().strip();
    }
    double number = Double.parseDouble(cell.text());
    if (number <= LAST_YEAR || number >= 19_000_101) {
      return text(cell);
    }
    LocalDateTime day = DateUtil.getLocalDateTime(number, is1904);
    return DAY.format(day);
  }

  private static String masked(String number) {
    int shown = Math.min(SHOWN_DIGITS, number.length());
    return "•".repeat(12 - SHOWN_DIGITS) + number.substring(number.length() - shown);
  }
}
