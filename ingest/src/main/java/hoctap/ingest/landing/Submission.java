package hoctap.ingest.landing;

import hoctap.ingest.form.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** One submission as its manifest tells it, and where it stands. */
public final class Submission {
  private final Manifest manifest;
  private final SubmissionState state;

  Submission(Manifest manifest, SubmissionState state) {
    this.manifest = manifest;
    this.state = state;
  }

  public String id() {
    return manifest.submissionId();
  }

  public SubmissionKind kind() {
    return manifest.kind();
  }

  public SubmissionKey key() {
    return manifest.key();
  }

  public String source() {
    return manifest.source();
  }

  public String form() {
    return manifest.form();
  }

  public String formVersion() {
    return manifest.formVersion();
  }

  public String period() {
    return manifest.period();
  }

  /** The four digits a period begins with; empty for {@code all}. */
  public Optional<Integer> year() {
    return manifest.period().matches("\\d{4}.*")
        ? Optional.of(Integer.valueOf(manifest.period().substring(0, 4)))
        : Optional.empty();
  }

  /** Empty where the code bore no unit on the period's last day; then it was refused. */
  public String placeId() {
    return manifest.placeId();
  }

  public String placeCode() {
    return manifest.placeCode();
  }

  public String placeLevel() {
    return manifest.placeLevel();
  }

  /** Empty = the place itself. */
  public String sender() {
    return manifest.sender();
  }

  public String fileName() {
    return manifest.fileName();
  }

  public String sha256() {
    return manifest.sha256();
  }

  /** Of the rows of a database as they lie here, which a rotation changed; else {@link #sha256}. */
  public String rowsSha256() {
    return manifest.rowsSha256().isEmpty() ? sha256() : manifest.rowsSha256();
  }

  /** Its place among all submissions of its key, from 1. */
  public int sequence() {
    return manifest.sequence();
  }

  public Instant receivedAt() {
    return manifest.receivedAt();
  }

  public long rowsRead() {
    return manifest.rowsRead();
  }

  public long rowsAccepted() {
    return manifest.rowsAccepted();
  }

  public long rowsRejected() {
    return manifest.rowsRejected();
  }

  public long rowsDuplicate() {
    return manifest.rowsDuplicate();
  }

  public RowCounts counts() {
    return new RowCounts(rowsRead(), rowsAccepted(), rowsRejected(), rowsDuplicate());
  }

  public SortedMap<String, Long> controlTotals() {
    return manifest.controlTotals();
  }

  public List<Finding> findings() {
    return manifest.findings();
  }

  /** The submission that was current when this one came; empty when none was. */
  public String replaces() {
    return manifest.replaces();
  }

  /** The submission it adds to or withdraws; else empty. */
  public String supplements() {
    return manifest.supplements();
  }

  /** Every form of the file it came in, when that was a workbook. */
  public List<String> fileForms() {
    return manifest.fileForms();
  }

  /** Why it was held when it came; it may have been accepted since. */
  public List<Hold> holds() {
    return manifest.holds();
  }

  /** Why it was refused, withdrawn or held, in Vietnamese; else empty. */
  public String note() {
    return manifest.holds().isEmpty()
        ? manifest.note()
        : String.join(" ", manifest.holds().stream().map(Hold::message).toList());
  }

  public SubmissionState state() {
    return state;
  }

  public boolean isCurrent() {
    return state == SubmissionState.CURRENT;
  }

  /** The folder of its Parquet files, relative to the lake's root. */
  public String folder() {
    return manifest.folder();
  }

  /** Names the bytes of its rows: the id, and the key of a rotation that wrote them anew. */
  public String content() {
    return manifest.rewrites().isEmpty() ? id() : id() + "~" + manifest.personKey();
  }

  Manifest manifest() {
    return manifest;
  }

  @Override
  public String toString() {
    return "%s %s %s %s %s".formatted(id(), form(), period(), placeCode(), state.id());
  }
}
