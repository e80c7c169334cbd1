package hoctap.ingest.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of an {@code .xlsx} and how they refer to each other, as any program writes them:
 * absolute or relative targets, names in other case, with or without prefixes, strict or not.
 */
final class XlsxParts implements AutoCloseable {
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private String strings = "";
  private String styles = "";
  private boolean is1904;

  /** A sheet of cells and the part that holds it. */
  record Sheet(String name, String part, boolean isVisible) {}

  private record Target(String type, String part) {}

  XlsxParts(Path file) throws IOException {
    zip = new ZipFile(file.toFile());
    try {
      Collections.list(zip.entries()).forEach(entry -> entries.put(key(entry.getName()), entry));
      String book = "xl/workbook.xml";
      for (Target target : targets("_rels/.rels", "").values()) {
        book = target.type().endsWith("/officeDocument") ? target.part() : book;
      }
      readBook(book);
    } catch (IOException | RuntimeException | XMLStreamException e) {
      zip.close();
      throw new IOException("Cannot find the sheets of the workbook", e);
    }
  }

  private static String key(String name) {
    String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return plain.startsWith("/") ? plain.substring(1) : plain;
  }

  private void readBook(String book) throws IOException, XMLStreamException {
    int slash = book.lastIndexOf('/') + 1;
    String folder = book.substring(0, slash);
    Map<String, Target> targets =
        targets(folder + "_rels/" + book.substring(slash) + ".rels", folder);
    for (Target target : targets.values()) {
      strings = target.type().endsWith("/sharedStrings") ? target.part() : strings;
      styles = target.type().endsWith("/styles") ? target.part() : styles;
    }
    try (InputStream in = open(book)) {
      XMLStreamReader xml = SafeXml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          readBookElement(xml, targets);
        }
      }
    }
  }

  private void readBookElement(XMLStreamReader xml, Map<String, Target> targets) {
    if (xml.getLocalName().equals("workbookPr")) {
      is1904 = SafeXml.isTrue(SafeXml.attribute(xml, "date1904"));
    } else if (xml.getLocalName().equals("sheet")) {
      Target target = targets.get(SafeXml.attribute(xml, "id"));
      if (target != null && target.type().endsWith("/worksheet")) {
        String state = SafeXml.attribute(xml, "state");
        boolean isVisible = state.isEmpty() || state.equals("visible");
        sheets.add(new Sheet(SafeXml.attribute(xml, "name"), target.part(), isVisible));
      }
    }
  }

  private Map<String, Target> targets(String part, String folder)
      throws IOException, XMLStreamException {
    Map<String, Target> targets = new HashMap<>();
    if (!has(part)) {
      return targets;
    }
    try (InputStream in = open(part)) {
      XMLStreamReader xml = SafeXml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("Relationship")) {
          String target = SafeXml.attribute(xml, "Target");
          String whole = target.startsWith("/") ? target.substring(1) : folder + target;
          targets.put(
              SafeXml.attribute(xml, "Id"),
              new Target(SafeXml.attribute(xml, "Type"), Path.of(whole).normalize().toString()));
        }
      }
    }
    return targets;
  }

  private boolean has(String part) {
    return entries.containsKey(key(part));
  }

  InputStream open(String part) throws IOException {
    ZipEntry entry = entries.get(key(part));
    if (entry == null) {
      throw new FileNotFoundException("Cannot find a part of the workbook");
    }
    return zip.getInputStream(entry);
  }

  List<Sheet> sheets() {
    return sheets;
  }

  boolean is1904() {
    return is1904;
  }

  XlsxStrings strings() throws IOException {
    return strings.isEmpty() || !has(strings) ? XlsxStrings.NONE : XlsxStrings.read(open(strings));
  }

  XlsxStyles styles() throws IOException {
    return styles.isEmpty() || !has(styles) ? XlsxStyles.NONE : XlsxStyles.read(open(styles));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
