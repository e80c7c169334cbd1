package hoctap.ingest.form;

import java.util.ArrayList;
import java.util.List;

/** The values of one row by the form's columns, and the faults found in it. */
final class RowValues {
  private final Form form;
  private final int[] positions;
  private final Object[] values;
  private final List<Fault> faults = new ArrayList<>();
  private int rowNumber;

  /**
   * @param positions the sheet's column of each of the form's columns; -1 where it is absent
   */
  RowValues(Form form, int[] positions) {
    this.form = form;
    this.positions = positions;
    this.values = new Object[positions.length];
  }

  void start(int row) {
    rowNumber = row;
    faults.clear();
  }

  int rowNumber() {
    return rowNumber;
  }

  boolean has(int column) {
    return values[column] != ValueReader.NOTHING;
  }

  /** The value, or {@link ValueReader#NOTHING}. */
  Object get(int column) {
    return values[column];
  }

  void set(int column, Object value) {
    values[column] = value;
  }

  boolean isPresent(int column) {
    return positions[column] >= 0;
  }

  int position(int column) {
    return positions[column];
  }

  /** How a person names the cell of a column in this row. */
  String reference(int column) {
    return Line.reference(Math.max(positions[column], 0), rowNumber);
  }

  void fault(int column, String rule, String wantedVi) {
    String cell = reference(column);
    String header = form.columns().get(column).header();
    faults.add(
        new Fault(
            rule,
            Math.max(positions[column], 0),
            cell,
            "Ô %s (%s): %s".formatted(cell, header, wantedVi)));
  }

  /** Faults a row with a value beyond the {@code width} of its header: its values have shifted. */
  void faultBeyond(int width, Line line) {
    for (int i = width; i < line.cells().size(); i++) {
      if (!line.cell(i).isBlank()) {
        String cell = Line.reference(i, rowNumber);
        String message = "dòng dài hơn tiêu đề; kiểm tra dấu ngăn cách và dấu nháy kép";
        faults.add(new Fault("row_length", i, cell, "Ô %s: %s".formatted(cell, message)));
        return;
      }
    }
  }

  List<Fault> faults() {
    return faults;
  }
}
