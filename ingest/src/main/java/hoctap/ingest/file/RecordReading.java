package hoctap.ingest.file;

import hoctap.ingest.form.Form;
import hoctap.ingest.form.FormColumn;
import hoctap.ingest.form.FormRows;
import hoctap.ingest.form.Line;
import hoctap.ingest.form.RowContext;
import hoctap.ingest.form.VietnameseText;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the records of a service as the rows of one form: a field is known by a column's id or by
 * any header that the form knows. Every record is a row; its number is its place in the answer.
 */
public final class RecordReading {
  private RecordReading() {}

  /**
   * The records of one answer.
   *
   * @param fields the names of all fields that any record has, in the order of the cells
   * @param rows numbered from 1
   */
  public record Records(List<String> fields, Iterator<Line> rows) {
    public Records {
      fields = List.copyOf(fields);
    }
  }

  /** Passes every accepted row on; refused as a whole where a required column has no field. */
  public static FileReading read(Form form, RowContext context, Records records, RowSink accepted) {
    FormMatch match = FormMatch.of(form, header(form, records.fields()));
    Optional<Refusal> refusal =
        records.rows().hasNext() ? refusal(match, context.level()) : Optional.empty();
    if (refusal.isPresent()) {
      return FileReading.refused(refusal.get());
    }
    FormSheets sheets = new FormSheets(new FormRows(form, context), accepted, false);
    sheets.readRecords(match, records.rows());
    return new FileReading(List.of(sheets.result(form, "")), List.of(), Optional.empty());
  }

  private static HeaderBlock header(Form form, List<String> fields) {
    return new HeaderBlock(
        0,
        1,
        fields.stream().map(VietnameseText::clean).toList(),
        Collections.nCopies(fields.size(), 0),
        fields.stream().map(field -> keys(form, field)).toList());
  }

  private static List<String> keys(Form form, String field) {
    return form.columns().stream()
        .filter(column -> column.id().equals(field))
        .map(column -> HeaderKeys.of(column.header()))
        .findFirst()
        .orElseGet(() -> HeaderKeys.of(field));
  }

  private static Optional<Refusal> refusal(FormMatch match, String level) {
    if (!match.twice().isEmpty()) {
      FormColumn column = match.form().columns().get(match.twice().get(0)[0]);
      return Optional.of(
          new Refusal(
              "Câu trả lời có hai trường cùng là cột “%s” (%s). Hãy giữ lại một trường."
                  .formatted(column.header(), column.id()),
              "Two fields of the answer are both the column %s; keep one.".formatted(column.id())));
    }
    List<FormColumn> missing = match.missing(level);
    return missing.isEmpty() ? Optional.empty() : Optional.of(missing(match.form(), missing));
  }

  private static Refusal missing(Form form, List<FormColumn> missing) {
    return new Refusal(
        missing.stream()
            .map(column -> "%s (“%s”)".formatted(column.id(), column.header()))
            .collect(
                Collectors.joining(
                    ", ",
                    "Câu trả lời thiếu trường bắt buộc của biểu “%s” (%s): "
                        .formatted(form.title(), form.id()),
                    ".")),
        missing.stream()
            .map(FormColumn::id)
            .collect(
                Collectors.joining(
                    ", ",
                    "The answer lacks required fields of form %s: ".formatted(form.id()),
                    ".")));
  }
}
