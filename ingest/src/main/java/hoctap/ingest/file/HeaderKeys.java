package hoctap.ingest.file;

import hoctap.ingest.form.Form;
import hoctap.ingest.form.Forms;
import hoctap.ingest.form.VietnameseText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The headers of every form by their folded keys. */
final class HeaderKeys {
  private static final Set<String> NUMBERING = Set.of("stt", "tt", "sott", "sothutu");
  private static final Set<String> WHOLE = Set.of("tongso", "tong", "tongcong", "chung", "so");
  private static final Set<String> UNITS =
      Set.of("nguoi", "ho", "dong", "nghindong", "trieudong", "diem", "thon", "luot", "donvi");
  // No key holds a stroke.
  private static final char OR = '/';
  private static final Pattern EITHER = Pattern.compile("/|(?iu) hoặc ");
  private static final Pattern NUMBER =
      Pattern.compile("^(\\(?([0-9]{1,2}|[IVX]{1,4})[.)]+|(?iu:trong đó)[:,]?) *");
  // TC1 - Tự học: the words behind the number explain it.
  private static final Pattern NUMBERED =
      Pattern.compile("(\\p{L}+(?: \\p{L}+){0,2} ?[0-9]{1,2})[^0-9].*");
  private static final Pattern ADDED =
      Pattern.compile("[(\\[:*]|[-,/] *(?=(người|hộ|đồng|điểm|%)$)|(?iu)[-,;]? *(đvt|đơn vị tính)");
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
      if (known == null && candidate.indexOf(OR) > 0) {
        known = either(keys, candidate);
      }
      if (known != null) {
        return known;
      }
    }
    return Known.NONE;
  }

  /** What two headers in one mean together: {@code Ngày sinh/Năm sinh}; null when not the same. */
  private static Known either(Map<String, Known> keys, String candidate) {
    Known same = null;
    for (String part : candidate.split(String.valueOf(OR))) {
      Known known = keys.get(part);
      if (known == null || (same != null && same.column() != known.column())) {
        return null;
      }
      same = known;
    }
    return same;
  }

  /** In how many of {@code candidates} texts some form knows a header. */
  static long known(List<List<String>> candidates) {
    return candidates.stream()
        .filter(
            keys ->
                FORMS.values().stream()
                    .anyMatch(known -> keys.stream().anyMatch(known::containsKey)))
        .count();
  }

  /** Whether a header is that of the rows' numbers. */
  static boolean isNumbering(String header) {
    return NUMBERING.contains(VietnameseText.key(header));
  }

  /** Whether a key is that of the first column of a group, which counts all of it. */
  static boolean isWhole(String key) {
    return WHOLE.contains(key);
  }

  /**
   * A header's keys: as it stands, and without what a commune adds to it: a unit or a note in
   * brackets or behind a colon, a number before it.
   */
  static List<String> of(String header) {
    String clean = VietnameseText.clean(header);
    Set<String> keys = new LinkedHashSet<>();
    for (String text : List.of(clean, NUMBER.matcher(clean).replaceFirst(""))) {
      keys.add(VietnameseText.key(text));
      Matcher numbered = NUMBERED.matcher(text);
      if (numbered.matches()) {
        keys.add(VietnameseText.key(numbered.group(1)));
      }
      Matcher added = ADDED.matcher(text);
      if (added.find() && added.start() > 0) {
        keys.add(VietnameseText.key(text.substring(0, added.start())));
      }
    }
    String[] either = EITHER.split(clean);
    if (either.length > 1) {
      keys.add(
          Arrays.stream(either)
              .map(VietnameseText::key)
              .collect(Collectors.joining(String.valueOf(OR))));
    }
    keys.remove("");
    return List.copyOf(keys);
  }

  /** Whether a text below a header is the unit of its column: {@code (người)}, {@code hộ}. */
  static boolean isUnit(String text) {
    String clean = VietnameseText.clean(text);
    boolean isBracketed =
        clean.length() > 2 && clean.startsWith("(") && clean.endsWith(")") && !isNumber(clean);
    return isBracketed || UNITS.contains(VietnameseText.key(clean)) || clean.equals("%");
  }

  private static boolean isNumber(String clean) {
    return clean.chars().anyMatch(Character::isDigit);
  }
}
