package hoctap.ingest.form;

/**
 * A collective's code that is, or holds, a person's number: its text with a pseudonym in place of
 * the number, and the number, which lands sealed only.
 */
record MaskedCode(String text, String digits) {
  @Override
  public String toString() {
    return text;
  }
}
