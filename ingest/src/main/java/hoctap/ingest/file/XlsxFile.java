package hoctap.ingest.file;

import hoctap.ingest.form.Line;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.stream.XMLStreamException;

/**
 * An {@code .xlsx}, streamed. Formulas count with the value that was stored; hidden sheets are left
 * out, hidden rows are not.
 */
final class XlsxFile implements TableFile {
  private final XlsxParts parts;
  private final XlsxStrings strings;
  private final XlsxStyles styles;
  private final List<XlsxParts.Sheet> sheets;
  private final String supplements;
  private final Map<Integer, SheetText> texts = new HashMap<>();
  private final Map<Integer, Merges> merges = new HashMap<>();

  XlsxFile(Path file) throws IOException {
    parts = new XlsxParts(file);
    strings = parts.strings();
    styles = parts.styles();
    sheets = parts.sheets().stream().filter(XlsxParts.Sheet::isVisible).toList();
    supplements = SupplementMark.ofWorkbook(file);
  }

  @Override
  public List<String> sheets() {
    return sheets.stream().map(XlsxParts.Sheet::name).toList();
  }

  @Override
  public Stream<Line> lines(int sheet) {
    SheetText text = texts.get(sheet);
    if (text == null) {
      text = SheetText.of(reader -> lines(sheet, reader));
      texts.put(sheet, text);
    }
    return lines(sheet, text::read);
  }

  private Stream<Line> lines(int sheet, SheetText.Reader text) {
    try {
      InputStream part = new BufferedInputStream(parts.open(sheets.get(sheet).part()));
      XlsxRows rows = new XlsxRows(SafeXml.open(part), strings, styles, text);
      return StreamSupport.stream(
              Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
          .onClose(() -> close(part));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read a sheet", e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Cannot read a sheet", e);
    }
  }

  private static void close(InputStream part) {
    try {
      part.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close a sheet", e);
    }
  }

  @Override
  public Merges merges(int sheet) {
    return merges.computeIfAbsent(sheet, this::readMerges);
  }

  private Merges readMerges(int sheet) {
    try {
      return XlsxMerges.read(parts.open(sheets.get(sheet).part()));
    } catch (IOException e) {
      // The rows of the sheet cannot be read either, and say so.
      return Merges.NONE;
    }
  }

  @Override
  public boolean is1904() {
    return parts.is1904();
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
    parts.close();
  }
}
