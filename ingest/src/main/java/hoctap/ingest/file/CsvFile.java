package hoctap.ingest.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import hoctap.ingest.form.Cell;
import hoctap.ingest.form.Line;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A CSV, with or without a byte order mark, quoted as RFC 4180 says. */
final class CsvFile implements TableFile {
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Charset charset;
  private final char separator;
  private final List<Reader> open = new ArrayList<>();

  CsvFile(Path file, Charset charset, char separator) {
    this.file = file;
    this.charset = charset;
    this.separator = separator;
  }

  @Override
  public List<String> sheets() {
    return List.of("");
  }

  @Override
  public Stream<Line> lines(int sheet) {
    try {
      Reader reader = reader();
      CsvReader<CsvRecord> records =
          CsvReader.builder()
              .fieldSeparator(separator)
              .skipEmptyLines(false)
              .allowExtraFields(true)
              .allowMissingFields(true)
              .allowExtraCharsAfterClosingQuote(false)
              .allowUnclosedQuote(false)
              .ofCsvRecord(reader);
      int[] number = {0};
      return records.stream().map(record -> new Line(++number[0], cells(record), false));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file.getFileName(), e);
    }
  }

  private Reader reader() throws IOException {
    InputStream bytes = Files.newInputStream(file);
    // Bytes that are no text stop the file: half-read names would be worse.
    Reader reader =
        new BufferedReader(
            new InputStreamReader(
                bytes,
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            BUFFER);
    open.add(reader);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private static List<Cell> cells(CsvRecord record) {
    Cell[] cells = new Cell[record.getFieldCount()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Cell.text(record.getField(i));
    }
    return Arrays.asList(cells);
  }

  @Override
  public boolean is1904() {
    return false;
  }

  @Override
  public String supplements() {
    return "";
  }

  @Override
  public boolean isDelimited() {
    return true;
  }

  @Override
  public void close() throws IOException {
    for (Reader reader : open) {
      reader.close();
    }
  }
}
