package hoctap.ingest.check;

/**
 * One wrong cell, as its clerk must know it; the cell's value is nowhere in it.
 *
 * @param sheet empty for a CSV
 * @param column as a spreadsheet names it: {@code C}
 * @param header of the column, as typed
 * @param rule the rule's id
 * @param messageVi names cell and header, and what was wanted
 * @param example a right value; empty where there is none to show
 */
public record CheckedFault(
    String form,
    String sheet,
    int row,
    String column,
    String header,
    String rule,
    String messageVi,
    String example) {}
