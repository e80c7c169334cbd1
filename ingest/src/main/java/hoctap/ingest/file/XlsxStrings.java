package hoctap.ingest.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that the cells of an {@code .xlsx} share. */
final class XlsxStrings {
  static final XlsxStrings NONE = new XlsxStrings(List.of());

  // A bare string where there is one run in the cell's font: there may be two million.
  private final List<Object> texts;

  private XlsxStrings(List<Object> texts) {
    this.texts = texts;
  }

  static XlsxStrings read(InputStream part) throws IOException {
    List<Object> texts = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(part)) {
      XMLStreamReader xml = SafeXml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
          TypedText text = TypedText.read(xml);
          boolean isBare = text.runs().size() == 1 && text.runs().get(0).font().isEmpty();
          texts.add(isBare ? text.runs().get(0).text() : text);
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException("Cannot read the texts of the workbook", e);
    }
    return new XlsxStrings(texts);
  }

  TypedText get(int index) {
    return texts.get(index) instanceof TypedText text
        ? text
        : TypedText.of((String) texts.get(index));
  }
}
