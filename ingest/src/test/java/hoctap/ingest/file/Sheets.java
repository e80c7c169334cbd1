package hoctap.ingest.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Types small workbooks as a person would: one array a row, null for an empty cell. */
final class Sheets {
  private Sheets() {}

  /** A number shown in a format of its own. */
  record Shown(double number, String format) {}

  /** A formula with the value that the spreadsheet stored last. */
  record Stored(String formula, double value) {}

  static Sheet type(Workbook workbook, String name, Object[]... rows) {
    Sheet sheet = workbook.createSheet(name);
    for (int i = 0; i < rows.length; i++) {
      Row row = sheet.createRow(i);
      for (int j = 0; j < rows[i].length; j++) {
        if (rows[i][j] != null) {
          type(workbook, row.createCell(j), rows[i][j]);
        }
      }
    }
    return sheet;
  }

  private static void type(Workbook workbook, Cell cell, Object value) {
    if (value instanceof Shown shown) {
      CellStyle style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat(shown.format()));
      cell.setCellStyle(style);
      cell.setCellValue(shown.number());
    } else if (value instanceof Stored stored) {
      cell.setCellFormula(stored.formula());
      cell.setCellValue(stored.value());
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else {
      cell.setCellValue(value.toString());
    }
  }

  static Path save(Workbook workbook, Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    workbook.close();
    return Files.write(file, bytes.toByteArray());
  }
}
