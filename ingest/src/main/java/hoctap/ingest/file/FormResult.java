package hoctap.ingest.file;

import hoctap.ingest.form.Finding;
import hoctap.ingest.form.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one form of one file held: {@code rowsRead = rowsAccepted + rowsRejected + rowsDuplicate}.
 *
 * @param controlTotals the sums of the accepted rows, by column id, of every column that counts
 * @param extraColumns headers that the form does not know, cut to 40 letters, digits masked
 * @param rejects the rejected rows by sheet, for the rejects workbook; bounded, so it may hold
 *     fewer than {@code rowsRejected}
 * @param supplements the submission that this file supplements, when it is a rejects workbook
 */
public record FormResult(
    Form form,
    long rowsRead,
    long rowsAccepted,
    long rowsRejected,
    long rowsDuplicate,
    List<Finding> findings,
    Map<String, Long> controlTotals,
    List<String> extraColumns,
    List<RejectedSheet> rejects,
    Optional<String> supplements) {

  public FormResult {
    findings = List.copyOf(findings);
    controlTotals = Map.copyOf(controlTotals);
    extraColumns = List.copyOf(extraColumns);
    rejects = List.copyOf(rejects);
  }
}
