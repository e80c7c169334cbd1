package hoctap.ingest.file;

import hoctap.ingest.form.Cell;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.Line;
import hoctap.ingest.form.TotalsLabel;
import hoctap.ingest.form.VietnameseText;
import hoctap.ingest.layout.Layout;
import hoctap.ingest.layout.LayoutColumn;
import hoctap.ingest.layout.RowFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One sheet of another tool under its header, as the form would have it: values stay in the tool's
 * columns where they can, and what the layout does not name is blank.
 */
final class LaidOutSheet {
  private final LayoutMatch match;
  private final String placeCode;
  private final int width;
  private final List<LayoutColumn> columns = new ArrayList<>();
  private final List<List<Integer>> sources = new ArrayList<>();
  private final List<Integer> targets = new ArrayList<>();
  private final Set<Integer> read = new HashSet<>();
  private final Cell[] header;
  private long leftOut;
  private boolean isTop = true;

  LaidOutSheet(Layout layout, LayoutMatch match, String placeCode) {
    this.match = match;
    this.placeCode = placeCode;
    this.width = match.header().texts().size();
    int next = width;
    for (LayoutColumn column : layout.columns()) {
      Optional<List<Integer>> found = match.find(column);
      if (found.isEmpty()) {
        continue;
      }
      boolean isInPlace = !column.isConstant() && !targets.contains(found.get().get(0));
      columns.add(column);
      sources.add(found.get());
      targets.add(isInPlace ? found.get().get(0) : next);
      next += isInPlace ? 0 : 1;
      read.addAll(found.get());
    }
    header = blank(next);
    for (int i = 0; i < columns.size(); i++) {
      Form form = layout.form();
      int column = form.indexOf(columns.get(i).id());
      header[targets.get(i)] = Cell.text(form.columns().get(column).header());
    }
  }

  private static Cell[] blank(int size) {
    Cell[] cells = new Cell[size];
    Arrays.fill(cells, Cell.BLANK);
    return cells;
  }

  /** Begins at the top again: a sheet is looked at before it is read. */
  LaidOutSheet restart() {
    leftOut = 0;
    isTop = true;
    return this;
  }

  /** The row as the form has it; blank where it is not to be read. */
  Line of(Line line) {
    int last = match.header().lastRow();
    if (line.number() <= last) {
      List<Cell> cells = line.number() == last ? List.of(header) : List.of();
      return new Line(line.number(), cells, line.isHidden());
    }
    boolean isBlank = read.stream().allMatch(column -> line.cell(column).isBlank());
    if (isBlank || (isTop && ColumnNumbers.are(line))) {
      return new Line(line.number(), List.of(), line.isHidden());
    }
    isTop = false;
    int label = TotalsLabel.find(line);
    if (label < 0 && !isTaken(line)) {
      leftOut++;
      return new Line(line.number(), List.of(), line.isHidden());
    }
    return translated(line, label);
  }

  private boolean isTaken(Line line) {
    for (RowFilter filter : match.filters().keySet()) {
      if (!filter.takes(line.cell(match.filters().get(filter)), placeCode)) {
        return false;
      }
    }
    return true;
  }

  private Line translated(Line line, int label) {
    Cell[] cells = blank(header.length);
    if (label >= 0 && label < width) {
      cells[label] = line.cell(label);
    }
    for (int i = 0; i < columns.size(); i++) {
      LayoutColumn column = columns.get(i);
      if (!column.isConstant()) {
        List<Cell> given = sources.get(i).stream().map(line::cell).toList();
        boolean isLabel = sources.get(i).contains(label);
        cells[targets.get(i)] = isLabel ? line.cell(label) : column.translation().of(given);
      } else if (label < 0) {
        cells[targets.get(i)] = Cell.given(column.constant());
      }
    }
    List<Cell> whole = new ArrayList<>(Arrays.asList(cells));
    // What stands beyond the tool's header has shifted, and is faulted as such.
    for (int i = width; i < line.cells().size(); i++) {
      whole.add(line.cell(i));
    }
    return new Line(line.number(), whole, line.isHidden());
  }

  /** How many rows the layout's conditions left unread so far. */
  long leftOut() {
    return leftOut;
  }

  /** The columns that the layout names and the sheet does not have, as a person would say them. */
  List<String> absent(Layout layout) {
    return match.absent(layout).stream()
        .map(headers -> "“%s”".formatted(String.join(" / ", headers)))
        .toList();
  }

  /** The headers that neither a column nor a condition reads and that are not dropped knowingly. */
  List<String> unread(Layout layout) {
    Set<String> dropped = new HashSet<>();
    layout.dropped().forEach(text -> dropped.add(VietnameseText.key(text)));
    List<String> unread = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      String text = match.header().texts().get(i);
      boolean isNamed =
          read.contains(i)
              || match.filters().containsValue(i)
              || match.header().keys().get(i).stream().anyMatch(dropped::contains);
      if (!text.isEmpty() && !isNamed && !HeaderKeys.isNumbering(text)) {
        unread.add(VietnameseText.masked(text));
      }
    }
    return unread;
  }
}
