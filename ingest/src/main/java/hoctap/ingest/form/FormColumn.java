package hoctap.ingest.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One column of a form.
 *
 * @param id the landed column's name
 * @param headers the accepted headers; the first is the template's
 * @param required whether the column, or also each of its cells, must be there
 * @param askedOf the levels of the sending place for which it is required; empty means all
 * @param landed false when its values are checked and then dropped
 * @param words for a choice: its codes, each with the words that mean it; for marks: the landed
 *     mark, each with the codes that set it
 * @param helpVi what to write into it, in Vietnamese, for the template's guide; may be empty
 * @param example a right value as a person types it; of a date perhaps day and month alone, the
 *     year being the period's; empty: one of its type where a value is required
 * @param formula what the template computes in its place, in the language of workbooks, {@code
 *     {column}} standing for a cell of the same row; may be empty
 */
public record FormColumn(
    String id,
    List<String> headers,
    ValueType type,
    Required required,
    List<String> askedOf,
    Boolean landed,
    Map<String, List<String>> words,
    String helpVi,
    String example,
    String formula) {

  /** How much of a column must be there. */
  public enum Required {
    /** Nothing. */
    NO,
    /** The column, though a cell of it may be blank. */
    COLUMN,
    /** The column and each of its cells. */
    CELL
  }

  public FormColumn {
    if (id == null || type == null || headers == null || headers.isEmpty()) {
      throw new IllegalArgumentException(
          "column %s needs id, type and headers".formatted(id == null ? "without id" : id));
    }
    headers = List.copyOf(headers);
    required = required == null ? Required.NO : required;
    askedOf = askedOf == null ? List.of() : List.copyOf(askedOf);
    landed = landed == null || landed;
    words = words == null ? Map.of() : new LinkedHashMap<>(words);
    helpVi = helpVi == null ? "" : helpVi;
    example = example == null ? "" : example;
    formula = formula == null ? "" : formula;
    boolean needsWords =
        type == ValueType.CHOICE || type == ValueType.NUMBERED || type == ValueType.MARKS;
    if (needsWords == words.isEmpty()) {
      throw new IllegalArgumentException(
          "column %s of type %s %s"
              .formatted(id, type, needsWords ? "needs words" : "takes no words"));
    }
  }

  /** The header of the template. */
  public String header() {
    return headers.get(0);
  }

  /** Whether a place of that level must send it. */
  public boolean isRequiredOf(String level) {
    return required != Required.NO && (askedOf.isEmpty() || askedOf.contains(level));
  }
}
