package hoctap.ingest.database;

import hoctap.ingest.form.Finding;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionState;
import java.util.List;
import java.util.Optional;

/**
 * What pulling one table came to; a table that is read by windows may come to two: the rows that
 * changed, and the keys that are left.
 *
 * @param form the landed form: {@code <system>_<table>}
 * @param submission empty when the rows are those that are current already
 * @param isNew whether this pull brought it; one that was held before is named again
 */
public record PulledTable(
    String form,
    Optional<Submission> submission,
    boolean isNew,
    RowCounts counts,
    List<Finding> findings) {
  public PulledTable {
    findings = List.copyOf(findings);
  }

  /** Whether it waits for someone to accept it. */
  public boolean isHeld() {
    return submission.filter(one -> one.state() == SubmissionState.HELD).isPresent();
  }
}
