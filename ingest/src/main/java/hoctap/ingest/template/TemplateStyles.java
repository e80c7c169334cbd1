package hoctap.ingest.template;

import hoctap.ingest.form.ValueType;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of a template, each made once. */
final class TemplateStyles {
  private static final short TITLE_POINTS = 14;

  private final Workbook workbook;
  private final Map<String, CellStyle> styles = new HashMap<>();

  TemplateStyles(Workbook workbook) {
    this.workbook = workbook;
  }

  CellStyle title() {
    return styles.computeIfAbsent(
        "title",
        key -> {
          CellStyle style = workbook.createCellStyle();
          Font font = workbook.createFont();
          font.setBold(true);
          font.setFontHeightInPoints(TITLE_POINTS);
          style.setFont(font);
          return style;
        });
  }

  CellStyle note() {
    return styles.computeIfAbsent(
        "note",
        key -> {
          CellStyle style = workbook.createCellStyle();
          style.setFont(italic());
          return style;
        });
  }

  CellStyle header(boolean isRequired) {
    return styles.computeIfAbsent(
        "header " + isRequired,
        key -> {
          CellStyle style = workbook.createCellStyle();
          Font font = workbook.createFont();
          font.setBold(true);
          style.setFont(font);
          style.setWrapText(true);
          style.setAlignment(HorizontalAlignment.CENTER);
          style.setVerticalAlignment(VerticalAlignment.CENTER);
          frame(style);
          fill(style, isRequired ? IndexedColors.LIGHT_ORANGE : IndexedColors.GREY_25_PERCENT);
          return style;
        });
  }

  /** An empty cell that waits for a value of that type. */
  CellStyle value(ValueType type) {
    return styles.computeIfAbsent(
        "value " + format(type),
        key -> {
          CellStyle style = workbook.createCellStyle();
          style.setDataFormat(workbook.createDataFormat().getFormat(format(type)));
          return style;
        });
  }

  CellStyle example(ValueType type) {
    return styles.computeIfAbsent(
        "example " + format(type),
        key -> {
          CellStyle style = workbook.createCellStyle();
          style.setDataFormat(workbook.createDataFormat().getFormat(format(type)));
          style.setFont(italic());
          fill(style, IndexedColors.LIGHT_YELLOW);
          return style;
        });
  }

  CellStyle wrapped() {
    return styles.computeIfAbsent(
        "wrapped",
        key -> {
          CellStyle style = workbook.createCellStyle();
          style.setWrapText(true);
          style.setVerticalAlignment(VerticalAlignment.TOP);
          frame(style);
          return style;
        });
  }

  // As text, no digit of a code is lost, no word becomes a day, and no year of birth the 1,984th
  // day
  // since 1900.
  private static String format(ValueType type) {
    return switch (type) {
      case CITIZEN, BIRTH, COLLECTIVE, PLACE, TEXT, CHOICE, NUMBERED, MARK, MARKS -> "@";
      case DATE -> "dd/mm/yyyy";
      case COUNT -> "#,##0";
      case SCORE, TENTHS, PERCENT -> "General";
    };
  }

  private Font italic() {
    Font font = workbook.createFont();
    font.setItalic(true);
    font.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
    return font;
  }

  private static void frame(CellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
  }

  private static void fill(CellStyle style, IndexedColors colour) {
    style.setFillForegroundColor(colour.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }
}
