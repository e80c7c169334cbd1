package hoctap.ingest.form;

/**
 * One cell as the file holds it.
 *
 * @param text the text as typed; a number as the file stores it ({@code 45292}, {@code
 *     1.085012345E9}); {@code TRUE} or {@code FALSE}; an error's name
 * @param format the number format of a workbook's cell ({@code dd/mm/yyyy}), else ""
 */
public record Cell(Kind kind, String text, String format) {

  /** What a workbook or a record says a cell is; everything in a CSV is text. */
  public enum Kind {
    BLANK,
    TEXT,
    NUMBER,
    BOOLEAN,
    ERROR,
    /** A list or an object where a record of a service should hold one value. */
    NESTED,
    /** A text that a layout gives every row, and so no sign of a row. */
    GIVEN,
    /** A value that a layout could not translate. */
    UNREADABLE
  }

  public static final Cell BLANK = new Cell(Kind.BLANK, "", "");

  public static Cell text(String text) {
    return text.isEmpty() ? BLANK : new Cell(Kind.TEXT, text, "");
  }

  /** The same text for every row of a file. */
  public static Cell given(String text) {
    return text.isEmpty() ? BLANK : new Cell(Kind.GIVEN, text, "");
  }

  public boolean isBlank() {
    return kind == Kind.BLANK;
  }
}
