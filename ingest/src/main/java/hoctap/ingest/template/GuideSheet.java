package hoctap.ingest.template;

import hoctap.ingest.file.CheckColumns;
import hoctap.ingest.form.ExampleRow;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.FormColumn;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet beside the form: for each column what it takes, and where the file goes. */
final class GuideSheet {
  private static final List<String> HEADERS =
      List.of(
          "Cột",
          "Bắt buộc",
          "Kiểu giá trị",
          "Giá trị nhận",
          "Giá trị mẫu",
          "Ghi chú",
          "Tiêu đề khác cũng được nhận");
  private static final int[] LETTERS = {30, 18, 24, 44, 18, 50, 40};

  private final TemplateStyles styles;
  private final XSSFSheet sheet;
  private int next;

  private GuideSheet(TemplateStyles styles, XSSFSheet sheet) {
    this.styles = styles;
    this.sheet = sheet;
  }

  static void draw(TemplateOrder order, XSSFWorkbook workbook, TemplateStyles styles) {
    GuideSheet guide = new GuideSheet(styles, workbook.createSheet(CheckColumns.GUIDE));
    guide.line(styles.title(), "Hướng dẫn điền: " + order.form().title());
    steps(order).forEach(step -> guide.line(styles.note(), step));
    guide.next++;
    guide.columns(order);
    guide.page();
  }

  private static List<String> steps(TemplateOrder order) {
    Form form = order.form();
    List<String> steps =
        new ArrayList<>(
            List.of(
                "1. Điền vào trang “%s”, mỗi dòng một mục; không đổi tên tiêu đề cột."
                    .formatted(form.id()),
                "2. Kiểm tra trước khi gửi: hoctap check <tệp>. Ô sai được tô màu, kèm lý do và giá trị đúng.",
                "3. Đặt tệp vào inbox/%s (nơi gửi khác: thêm _<nơi gửi> sau mã)."
                    .formatted(order.inboxName()),
                "4. Dòng sai được trả lại trong một bảng tính riêng; sửa rồi đặt lại vào cùng thư mục."));
    if (!form.oneOf().isEmpty()) {
      steps.add(
          "Cần ít nhất một trong các cột: "
              + String.join(
                  ", ",
                  form.oneOf().stream()
                      .map(id -> form.columns().get(form.indexOf(id)).header())
                      .toList())
              + ".");
    }
    return steps;
  }

  private void line(CellStyle style, String text) {
    Cell cell = sheet.createRow(next).createCell(0);
    cell.setCellValue(text);
    cell.setCellStyle(style);
    next++;
  }

  private void columns(TemplateOrder order) {
    row(HEADERS, styles.header(false));
    ExampleRow example = ExampleRow.of(order.form(), order.level(), order.examplePeriod());
    for (int i = 0; i < order.form().columns().size(); i++) {
      FormColumn column = order.form().columns().get(i);
      row(
          List.of(
              letter(i) + " · " + column.header(),
              ColumnHelp.required(column, order.level()),
              ColumnHelp.type(column),
              ColumnHelp.accepted(column),
              column.formula().isEmpty() ? shown(example, i, column) : "(mẫu tự tính)",
              column.helpVi(),
              String.join("; ", column.headers().subList(1, column.headers().size()))),
          styles.wrapped());
    }
  }

  // With the letter before it, no row of the guide can be taken for a header.
  private static String letter(int column) {
    return CellReference.convertNumToColString(TemplateSheet.FIRST_COLUMN + column);
  }

  private static String shown(ExampleRow example, int i, FormColumn column) {
    String value = example.values().get(i);
    return value.isEmpty() ? ExampleRow.of(column) : value;
  }

  private void row(List<String> texts, CellStyle style) {
    Row row = sheet.createRow(next);
    for (int i = 0; i < texts.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(texts.get(i));
      cell.setCellStyle(style);
    }
    next++;
  }

  private void page() {
    for (int i = 0; i < LETTERS.length; i++) {
      sheet.setColumnWidth(i, LETTERS[i] * 256);
    }
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }
}
