package hoctap.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The number format and the font of each style of an {@code .xlsx}. */
final class XlsxStyles {
  static final XlsxStyles NONE = new XlsxStyles(List.of());

  private static final Style PLAIN = new Style("", "");

  private final List<Style> styles;

  /** What a cell's style says; "" where it says nothing. */
  record Style(String format, String font) {}

  private record Numbers(int format, int font) {}

  private XlsxStyles(List<Style> styles) {
    this.styles = styles;
  }

  Style get(int style) {
    return style >= 0 && style < styles.size() ? styles.get(style) : PLAIN;
  }

  static XlsxStyles read(InputStream part) throws IOException {
    Table table = new Table();
    try (part) {
      XMLStreamReader xml = SafeXml.open(part);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          table.take(xml);
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException("Cannot read the styles of the workbook", e);
    }
    return new XlsxStyles(table.cells.stream().map(table::style).toList());
  }

  /** The lists of the part, which refer to each other by number. */
  private static final class Table {
    private static final Set<String> LISTS =
        Set.of("numFmts", "fonts", "fills", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs");

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<String> fonts = new ArrayList<>();
    private final List<Numbers> cells = new ArrayList<>();
    private String list = "";

    void take(XMLStreamReader xml) {
      String name = xml.getLocalName();
      if (LISTS.contains(name)) {
        list = name;
      } else if (name.equals("numFmt")) {
        formats.putIfAbsent(number(xml, "numFmtId"), SafeXml.attribute(xml, "formatCode"));
      } else if (list.equals("fonts") && name.equals("font")) {
        fonts.add("");
      } else if (list.equals("fonts") && name.equals("name") && !fonts.isEmpty()) {
        fonts.set(fonts.size() - 1, SafeXml.attribute(xml, "val"));
      } else if (list.equals("cellXfs") && name.equals("xf")) {
        cells.add(new Numbers(number(xml, "numFmtId"), number(xml, "fontId")));
      }
    }

    Style style(Numbers cell) {
      String format = formats.get(cell.format());
      if (format == null && cell.format() < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX) {
        format = BuiltinFormats.getBuiltinFormat(cell.format());
      }
      String font = cell.font() < fonts.size() ? fonts.get(cell.font()) : "";
      return new Style(format == null ? "" : format, font);
    }
  }

  private static int number(XMLStreamReader xml, String name) {
    String value = SafeXml.attribute(xml, name);
    return value.isEmpty() ? 0 : Integer.parseInt(value);
  }
}
