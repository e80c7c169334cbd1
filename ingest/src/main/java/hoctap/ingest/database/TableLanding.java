package hoctap.ingest.database;

import hoctap.ingest.form.Finding;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Delivery;
import hoctap.ingest.landing.Hold;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Outcome;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionKey;
import hoctap.ingest.landing.SubmissionKind;
import hoctap.ingest.landing.SubmissionState;
import hoctap.ingest.landing.SubmissionWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One table of one pull on its way to landing: rows are written aside and counted; at the end they
 * become a submission, or nothing when they are what is known already.
 */
final class TableLanding implements AutoCloseable {
  private static final String FORM_VERSION = "1";

  private final SubmissionKind kind;
  private final SubmissionKey key;
  private final List<Submission> known;
  private final SubmissionWriter writer;
  private final ContentDigest digest;
  private final SortedMap<String, Long> rejected = new TreeMap<>();
  private final SortedMap<String, Long> totals = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Hold> holds = new ArrayList<>();
  private final Set<Object> present = new HashSet<>();
  private long accepted;
  private long duplicate;
  private boolean isNews;

  private TableLanding(SubmissionKind kind, Landing landing, SubmissionKey key, TableShape shape) {
    this.kind = kind;
    this.key = key;
    this.known = landing.submissions(key);
    this.writer = landing.writer(key);
    this.digest = new ContentDigest(shape);
    writer.begin(SourceForms.withSource(shape));
  }

  /** All rows of a table. */
  TableLanding(Landing landing, SubmissionKey key, TableShape shape) {
    this(SubmissionKind.WHOLE, landing, key, shape);
    totals.put("kept", 0L);
  }

  /** Rows that changed. */
  static TableLanding ofDelta(Landing landing, SubmissionKey key, TableShape shape) {
    return new TableLanding(SubmissionKind.DELTA, landing, key, shape);
  }

  /** The keys that a sweep leaves. */
  static TableLanding ofKeys(Landing landing, SubmissionKey key, TableShape shape) {
    return new TableLanding(SubmissionKind.KEYS, landing, key, shape);
  }

  SubmissionKind kind() {
    return kind;
  }

  /** Adds a row in the order of the shape; the source's name goes before it. */
  void add(Object... row) {
    write(row);
    digest.add(row);
    isNews = true;
  }

  /** Adds a key that stays; what a sweep is known by are the keys that left. */
  void addKey(Object rowKey) {
    write(RowKeys.parts(rowKey));
  }

  /** Notes a key that a sweep no longer found. */
  void vanish(Object rowKey) {
    digest.add(RowKeys.parts(rowKey));
    isNews = true;
  }

  private void write(Object... row) {
    Object[] sourced = new Object[row.length + 1];
    sourced[0] = key.source();
    System.arraycopy(row, 0, sourced, 1, row.length);
    writer.add(sourced);
    accepted++;
  }

  /** Notes the key of a row that stays. */
  void see(Object rowKey) {
    present.add(rowKey);
  }

  /** The keys of all rows of the table that stay. */
  Set<Object> present() {
    return present;
  }

  /** Adds a row of the predecessor, when the source no longer has it. */
  void keepUnlessSeen(Object rowKey, Object... row) {
    if (present.add(rowKey)) {
      add(row);
      totals.merge("kept", 1L, Long::sum);
    }
  }

  String form() {
    return key.form();
  }

  /** Finds what was found of the predecessor. */
  void findAsBefore() {
    predecessor().ifPresent(before -> findings.addAll(before.findings()));
  }

  private Optional<Submission> predecessor() {
    return known.stream()
        .filter(Submission::isCurrent)
        .filter(one -> one.kind() == SubmissionKind.WHOLE)
        .findFirst();
  }

  /** How often {@code rule} was found in the predecessor. */
  long foundBefore(String rule) {
    return predecessor().stream()
        .flatMap(before -> before.findings().stream())
        .filter(finding -> finding.rule().equals(rule))
        .mapToLong(Finding::count)
        .sum();
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

  /** Notes that something is new although no row may be: a row was rejected for the first time. */
  void noteNews() {
    isNews = true;
  }

  void total(String name, long value) {
    totals.put(name, value);
  }

  void totals(Map<String, Long> more) {
    totals.putAll(more);
  }

  long accepted() {
    return accepted;
  }

  /** Whether nothing would land: the rows are those that are current, or there are none. */
  boolean isUnchanged() {
    if (kind != SubmissionKind.WHOLE) {
      return !isNews;
    }
    List<Submission> current = known.stream().filter(Submission::isCurrent).toList();
    return current.size() == 1 && current.get(0).rowsSha256().equals(digest.hex());
  }

  /** Lets it wait until someone accepts that so many rows are gone. */
  void hold(long vanished, long before) {
    holds.add(
        new Hold(
            Hold.Reason.TOO_MANY_VANISHED,
            "%d trên %d dòng của bảng %s không còn ở nguồn %s. Hãy hỏi nơi quản lý nguồn: nếu đúng là đã xóa thì chạy hoctap accept %s; số liệu trước đó vẫn được tính cho đến lúc ấy."
                .formatted(
                    vanished,
                    before,
                    key.form(),
                    key.source(),
                    waiting().map(Submission::id).orElseGet(() -> writer.submissionId(sha256())))));
  }

  private String sha256() {
    return digest.hex();
  }

  /** The same content, when it waits already. */
  private Optional<Submission> waiting() {
    return known.stream()
        .filter(one -> one.state() == SubmissionState.HELD && one.kind() == kind)
        .filter(one -> one.rowsSha256().equals(sha256()))
        .findFirst();
  }

  /** Lands the rows, unless they are known. */
  PulledTable finish(Instant receivedAt) {
    long bad = rejected.values().stream().mapToLong(Long::longValue).sum();
    RowCounts counts = new RowCounts(accepted + bad + duplicate, accepted, bad, duplicate);
    rejected.forEach((rule, count) -> findings.add(rejection(rule, count)));
    Optional<Submission> before = holds.isEmpty() ? Optional.empty() : waiting();
    if (isUnchanged() && isFoundBefore() || before.isPresent()) {
      writer.close();
      return new PulledTable(key.form(), before, false, counts, findings);
    }
    Outcome outcome =
        Outcome.of(counts).withControlTotals(totals).withFindings(findings).withHolds(holds);
    Delivery delivery =
        Delivery.ofWhole(FORM_VERSION, key.source() + "/" + key.form(), sha256(), receivedAt)
            .withKind(kind);
    Submission submission = writer.commit(delivery, outcome);
    return new PulledTable(key.form(), Optional.of(submission), true, counts, findings);
  }

  // What was found may change though no row did: a branch was mapped, a row was rejected.
  private boolean isFoundBefore() {
    return kind != SubmissionKind.WHOLE
        || predecessor().filter(before -> before.findings().equals(findings)).isPresent();
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
