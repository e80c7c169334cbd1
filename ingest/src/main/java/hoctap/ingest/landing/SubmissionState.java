package hoctap.ingest.landing;

import java.util.Locale;

/** Where a submission stands today, or stood on the day asked for. */
public enum SubmissionState {
  /** It counts. */
  CURRENT,
  /** A later one took its place. */
  SUPERSEDED,
  /** It waits for someone to accept it. */
  HELD,
  /** Someone took it out of the counts. */
  WITHDRAWN,
  /** It could not be read; it holds no row. */
  REFUSED;

  /** The state's code in tables: {@code current}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
