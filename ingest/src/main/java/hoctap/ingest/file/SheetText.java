package hoctap.ingest.file;

import hoctap.ingest.form.Line;
import hoctap.ingest.form.Script;
import hoctap.ingest.form.ScriptVotes;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The texts of one sheet in Unicode: by the font of each, and where that says nothing by the words
 * at the top of the sheet, else by the text's own.
 *
 * @param plain the encoding of texts in ordinary fonts
 * @param trusted the old encodings whose fonts draw texts that were typed in them; a form may keep
 *     an old font under texts that have long been Unicode
 */
record SheetText(Script plain, Set<Script> trusted) {
  private static final int MAX_LINES = 200;

  static SheetText of(Script plain) {
    return new SheetText(plain, EnumSet.allOf(Script.class));
  }

  /** Judges by the first rows of a sheet, which {@code rows} reads with the texts as they are. */
  static SheetText of(Function<Reader, Stream<Line>> rows) {
    Map<Script, ScriptVotes> votes = new EnumMap<>(Script.class);
    for (Script script : Script.values()) {
      votes.put(script, new ScriptVotes());
    }
    Reader listener =
        (typed, font) -> {
          votes.get(Script.ofFont(font)).see(typed);
          return typed;
        };
    try (Stream<Line> sheet = rows.apply(listener)) {
      Iterator<Line> lines = sheet.iterator();
      for (int i = 0; i < MAX_LINES && lines.hasNext(); i++) {
        lines.next();
      }
    }
    Set<Script> trusted = EnumSet.allOf(Script.class);
    trusted.removeIf(script -> !votes.get(script).mayBe(script));
    return new SheetText(votes.get(Script.UNICODE).verdict(), trusted);
  }

  /** Gives the text of a cell as it counts. */
  @FunctionalInterface
  interface Reader {
    String read(String typed, String font);
  }

  String read(String typed, String font) {
    Script drawn = Script.ofFont(font);
    if (drawn != Script.UNICODE && trusted.contains(drawn)) {
      return drawn.decode(typed);
    }
    if (!Script.mayBeOld(typed)) {
      return typed;
    }
    return (plain == Script.UNICODE ? ScriptVotes.of(typed) : plain).decode(typed);
  }
}
