package hoctap.ingest.file;

import hoctap.ingest.form.Cell;
import hoctap.ingest.form.Line;
import hoctap.ingest.form.RejectedRow;
import hoctap.ingest.form.SheetRows;
import hoctap.ingest.form.Verdict;
import hoctap.ingest.form.VietnameseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rows below one header of a sheet. */
final class SheetBlock {
  private static final Pattern GROUP = Pattern.compile("\\(?([IVX]{1,5}|[A-H])[.)]?");
  private static final Pattern LETTER = Pattern.compile("\\(?[A-H][.)]?");
  private static final Pattern PLAIN_NUMBER = Pattern.compile("[0-9]{1,2}");
  private static final Pattern FIRST_OF_GROUP = Pattern.compile("0?1([.)]0*)?");

  private final FormSheets sheets;
  private final SheetRows rows;
  private final FormMatch match;
  private final Merges merges;
  private final MergedDown merged;
  private final int numbering;
  private final List<RejectedRow> rejected = new ArrayList<>();
  private boolean isBelowHeader = true;

  SheetBlock(FormSheets sheets, SheetRows rows, FormMatch match, Merges merges) {
    this.sheets = sheets;
    this.rows = rows;
    this.match = match;
    this.merges = merges;
    this.merged = new MergedDown(merges, match);
    List<Boolean> numbers = match.header().texts().stream().map(HeaderKeys::isNumbering).toList();
    this.numbering = numbers.indexOf(true);
  }

  /** The header stands there again, as printed pages repeat it. */
  void headerAgain() {
    isBelowHeader = true;
  }

  boolean isRepeatedBy(FormMatch other) {
    if (!other.form().equals(match.form())) {
      return false;
    }
    for (int i = 0; i < match.positions().size(); i++) {
      int position = other.positions().get(i);
      if (position >= 0 && position != match.positions().get(i)) {
        return false;
      }
    }
    return true;
  }

  void take(Line typed, Optional<Line> next) {
    if (isBelowHeader && (ColumnNumbers.are(typed) || areUnits(typed))) {
      return;
    }
    isBelowHeader = false;
    if (isBanner(typed)) {
      return;
    }
    Line line = merged.fill(typed);
    settle(isGroup(line, next) ? rows.checkGroup(line) : rows.check(line), line);
  }

  /** Takes a record of a service, which is a row of data whatever it holds. */
  void takeRecord(Line record) {
    settle(rows.checkRecord(record), record);
  }

  private void settle(Verdict verdict, Line line) {
    sheets.see(line, verdict);
    switch (verdict) {
      case ACCEPTED -> sheets.accept(rows.landed());
      case REJECTED -> {
        if (sheets.keepsReject()) {
          rejected.add(new RejectedRow(line.number(), line.cells(), rows.faults()));
        }
      }
      case DUPLICATE, NOT_DATA, TOTALS -> {}
    }
    if (verdict != Verdict.NOT_DATA && verdict != Verdict.TOTALS && line.isHidden()) {
      sheets.countHidden();
    }
  }

  /** The rows of the block that were rejected, under its header. */
  Optional<RejectedSheet> rejected(String sheet, boolean is1904) {
    return rejected.isEmpty()
        ? Optional.empty()
        : Optional.of(new RejectedSheet(sheet, match.shownHeaders(), is1904, rejected));
  }

  private static boolean areUnits(Line line) {
    return line.cells().stream()
        .filter(cell -> !cell.isBlank())
        .allMatch(cell -> cell.kind() == Cell.Kind.TEXT && HeaderKeys.isUnit(cell.text()));
  }

  /** Whether one text alone is drawn over most of the table, as the name of a group is. */
  private boolean isBanner(Line line) {
    int filled = -1;
    for (int i = 0; i < line.cells().size(); i++) {
      if (!line.cell(i).isBlank() && i != numbering) {
        if (filled >= 0) {
          return false;
        }
        filled = i;
      }
    }
    return filled >= 0
        && line.cell(filled).kind() == Cell.Kind.TEXT
        && merges.width(line.number(), filled) * 2 > match.matched();
  }

  // I before 1, A before I, 1 before 1.1: the row of a group, whose numbers are those of the rows
  // below it.
  private boolean isGroup(Line line, Optional<Line> next) {
    if (numbering < 0 || next.isEmpty()) {
      return false;
    }
    String number = number(line);
    String below = number(next.get());
    return (GROUP.matcher(number).matches() && FIRST_OF_GROUP.matcher(below).matches())
        || (LETTER.matcher(number).matches() && below.startsWith("I"))
        || (PLAIN_NUMBER.matcher(number).matches() && below.startsWith(number + ".1"));
  }

  private String number(Line line) {
    String text = VietnameseText.clean(line.cell(numbering).text());
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
