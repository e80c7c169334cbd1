package hoctap.ingest.file;

import hoctap.ingest.form.Cell;
import hoctap.ingest.form.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of one sheet of an {@code .xlsx}, one at a time as the part streams by. */
final class XlsxRows implements java.util.Iterator<Line> {
  // A stray value in the last column of a sheet must not make every row sixteen thousand wide.
  private static final int MAX_COLUMNS = 512;

  private final XMLStreamReader xml;
  private final XlsxStrings strings;
  private final XlsxStyles styles;
  private final SheetText.Reader sheet;
  private int row;
  private boolean isAtRow;

  XlsxRows(XMLStreamReader xml, XlsxStrings strings, XlsxStyles styles, SheetText.Reader sheet) {
    this.xml = xml;
    this.strings = strings;
    this.styles = styles;
    this.sheet = sheet;
  }

  @Override
  public boolean hasNext() {
    try {
      while (!isAtRow && xml.hasNext()) {
        isAtRow =
            xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row");
      }
      return isAtRow;
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Cannot read a sheet", e);
    }
  }

  @Override
  public Line next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    isAtRow = false;
    try {
      return line();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Cannot read a sheet", e);
    }
  }

  private Line line() throws XMLStreamException {
    String number = SafeXml.attribute(xml, "r");
    row = number.isEmpty() ? row + 1 : Integer.parseInt(number);
    boolean isHidden = SafeXml.isTrue(SafeXml.attribute(xml, "hidden"));
    List<Cell> cells = new ArrayList<>();
    int column = -1;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        String reference = SafeXml.attribute(xml, "r");
        column = reference.isEmpty() ? column + 1 : column(reference);
        Cell cell = cell();
        if (!cell.isBlank() && column < MAX_COLUMNS) {
          put(cells, column, cell);
        }
      }
    }
    return new Line(row, cells, isHidden);
  }

  private static void put(List<Cell> cells, int column, Cell cell) {
    if (column < cells.size()) {
      cells.set(column, cell);
    } else {
      cells.addAll(Collections.nCopies(column - cells.size(), Cell.BLANK));
      cells.add(cell);
    }
  }

  static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A'; i++) {
      column = column * 26 + reference.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  private Cell cell() throws XMLStreamException {
    String type = SafeXml.attribute(xml, "t");
    String style = SafeXml.attribute(xml, "s");
    XlsxStyles.Style look = styles.get(style.isEmpty() ? 0 : Integer.parseInt(style));
    String value = null;
    TypedText inline = null;
    boolean isFormula = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> value = xml.getElementText();
          case "is" -> inline = TypedText.read(xml);
          case "f" -> isFormula = true;
          default -> {}
        }
      }
    }
    if (inline != null) {
      return Cell.text(inline.in(sheet, look.font()));
    }
    if (value == null || value.isEmpty()) {
      // A formula that no spreadsheet has worked out yet: its value is unknown, not blank.
      return isFormula && type.isEmpty() ? new Cell(Cell.Kind.ERROR, "", "") : Cell.BLANK;
    }
    return valued(type, value, look);
  }

  private Cell valued(String type, String value, XlsxStyles.Style look) {
    return switch (type) {
      case "s" -> Cell.text(strings.get(Integer.parseInt(value.strip())).in(sheet, look.font()));
      case "b" -> new Cell(Cell.Kind.BOOLEAN, SafeXml.isTrue(value.strip()) ? "TRUE" : "FALSE", "");
      case "e" -> new Cell(Cell.Kind.ERROR, value, "");
      case "", "n" -> number(value.strip(), look.format());
      default -> Cell.text(TypedText.of(TypedText.unescaped(value)).in(sheet, look.font()));
    };
  }

  // Some programs leave the type of a text out.
  private static Cell number(String value, String format) {
    try {
      Double.parseDouble(value);
      return new Cell(Cell.Kind.NUMBER, value, format);
    } catch (NumberFormatException e) {
      return Cell.text(value);
    }
  }
}
