package hoctap.ingest.check;

import hoctap.ingest.form.Cell;
import hoctap.ingest.form.Line;
import hoctap.ingest.rejects.FormulaMark;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** The lines of a CSV as a sheet: each at its own row, each cell as the text that it was. */
final class CsvSheet {
  static final String NAME = "CSV";

  private static final int WIDTH = 16 * 256;
  // No cell of a workbook holds more.
  private static final int MAX_TEXT = 32_767;

  private CsvSheet() {}

  static void write(Workbook workbook, CheckedSheet checked) {
    Sheet sheet = workbook.createSheet(NAME);
    CellStyle plain = style(workbook, false);
    CellStyle quoted = style(workbook, true);
    Row header = sheet.createRow(checked.headerRow() - 1);
    for (int i = 0; i < checked.columns().headers().size(); i++) {
      sheet.setColumnWidth(i, WIDTH);
      put(header, i, checked.columns().headers().get(i), plain);
    }
    for (Line line : checked.lines()) {
      Row row = sheet.createRow(line.number() - 1);
      for (int i = 0; i < line.cells().size(); i++) {
        Cell cell = line.cells().get(i);
        if (!cell.isBlank()) {
          put(row, i, cell.text(), FormulaMark.isNeeded(cell.text()) ? quoted : plain);
        }
      }
    }
    sheet.createFreezePane(0, checked.headerRow());
  }

  // As text, so that no leading zero is lost when a cell is corrected.
  private static CellStyle style(Workbook workbook, boolean isQuoted) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    style.setQuotePrefixed(isQuoted);
    return style;
  }

  private static void put(Row row, int column, String text, CellStyle style) {
    org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
    cell.setCellValue(text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
    cell.setCellStyle(style);
  }
}
