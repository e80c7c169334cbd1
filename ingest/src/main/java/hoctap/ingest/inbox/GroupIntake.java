package hoctap.ingest.inbox;

import hoctap.ingest.IntakeReport;
import hoctap.ingest.file.FormFile;
import hoctap.ingest.form.PersonKey;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionKey;
import hoctap.ingest.place.Level;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the files of one place, period and sender: only they can meet in one key. All are read
 * before any is landed, so that two files of one key find each other whatever their order.
 */
final class GroupIntake {
  private final Workspace workspace;
  private final Landing landing;
  private final PersonKey person;
  private final KnownContent known;
  private final FileLanding filing;

  GroupIntake(Workspace workspace, Landing landing, PersonKey person, Instant receivedAt) {
    this.workspace = workspace;
    this.landing = landing;
    this.person = person;
    this.known = new KnownContent(landing, workspace.configuration().title());
    this.filing = new FileLanding(landing, workspace.rejects(), receivedAt);
  }

  List<IntakeReport.Entry> run(List<InboxFile> group) {
    List<IntakeReport.Entry> entries = new ArrayList<>();
    List<ReadFile> news = new ArrayList<>();
    Rivals rivals = new Rivals();
    try {
      for (InboxFile file : group) {
        look(file, group, rivals, news).forEach(entries::add);
      }
      news.forEach(rivals::add);
      news.forEach(read -> entries.addAll(filing.land(read, rivals)));
      return entries;
    } finally {
      news.forEach(ReadFile::close);
    }
  }

  /** Reads a file that is news; of another, what there is to say. */
  private List<IntakeReport.Entry> look(
      InboxFile file, List<InboxFile> group, Rivals rivals, List<ReadFile> news) {
    Optional<Place> place = Places.load().find(file.placeCode(), file.period().lastDay());
    if (place.isPresent() && !isConfigured(workspace, place.get())) {
      return List.of(leftAlone(file.name(), "Ngoài các tỉnh đã cấu hình."));
    }
    Optional<FileStamp> stamp = FileStamp.find(file.path());
    Optional<String> sha256 = digest(file);
    if (sha256.isEmpty()) {
      return List.of(unreadable(file));
    }
    SubmissionKey key = keyOf(file, place);
    List<Submission> before = known.find(file, key, sha256.get());
    if (!before.isEmpty() && !isFreed(before, file, group)) {
      before.forEach(submission -> rivals.add(file, submission));
      return before.stream().map(submission -> entry(file, submission)).toList();
    }
    if (place.isEmpty()) {
      String message = Places.load().refusal(file.placeCode(), file.period().lastDay());
      return List.of(filing.refuse(file, key, sha256.get(), message));
    }
    return read(new ReadFile.Known(file, sha256.get(), key), stamp, news);
  }

  /** Reads a file; one that somebody wrote to meanwhile is not what its digest says it is. */
  private List<IntakeReport.Entry> read(
      ReadFile.Known unread, Optional<FileStamp> stamp, List<ReadFile> news) {
    Path path = unread.file().path();
    try {
      ReadFile read = ReadFile.read(unread, landing, person);
      if (FileStamp.find(path).equals(stamp)) {
        news.add(read);
        return List.of();
      }
      read.close();
    } catch (UncheckedIOException e) {
      if (FileStamp.find(path).equals(stamp)) {
        throw e;
      }
    }
    return List.of(
        leftAlone(
            unread.file().name(),
            "Tệp bị ghi hoặc bị xóa trong khi đang đọc: lần chạy sau sẽ đọc lại."));
  }

  /** Records a link, which is never followed. */
  IntakeReport.Entry refuseLink(InboxFile file) {
    Optional<Place> place = Places.load().find(file.placeCode(), file.period().lastDay());
    SubmissionKey key = keyOf(file, place);
    try {
      String sha256 = FileDigest.ofLink(file.path());
      List<Submission> before = known.find(file, key, sha256);
      return before.isEmpty()
          ? filing.refuse(
              file, key, sha256, "Đây là liên kết, không phải tệp. Hãy đặt chính tệp vào đây.")
          : entry(file, before.get(0));
    } catch (IOException e) {
      return unreadable(file);
    }
  }

  private SubmissionKey keyOf(InboxFile file, Optional<Place> place) {
    // A returned workbook may supplement what a service sent, whose key is not of the inbox.
    Optional<Submission> returned = landing.find(file.returned());
    if (returned.isPresent()) {
      return returned.get().key();
    }
    return key(file, place);
  }

  static SubmissionKey key(InboxFile file, Optional<Place> place) {
    String period = file.period().toString();
    return place
        .map(unit -> SubmissionKey.of(SubmissionKey.INBOX, file.form(), period, unit))
        .orElseGet(() -> SubmissionKey.ofUnknownPlace(file.form(), period, file.placeCode()))
        .withSender(file.sender());
  }

  static boolean isConfigured(Workspace workspace, Place place) {
    List<String> provinces = workspace.configuration().provinces();
    return provinces.isEmpty()
        || Places.load().ancestors(place.placeId()).stream()
            .anyMatch(unit -> unit.level() == Level.PROVINCE && provinces.contains(unit.code()));
  }

  /** Whether a file that waited only for its rival lies alone now. */
  private static boolean isFreed(List<Submission> before, InboxFile file, List<InboxFile> group) {
    return before.stream().anyMatch(KnownContent::waitsForTheOther)
        && group.stream()
            .noneMatch(
                other ->
                    other != file
                        && (other.form().equals(file.form())
                            || other.form().equals(FormFile.WORKBOOK)
                            || file.form().equals(FormFile.WORKBOOK)));
  }

  private static Optional<String> digest(InboxFile file) {
    try {
      return Optional.of(FileDigest.of(file.path()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static IntakeReport.Entry unreadable(InboxFile file) {
    return new IntakeReport.Entry(
        SubmissionKey.INBOX,
        file.form(),
        file.name(),
        IntakeReport.Event.REFUSED,
        false,
        "",
        RowCounts.NONE,
        "Không mở được tệp (kiểm tra quyền đọc).");
  }

  static IntakeReport.Entry leftAlone(String name, String message) {
    return new IntakeReport.Entry(
        SubmissionKey.INBOX,
        "",
        name,
        IntakeReport.Event.LEFT_ALONE,
        false,
        "",
        RowCounts.NONE,
        message);
  }

  private static IntakeReport.Entry entry(InboxFile file, Submission submission) {
    IntakeReport.Event event =
        switch (submission.state()) {
          case HELD -> IntakeReport.Event.HELD;
          case REFUSED -> IntakeReport.Event.REFUSED;
          case CURRENT, SUPERSEDED, WITHDRAWN -> IntakeReport.Event.SKIPPED;
        };
    return new IntakeReport.Entry(
        submission.source(),
        submission.form(),
        file.name(),
        event,
        false,
        submission.id(),
        submission.counts(),
        submission.note());
  }
}
