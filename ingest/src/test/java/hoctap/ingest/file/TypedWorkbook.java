package hoctap.ingest.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Types the workbook of a {@link WorkbookCase} with its fonts, formats, merges and formulas. */
final class TypedWorkbook {
  private final Workbook workbook;

  private TypedWorkbook(Workbook workbook) {
    this.workbook = workbook;
  }

  static Workbook of(WorkbookCase typed, String ending) {
    Workbook workbook = ending.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
    if (workbook instanceof XSSFWorkbook xlsx) {
      xlsx.getCTWorkbook().addNewWorkbookPr().setDate1904(typed.isFrom1904());
    }
    if (typed.font() != null) {
      workbook.getFontAt(0).setFontName(typed.font());
    }
    typed.sheets().forEach(new TypedWorkbook(workbook)::type);
    return workbook;
  }

  private void type(WorkbookCase.Sheet typed) {
    Sheet sheet = workbook.createSheet(typed.name());
    workbook.setSheetHidden(workbook.getSheetIndex(sheet), typed.isHidden());
    for (int i = 0; i < typed.rows().size(); i++) {
      List<JsonNode> cells = typed.rows().get(i);
      Row row = sheet.createRow(i);
      for (int j = 0; cells != null && j < cells.size(); j++) {
        if (cells.get(j) != null && !cells.get(j).isNull()) {
          type(row.createCell(j), cells.get(j));
        }
      }
      row.setZeroHeight(typed.hidden().contains(i + 1));
    }
    typed.merges().forEach(area -> sheet.addMergedRegion(CellRangeAddress.valueOf(area)));
  }

  private void type(Cell cell, JsonNode typed) {
    if (typed.isNumber()) {
      cell.setCellValue(typed.doubleValue());
    } else if (typed.isBoolean()) {
      cell.setCellValue(typed.booleanValue());
    } else if (typed.isTextual()) {
      cell.setCellValue(typed.textValue());
    } else {
      typeStyled(cell, typed);
    }
  }

  private void typeStyled(Cell cell, JsonNode typed) {
    CellStyle style = workbook.createCellStyle();
    if (typed.has("format")) {
      style.setDataFormat(workbook.createDataFormat().getFormat(typed.get("format").textValue()));
    }
    if (typed.has("font")) {
      style.setFont(font(typed.get("font").textValue()));
    }
    cell.setCellStyle(style);
    if (typed.has("formula")) {
      cell.setCellFormula(typed.get("formula").textValue());
    }
    if (typed.has("error")) {
      cell.setCellErrorValue(FormulaError.forString(typed.get("error").textValue()).getCode());
    } else if (typed.has("runs")) {
      cell.setCellValue(runs(typed.get("runs")));
    } else if (typed.has("value")) {
      type(cell, typed.get("value"));
    }
  }

  private RichTextString runs(JsonNode runs) {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.get(0).textValue()));
    RichTextString rich = workbook.getCreationHelper().createRichTextString(text.toString());
    int start = 0;
    for (JsonNode run : runs) {
      int end = start + run.get(0).textValue().length();
      rich.applyFont(start, end, font(run.get(1).textValue()));
      start = end;
    }
    return rich;
  }

  private Font font(String name) {
    Font font = workbook.createFont();
    font.setFontName(name);
    return font;
  }
}
