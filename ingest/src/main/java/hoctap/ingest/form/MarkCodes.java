package hoctap.ingest.form;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A cell of several codes ({@code VNEID;CNTT}): the set of the marks that they set. */
final class MarkCodes implements ValueReader {
  private final Map<String, String> marks = new HashMap<>();
  private final Invalid unlisted;

  MarkCodes(FormColumn column) {
    Set<String> listed = new LinkedHashSet<>();
    column
        .words()
        .forEach(
            (mark, codes) ->
                codes.forEach(
                    code -> {
                      listed.add(code);
                      marks.put(code.toUpperCase(Locale.ROOT), mark);
                    }));
    unlisted =
        new Invalid(
            "not_listed",
            "cần các mã %s, cách nhau bằng dấu ;".formatted(String.join(", ", listed)));
  }

  @Override
  public Object read(Cell cell) {
    String text = ValueReader.text(cell);
    if (ValueReader.isNothing(text)) {
      return NOTHING;
    }
    Set<String> set = new LinkedHashSet<>();
    for (String code : text.toUpperCase(Locale.ROOT).split("[;,]", -1)) {
      String mark = marks.get(code.strip());
      if (mark != null) {
        set.add(mark);
      } else if (!code.isBlank()) {
        return unlisted;
      }
    }
    return set;
  }
}
