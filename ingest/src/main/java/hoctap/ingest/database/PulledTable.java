package hoctap.ingest.database;

import hoctap.ingest.form.Finding;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.landing.Submission;
import java.util.List;
import java.util.Optional;

/**
 * What pulling one table came to.
 *
 * @param form the landed form: {@code <system>_<table>}
 * @param submission empty when the rows are those that are current already
 */
public record PulledTable(
    String form, Optional<Submission> submission, RowCounts counts, List<Finding> findings) {
  public PulledTable {
    findings = List.copyOf(findings);
  }

  /** Whether the pull brought something that was not landed before. */
  public boolean isNew() {
    return submission.isPresent();
  }
}
