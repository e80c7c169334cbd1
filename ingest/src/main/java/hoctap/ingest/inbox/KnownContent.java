package hoctap.ingest.inbox;

import hoctap.ingest.criteria.TitleChoices;
import hoctap.ingest.file.FormFile;
import hoctap.ingest.form.Forms;
import hoctap.ingest.form.LocalCriteria;
import hoctap.ingest.form.Period;
import hoctap.ingest.landing.Hold;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionKey;
import hoctap.ingest.landing.SubmissionKind;
import hoctap.ingest.landing.SubmissionState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Tells whether a file is known already: its content and its form's version are those of the
 * current submission of its key, or of one that came after it and was held, refused or withdrawn.
 * To go back to an earlier content is news.
 */
public final class KnownContent {
  private final Landing landing;
  private final TitleChoices title;

  public KnownContent(Landing landing, TitleChoices title) {
    this.landing = landing;
    this.title = title;
  }

  /** The version that a service's answer is recorded with. */
  public String version(SubmissionKey key) {
    LocalCriteria criteria = LocalCriteria.of(title, Period.of(key.period()), key.placeCode());
    return Forms.find(key.form())
        .map(found -> criteria.version(found, String.valueOf(found.version())))
        .orElse("1");
  }

  /** The version that a file is recorded with, which for another tool's is that of its layout. */
  static String version(InboxFile file, String form) {
    return Forms.find(form).map(file::version).orElse("1");
  }

  /** The submissions that a service's answer was landed as; none when it is news. */
  public List<Submission> find(SubmissionKey key, String sha256) {
    return find(form -> version(key.withForm(form)), key, sha256);
  }

  /** The submissions that a file was landed as; none when any of it is news. */
  List<Submission> find(InboxFile file, SubmissionKey key, String sha256) {
    return find(form -> version(file, form), key, sha256);
  }

  private List<Submission> find(UnaryOperator<String> versions, SubmissionKey key, String sha256) {
    if (!key.form().equals(FormFile.WORKBOOK)) {
      return findForm(versions, key, sha256).map(List::of).orElse(List.of());
    }
    Optional<Submission> refused = findForm(versions, key, sha256);
    if (refused.isPresent()) {
      return List.of(refused.get());
    }
    List<Submission> sheets = new ArrayList<>();
    for (String form : formsOfWorkbook(key, sha256)) {
      Optional<Submission> sheet = findForm(versions, key.withForm(form), sha256);
      if (sheet.isEmpty()) {
        return List.of();
      }
      sheets.add(sheet.get());
    }
    return sheets;
  }

  private List<String> formsOfWorkbook(SubmissionKey key, String sha256) {
    return Forms.list().stream()
        .flatMap(form -> landing.submissions(key.withForm(form.id())).stream())
        .filter(one -> one.sha256().equals(sha256) && !one.fileForms().isEmpty())
        .map(Submission::fileForms)
        .findFirst()
        .orElse(List.of());
  }

  private Optional<Submission> findForm(
      UnaryOperator<String> versions, SubmissionKey key, String sha256) {
    int current = landing.findCurrent(key).map(Submission::sequence).orElse(0);
    return landing.submissions(key).stream()
        .filter(one -> one.kind() != SubmissionKind.WITHDRAWAL)
        .filter(one -> one.sha256().equals(sha256))
        .filter(one -> one.formVersion().equals(versions.apply(key.form())))
        .filter(one -> one.sequence() >= current || one.kind() == SubmissionKind.SUPPLEMENT)
        .max(Comparator.comparing(Submission::sequence));
  }

  /** Whether a submission waits only because another file of its key lay beside it. */
  static boolean waitsForTheOther(Submission submission) {
    return submission.state() == SubmissionState.HELD
        && !submission.holds().isEmpty()
        && submission.holds().stream().allMatch(hold -> hold.reason() == Hold.Reason.TWO_FILES);
  }
}
