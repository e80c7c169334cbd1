package hoctap.transform.catalog;

import hoctap.ingest.form.Finding;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionState;
import hoctap.ingest.place.Places;
import hoctap.transform.fact.Facts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The served tables that the manifests tell: submission, finding and completeness. */
public final class LandingTables {
  private LandingTables() {}

  /**
   * The three tables.
   *
   * @param submissions all of them, those that no longer count too
   * @param provinces the ids of the provinces concerned, old and new: their places are expected to
   *     report
   */
  public static List<ServedTable> of(
      Catalog catalog, Places places, List<Submission> submissions, Set<String> provinces) {
    List<Submission> ordered =
        submissions.stream().sorted(Comparator.comparing(Submission::id)).toList();
    Facts served = Facts.loadServed();
    return List.of(
        new Completeness(catalog, places, provinces)
            .of(ordered, served.get("completeness").shape()),
        new ServedTable("finding", served.get("finding").shape(), findings(ordered)),
        new ServedTable(
            "submission",
            served.get("submission").shape(),
            ordered.stream().map(LandingTables::row).toList()));
  }

  private static Object[] row(Submission submission) {
    return new Object[] {
      submission.id(),
      submission.source(),
      submission.form(),
      submission.formVersion(),
      submission.kind().id(),
      submission.period(),
      submission.year().orElse(null),
      blankAsNull(submission.placeId()),
      submission.placeCode(),
      submission.sender(),
      submission.fileName(),
      submission.sha256(),
      submission.sequence(),
      submission.receivedAt().toString(),
      submission.rowsRead(),
      submission.rowsAccepted(),
      submission.rowsRejected(),
      submission.rowsDuplicate(),
      submission.state().id(),
      submission.note()
    };
  }

  // What was wrong with a file that no longer counts helps nobody.
  private static List<Object[]> findings(List<Submission> submissions) {
    List<Object[]> rows = new ArrayList<>();
    for (Submission submission : submissions) {
      boolean isOpen = submission.isCurrent() || submission.state() == SubmissionState.HELD;
      List<Finding> findings = isOpen ? submission.findings() : List.of();
      for (int i = 0; i < findings.size(); i++) {
        Finding finding = findings.get(i);
        rows.add(
            new Object[] {
              "%s/%02d".formatted(submission.id(), i + 1),
              finding.severity().name().toLowerCase(Locale.ROOT),
              finding.rule(),
              blankAsNull(submission.placeId()),
              submission.year().orElse(null),
              submission.id(),
              finding.count(),
              finding.messageVi()
            });
      }
    }
    return rows;
  }

  private static String blankAsNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
