package hoctap.ingest.file;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A text of an {@code .xlsx} in its runs: a cell may be typed in several fonts.
 *
 * @param runs in order; a run without a font of its own has that of the cell
 */
record TypedText(List<Run> runs) {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** A piece of text in one font; "" for the cell's. */
  record Run(String text, String font) {}

  static TypedText of(String text) {
    return new TypedText(List.of(new Run(text, "")));
  }

  /** Reads up to the end of {@code si} or {@code is}; hints on pronunciation are no text. */
  static TypedText read(XMLStreamReader xml) throws XMLStreamException {
    String end = xml.getLocalName();
    List<Run> runs = new java.util.ArrayList<>(1);
    String font = "";
    boolean isHint = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "r" -> font = "";
          case "rPh" -> isHint = true;
          case "rFont" -> font = SafeXml.attribute(xml, "val");
          case "t" -> {
            String text = unescaped(xml.getElementText());
            if (!isHint && !text.isEmpty()) {
              runs.add(new Run(text, font));
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        isHint &= !xml.getLocalName().equals("rPh");
        if (xml.getLocalName().equals(end)) {
          break;
        }
      }
    }
    return new TypedText(runs);
  }

  // Control characters are written as _x000D_.
  static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        : text;
  }

  String in(SheetText.Reader sheet, String cellFont) {
    if (runs.size() == 1) {
      Run run = runs.get(0);
      return sheet.read(run.text(), run.font().isEmpty() ? cellFont : run.font());
    }
    StringBuilder text = new StringBuilder();
    for (Run run : runs) {
      text.append(sheet.read(run.text(), run.font().isEmpty() ? cellFont : run.font()));
    }
    return text.toString();
  }
}
