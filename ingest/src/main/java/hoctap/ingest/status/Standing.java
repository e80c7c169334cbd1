package hoctap.ingest.status;

import hoctap.ingest.form.Finding;
import hoctap.ingest.landing.RowCounts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How it stands with one form of one place and period, or with one file of the inbox.
 *
 * @param place its full name; empty where the code bears no unit or is not known
 * @param sender empty = the place itself
 * @param rows of the submission, without what supplements it
 * @param rowsToCorrect rejected rows that no supplement has brought back
 * @param messageVi what is wrong; empty where nothing is
 */
public record Standing(
    Need need,
    String placeCode,
    String place,
    String form,
    String period,
    String sender,
    String fileName,
    String submissionId,
    Optional<Instant> receivedAt,
    RowCounts rows,
    long rowsToCorrect,
    List<Finding> findings,
    String messageVi,
    NextStep next) {
  public Standing {
    findings = List.copyOf(findings);
  }

  Standing with(List<Finding> all) {
    return new Standing(
        need,
        placeCode,
        place,
        form,
        period,
        sender,
        fileName,
        submissionId,
        receivedAt,
        rows,
        rowsToCorrect,
        all,
        messageVi,
        next);
  }

  Standing toCorrect(long open, NextStep step) {
    return new Standing(
        Need.TO_CORRECT,
        placeCode,
        place,
        form,
        period,
        sender,
        fileName,
        submissionId,
        receivedAt,
        rows,
        open,
        findings,
        "%d dòng bị trả lại, chưa sửa.".formatted(open),
        step);
  }

  Standing toLookAt() {
    return new Standing(
        Need.TO_LOOK_AT,
        placeCode,
        place,
        form,
        period,
        sender,
        fileName,
        submissionId,
        receivedAt,
        rows,
        rowsToCorrect,
        findings,
        messageVi,
        NextStep.look());
  }
}
