package hoctap.ingest.check;

import hoctap.ingest.file.FileReading;
import hoctap.ingest.file.FormFile;
import hoctap.ingest.file.FormReading;
import hoctap.ingest.file.FormResult;
import hoctap.ingest.file.Refusal;
import hoctap.ingest.form.PersonKey;
import hoctap.ingest.landing.RowCounts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One file, read exactly as intake would read it, and nothing kept of it: no workspace, no lock, no
 * pseudonym.
 */
public final class FileCheck {
  private static final int REJECTED_SHARE = 5;

  // Nothing is landed, so nobody need be told from anybody.
  static final PersonKey NOBODY = new PersonKey(digits -> 0, digits -> new byte[0]);

  private final CheckOrder order;
  private final FileReading reading;
  private final CheckSink sink;

  private FileCheck(CheckOrder order, FileReading reading, CheckSink sink) {
    this.order = order;
    this.reading = reading;
    this.sink = sink;
  }

  /** Reads the file. */
  public static FileCheck run(CheckOrder order) {
    CheckSink sink = new CheckSink(order);
    FormFile file =
        new FormFile(
            order.file(),
            order.form(),
            order.period(),
            order.placeCode(),
            NOBODY,
            order.layout(),
            order.criteria());
    return new FileCheck(order, FormReading.read(file, sink), sink);
  }

  /** Why intake would not take the file at all. */
  public Optional<Refusal> refusal() {
    return reading.refusal();
  }

  /** Sheets that nobody reads. */
  public List<String> sheetsLeftOut() {
    return reading.sheetsLeftOut();
  }

  /** The forms that the file holds; none when it is refused. */
  public List<CheckedForm> forms() {
    return reading.results().stream().map(this::form).toList();
  }

  /** Whether intake would take every row, duplicates apart. */
  public boolean isClean() {
    return refusal().isEmpty()
        && reading.results().stream().allMatch(result -> result.rowsRejected() == 0);
  }

  /**
   * Whether the file can be given back with its cells marked: it is small enough, and its columns
   * are the form's own.
   */
  public boolean isMarkable() {
    return refusal().isEmpty() && sink.isSmall() && order.layout().isEmpty();
  }

  /**
   * Writes the clerk's own workbook with what was found, readable by its owner only. The file that
   * was checked stays as it is.
   *
   * @throws hoctap.ingest.definition.DefinitionException when {@code out} exists already
   */
  public void writeMarked(Path out) {
    MarkedWorkbook.write(order.file(), sink.sheets(), out, reading.results());
  }

  /** The ending of what {@link #writeMarked} writes: that of the file, {@code .xlsx} for a CSV. */
  public String ending() {
    return order.file().getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xls")
        ? ".xls"
        : ".xlsx";
  }

  private CheckedForm form(FormResult result) {
    List<CheckedSheet> sheets =
        sink.sheets().stream().filter(sheet -> sheet.form().equals(result.form())).toList();
    List<CheckedFault> faults =
        sheets.stream().flatMap(sheet -> sheet.faults(result).stream()).toList();
    List<TitleScore> scores = sheets.stream().flatMap(sheet -> sheet.scores().stream()).toList();
    long titled = scores.stream().filter(TitleScore::passes).count();
    return new CheckedForm(
        result.form(),
        new RowCounts(
            result.rowsRead(),
            result.rowsAccepted(),
            result.rowsRejected(),
            result.rowsDuplicate()),
        faults,
        sheets.stream().flatMap(sheet -> sheet.duplicates().stream()).toList(),
        result.findings(),
        result.extraColumns(),
        titled,
        scores.size() - titled,
        result.rowsRejected() * REJECTED_SHARE > result.rowsRead());
  }
}
