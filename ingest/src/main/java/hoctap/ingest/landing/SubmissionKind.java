package hoctap.ingest.landing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a submission does to its key. */
public enum SubmissionKind {
  /** Replaces everything before it. */
  WHOLE,
  /** Rows that changed at the source since the last pull. */
  DELTA,
  /** The keys that still exist at the source. */
  KEYS,
  /** Corrected rows, which add to the submission they name and replace nothing. */
  SUPPLEMENT,
  /** Takes the submission it names out of the counts. */
  WITHDRAWAL;

  /** The kind's code in manifests and tables: {@code whole}. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static SubmissionKind of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
