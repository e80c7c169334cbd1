package hoctap.ingest.file;

import hoctap.ingest.form.Cell;
import hoctap.ingest.form.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * An {@code .xlsx}, streamed. Formulas count with the value that was stored; hidden sheets are left
 * out, hidden rows are not.
 */
final class XlsxFile implements TableFile {
  // A stray format in the last column of a sheet must not make every row sixteen thousand wide.
  private static final int MAX_COLUMNS = 512;

  private final ReadableWorkbook workbook;
  private final List<Sheet> sheets;
  private final String supplements;

  XlsxFile(Path file) throws IOException {
    workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    sheets =
        workbook
            .getSheets()
            .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
            .toList();
    supplements = SupplementMark.ofWorkbook(file);
  }

  @Override
  public List<String> sheets() {
    return sheets.stream().map(Sheet::getName).toList();
  }

  @Override
  public Stream<Line> lines(int sheet) {
    try {
      return sheets.get(sheet).openStream().map(XlsxFile::line);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read a sheet", e);
    }
  }

  private static Line line(Row row) {
    Cell[] cells = new Cell[Math.min(row.getCellCount(), MAX_COLUMNS)];
    for (int i = 0; i < cells.length; i++) {
      org.dhatim.fastexcel.reader.Cell cell = row.getCell(i);
      cells[i] = cell == null ? Cell.BLANK : cell(cell);
    }
    return new Line(row.getRowNum(), Arrays.asList(cells), row.isHidden());
  }

  private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
    CellType type = cell.getType();
    String raw = cell.getRawValue();
    if (type == CellType.ERROR) {
      return new Cell(Cell.Kind.ERROR, raw == null ? "" : raw, "");
    }
    Object value = cell.getValue();
    if (value == null) {
      return Cell.BLANK;
    }
    if (value instanceof Boolean) {
      return new Cell(Cell.Kind.BOOLEAN, value.equals(Boolean.TRUE) ? "TRUE" : "FALSE", "");
    }
    if (type == CellType.NUMBER || value instanceof Number) {
      String format = cell.getDataFormatString();
      return new Cell(Cell.Kind.NUMBER, raw, format == null ? "" : format);
    }
    return Cell.text(value.toString());
  }

  @Override
  public boolean is1904() {
    return workbook.isDate1904();
  }

  @Override
  public String supplements() {
    return supplements;
  }

  @Override
  public boolean isDelimited() {
    return false;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
