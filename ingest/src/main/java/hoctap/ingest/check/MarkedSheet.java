package hoctap.ingest.check;

import hoctap.ingest.file.CheckColumns;
import hoctap.ingest.form.Fault;
import hoctap.ingest.form.RejectedRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;

/** Marks one sheet: colours, comments, and the columns of what was worked out. */
final class MarkedSheet {
  private static final String AUTHOR = "hoctap";
  // Spreadsheets become slow to open with more; the column of faults names every one.
  private static final int MAX_COMMENTS = 2_000;
  private static final int FAULTS_WIDTH = 50 * 256;
  private static final int RESULT_WIDTH = 16 * 256;

  private final CheckedSheet checked;
  private final MarkedStyles styles;
  private final Sheet sheet;
  private final CreationHelper creation;
  private int comments;

  MarkedSheet(Workbook workbook, MarkedStyles styles, CheckedSheet checked) {
    this.checked = checked;
    this.styles = styles;
    this.sheet = workbook.getSheet(checked.name().isEmpty() ? CsvSheet.NAME : checked.name());
    this.creation = workbook.getCreationHelper();
  }

  void mark(List<RejectedRow> rejected) {
    clearEarlier();
    Map<Integer, String> faults = new LinkedHashMap<>();
    for (RejectedRow row : rejected) {
      row.faults().forEach(fault -> mark(row, fault));
      faults.put(
          row.rowNumber(),
          row.faults().stream().map(Fault::messageVi).distinct().collect(Collectors.joining("; ")));
    }
    String twice = "Trùng với một dòng phía trên; không được tính";
    for (int row : checked.duplicateRows()) {
      mark(cell(row, keyColumn()), IndexedColors.LIGHT_ORANGE, twice);
      faults.put(row, twice);
    }
    int column = firstFree();
    if (checked.isScored()) {
      column = scores(column, faults);
    }
    faults(column, faults);
  }

  private void mark(RejectedRow row, Fault fault) {
    String example = checked.example(fault);
    String text =
        example.isEmpty() ? fault.messageVi() : fault.messageVi() + "\nVí dụ đúng: " + example;
    mark(cell(row.rowNumber(), fault.column()), IndexedColors.ROSE, text);
  }

  private void mark(Cell cell, IndexedColors colour, String text) {
    Comment known = cell.getCellComment();
    if (known == null || !AUTHOR.equals(known.getAuthor())) {
      styles.colour(cell, colour);
    }
    if (known != null) {
      known.setString(creation.createRichTextString(known.getString().getString() + "\n" + text));
    } else if (comments < MAX_COMMENTS) {
      comments++;
      ClientAnchor anchor = creation.createClientAnchor();
      // The library takes the anchor's corner for the cell, and two comments on one for a fault.
      anchor.setCol1(cell.getColumnIndex());
      anchor.setCol2(cell.getColumnIndex() + 4);
      anchor.setRow1(cell.getRowIndex());
      anchor.setRow2(cell.getRowIndex() + 5);
      Comment comment = drawing().createCellComment(anchor);
      comment.setString(creation.createRichTextString(text));
      comment.setAuthor(AUTHOR);
      cell.setCellComment(comment);
    }
  }

  private Drawing<?> drawing() {
    Drawing<?> known = sheet.getDrawingPatriarch();
    return known == null ? sheet.createDrawingPatriarch() : known;
  }

  // A corrected copy may be checked again: what is right now must not stay coloured.
  private void clearEarlier() {
    List<CellAddress> ours = new ArrayList<>();
    sheet
        .getCellComments()
        .forEach(
            (address, comment) -> {
              if (AUTHOR.equals(comment.getAuthor())) {
                ours.add(address);
              }
            });
    for (CellAddress address : ours) {
      Cell cell = cell(address.getRow() + 1, address.getColumn());
      cell.removeCellComment();
      styles.clear(cell);
    }
  }

  private int keyColumn() {
    return checked.form().key().stream()
        .map(id -> checked.columns().positions().get(checked.form().indexOf(id)))
        .filter(position -> position >= 0)
        .findFirst()
        .orElse(0);
  }

  private int firstFree() {
    return Math.max(header().getLastCellNum(), checked.columns().headers().size());
  }

  private Row header() {
    return row(checked.headerRow());
  }

  /** The column of ours under that header, where an earlier check put it, else the next one. */
  private int column(String header, int next) {
    int known = find(header);
    if (known >= 0) {
      clearBelow(known);
      return known;
    }
    Cell cell = header().createCell(next);
    cell.setCellValue(header);
    cell.setCellStyle(styles.header());
    return next;
  }

  private void clearBelow(int column) {
    for (Row row : sheet) {
      Cell cell = row.getCell(column);
      if (row.getRowNum() >= checked.headerRow() && cell != null) {
        cell.setBlank();
      }
    }
  }

  private int scores(int next, Map<Integer, String> faults) {
    int total = column(CheckColumns.TOTAL, next);
    int result = column(CheckColumns.RESULT, Math.max(next, total + 1));
    int reason = column(CheckColumns.REASON, Math.max(next, result + 1));
    sheet.setColumnWidth(result, RESULT_WIDTH);
    sheet.setColumnWidth(reason, FAULTS_WIDTH);
    checked
        .scoredRows()
        .forEach(
            (row, score) -> {
              cell(row, total).setCellValue(score.totalTenths() / 10.0);
              styles.put(cell(row, result), score.passes() ? "Đạt" : "Không đạt");
              styles.put(cell(row, reason), score.reason());
            });
    faults.keySet().forEach(row -> styles.put(cell(row, result), "Chưa tính: xem lỗi cần sửa"));
    return Math.max(next, reason + 1);
  }

  private void faults(int next, Map<Integer, String> faults) {
    if (faults.isEmpty() && find(CheckColumns.FAULTS) < 0) {
      return;
    }
    int column = column(CheckColumns.FAULTS, next);
    sheet.setColumnWidth(column, FAULTS_WIDTH);
    faults.forEach((row, text) -> styles.put(cell(row, column), text));
  }

  private int find(String header) {
    for (Cell cell : header()) {
      if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(header)) {
        return cell.getColumnIndex();
      }
    }
    return -1;
  }

  private Row row(int number) {
    Row row = sheet.getRow(number - 1);
    return row == null ? sheet.createRow(number - 1) : row;
  }

  private Cell cell(int row, int column) {
    return row(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }
}
