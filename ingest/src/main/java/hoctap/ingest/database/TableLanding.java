package hoctap.ingest.database;

import hoctap.ingest.form.Finding;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Delivery;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Outcome;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionKey;
import hoctap.ingest.landing.SubmissionWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One table of one pull on its way to landing: rows are written aside and counted; at the end they
 * become a submission, or nothing when they are the rows that are current already.
 */
final class TableLanding implements AutoCloseable {
  private static final String FORM_VERSION = "1";

  private final SubmissionKey key;
  private final Optional<Submission> predecessor;
  private final SubmissionWriter writer;
  private final ContentDigest digest;
  private final Map<String, Long> rejected = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<List<Object>> seen = new HashSet<>();
  private long accepted;
  private long duplicate;
  private long kept;

  TableLanding(Landing landing, SubmissionKey key, TableShape shape) {
    this.key = key;
    this.predecessor = landing.findCurrent(key);
    this.writer = landing.writer(key);
    this.digest = new ContentDigest(shape);
    writer.begin(SourceForms.withSource(shape));
  }

  /** Adds a row in the order of the shape; the source's name goes before it. */
  void add(Object... row) {
    Object[] sourced = new Object[row.length + 1];
    sourced[0] = key.source();
    System.arraycopy(row, 0, sourced, 1, row.length);
    writer.add(sourced);
    digest.add(row);
    accepted++;
  }

  /** Notes the key of a row that the source has. */
  void see(List<Object> rowKey) {
    seen.add(rowKey);
  }

  /** Adds a row of the predecessor, when the source no longer has it. */
  void keepUnlessSeen(List<Object> rowKey, Object[] row) {
    if (seen.add(rowKey)) {
      add(row);
      kept++;
    }
  }

  void reject(String rule) {
    rejected.merge(rule, 1L, Long::sum);
  }

  void countDuplicate() {
    duplicate++;
  }

  void find(Finding finding) {
    findings.add(finding);
  }

  /** Lands the rows, unless they are those of the current submission. */
  PulledTable finish(Instant receivedAt) {
    long bad = rejected.values().stream().mapToLong(Long::longValue).sum();
    RowCounts counts = new RowCounts(accepted + bad + duplicate, accepted, bad, duplicate);
    String sha256 = digest.hex();
    rejected.forEach((rule, count) -> findings.add(rejection(rule, count)));
    if (predecessor.map(Submission::rowsSha256).equals(Optional.of(sha256))) {
      writer.close();
      return new PulledTable(key.form(), Optional.empty(), counts, findings);
    }
    Outcome outcome =
        Outcome.of(counts).withControlTotals(Map.of("kept", kept)).withFindings(findings);
    Submission submission =
        writer.commit(
            Delivery.ofWhole(FORM_VERSION, key.source() + "/" + key.form(), sha256, receivedAt),
            outcome);
    return new PulledTable(key.form(), Optional.of(submission), counts, findings);
  }

  private Finding rejection(String rule, long count) {
    int cut = rule.indexOf('_');
    String column = rule.substring(cut + 1);
    return new Finding(
        rule,
        Finding.Severity.WARNING,
        count,
        rule.startsWith("missing")
            ? "Bảng %s: %d dòng không có %s nên không nhận.".formatted(key.form(), count, column)
            : "Bảng %s: %d dòng có %s không hợp lệ nên không nhận."
                .formatted(key.form(), count, column));
  }

  @Override
  public void close() {
    writer.close();
  }
}
