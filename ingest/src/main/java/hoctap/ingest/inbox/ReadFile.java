package hoctap.ingest.inbox;

import hoctap.ingest.file.FileReading;
import hoctap.ingest.file.FormFile;
import hoctap.ingest.file.FormReading;
import hoctap.ingest.file.FormResult;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.PersonKey;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.SubmissionKey;
import hoctap.ingest.landing.SubmissionWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One file that is news, read, its accepted rows written aside and not landed yet. */
final class ReadFile implements AutoCloseable {
  private final InboxFile file;
  private final String sha256;
  private final SubmissionKey key;
  private final Landing landing;
  private final Map<String, SubmissionWriter> writers = new HashMap<>();
  private FileReading reading;

  private ReadFile(Known news, Landing landing) {
    this.file = news.file();
    this.sha256 = news.sha256();
    this.key = news.key();
    this.landing = landing;
  }

  /** What is known of a file before it is read. */
  record Known(InboxFile file, String sha256, SubmissionKey key) {}

  static ReadFile read(Known news, Landing landing, PersonKey person) {
    ReadFile read = new ReadFile(news, landing);
    InboxFile file = news.file();
    FormFile form =
        new FormFile(
            file.path(),
            file.form(),
            file.period(),
            file.placeCode(),
            person,
            file.layout(),
            file.criteria());
    try {
      read.reading = FormReading.read(form, (of, row) -> read.writer(of).add(row));
      return read;
    } catch (RuntimeException e) {
      read.close();
      throw e;
    }
  }

  InboxFile file() {
    return file;
  }

  String sha256() {
    return sha256;
  }

  /** The file's key; a workbook's sheets have keys of their own. */
  SubmissionKey key() {
    return key;
  }

  FileReading reading() {
    return reading;
  }

  /** The forms that this file would replace whole. */
  List<String> wholeForms() {
    return reading.refusal().isPresent()
        ? List.of()
        : reading.results().stream()
            .filter(result -> result.supplements().isEmpty())
            .map(result -> result.form().id())
            .toList();
  }

  /** All forms of a workbook; none of another file. */
  List<String> fileForms() {
    return file.form().equals(FormFile.WORKBOOK)
        ? reading.results().stream().map(FormResult::form).map(Form::id).sorted().toList()
        : List.of();
  }

  /** The writer of one form, its rows begun. */
  SubmissionWriter writer(Form form) {
    SubmissionWriter writer = writers.get(form.id());
    if (writer == null) {
      writer = landing.writer(key.withForm(form.id()));
      writers.put(form.id(), writer);
      writer.begin(form.landedShape());
    }
    return writer;
  }

  /** Drops the rows of every form that was not landed. */
  @Override
  public void close() {
    writers.values().forEach(SubmissionWriter::close);
  }
}
