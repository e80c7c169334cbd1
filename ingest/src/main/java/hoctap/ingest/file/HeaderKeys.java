package hoctap.ingest.file;

import hoctap.ingest.form.Form;
import hoctap.ingest.form.Forms;
import hoctap.ingest.form.VietnameseText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The headers of every form by their folded keys. */
final class HeaderKeys {
  private static final Set<String> NUMBERING = Set.of("stt", "tt", "sott", "sothutu");
  private static final Map<Form, Map<String, Integer>> FORMS = build();

  private HeaderKeys() {}

  private static Map<Form, Map<String, Integer>> build() {
    Map<Form, Map<String, Integer>> forms = new LinkedHashMap<>();
    for (Form form : Forms.list()) {
      Map<String, Integer> keys = new HashMap<>();
      for (int i = 0; i < form.columns().size(); i++) {
        for (String header : form.columns().get(i).headers()) {
          keys.putIfAbsent(VietnameseText.key(header), i);
        }
      }
      forms.put(form, keys);
    }
    return forms;
  }

  /** The form's column under the first of {@code candidates} that it knows; -1 for none. */
  static int find(Form form, List<String> candidates) {
    Map<String, Integer> keys = FORMS.get(form);
    for (String candidate : candidates) {
      Integer column = keys.get(candidate);
      if (column != null) {
        return column;
      }
    }
    return -1;
  }

  /** Whether a header is that of the rows' numbers. */
  static boolean isNumbering(String header) {
    return NUMBERING.contains(VietnameseText.key(header));
  }

  /** A header's keys: as it stands, and without what stands in brackets (a unit). */
  static List<String> of(String header) {
    String key = VietnameseText.key(header);
    int open = header.indexOf('(');
    return open > 0 ? List.of(key, VietnameseText.key(header.substring(0, open))) : List.of(key);
  }
}
