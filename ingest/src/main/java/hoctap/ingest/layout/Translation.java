package hoctap.ingest.layout;

import hoctap.ingest.form.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * From the tool's value to the form's: first cells are joined, or one part of a cell is taken, then
 * words, days and numbers are translated.
 *
 * @param separator between joined cells, or between the parts of one
 * @param part which part is taken, from 1, or from -1 backwards; 0 for the whole
 * @param marked the parts that set a mark, folded; empty unless the column is such a mark
 * @param known all parts that some mark of the same column knows, folded; empty: not checked
 * @param values the form's words by the tool's, folded
 * @param isClosed whether a word that {@code values} does not list rejects the row
 * @param reading reads days or numbers of another style
 */
public record Translation(
    String separator,
    int part,
    Set<String> marked,
    Set<String> known,
    Map<String, String> values,
    boolean isClosed,
    UnaryOperator<Cell> reading) {

  static final Translation NONE =
      new Translation("", 0, Set.of(), Set.of(), Map.of(), false, UnaryOperator.identity());
  private static final String MARK = "x";

  public Translation {
    marked = Set.copyOf(marked);
    known = Set.copyOf(known);
    values = Map.copyOf(values);
  }

  Translation withKnown(Set<String> parts) {
    return new Translation(separator, part, marked, parts, values, isClosed, reading);
  }

  /** A cell that the layout cannot translate; its row is rejected and shows the value as it was. */
  static Cell unreadable(Cell cell) {
    return new Cell(Cell.Kind.UNREADABLE, cell.text(), "");
  }

  /** The form's cell from the tool's, which are several only when they are joined. */
  public Cell of(List<Cell> cells) {
    Cell cell = cells.size() == 1 ? cells.get(0) : joined(cells);
    if (cell.kind() == Cell.Kind.ERROR) {
      return cell;
    }
    if (!marked.isEmpty()) {
      return mark(cell);
    }
    if (part != 0) {
      return word(partOf(cell));
    }
    return cells.size() == 1 && !separator.isEmpty() ? list(cell) : word(cell);
  }

  private Cell joined(List<Cell> cells) {
    return Cell.text(
        cells.stream()
            .map(Words::text)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(separator)));
  }

  private List<String> parts(Cell cell) {
    List<String> parts = new ArrayList<>();
    for (String one : Words.text(cell).split(Pattern.quote(separator), -1)) {
      parts.add(one.strip());
    }
    return parts;
  }

  private Cell partOf(Cell cell) {
    List<String> parts = parts(cell);
    int at = part > 0 ? part - 1 : parts.size() + part;
    return at >= 0 && at < parts.size() ? Cell.text(parts.get(at)) : Cell.BLANK;
  }

  private Cell mark(Cell cell) {
    boolean isMarked = false;
    for (String one : parts(cell)) {
      String key = Words.key(one);
      if (!key.isEmpty() && !known.isEmpty() && !known.contains(key)) {
        return unreadable(cell);
      }
      isMarked |= marked.contains(key);
    }
    return isMarked ? Cell.text(MARK) : Cell.BLANK;
  }

  /** A cell of several words, each of them translated, as the form parts them. */
  private Cell list(Cell cell) {
    List<String> words = new ArrayList<>();
    for (String one : parts(cell)) {
      if (one.isEmpty()) {
        continue;
      }
      String word = values.get(Words.key(one));
      if (word == null && isClosed) {
        return unreadable(cell);
      }
      words.add(word == null ? one : word);
    }
    return Cell.text(String.join(";", words));
  }

  private Cell word(Cell cell) {
    String word = values.get(Words.key(Words.text(cell)));
    if (word != null) {
      return Cell.text(word);
    }
    if (cell.isBlank()) {
      return cell;
    }
    return isClosed ? unreadable(cell) : reading.apply(cell);
  }
}
