package hoctap.app.sample.report;

/** A tick in a form: made, not made, or no column for it. */
public enum Mark {
  YES,
  NO,
  UNKNOWN;

  public static Mark of(boolean isMade) {
    return isMade ? YES : NO;
  }

  public boolean isYes() {
    return this == YES;
  }
}
