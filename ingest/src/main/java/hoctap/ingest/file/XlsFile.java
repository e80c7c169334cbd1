package hoctap.ingest.file;

import hoctap.ingest.form.Cell;
import hoctap.ingest.form.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;

/**
 * An {@code .xls} of Excel 97 to 2003, read whole: it cannot hold more than 65,536 rows a sheet.
 */
final class XlsFile implements TableFile {
  private final POIFSFileSystem container;
  private final HSSFWorkbook workbook;
  private final List<Integer> visible;
  private final Map<Integer, SheetText> texts = new HashMap<>();

  XlsFile(Path file) throws IOException {
    container = new POIFSFileSystem(file.toFile(), true);
    workbook = new HSSFWorkbook(container);
    visible =
        IntStream.range(0, workbook.getNumberOfSheets())
            .filter(i -> workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE)
            .boxed()
            .toList();
  }

  @Override
  public List<String> sheets() {
    return visible.stream().map(workbook::getSheetName).toList();
  }

  @Override
  public Stream<Line> lines(int sheet) {
    HSSFSheet rows = workbook.getSheetAt(visible.get(sheet));
    SheetText text =
        texts.computeIfAbsent(sheet, index -> SheetText.of(reader -> lines(rows, reader)));
    return lines(rows, text::read);
  }

  private Stream<Line> lines(HSSFSheet rows, SheetText.Reader text) {
    return StreamSupport.stream(rows.spliterator(), false).map(row -> line(row, text));
  }

  private Line line(Row row, SheetText.Reader text) {
    Cell[] cells = new Cell[Math.max(row.getLastCellNum(), 0)];
    for (int i = 0; i < cells.length; i++) {
      HSSFCell cell = (HSSFCell) row.getCell(i);
      cells[i] = cell == null ? Cell.BLANK : cell(cell, text);
    }
    return new Line(row.getRowNum() + 1, Arrays.asList(cells), row.getZeroHeight());
  }

  private Cell cell(HSSFCell cell, SheetText.Reader text) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> Cell.text(text(cell).in(text, font(cell.getCellStyle().getFontIndex())));
      case NUMERIC ->
          new Cell(
              Cell.Kind.NUMBER,
              String.valueOf(cell.getNumericCellValue()),
              cell.getCellStyle().getDataFormatString());
      case BOOLEAN ->
          new Cell(Cell.Kind.BOOLEAN, cell.getBooleanCellValue() ? "TRUE" : "FALSE", "");
      case ERROR ->
          new Cell(Cell.Kind.ERROR, FormulaError.forInt(cell.getErrorCellValue()).getString(), "");
      default -> Cell.BLANK;
    };
  }

  /** The text in its runs: the first stands before them, in the cell's own font. */
  private TypedText text(HSSFCell cell) {
    HSSFRichTextString typed = cell.getRichStringCellValue();
    String whole = typed.getString();
    if (typed.numFormattingRuns() == 0) {
      return TypedText.of(whole);
    }
    List<TypedText.Run> runs = new ArrayList<>();
    runs.add(new TypedText.Run(whole.substring(0, typed.getIndexOfFormattingRun(0)), ""));
    for (int i = 0; i < typed.numFormattingRuns(); i++) {
      int end =
          i + 1 < typed.numFormattingRuns() ? typed.getIndexOfFormattingRun(i + 1) : whole.length();
      String part = whole.substring(typed.getIndexOfFormattingRun(i), end);
      runs.add(new TypedText.Run(part, font(typed.getFontOfFormattingRun(i))));
    }
    return new TypedText(runs);
  }

  private String font(int index) {
    return workbook.getFontAt(index).getFontName();
  }

  @Override
  public Merges merges(int sheet) {
    return new Merges(
        workbook.getSheetAt(visible.get(sheet)).getMergedRegions().stream()
            .map(
                area ->
                    new Merges.Area(
                        area.getFirstRow() + 1,
                        area.getLastRow() + 1,
                        area.getFirstColumn(),
                        area.getLastColumn()))
            .toList());
  }

  @Override
  public boolean is1904() {
    return workbook.getInternalWorkbook().isUsing1904DateWindowing();
  }

  @Override
  public String supplements() {
    return "";
  }

  @Override
  public boolean isDelimited() {
    return false;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
    container.close();
  }
}
