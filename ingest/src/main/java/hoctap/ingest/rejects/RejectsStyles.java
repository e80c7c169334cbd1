package hoctap.ingest.rejects;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormat;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The few looks of a rejects workbook; each is made once, since a workbook can hold only so many.
 */
final class RejectsStyles {
  private static final int MAX_FORMATS = 1_000;

  private final Workbook workbook;
  private final DataFormat formats;
  private final Map<String, CellStyle> styles = new HashMap<>();

  RejectsStyles(Workbook workbook) {
    this.workbook = workbook;
    this.formats = workbook.createDataFormat();
  }

  /** A cell as the commune typed it, coloured when it is wrong. */
  CellStyle value(String format, boolean isQuoted, boolean isWrong) {
    String known = styles.size() < MAX_FORMATS ? format : "";
    return styles.computeIfAbsent(
        known + "|" + isQuoted + "|" + isWrong, key -> made(known, isQuoted, isWrong));
  }

  private CellStyle made(String format, boolean isQuoted, boolean isWrong) {
    CellStyle style = workbook.createCellStyle();
    style.setQuotePrefixed(isQuoted);
    if (!format.isEmpty()) {
      style.setDataFormat(formats.getFormat(format));
    }
    if (isWrong) {
      fill(style, IndexedColors.ROSE);
    }
    return style;
  }

  CellStyle message() {
    return styles.computeIfAbsent(
        "message",
        key -> {
          CellStyle style = workbook.createCellStyle();
          fill(style, IndexedColors.LIGHT_YELLOW);
          style.setWrapText(true);
          return style;
        });
  }

  CellStyle header(boolean isQuoted) {
    return styles.computeIfAbsent(
        "header|" + isQuoted,
        key -> {
          Font bold = workbook.createFont();
          bold.setBold(true);
          CellStyle style = workbook.createCellStyle();
          style.setFont(bold);
          style.setQuotePrefixed(isQuoted);
          style.setWrapText(true);
          return style;
        });
  }

  private static void fill(CellStyle style, IndexedColors colour) {
    style.setFillForegroundColor(colour.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }
}
