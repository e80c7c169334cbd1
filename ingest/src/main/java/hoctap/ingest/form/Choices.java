package hoctap.ingest.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a listed column, each with the code that it is stored as. */
final class Choices implements ValueReader {
  private static final int MAX_REMEMBERED = 10_000;

  private final Map<String, Object> codes = new HashMap<>();
  private final Map<String, Object> remembered = new HashMap<>();
  private final Invalid unlisted;

  Choices(FormColumn column) {
    List<String> listed = new ArrayList<>();
    column
        .words()
        .forEach(
            (code, words) -> {
              listed.add(words.get(0));
              Object stored =
                  column.type() == ValueType.NUMBERED ? (Object) Integer.valueOf(code) : code;
              words.forEach(word -> codes.put(VietnameseText.key(word), stored));
            });
    unlisted = new Invalid("not_listed", "cần một trong: " + String.join("; ", listed));
  }

  @Override
  public Object read(Cell cell) {
    Object known = remembered.get(cell.text());
    if (known != null) {
      return known;
    }
    Object value = code(cell);
    if (remembered.size() < MAX_REMEMBERED) {
      remembered.put(cell.text(), value);
    }
    return value;
  }

  private Object code(Cell cell) {
    String text = ValueReader.text(cell);
    if (cell.kind() == Cell.Kind.NUMBER) {
      long whole = Numbers.stored(cell.text());
      text = whole == Numbers.INVALID ? text : String.valueOf(whole);
    }
    return ValueReader.isNothing(text)
        ? NOTHING
        : codes.getOrDefault(VietnameseText.key(text), unlisted);
  }
}
