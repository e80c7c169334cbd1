package hoctap.ingest.status;

import hoctap.ingest.form.Finding;
import hoctap.ingest.landing.RowCounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How it stands with one form of one place and period, or with one file of the inbox.
 *
 * @param place its full name; empty where the code bears no unit or is not known
 * @param sender empty = the place itself
 * @param rows of the submission, without what supplements it
 * @param rowsToCorrect rejected rows that no supplement has brought back
 * @param due by which day a plan asks for it; empty where none does, or where it came
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
    Optional<LocalDate> due,
    String messageVi,
    NextStep next) {
  public Standing {
    findings = List.copyOf(findings);
  }

  Standing with(List<Finding> all) {
    return changed(need, rowsToCorrect, all, messageVi, next);
  }

  Standing toCorrect(long open, NextStep step) {
    String message = "%d dòng bị trả lại, chưa sửa.".formatted(open);
    return changed(Need.TO_CORRECT, open, findings, message, step);
  }

  Standing toLookAt() {
    return changed(Need.TO_LOOK_AT, rowsToCorrect, findings, messageVi, NextStep.look());
  }

  private Standing changed(Need to, long open, List<Finding> all, String message, NextStep step) {
    return new Standing(
        to,
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
        all,
        due,
        message,
        step);
  }

  /** The same, due by that day. */
  public Standing dueBy(LocalDate day) {
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
        findings,
        Optional.of(day),
        messageVi,
        next);
  }
}
