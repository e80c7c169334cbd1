package hoctap.ingest.rest;

import hoctap.ingest.IntakeReport;
import hoctap.ingest.criteria.TitleChoices;
import hoctap.ingest.file.FileReading;
import hoctap.ingest.file.FormResult;
import hoctap.ingest.file.RecordReading;
import hoctap.ingest.form.LocalCriteria;
import hoctap.ingest.form.PersonKey;
import hoctap.ingest.form.RowContext;
import hoctap.ingest.inbox.FormLanding;
import hoctap.ingest.inbox.Holds;
import hoctap.ingest.inbox.KnownContent;
import hoctap.ingest.landing.Delivery;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionState;
import hoctap.ingest.landing.SubmissionWriter;
import hoctap.ingest.workspace.Workspace;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lands the rows of one answer as a submission: whole, held or refused, as those of a file. */
final class RestLanding {
  private final Workspace workspace;
  private final Landing landing;
  private final PersonKey person;

  RestLanding(Workspace workspace, Landing landing, PersonKey person) {
    this.workspace = workspace;
    this.landing = landing;
    this.person = person;
  }

  IntakeReport.Entry land(Wanted wanted, String sha256, RecordSpool spool) {
    TitleChoices title = workspace.configuration().title();
    Delivery delivery =
        Delivery.ofWhole(
            new KnownContent(landing, title).version(wanted.key()),
            wanted.name(),
            sha256,
            workspace.clock().instant());
    RowContext context =
        new RowContext(
            wanted.period(),
            wanted.place().code(),
            person,
            LocalCriteria.of(title, wanted.period(), wanted.place().code()));
    try (SubmissionWriter writer = landing.writer(wanted.key())) {
      writer.begin(wanted.form().landedShape());
      FileReading reading =
          RecordReading.read(
              wanted.form(), context, spool.records(), (form, row) -> writer.add(row));
      if (reading.refusal().isPresent()) {
        String message = reading.refusal().get().messageVi();
        return IntakeReport.Entry.ofNew(wanted.name(), writer.refuse(delivery, message), message);
      }
      FormResult result = reading.results().get(0);
      Submission submission =
          new FormLanding(writer, workspace.rejects())
              .land(
                  delivery,
                  result,
                  Holds.of(
                      FormLanding.counts(result), landing.findCurrent(wanted.key()), List.of()));
      withdrawOtherSenders(submission);
      return IntakeReport.Entry.ofNew(wanted.name(), submission, note(submission, result));
    }
  }

  // A source whose sender was renamed would else be counted twice.
  private void withdrawOtherSenders(Submission landed) {
    boolean counts = landed.state() == SubmissionState.CURRENT;
    for (Submission before : counts ? landing.submissions() : List.<Submission>of()) {
      boolean isSame =
          before.source().equals(landed.source())
              && before.key().withSender(landed.sender()).equals(landed.key());
      boolean mayCount = before.isCurrent() || before.state() == SubmissionState.SUPERSEDED;
      if (isSame && mayCount && !before.sender().equals(landed.sender())) {
        landing.withdraw(before.id(), "Nguồn được đặt nơi gửi khác.");
      }
    }
  }

  private static String note(Submission submission, FormResult result) {
    return Stream.of(submission.note(), FormLanding.unread("trường", result.extraColumns()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
