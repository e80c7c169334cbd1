package hoctap.ingest.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import hoctap.ingest.form.Cell;
import hoctap.ingest.form.Line;
import hoctap.ingest.form.Script;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A CSV, with or without a byte order mark, quoted as RFC 4180 says. */
final class CsvFile implements TableFile {
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int BUFFER = 1 << 16;

  private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\"?sep=(.)\"?\\s*");
  private static final int SEPARATOR_LINE_LENGTH = 16;

  private final Path file;
  private final Dialect dialect;
  private final SheetText text;
  private final List<Reader> open = new ArrayList<>();

  /**
   * How a program wrote a CSV.
   *
   * @param isSpaced whether blanks stand between separators and quotation marks
   */
  record Dialect(Charset charset, Script script, char separator, boolean isSpaced) {}

  CsvFile(Path file, Dialect dialect) {
    this.file = file;
    this.dialect = dialect;
    this.text = SheetText.of(dialect.script());
  }

  /** The separator that a first line {@code sep=;} names; 0 when there is no such line. */
  static char namedSeparator(String firstLine) {
    Matcher matcher = SEPARATOR_LINE.matcher(firstLine);
    return matcher.matches() ? matcher.group(1).charAt(0) : 0;
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
              .fieldSeparator(dialect.separator())
              .skipEmptyLines(false)
              .allowExtraFields(true)
              .allowMissingFields(true)
              .allowExtraCharsAfterClosingQuote(false)
              .allowUnclosedQuote(false)
              .trimWhitespacesAroundQuotes(dialect.isSpaced())
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
                dialect
                    .charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            BUFFER);
    open.add(reader);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    skipSeparatorLine(reader);
    return reader;
  }

  // Spreadsheets do not show the line, so it counts as no row.
  private static void skipSeparatorLine(Reader reader) throws IOException {
    reader.mark(SEPARATOR_LINE_LENGTH + 2);
    StringBuilder line = new StringBuilder();
    int c = reader.read();
    while (c >= 0 && c != '\n' && c != '\r' && line.length() < SEPARATOR_LINE_LENGTH) {
      line.append((char) c);
      c = reader.read();
    }
    if (namedSeparator(line.toString()) == 0) {
      reader.reset();
      return;
    }
    reader.mark(1);
    if (c == '\r' && reader.read() != '\n') {
      reader.reset();
    }
  }

  private List<Cell> cells(CsvRecord record) {
    Cell[] cells = new Cell[record.getFieldCount()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Cell.text(text.read(record.getField(i), ""));
    }
    return Arrays.asList(cells);
  }

  @Override
  public Merges merges(int sheet) {
    return Merges.NONE;
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
