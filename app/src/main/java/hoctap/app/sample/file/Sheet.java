package hoctap.app.sample.file;

import hoctap.app.sample.report.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * One form filled in: its columns and rows.
 *
 * <p>A value is text, a {@link Long}, {@link Tenths} or a {@link java.time.LocalDate}; a blank cell
 * is an empty text.
 */
final class Sheet {
  private final Form form;
  private final List<Column> columns;
  private final List<List<Object>> rows = new ArrayList<>();

  Sheet(Form form, List<Column> columns) {
    this.form = form;
    this.columns = List.copyOf(columns);
  }

  void add(List<Object> row) {
    add(rows.size(), row);
  }

  void add(int index, List<Object> row) {
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException(
          "A row of %s has %d cells for %d columns".formatted(form, row.size(), columns.size()));
    }
    rows.add(index, List.copyOf(row));
  }

  Form form() {
    return form;
  }

  List<Column> columns() {
    return columns;
  }

  List<List<Object>> rows() {
    return rows;
  }

  /** The position of the first of these headers that the sheet has. */
  int find(String... headers) {
    for (int i = 0; i < columns.size(); i++) {
      for (String header : headers) {
        if (columns.get(i).header().equals(header)) {
          return i;
        }
      }
    }
    throw new IllegalArgumentException("No column " + String.join(", ", headers) + " in " + form);
  }
}
