package hoctap.ingest.file;

import hoctap.ingest.form.Cell;
import hoctap.ingest.form.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    Iterable<Row> rows = workbook.getSheetAt(visible.get(sheet));
    return java.util.stream.StreamSupport.stream(rows.spliterator(), false).map(XlsFile::line);
  }

  private static Line line(Row row) {
    Cell[] cells = new Cell[Math.max(row.getLastCellNum(), 0)];
    for (int i = 0; i < cells.length; i++) {
      org.apache.poi.ss.usermodel.Cell cell = row.getCell(i);
      cells[i] = cell == null ? Cell.BLANK : cell(cell);
    }
    return new Line(row.getRowNum() + 1, Arrays.asList(cells), row.getZeroHeight());
  }

  private static Cell cell(org.apache.poi.ss.usermodel.Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> Cell.text(cell.getStringCellValue());
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
