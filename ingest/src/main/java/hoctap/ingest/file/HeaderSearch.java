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

/** Looks for the header of each form among rows, one to three of them together. */
final class HeaderSearch {
  static final int MAX_DEPTH = 3;

  private static final int LEAST_KNOWN = 3;
  private static final String STRICTEST = "commune";

  private HeaderSearch() {}

  /** For every form the header among {@code lines} that fits it best. */
  static Map<Form, FormMatch> among(List<Line> lines, Merges merges) {
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
          top.add(HeaderLine.of(lines.get(top.size()), merges));
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

  /** Whether a row in the middle of a sheet may begin another table: words that forms know. */
  static boolean mayBegin(Line line) {
    int filled = 0;
    for (Cell cell : line.cells()) {
      if (cell.isBlank()) {
        continue;
      }
      char first = cell.text().charAt(0);
      if (cell.kind() != Cell.Kind.TEXT || (first >= '0' && first <= '9')) {
        return false;
      }
      filled++;
    }
    if (filled < LEAST_KNOWN) {
      return false;
    }
    long known = HeaderKeys.known(HeaderLine.of(line, Merges.NONE).keys());
    return known >= LEAST_KNOWN && known * 2 >= filled;
  }

  /** The header that begins with the first of {@code lines}; empty when none does. */
  static Optional<FormMatch> at(List<Line> lines, Merges merges, String level) {
    Map<Form, FormMatch> best = new LinkedHashMap<>();
    List<HeaderLine> top = new ArrayList<>();
    for (Line line : lines) {
      top.add(HeaderLine.of(line, merges));
      keepBetter(best, HeaderBlock.of(top));
    }
    return meant(best, level).filter(match -> match.matched() >= LEAST_KNOWN);
  }

  /**
   * The form that the sheet was meant to be: the one of which the most columns are there. Of two
   * that fit alike the complete one; an incomplete one only when enough of it is there.
   */
  static Optional<FormMatch> meant(Map<Form, FormMatch> matches, String level) {
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
