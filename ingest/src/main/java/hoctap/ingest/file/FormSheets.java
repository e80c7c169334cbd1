package hoctap.ingest.file;

import hoctap.ingest.form.Finding;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.FormRows;
import hoctap.ingest.form.Line;
import hoctap.ingest.form.SheetColumns;
import hoctap.ingest.form.Verdict;
import hoctap.ingest.form.VietnameseText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Reads the sheets of one form of one file and gathers its result. */
final class FormSheets {
  private static final int MAX_REJECTS = 100_000;

  private final FormRows rows;
  private final RowSink accepted;
  private final List<String> extraColumns = new ArrayList<>();
  private final List<RejectedSheet> rejects = new ArrayList<>();
  private final boolean isSupplement;
  private long kept;
  private long hidden;

  FormSheets(FormRows rows, RowSink accepted, boolean isSupplement) {
    this.rows = rows;
    this.accepted = accepted;
    this.isSupplement = isSupplement;
  }

  /** Begins the rows below one header. */
  SheetBlock begin(TableFile file, int sheet, FormMatch match, Merges merges) {
    listExtraColumns(match);
    SheetColumns columns =
        new SheetColumns(
            file.sheets().get(sheet),
            match.positions(),
            match.header().texts(),
            file.is1904(),
            file.isDelimited());
    accepted.begin(rows.form(), columns, match.header().lastRow());
    return new SheetBlock(this, rows.sheet(columns), match, merges);
  }

  void end(SheetBlock block, TableFile file, int sheet) {
    block.rejected(file.sheets().get(sheet), file.is1904()).ifPresent(rejects::add);
  }

  /** Reads the records of a service, each of which is a row of data. */
  void readRecords(FormMatch match, Iterator<Line> records) {
    listExtraColumns(match);
    List<String> fields = match.header().texts();
    SheetColumns columns = new SheetColumns("", match.positions(), fields, false, false);
    SheetBlock block = new SheetBlock(this, rows.sheet(columns), match, Merges.NONE);
    while (records.hasNext()) {
      block.takeRecord(records.next());
    }
    block.rejected("", false).ifPresent(rejects::add);
  }

  private void listExtraColumns(FormMatch match) {
    for (int unknown : match.unknown()) {
      String header = match.header().texts().get(unknown);
      String shown = VietnameseText.masked(header);
      boolean isOurs =
          CheckColumns.isOurs(header) || (isSupplement && RejectsColumns.isOurs(header));
      if (!isOurs && !extraColumns.contains(shown)) {
        extraColumns.add(shown);
      }
    }
  }

  /** The form with the criteria that its place may name. */
  Form form() {
    return rows.form();
  }

  /** Tells of a line below a header before it is taken. */
  void see(Line line, Verdict verdict) {
    accepted.see(line, verdict);
  }

  void accept(Object[] row) {
    accepted.accept(rows.form(), row);
  }

  /** Whether one more rejected row is kept for the rejects workbook. */
  boolean keepsReject() {
    return kept++ < MAX_REJECTS;
  }

  void countHidden() {
    hidden++;
  }

  FormResult result(Form form, String supplements) {
    List<Finding> findings = new ArrayList<>(rows.findings());
    if (hidden > 0) {
      findings.add(
          new Finding(
              "hidden_rows",
              Finding.Severity.NOTICE,
              hidden,
              "%d dòng bị ẩn hoặc bị lọc vẫn được đọc".formatted(hidden)));
    }
    return new FormResult(
        form,
        rows.read(),
        rows.accepted(),
        rows.rejected(),
        rows.duplicate(),
        findings,
        rows.controlTotals(),
        extraColumns,
        rejects,
        Optional.of(supplements).filter(id -> !id.isEmpty()));
  }
}
