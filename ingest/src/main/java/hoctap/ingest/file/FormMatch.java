package hoctap.ingest.file;

import hoctap.ingest.form.Form;
import hoctap.ingest.form.FormColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a header fits a form.
 *
 * @param positions the sheet's column of each of the form's columns; -1 where absent
 * @param twice columns of the form that two headers mean, each with both columns of the sheet
 */
record FormMatch(Form form, HeaderBlock header, List<Integer> positions, List<int[]> twice) {

  /** Of two headers for one column the one that the form names first counts, the other is extra. */
  static FormMatch of(Form form, HeaderBlock header) {
    int size = form.columns().size();
    Integer[] positions = new Integer[size];
    Arrays.fill(positions, -1);
    int[] ranks = new int[size];
    Map<Integer, int[]> twice = new LinkedHashMap<>();
    for (int column = 0; column < header.keys().size(); column++) {
      HeaderKeys.Known known = HeaderKeys.find(form, header.keys().get(column));
      int found = known.column();
      if (found < 0) {
        continue;
      }
      if (positions[found] < 0 || known.rank() < ranks[found]) {
        positions[found] = column;
        ranks[found] = known.rank();
        twice.remove(found);
      } else if (known.rank() == ranks[found]) {
        twice.putIfAbsent(found, new int[] {found, positions[found], column});
      }
    }
    return new FormMatch(form, header, List.of(positions), List.copyOf(twice.values()));
  }

  int matched() {
    return positions.size() - Collections.frequency(positions, -1);
  }

  /** The form's required columns that the header lacks, when a place of {@code level} sends it. */
  List<FormColumn> missing(String level) {
    List<FormColumn> missing = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      FormColumn column = form.columns().get(i);
      if (positions.get(i) < 0 && column.isRequiredOf(level)) {
        missing.add(column);
      }
    }
    boolean lacksAll =
        !form.oneOf().isEmpty()
            && form.oneOf().stream().allMatch(id -> positions.get(form.indexOf(id)) < 0);
    if (lacksAll) {
      missing.add(form.columns().get(form.indexOf(form.oneOf().get(0))));
    }
    return missing;
  }

  boolean isComplete(String level) {
    return missing(level).isEmpty();
  }

  /** Whether so much is there that the sheet was surely meant to be this form. */
  boolean isMeant(String level) {
    long required = form.columns().stream().filter(column -> column.isRequiredOf(level)).count();
    return matched() >= 3 && matched() * 2L >= required;
  }

  /** The columns of the sheet whose header the form does not know. */
  List<Integer> unknown() {
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < header.texts().size(); i++) {
      String text = header.texts().get(i);
      if (!text.isEmpty() && !positions.contains(i) && !HeaderKeys.isNumbering(text)) {
        unknown.add(i);
      }
    }
    return unknown;
  }

  /**
   * One header for each column of the sheet, as typed; the template's where the typed one is known
   * only by what stands above it.
   */
  List<String> shownHeaders() {
    List<String> shown = new ArrayList<>(header.texts());
    for (int i = 0; i < positions.size(); i++) {
      int column = positions.get(i);
      if (column >= 0 && HeaderKeys.find(form, HeaderKeys.of(shown.get(column))).column() != i) {
        shown.set(column, form.columns().get(i).header());
      }
    }
    return shown;
  }
}
