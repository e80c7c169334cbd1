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
  private static final Map<Form, Map<String, Known>> FORMS = build();

  private HeaderKeys() {}

  /**
   * A known header.
   *
   * @param column the form's column that it means; -1 for none
   * @param rank its place among the column's headers; the template's is 0
   */
  record Known(int column, int rank) {
    static final Known NONE = new Known(-1, 0);
  }

  private static Map<Form, Map<String, Known>> build() {
    Map<Form, Map<String, Known>> forms = new LinkedHashMap<>();
    for (Form form : Forms.list()) {
      Map<String, Known> keys = new HashMap<>();
      for (int i = 0; i < form.columns().size(); i++) {
        List<String> headers = form.columns().get(i).headers();
        for (int rank = 0; rank < headers.size(); rank++) {
          keys.putIfAbsent(VietnameseText.key(headers.get(rank)), new Known(i, rank));
        }
      }
      forms.put(form, keys);
    }
    return forms;
  }

  /** What the first of {@code candidates} that the form knows means. */
  static Known find(Form form, List<String> candidates) {
    Map<String, Known> keys = FORMS.get(form);
    for (String candidate : candidates) {
      Known known = keys.get(candidate);
      if (known != null) {
        return known;
      }
    }
    return Known.NONE;
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
