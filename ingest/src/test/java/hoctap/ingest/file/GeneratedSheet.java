package hoctap.ingest.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet whose look is drawn by lot: titles, order of columns, fonts, merges, hidden rows. */
final class GeneratedSheet {
  private final Sheet sheet;
  private final Random random;
  private final OldFonts font;
  private final List<String> columns = new ArrayList<>();
  private final Map<String, CellStyle> styles = new java.util.HashMap<>();
  private int next;

  GeneratedSheet(Workbook workbook, String name, Random random) {
    this.sheet = workbook.createSheet(name);
    this.random = random;
    this.font = OldFonts.values()[random.nextInt(OldFonts.values().length)];
  }

  /** One of several, each as likely as the others. */
  @SafeVarargs
  final <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  boolean perhaps() {
    return random.nextBoolean();
  }

  /** Titles, blank rows and the head; what is in brackets is the unit that a column may show. */
  void head(List<String> headers) {
    columns.addAll(headers);
    columns.add("STT");
    columns.add("Ghi chú");
    Collections.shuffle(columns, random);
    for (int i = random.nextInt(4); i > 0; i--) {
      row(Map.of(columns.get(0), "ỦY BAN NHÂN DÂN XÃ", columns.get(1), "BIỂU TỔNG HỢP"), false);
      if (perhaps()) {
        sheet.addMergedRegion(new CellRangeAddress(next - 1, next - 1, 0, 1));
      } else {
        next++;
      }
    }
    header();
    if (perhaps()) {
      Row numbers = sheet.createRow(next++);
      boolean isText = perhaps();
      for (int i = 0; i < columns.size(); i++) {
        if (isText) {
          numbers.createCell(i).setCellValue("(" + (i + 1) + ")");
        } else {
          numbers.createCell(i).setCellValue(i + 1.0);
        }
      }
    }
  }

  /** The header, in one row or merged over two. */
  void header() {
    boolean isTall = perhaps();
    Row row = sheet.createRow(next);
    IntStream.range(0, columns.size()).forEach(i -> text(row.createCell(i), columns.get(i)));
    if (isTall) {
      for (int i = 0; i < columns.size(); i++) {
        sheet.addMergedRegion(new CellRangeAddress(next, next + 1, i, i));
      }
    }
    next += isTall ? 2 : 1;
  }

  /** Types a row and gives its number as a person counts. */
  int row(Map<String, Object> values, boolean mayHide) {
    Row row = sheet.createRow(next++);
    values.forEach((column, value) -> type(row.createCell(columns.indexOf(column)), value));
    row.setZeroHeight(mayHide && random.nextInt(20) == 0);
    return next;
  }

  void blank() {
    next++;
  }

  private void type(Cell cell, Object value) {
    if (value instanceof Sheets.Shown shown) {
      cell.setCellStyle(style(shown.format(), "Arial"));
      cell.setCellValue(shown.number());
    } else if (value instanceof Sheets.Stored stored) {
      cell.setCellFormula(stored.formula());
      cell.setCellValue(stored.value());
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else {
      text(cell, value.toString());
    }
  }

  private void text(Cell cell, String text) {
    cell.setCellStyle(style("General", font.font()));
    cell.setCellValue(font.type(text));
  }

  // One style for each look: an old workbook holds four thousand of them at most.
  private CellStyle style(String format, String fontName) {
    return styles.computeIfAbsent(
        format + fontName,
        look -> {
          Workbook workbook = sheet.getWorkbook();
          Font drawn = workbook.createFont();
          drawn.setFontName(fontName);
          CellStyle style = workbook.createCellStyle();
          style.setFont(drawn);
          style.setDataFormat(workbook.createDataFormat().getFormat(format));
          return style;
        });
  }
}
