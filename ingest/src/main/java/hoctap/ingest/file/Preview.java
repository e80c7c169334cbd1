package hoctap.ingest.file;

import hoctap.ingest.form.Cell;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.Forms;
import hoctap.ingest.form.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
  private static final int MAX_DEPTH = 3;
  private static final String STRICTEST = "commune";

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
          matches(lines),
          supplements(lines),
          cursor.failure());
    }
  }

  private static Map<Form, FormMatch> matches(List<Line> lines) {
    // Folded as far as the search goes: most headers are complete within a few lines.
    List<HeaderLine> top = new ArrayList<>();
    Map<Form, FormMatch> best = new LinkedHashMap<>();
    int lastRow = Integer.MAX_VALUE;
    for (int first = 0; first < lines.size(); first++) {
      if (lines.get(first).number() > lastRow) {
        break;
      }
      for (int depth = 1; depth <= MAX_DEPTH && first + depth <= lines.size(); depth++) {
        while (top.size() < first + depth) {
          top.add(HeaderLine.of(lines.get(top.size())));
        }
        keepBetter(best, HeaderBlock.of(top.subList(first, first + depth)));
      }
      // Behind a whole header there are only data.
      lastRow =
          best.values().stream()
              .filter(match -> match.isComplete(STRICTEST))
              .mapToInt(match -> match.header().lastRow())
              .max()
              .orElse(Integer.MAX_VALUE);
    }
    return best;
  }

  private static void keepBetter(Map<Form, FormMatch> best, HeaderBlock block) {
    for (Form form : Forms.list()) {
      FormMatch match = FormMatch.of(form, block);
      FormMatch known = best.get(form);
      boolean isBetter = known == null || match.matched() > known.matched();
      boolean isTighter =
          !isBetter
              && match.matched() == known.matched()
              && block.lastRow() == known.header().lastRow()
              && block.depth() < known.header().depth();
      if (isBetter || isTighter) {
        best.put(form, match);
      }
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

  /**
   * The form that the sheet was meant to be: the one of which the most columns are there. Of two
   * that fit alike the complete one; an incomplete one only when enough of it is there.
   */
  Optional<FormMatch> meant(String level) {
    Optional<FormMatch> best = Optional.empty();
    for (FormMatch match : matches.values()) {
      boolean isComplete = match.isComplete(level);
      if (!isComplete && !match.isMeant(level)) {
        continue;
      }
      int known = best.map(FormMatch::matched).orElse(0);
      boolean isTie = best.isPresent() && match.matched() == known;
      if (match.matched() > known || (isTie && isComplete && !best.get().isComplete(level))) {
        best = Optional.of(match);
      }
    }
    return best;
  }
}
