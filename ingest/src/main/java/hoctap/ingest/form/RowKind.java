package hoctap.ingest.form;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells the rows of data below a header from what else people type there. */
final class RowKind {
  private static final Set<String> NUMBERING = Set.of("stt", "tt");

  private final Form form;
  private final List<String> headers;
  private final int[] positions;
  private final int[] key;

  RowKind(Form form, SheetColumns columns) {
    this.form = form;
    this.headers = columns.headers();
    this.positions = columns.positions().stream().mapToInt(Integer::intValue).toArray();
    this.key = form.key().stream().mapToInt(form::indexOf).toArray();
  }

  boolean isBlank(Line line) {
    for (int position : positions) {
      if (!line.cell(position).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a value is one that only a row of data holds: not free text. */
  static boolean isEvidence(ValueType type, Object value) {
    return switch (type) {
      case TEXT -> false;
      case COLLECTIVE ->
          value.toString().indexOf(' ') < 0
              && value.toString().chars().anyMatch(c -> c >= '0' && c <= '9');
      default -> true;
    };
  }

  /** Whether a row with a totals label holds totals: its key must be blank, or be the label. */
  boolean isTotals(Line line, int label) {
    for (int column : key) {
      boolean isIdentity = form.columns().get(column).required() == FormColumn.Required.CELL;
      if ((isIdentity || key.length == 1)
          && positions[column] != label
          && !line.cell(positions[column]).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a label stands where labels do: as number or key of the row, or before its counts. */
  boolean isInPlace(Line line, int label) {
    if (label < headers.size() && NUMBERING.contains(VietnameseText.key(headers.get(label)))) {
      return true;
    }
    for (int column : key) {
      if (positions[column] == label) {
        return true;
      }
    }
    for (int i = 0; i < positions.length; i++) {
      boolean isCount = form.columns().get(i).type() == ValueType.COUNT;
      if (isCount && positions[i] < label && !line.cell(positions[i]).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a row repeats the header, as printed pages do. */
  boolean repeatsHeader(Line line) {
    int same = 0;
    int filled = 0;
    for (int i = 0; i < line.cells().size() && i < headers.size(); i++) {
      String typed = VietnameseText.clean(line.cell(i).text()).toLowerCase(Locale.ROOT);
      if (!typed.isEmpty()) {
        filled++;
        same += typed.equals(VietnameseText.clean(headers.get(i)).toLowerCase(Locale.ROOT)) ? 1 : 0;
      }
    }
    return filled > 1 && same * 2 > filled;
  }
}
