package hoctap.ingest.rejects;

import hoctap.ingest.file.RejectedSheet;
import hoctap.ingest.file.RejectsColumns;
import hoctap.ingest.file.SupplementMark;
import hoctap.ingest.form.Cell;
import hoctap.ingest.form.Fault;
import hoctap.ingest.form.RejectedRow;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;

/** One sheet of a rejects workbook: a message column to the right of each column with a fault. */
final class RejectsSheet {
  private static final int SERIALS_FROM_1904_TO_1900 = 1_462;
  // No cell of a workbook holds more.
  private static final int MAX_TEXT = 32_767;
  private static final int VALUE_WIDTH = 16 * 256;
  private static final int MESSAGE_WIDTH = 40 * 256;

  private final RejectsStyles styles;
  private final RejectedSheet rejected;
  private final Sheet sheet;
  private final SortedSet<Integer> faulty = new TreeSet<>();
  private final List<Integer> shown;

  private RejectsSheet(RejectsStyles styles, RejectedSheet rejected, Sheet sheet) {
    this.styles = styles;
    this.rejected = rejected;
    this.sheet = sheet;
    rejected.rows().forEach(row -> row.faults().forEach(fault -> faulty.add(fault.column())));
    int last = faulty.isEmpty() ? 0 : faulty.last() + 1;
    int width = Math.max(rejected.headers().size(), last);
    // A supplement with faults of its own goes back without the messages of the first time.
    this.shown =
        IntStream.range(0, width)
            .filter(column -> !RejectsColumns.isOurs(header(column)))
            .filter(column -> !SensitiveColumns.are(header(column)))
            .boxed()
            .toList();
  }

  static void write(
      Workbook workbook, RejectsStyles styles, String submissionId, RejectedSheet rejected) {
    String name = rejected.sheet().isEmpty() ? "Dòng cần sửa" : rejected.sheet();
    Sheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
    RejectsSheet written = new RejectsSheet(styles, rejected, sheet);
    written.title(submissionId);
    written.header();
    int row = 2;
    for (RejectedRow rejectedRow : rejected.rows()) {
      written.row(sheet.createRow(row), rejectedRow);
      row++;
    }
  }

  private void title(String submissionId) {
    org.apache.poi.ss.usermodel.Cell title = sheet.createRow(0).createCell(0);
    title.setCellValue(SupplementMark.title(submissionId));
    title.setCellStyle(styles.header(false));
  }

  private void header() {
    Row row = sheet.createRow(1);
    text(row, 0, RejectsColumns.ROW, styles.header(false));
    int at = 1;
    for (int column : shown) {
      String header = header(column);
      sheet.setColumnWidth(at, VALUE_WIDTH);
      text(row, at, header, styles.header(FormulaMark.isNeeded(header)));
      at++;
      if (faulty.contains(column)) {
        sheet.setColumnWidth(at, MESSAGE_WIDTH);
        text(row, at, RejectsColumns.message(header), styles.header(false));
        at++;
      }
    }
    sheet.createFreezePane(0, 2);
  }

  private String header(int column) {
    return column < rejected.headers().size() ? rejected.headers().get(column) : "";
  }

  private void row(Row row, RejectedRow rejectedRow) {
    row.createCell(0).setCellValue(rejectedRow.rowNumber());
    int at = 1;
    for (int column : shown) {
      List<Fault> faults =
          rejectedRow.faults().stream().filter(fault -> fault.column() == column).toList();
      if (column < rejectedRow.cells().size()) {
        value(row, at, rejectedRow.cells().get(column), !faults.isEmpty());
      } else if (!faults.isEmpty()) {
        value(row, at, Cell.BLANK, true);
      }
      at++;
      if (faulty.contains(column)) {
        if (!faults.isEmpty()) {
          String messages = faults.stream().map(Fault::messageVi).collect(Collectors.joining("; "));
          text(row, at, messages, styles.message());
        }
        at++;
      }
    }
  }

  private void value(Row row, int at, Cell cell, boolean isWrong) {
    org.apache.poi.ss.usermodel.Cell written = row.createCell(at);
    boolean isNumber = cell.kind() == Cell.Kind.NUMBER;
    boolean isQuoted = !isNumber && FormulaMark.isNeeded(cell.text());
    written.setCellStyle(styles.value(cell.format(), isQuoted, isWrong));
    if (isNumber) {
      written.setCellValue(number(cell));
    } else if (cell.kind() == Cell.Kind.BOOLEAN) {
      written.setCellValue(cell.text().equals("TRUE"));
    } else if (!cell.isBlank()) {
      written.setCellValue(shortened(cell.text()));
    }
  }

  // What was written counts its days from 1900, whatever the file did.
  private double number(Cell cell) {
    double value = Double.parseDouble(cell.text());
    boolean isDay = rejected.is1904() && cell.format().toLowerCase(Locale.ROOT).matches(".*[dy].*");
    return isDay ? value + SERIALS_FROM_1904_TO_1900 : value;
  }

  private void text(Row row, int at, String text, CellStyle style) {
    org.apache.poi.ss.usermodel.Cell written = row.createCell(at);
    written.setCellValue(shortened(text));
    written.setCellStyle(style);
  }

  private static String shortened(String text) {
    return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
  }
}
