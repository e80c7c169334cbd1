package hoctap.ingest.form;

/** What became of one row of a sheet. */
public enum Verdict {
  ACCEPTED,
  REJECTED,
  /** An earlier accepted row of the file holds its key. */
  DUPLICATE,
  /** Blank, a group's name, a signature, a repeated header. */
  NOT_DATA,
  /** A row of totals: kept aside and compared. */
  TOTALS
}
