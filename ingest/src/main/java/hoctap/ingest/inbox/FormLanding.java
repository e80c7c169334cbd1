package hoctap.ingest.inbox;

import hoctap.ingest.file.FormResult;
import hoctap.ingest.form.VietnameseText;
import hoctap.ingest.landing.Delivery;
import hoctap.ingest.landing.Hold;
import hoctap.ingest.landing.Outcome;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionWriter;
import hoctap.ingest.rejects.RejectsWorkbook;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lands the rows of one form, whatever way they came.
 *
 * <p>The rejects workbook is written before the manifest: after a crash a run does both again, and
 * no submission stands without its workbook.
 *
 * @param writer holds the accepted rows already
 * @param rejects the folder of the rejects workbooks
 */
public record FormLanding(SubmissionWriter writer, Path rejects) {

  /** Makes the submission exist; it counts unless {@code holds} say why not. */
  public Submission land(Delivery delivery, FormResult result, List<Hold> holds) {
    if (!result.rejects().isEmpty()) {
      String id = writer.submissionId(delivery.sha256());
      RejectsWorkbook.write(rejects.resolve(id + ".xlsx"), id, result);
    }
    return writer.commit(
        delivery,
        Outcome.of(counts(result))
            .withControlTotals(result.controlTotals())
            .withFindings(result.findings())
            .withHolds(holds));
  }

  /** What became of the rows. */
  public static RowCounts counts(FormResult result) {
    return new RowCounts(
        result.rowsRead(), result.rowsAccepted(), result.rowsRejected(), result.rowsDuplicate());
  }

  /** What of a delivery nobody reads: its sender may have meant it to count. */
  public static String unread(String what, List<String> names) {
    return names.isEmpty()
        ? ""
        : names.stream()
            .map(name -> "“" + VietnameseText.masked(name) + "”")
            .collect(Collectors.joining(", ", "Không đọc " + what + " ", "."));
  }
}
