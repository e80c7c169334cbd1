package hoctap.ingest.template;

import hoctap.ingest.form.ExampleRow;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.FormColumn;
import hoctap.ingest.form.PassMark;
import hoctap.ingest.form.ValueType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet that is filled in: title, header, one example, and room for a thousand rows. */
final class TemplateSheet {
  static final int HEADER_ROW = 3;
  static final int EXAMPLE_ROW = 4;
  static final int LAST_ROW = 1_004;

  // The row's number stands before the form's columns.
  static final int FIRST_COLUMN = 1;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final int NUMBER_WIDTH = 8 * 256;
  private static final int LEAST_LETTERS = 11;
  private static final int MOST_LETTERS = 26;
  private static final float HEADER_POINTS = 64;

  private final TemplateOrder order;
  private final TemplateStyles styles;
  private final XSSFSheet sheet;

  private TemplateSheet(TemplateOrder order, TemplateStyles styles, XSSFSheet sheet) {
    this.order = order;
    this.styles = styles;
    this.sheet = sheet;
  }

  /** Draws it as the workbook's next sheet. */
  static XSSFSheet draw(TemplateOrder order, XSSFWorkbook workbook, TemplateStyles styles) {
    TemplateSheet drawn = new TemplateSheet(order, styles, workbook.createSheet(order.form().id()));
    drawn.title();
    drawn.header();
    drawn.example();
    drawn.formulas();
    drawn.page(workbook);
    return drawn.sheet;
  }

  private List<FormColumn> columns() {
    return order.form().columns();
  }

  private void title() {
    Cell title = sheet.createRow(0).createCell(0);
    title.setCellValue(order.form().title().toUpperCase(Locale.ROOT));
    title.setCellStyle(styles.title());
    Cell whose = sheet.createRow(1).createCell(0);
    whose.setCellValue(
        "Đơn vị: %s · Kỳ: %s"
            .formatted(
                order
                    .place()
                    .map(place -> place.fullName() + " (" + place.code() + ")")
                    .orElse("……"),
                order.period().map(String::valueOf).orElse("……")));
    Cell note = sheet.createRow(2).createCell(0);
    note.setCellValue(
        "Dòng “Ví dụ” không được tính, có thể để lại hoặc xóa. Cột màu cam là bắt buộc. Xem trang “Hướng dẫn điền”.");
    note.setCellStyle(styles.note());
  }

  private void header() {
    Row row = sheet.createRow(HEADER_ROW);
    row.setHeightInPoints(HEADER_POINTS);
    Cell number = row.createCell(0);
    number.setCellValue("STT");
    number.setCellStyle(styles.header(false));
    sheet.setColumnWidth(0, NUMBER_WIDTH);
    for (int i = 0; i < columns().size(); i++) {
      FormColumn column = columns().get(i);
      Cell cell = row.createCell(FIRST_COLUMN + i);
      cell.setCellValue(column.header());
      cell.setCellStyle(styles.header(column.isRequiredOf(order.level())));
      sheet.setDefaultColumnStyle(FIRST_COLUMN + i, styles.value(column.type()));
      boolean isNarrow = column.type() == ValueType.SCORE;
      int letters = Math.max(LEAST_LETTERS, Math.min(MOST_LETTERS, column.header().length() + 2));
      sheet.setColumnWidth(FIRST_COLUMN + i, isNarrow ? NUMBER_WIDTH : letters * 256);
    }
  }

  private void example() {
    Row row = sheet.createRow(EXAMPLE_ROW);
    Cell label = row.createCell(0);
    label.setCellValue(ExampleRow.LABEL);
    label.setCellStyle(styles.example(ValueType.TEXT));
    ExampleRow example = ExampleRow.of(order.form(), order.level(), order.examplePeriod());
    for (int i = 0; i < columns().size(); i++) {
      Cell cell = row.createCell(FIRST_COLUMN + i);
      cell.setCellStyle(styles.example(columns().get(i).type()));
      String value = example.values().get(i);
      if (!value.isEmpty()) {
        put(cell, columns().get(i).type(), value);
      }
    }
  }

  private static void put(Cell cell, ValueType type, String value) {
    switch (type) {
      case DATE -> cell.setCellValue(LocalDate.parse(value, DAY));
      case COUNT -> cell.setCellValue(Long.parseLong(value.replace(".", "")));
      case SCORE, TENTHS, PERCENT -> cell.setCellValue(Double.parseDouble(value.replace(',', '.')));
      case CITIZEN, BIRTH, TEXT, COLLECTIVE, PLACE, MARK, CHOICE, NUMBERED, MARKS ->
          cell.setCellValue(value);
    }
  }

  private void formulas() {
    List<Integer> computed = new ArrayList<>();
    for (int i = 0; i < columns().size(); i++) {
      if (!columns().get(i).formula().isEmpty() && isComputable(columns().get(i))) {
        computed.add(i);
      }
    }
    if (computed.isEmpty()) {
      return;
    }
    for (int number = EXAMPLE_ROW; number <= LAST_ROW; number++) {
      Row row = number == EXAMPLE_ROW ? sheet.getRow(number) : sheet.createRow(number);
      for (int column : computed) {
        boolean isExample = number == EXAMPLE_ROW;
        Cell cell =
            isExample ? row.getCell(FIRST_COLUMN + column) : row.createCell(FIRST_COLUMN + column);
        // Text cells would show the formula in place of what it gives.
        cell.setCellStyle(
            isExample ? styles.example(ValueType.TENTHS) : styles.value(ValueType.TENTHS));
        cell.setCellFormula(formula(columns().get(column), number));
      }
    }
  }

  private boolean isComputable(FormColumn column) {
    return order.mark().isPresent()
        || !column.formula().contains("{pass_total}")
            && !column.formula().contains("{minimum_item}");
  }

  private String formula(FormColumn column, int row) {
    String formula = column.formula();
    Form form = order.form();
    for (int i = 0; i < form.columns().size(); i++) {
      String cell = CellReference.convertNumToColString(FIRST_COLUMN + i) + (row + 1);
      formula = formula.replace("{" + form.columns().get(i).id() + "}", cell);
    }
    Optional<PassMark> mark = order.mark();
    return mark.isEmpty()
        ? formula
        : formula
            .replace("{pass_total}", mark.get().total().toPlainString())
            .replace("{minimum_item}", mark.get().minimumItem().toPlainString());
  }

  private void page(XSSFWorkbook workbook) {
    int last = FIRST_COLUMN + columns().size() - 1;
    sheet.createFreezePane(FIRST_COLUMN, HEADER_ROW + 1);
    sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW, HEADER_ROW, -1, -1));
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.addIgnoredErrors(
        new CellRangeAddress(EXAMPLE_ROW, LAST_ROW, 0, last),
        IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
  }
}
