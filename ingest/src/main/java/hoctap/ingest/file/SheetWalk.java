package hoctap.ingest.file;

import hoctap.ingest.form.Form;
import hoctap.ingest.form.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Walks one sheet from its first header down; another header begins another table. */
final class SheetWalk {
  private final TableFile file;
  private final int sheet;
  private final Merges merges;
  private final String level;
  private final Function<Form, Optional<FormSheets>> forms;
  private final List<String> leftOut = new ArrayList<>();
  private Optional<FormSheets> form = Optional.empty();
  private Optional<SheetBlock> block = Optional.empty();
  private int lastHeaderRow;

  /**
   * @param forms where the rows of a form go; empty for a form that is not read from this file
   */
  SheetWalk(TableFile file, int sheet, String level, Function<Form, Optional<FormSheets>> forms) {
    this.file = file;
    this.sheet = sheet;
    this.merges = file.merges(sheet);
    this.level = level;
    this.forms = forms;
  }

  /** Reads the rows below {@code first}; a refusal when the sheet cannot be read to its end. */
  Optional<Refusal> read(FormMatch first) {
    try (LineCursor cursor = new LineCursor(file, sheet)) {
      LineWindow window = new LineWindow(cursor);
      begin(first);
      while (window.advance()) {
        Line line = window.line();
        if (line.number() <= lastHeaderRow) {
          continue;
        }
        Optional<FormMatch> header =
            HeaderSearch.mayBegin(line)
                ? HeaderSearch.at(window.from(HeaderSearch.MAX_DEPTH), merges, level)
                : Optional.empty();
        if (header.isPresent()) {
          Optional<Refusal> fault = turnTo(header.get(), line);
          if (fault.isPresent()) {
            return fault;
          }
        } else if (block.isPresent()) {
          block.get().take(line, window.next());
        }
      }
      end();
      return cursor.failure();
    }
  }

  /** Another table begins at {@code line}, or the same one goes on under its header again. */
  private Optional<Refusal> turnTo(FormMatch header, Line line) {
    lastHeaderRow = header.header().lastRow();
    if (block.isPresent() && block.get().isRepeatedBy(header)) {
      block.get().headerAgain();
      return Optional.empty();
    }
    if (forms.apply(header.form()).isEmpty()) {
      end();
      leftOut.add("%s (dòng %d)".formatted(file.sheets().get(sheet), line.number()).strip());
      return Optional.empty();
    }
    Optional<Refusal> fault = HeaderRefusals.of(header, file.sheets().get(sheet), level);
    if (fault.isEmpty()) {
      begin(header);
    }
    return fault;
  }

  private void begin(FormMatch header) {
    end();
    lastHeaderRow = header.header().lastRow();
    form = forms.apply(header.form());
    block = form.map(sheets -> sheets.begin(file, sheet, header, merges));
  }

  private void end() {
    block.ifPresent(ended -> form.orElseThrow().end(ended, file, sheet));
    block = Optional.empty();
  }

  /** Tables of forms that are not read from this file, by sheet and row. */
  List<String> leftOut() {
    return leftOut;
  }
}
