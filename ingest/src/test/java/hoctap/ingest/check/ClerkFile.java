package hoctap.ingest.check;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * An assessment list as a clerk of a commune types it: a title, one header, seven persons who do
 * not exist, a formula, a bold cell and a note of the clerk's own.
 */
final class ClerkFile {
  static final List<String> HEADER =
      List.of(
          "STT",
          "Số CCCD",
          "Họ và tên",
          "Ngày sinh",
          "Giới tính",
          "Mã thôn",
          "Nhóm đối tượng",
          "Bộ tiêu chí",
          "TC1",
          "TC2",
          "TC3",
          "TC4",
          "TC5",
          "TC6",
          "TC7",
          "TC8",
          "TC9",
          "TC10",
          "Ngày đánh giá");
  private static final String NINES = "9,9,9,9,9,9,9,9,9,9";

  // 90 points; 75; 85 with one below 5; 81 with one missing; two wrong cells; the first again; 90.
  static final List<String> ROWS =
      List.of(
          person(1, "000084000001", "Người Mẫu Một", "15/06/1984,Nam", NINES),
          person(2, "000084000002", "Người Mẫu Hai", "1985,Nam", NINES.replace("9", "7.5")),
          person(3, "000084000003", "Người Mẫu Ba", "1986,Nam", "9,9,4,9,9,9,9,9,9,9"),
          person(4, "000184000004", "Người Mẫu Bốn", "1987,Nữ", "9,9,9,,9,9,9,9,9,9"),
          person(5, "000084000005", "Người Mẫu Năm", "31/02/1990,Nan", NINES),
          person(6, "000084000001", "Người Mẫu Một", "15/06/1984,Nam", NINES),
          person(7, "000084000007", "=HYPERLINK(\"x\")", "1988,Nam", NINES));

  private ClerkFile() {}

  private static String person(int number, String id, String name, String who, String scores) {
    return "%d,%s,%s,%s,T01,1,324,%s,15/11/2024".formatted(number, id, name, who, scores);
  }

  static Path workbook(Workbook workbook, Path file) throws IOException {
    Sheet sheet = workbook.createSheet("Danh sách");
    sheet.createRow(0).createCell(0).setCellValue("DANH SÁCH ĐÁNH GIÁ NĂM 2024");
    row(sheet, 2, HEADER);
    for (int i = 0; i < ROWS.size(); i++) {
      row(sheet, 3 + i, Arrays.asList(ROWS.get(i).split(",", -1)));
    }
    Cell score = sheet.getRow(3).getCell(8);
    score.setCellFormula("4+5");
    score.setCellValue(9);
    CellStyle bold = workbook.createCellStyle();
    Font font = workbook.createFont();
    font.setBold(true);
    bold.setFont(font);
    sheet.getRow(7).getCell(4).setCellStyle(bold);
    note(workbook, sheet.getRow(7).getCell(4));
    sheet.setColumnWidth(2, 30 * 256);
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    workbook.close();
    return file;
  }

  private static void note(Workbook workbook, Cell cell) {
    Drawing<?> drawing = cell.getSheet().createDrawingPatriarch();
    Comment note = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 6, 7, 9, 10));
    note.setString(workbook.getCreationHelper().createRichTextString("Hỏi lại trưởng thôn"));
    note.setAuthor("Văn thư");
    cell.setCellComment(note);
  }

  private static void row(Sheet sheet, int at, List<String> texts) {
    Row row = sheet.createRow(at);
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      boolean isScore = i >= 8 && i <= 17 && text.matches("[0-9.]+");
      if (isScore) {
        row.createCell(i).setCellValue(Double.parseDouble(text));
      } else if (!text.isEmpty()) {
        row.createCell(i).setCellValue(text);
      }
    }
  }

  static Path csv(Path file) throws IOException {
    String rows = String.join("\n", ROWS).replace("=HYPERLINK(\"x\")", "\"=HYPERLINK(\"\"x\"\")\"");
    return Files.writeString(file, String.join(",", HEADER) + "\n" + rows + "\n");
  }
}
