package hoctap.ingest.file;

import hoctap.ingest.form.Cell;
import hoctap.ingest.form.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The filled rows of a sheet, one at a time, with a look at the few that follow. */
final class LineWindow {
  private final LineCursor cursor;
  private final Deque<Line> ahead = new ArrayDeque<>();
  private Line line;

  LineWindow(LineCursor cursor) {
    this.cursor = cursor;
  }

  /** Moves to the next filled row; false at the end. */
  boolean advance() {
    if (ahead.isEmpty() && !peek()) {
      return false;
    }
    line = ahead.poll();
    return true;
  }

  private boolean peek() {
    while (cursor.advance()) {
      if (!cursor.line().cells().stream().allMatch(Cell::isBlank)) {
        ahead.add(cursor.line());
        return true;
      }
    }
    return false;
  }

  Line line() {
    return line;
  }

  /** The filled row after this one; empty at the end. */
  Optional<Line> next() {
    return ahead.isEmpty() && !peek() ? Optional.empty() : Optional.of(ahead.peek());
  }

  /** This row and those after it, {@code count} at most. */
  List<Line> from(int count) {
    while (ahead.size() < count - 1 && peek()) {
      // Each look adds a row.
    }
    List<Line> lines = new ArrayList<>(List.of(line));
    ahead.stream().limit(count - 1L).forEach(lines::add);
    return lines;
  }
}
