package hoctap.ingest.file;

import hoctap.ingest.form.Finding;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.FormRows;
import hoctap.ingest.form.Line;
import hoctap.ingest.form.RejectedRow;
import hoctap.ingest.form.SheetColumns;
import hoctap.ingest.form.SheetRows;
import hoctap.ingest.form.Verdict;
import hoctap.ingest.form.VietnameseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the sheets of one form of one file and gathers its result. */
final class FormSheets {
  private static final int MAX_REJECTS = 100_000;

  private final FormRows rows;
  private final RowSink accepted;
  private final List<String> extraColumns = new ArrayList<>();
  private final List<RejectedSheet> rejects = new ArrayList<>();
  private int kept;
  private long hidden;

  FormSheets(FormRows rows, RowSink accepted) {
    this.rows = rows;
    this.accepted = accepted;
  }

  /** Reads one sheet; a refusal when the file breaks off in it. */
  Optional<Refusal> read(TableFile file, FormPlan.SheetPlan plan, boolean isSupplement) {
    FormMatch match = plan.match();
    String name = file.sheets().get(plan.sheet());
    List<String> headers = match.header().texts();
    listExtraColumns(match, isSupplement);
    SheetColumns columns =
        new SheetColumns(name, match.positions(), headers, file.is1904(), file.isDelimited());
    SheetRows sheet = rows.sheet(columns);
    accepted.begin(rows.form(), columns, match.header().lastRow());
    List<RejectedRow> rejected = new ArrayList<>();
    try (LineCursor cursor = new LineCursor(file, plan.sheet())) {
      boolean isFirst = true;
      while (cursor.advance()) {
        Line line = cursor.line();
        if (line.number() > match.header().lastRow()) {
          boolean isNumbers = isFirst && ColumnNumbers.are(line);
          isFirst = isFirst && isNumbers;
          if (!isNumbers) {
            take(sheet, line, rejected);
          }
        }
      }
      if (!rejected.isEmpty()) {
        rejects.add(new RejectedSheet(name, match.shownHeaders(), file.is1904(), rejected));
      }
      return cursor.failure();
    }
  }

  private void listExtraColumns(FormMatch match, boolean isSupplement) {
    for (int unknown : match.unknown()) {
      String header = match.header().texts().get(unknown);
      if (!CheckColumns.isOurs(header) && (!isSupplement || !RejectsColumns.isOurs(header))) {
        extraColumns.add(VietnameseText.masked(header));
      }
    }
  }

  private void take(SheetRows sheet, Line line, List<RejectedRow> rejected) {
    Verdict verdict = sheet.check(line);
    accepted.see(line, verdict);
    switch (verdict) {
      case ACCEPTED -> accepted.accept(rows.form(), sheet.landed());
      case REJECTED -> {
        if (kept < MAX_REJECTS) {
          kept++;
          rejected.add(new RejectedRow(line.number(), line.cells(), sheet.faults()));
        }
      }
      case DUPLICATE, NOT_DATA, TOTALS -> {}
    }
    boolean isData = verdict != Verdict.NOT_DATA && verdict != Verdict.TOTALS;
    hidden += isData && line.isHidden() ? 1 : 0;
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
