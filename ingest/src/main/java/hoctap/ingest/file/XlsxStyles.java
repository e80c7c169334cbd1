package hoctap.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<Integer, String> formats = new HashMap<>();
    List<String> fonts = new ArrayList<>();
    List<Numbers> cells = new ArrayList<>();
    try (part) {
      XMLStreamReader xml = SafeXml.open(part);
      String inside = "";
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "numFmts", "fonts", "cellXfs", "cellStyleXfs", "dxfs", "fills", "cellStyles" ->
              inside = xml.getLocalName();
          case "numFmt" ->
              formats.putIfAbsent(number(xml, "numFmtId"), SafeXml.attribute(xml, "formatCode"));
          case "font" -> {
            if (inside.equals("fonts")) {
              fonts.add("");
            }
          }
          case "name" -> {
            if (inside.equals("fonts") && !fonts.isEmpty()) {
              fonts.set(fonts.size() - 1, SafeXml.attribute(xml, "val"));
            }
          }
          case "xf" -> {
            if (inside.equals("cellXfs")) {
              cells.add(new Numbers(number(xml, "numFmtId"), number(xml, "fontId")));
            }
          }
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException("Cannot read the styles of the workbook", e);
    }
    return new XlsxStyles(cells.stream().map(cell -> style(cell, formats, fonts)).toList());
  }

  private static Style style(Numbers cell, Map<Integer, String> formats, List<String> fonts) {
    String format = formats.get(cell.format());
    if (format == null && cell.format() < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX) {
      format = BuiltinFormats.getBuiltinFormat(cell.format());
    }
    String font = cell.font() < fonts.size() ? fonts.get(cell.font()) : "";
    return new Style(format == null ? "" : format, font);
  }

  private static int number(XMLStreamReader xml, String name) {
    String value = SafeXml.attribute(xml, name);
    return value.isEmpty() ? 0 : Integer.parseInt(value);
  }
}
