package hoctap.ingest.check;

import hoctap.ingest.rejects.FormulaMark;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;

/** The clerk's own looks, coloured; each is made once, since a workbook holds only so many. */
final class MarkedStyles {
  private final Workbook workbook;
  private final Map<String, CellStyle> styles = new HashMap<>();

  MarkedStyles(Workbook workbook) {
    this.workbook = workbook;
  }

  void colour(Cell cell, IndexedColors colour) {
    CellStyle own = cell.getCellStyle();
    cell.setCellStyle(
        styles.computeIfAbsent(
            own.getIndex() + " " + colour,
            key -> {
              CellStyle style = clone(own);
              style.setFillForegroundColor(colour.getIndex());
              style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
              return style;
            }));
  }

  /** Takes off the colour of an earlier check. */
  void clear(Cell cell) {
    CellStyle own = cell.getCellStyle();
    cell.setCellStyle(
        styles.computeIfAbsent(
            own.getIndex() + " clear",
            key -> {
              CellStyle style = clone(own);
              style.setFillPattern(FillPatternType.NO_FILL);
              return style;
            }));
  }

  private CellStyle clone(CellStyle own) {
    CellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(own);
    return style;
  }

  CellStyle header() {
    return styles.computeIfAbsent(
        "header",
        key -> {
          Font bold = workbook.createFont();
          bold.setBold(true);
          CellStyle style = workbook.createCellStyle();
          style.setFont(bold);
          style.setWrapText(true);
          style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
          style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          return style;
        });
  }

  /** Writes a text that no program takes for a formula. */
  void put(Cell cell, String text) {
    cell.setCellValue(text);
    if (FormulaMark.isNeeded(text)) {
      cell.setCellStyle(
          styles.computeIfAbsent(
              "quoted",
              key -> {
                CellStyle style = workbook.createCellStyle();
                style.setQuotePrefixed(true);
                return style;
              }));
    }
  }
}
