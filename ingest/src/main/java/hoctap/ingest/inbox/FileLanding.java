package hoctap.ingest.inbox;

import hoctap.ingest.IntakeReport;
import hoctap.ingest.file.FormResult;
import hoctap.ingest.file.Refusal;
import hoctap.ingest.landing.Delivery;
import hoctap.ingest.landing.Hold;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionKey;
import hoctap.ingest.landing.SubmissionKind;
import hoctap.ingest.landing.SubmissionState;
import hoctap.ingest.landing.SubmissionWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lands what was read, or records why it was refused. */
final class FileLanding {
  private final Landing landing;
  private final Path rejects;
  private final Instant receivedAt;

  FileLanding(Landing landing, Path rejects, Instant receivedAt) {
    this.landing = landing;
    this.rejects = rejects;
    this.receivedAt = receivedAt;
  }

  /**
   * @param rivals finds the names of all files that would replace a form of this key
   */
  List<IntakeReport.Entry> land(ReadFile read, Rivals rivals) {
    Optional<Refusal> refusal = read.reading().refusal();
    if (refusal.isPresent()) {
      return List.of(refuse(read.file(), read.key(), read.sha256(), refusal.get().messageVi()));
    }
    List<IntakeReport.Entry> entries = new ArrayList<>();
    for (FormResult result : read.reading().results()) {
      SubmissionKey key = read.key().withForm(result.form().id());
      Optional<String> fault = faultOfSupplement(read.file(), key, result.supplements());
      entries.add(
          fault.isPresent()
              ? refuse(read.file(), key, read.sha256(), fault.get())
              : land(read, result, rivals.of(result.form().id())));
    }
    return entries;
  }

  private IntakeReport.Entry land(ReadFile read, FormResult result, List<String> rivals) {
    SubmissionKey key = read.key().withForm(result.form().id());
    boolean isWhole = result.supplements().isEmpty();
    List<Hold> holds =
        Holds.of(
            FormLanding.counts(result),
            isWhole ? landing.findCurrent(key) : Optional.empty(),
            isWhole ? rivals : List.of());
    Submission submission =
        new FormLanding(read.writer(result.form()), rejects)
            .land(delivery(read, result), result, holds);
    String note =
        Stream.of(
                noteOf(submission),
                FormLanding.unread("cột", result.extraColumns()),
                FormLanding.unread("trang", read.reading().sheetsLeftOut()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return IntakeReport.Entry.ofNew(read.file().name(), submission, note);
  }

  private String noteOf(Submission submission) {
    boolean addsToNothing =
        landing
            .find(submission.supplements())
            .filter(whole -> whole.state() == SubmissionState.SUPERSEDED)
            .isPresent();
    return addsToNothing
        ? "Bổ sung cho bản gửi %s, nhưng bản đó đã được thay bằng bản mới hơn; các dòng này không được tính."
            .formatted(submission.supplements())
        : submission.note();
  }

  private Delivery delivery(ReadFile read, FormResult result) {
    return new Delivery(
        result.supplements().isPresent() ? SubmissionKind.SUPPLEMENT : SubmissionKind.WHOLE,
        read.file().version(result.form()),
        read.file().fileName(),
        read.sha256(),
        receivedAt,
        result.supplements().orElse(""),
        read.fileForms());
  }

  /** Records a file that was not taken. */
  IntakeReport.Entry refuse(InboxFile file, SubmissionKey key, String sha256, String message) {
    Delivery delivery =
        Delivery.ofWhole(
            KnownContent.version(file, key.form()), file.fileName(), sha256, receivedAt);
    try (SubmissionWriter writer = landing.writer(key)) {
      return IntakeReport.Entry.ofNew(file.name(), writer.refuse(delivery, message), message);
    }
  }

  /** Why a rejects workbook cannot add to the submission it names. */
  private Optional<String> faultOfSupplement(
      InboxFile file, SubmissionKey key, Optional<String> supplements) {
    if (supplements.isEmpty()) {
      return file.returned().isEmpty()
          ? Optional.empty()
          : Optional.of(
              "Tệp mang tên của bản gửi %s nhưng không phải là tệp dòng bị từ chối của bản đó."
                  .formatted(file.returned()));
    }
    Optional<Submission> found = landing.find(supplements.get());
    if (found.isEmpty()) {
      return Optional.of(
          "Tệp bổ sung cho bản gửi %s, nhưng không có bản gửi đó.".formatted(supplements.get()));
    }
    return found.get().key().equals(key)
        ? Optional.empty()
        : Optional.of(
            "Tệp bổ sung cho bản gửi %s của nơi, kỳ hoặc biểu khác (%s, %s, %s)."
                .formatted(
                    supplements.get(),
                    found.get().form(),
                    found.get().period(),
                    found.get().placeCode()));
  }
}
