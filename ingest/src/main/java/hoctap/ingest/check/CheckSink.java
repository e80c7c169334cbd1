package hoctap.ingest.check;

import hoctap.ingest.file.RowSink;
import hoctap.ingest.form.ExampleRow;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.Line;
import hoctap.ingest.form.SheetColumns;
import hoctap.ingest.form.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Remembers of each sheet what its marked copy must say. */
final class CheckSink implements RowSink {
  // A workbook that is opened whole takes about a kilobyte a cell.
  private static final long MAX_CELLS = 1_000_000;

  private final CheckOrder order;
  private final List<CheckedSheet> sheets = new ArrayList<>();
  private Line line = new Line(0, List.of(), false);
  private long cells;

  CheckSink(CheckOrder order) {
    this.order = order;
  }

  @Override
  public void begin(Form form, SheetColumns columns, int headerRow) {
    ExampleRow example = ExampleRow.of(form, order.context().level(), order.period());
    sheets.add(new CheckedSheet(form, columns, headerRow, example));
  }

  @Override
  public void see(Line seen, Verdict verdict) {
    line = seen;
    cells += seen.cells().size();
    CheckedSheet sheet = sheets.get(sheets.size() - 1);
    if (verdict == Verdict.DUPLICATE) {
      sheet.addDuplicate(seen.number());
    }
    if (isSmall()) {
      sheet.keep(seen);
    }
  }

  @Override
  public void accept(Form form, Object[] row) {
    CheckedSheet sheet = sheets.get(sheets.size() - 1);
    TitleScore.of(form, row, order).ifPresent(score -> sheet.add(score, line));
  }

  boolean isSmall() {
    return cells <= MAX_CELLS;
  }

  List<CheckedSheet> sheets() {
    return sheets;
  }
}
