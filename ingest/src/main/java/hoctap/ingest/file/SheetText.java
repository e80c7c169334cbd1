package hoctap.ingest.file;

import hoctap.ingest.form.Cell;
import hoctap.ingest.form.Line;
import hoctap.ingest.form.Script;
import hoctap.ingest.form.ScriptVotes;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * The texts of one sheet in Unicode: by the font of each, and where that says nothing by the words
 * at the top of the sheet, else by the text's own.
 */
final class SheetText {
  /** Fonts alone decide: for a first look at a sheet. */
  static final SheetText BY_FONT = new SheetText(Script.UNICODE, false);

  private static final int MAX_LINES = 200;

  private final Script script;
  private final boolean asksWords;

  private SheetText(Script script, boolean asksWords) {
    this.script = script;
    this.asksWords = asksWords;
  }

  static SheetText of(Script script) {
    return new SheetText(script, true);
  }

  /** Judges by the first rows of a sheet that were read {@link #BY_FONT}. */
  static SheetText of(Stream<Line> sheet) {
    ScriptVotes votes = new ScriptVotes();
    try (sheet) {
      Iterator<Line> lines = sheet.iterator();
      for (int i = 0; i < MAX_LINES && lines.hasNext(); i++) {
        for (Cell cell : lines.next().cells()) {
          if (cell.kind() == Cell.Kind.TEXT) {
            votes.see(cell.text());
          }
        }
      }
    }
    return new SheetText(votes.verdict(), true);
  }

  String read(String typed, String font) {
    Script drawn = Script.ofFont(font);
    if (drawn != Script.UNICODE) {
      return drawn.decode(typed);
    }
    if (!asksWords || !Script.mayBeOld(typed)) {
      return typed;
    }
    return (script == Script.UNICODE ? ScriptVotes.of(typed) : script).decode(typed);
  }
}
