package hoctap.ingest.form;

/**
 * Why a row was rejected, at one cell.
 *
 * @param rule the rule's id, {@code snake_case}
 * @param column the column in the sheet, from 0
 * @param cell as a person names it: {@code B7}
 * @param messageVi the message in Vietnamese; it never quotes the cell's value
 */
public record Fault(String rule, int column, String cell, String messageVi) {}
