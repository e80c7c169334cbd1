package hoctap.ingest.check;

import hoctap.ingest.file.FormResult;
import hoctap.ingest.file.RejectedSheet;
import hoctap.ingest.form.ExampleRow;
import hoctap.ingest.form.Fault;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.Line;
import hoctap.ingest.form.RejectedRow;
import hoctap.ingest.form.SheetColumns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a check found in one sheet, by row number. */
final class CheckedSheet {
  // Right for one row may be wrong for another.
  private static final Set<String> WITHOUT_EXAMPLE = Set.of("not_both", "row_length");

  private final Form form;
  private final SheetColumns columns;
  private final int headerRow;
  private final ExampleRow example;
  private final List<Integer> duplicateRows = new ArrayList<>();
  private final Map<Integer, TitleScore> scores = new LinkedHashMap<>();
  private final List<Proposal> proposals = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  CheckedSheet(Form form, SheetColumns columns, int headerRow, ExampleRow example) {
    this.form = form;
    this.example = example;
    this.columns = columns;
    this.headerRow = headerRow;
  }

  void addDuplicate(int row) {
    duplicateRows.add(row);
  }

  /** A CSV has no cells to mark: its lines are written anew. */
  void keep(Line line) {
    if (columns.isDelimited()) {
      lines.add(line);
    }
  }

  void add(TitleScore score, Line line) {
    scores.put(line.number(), score);
    if (score.passes()) {
      proposals.add(Proposal.of(this, line, score));
    }
  }

  Form form() {
    return form;
  }

  String name() {
    return columns.sheet();
  }

  SheetColumns columns() {
    return columns;
  }

  int headerRow() {
    return headerRow;
  }

  List<Integer> duplicateRows() {
    return duplicateRows;
  }

  List<String> duplicates() {
    String prefix = name().isEmpty() ? "" : name() + "!";
    return duplicateRows.stream().map(row -> prefix + row).toList();
  }

  List<TitleScore> scores() {
    return List.copyOf(scores.values());
  }

  /** By row number. */
  Map<Integer, TitleScore> scoredRows() {
    return scores;
  }

  boolean isScored() {
    return !scores.isEmpty();
  }

  List<Proposal> proposals() {
    return proposals;
  }

  List<Line> lines() {
    return lines;
  }

  /** The rejected rows of this sheet. */
  List<RejectedRow> rejected(FormResult result) {
    return result.rejects().stream()
        .filter(sheet -> sheet.sheet().equals(name()))
        .map(RejectedSheet::rows)
        .findFirst()
        .orElse(List.of());
  }

  List<CheckedFault> faults(FormResult result) {
    List<CheckedFault> faults = new ArrayList<>();
    for (RejectedRow row : rejected(result)) {
      for (Fault fault : row.faults()) {
        faults.add(
            new CheckedFault(
                form.id(),
                name(),
                row.rowNumber(),
                fault.cell().replaceAll("[0-9]", ""),
                header(fault.column()),
                fault.rule(),
                fault.messageVi(),
                example(fault)));
      }
    }
    return faults;
  }

  private String header(int column) {
    return columns.positions().contains(column)
        ? form.columns().get(columns.positions().indexOf(column)).header()
        : "";
  }

  /** A right value for the cell of a fault; empty where none would be. */
  String example(Fault fault) {
    int column = columns.positions().indexOf(fault.column());
    if (column < 0 || WITHOUT_EXAMPLE.contains(fault.rule())) {
      return "";
    }
    String value = example.values().get(column);
    return value.isEmpty() ? ExampleRow.of(form.columns().get(column)) : value;
  }
}
