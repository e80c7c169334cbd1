package hoctap.ingest.form;

/**
 * Something about a file that a person should look at; it never rejects a row and never quotes a
 * value.
 *
 * @param rule the rule's id, {@code snake_case}
 * @param count how many rows or cells it was found in
 * @param messageVi the message in Vietnamese, with a few of the cells
 */
public record Finding(String rule, Severity severity, long count, String messageVi) {

  public Finding {
    messageVi = LongNumbers.mask(messageVi);
  }

  /** How much a finding weighs. */
  public enum Severity {
    ERROR,
    WARNING,
    NOTICE
  }
}
