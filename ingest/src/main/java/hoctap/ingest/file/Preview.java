package hoctap.ingest.file;

import hoctap.ingest.form.Cell;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The top of one sheet: for every form the header that fits it best, and the submission that a
 * title row names.
 *
 * @param failure why not even the top could be read
 */
record Preview(
    String sheet,
    boolean isEmpty,
    Map<Form, FormMatch> matches,
    String supplements,
    Optional<Refusal> failure) {

  private static final int MAX_LINES = 40;

  static Preview of(TableFile file, int sheet) {
    List<Line> lines = new ArrayList<>();
    try (LineCursor cursor = new LineCursor(file, sheet)) {
      while (lines.size() < MAX_LINES && cursor.advance()) {
        if (!cursor.line().cells().stream().allMatch(Cell::isBlank)) {
          lines.add(cursor.line());
        }
      }
      return new Preview(
          file.sheets().get(sheet),
          lines.isEmpty(),
          HeaderSearch.among(lines, file.merges(sheet)),
          supplements(lines),
          cursor.failure());
    }
  }

  private static String supplements(List<Line> lines) {
    for (Line line : lines) {
      for (Cell cell : line.cells()) {
        String id = cell.kind() == Cell.Kind.TEXT ? SupplementMark.ofTitle(cell.text()) : "";
        if (!id.isEmpty()) {
          return id;
        }
      }
    }
    return "";
  }

  /** How many columns of the best form are there; -1 when the top could not be read. */
  int mostMatched() {
    return failure.isPresent()
        ? -1
        : matches.values().stream().mapToInt(FormMatch::matched).max().orElse(0);
  }

  /** The form that the sheet was meant to be. */
  Optional<FormMatch> meant(String level) {
    return HeaderSearch.meant(matches, level);
  }
}
