package hoctap.ingest.landing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import hoctap.ingest.definition.DataException;
import hoctap.ingest.form.Finding;
import hoctap.ingest.form.LongNumbers;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * {@code manifest.json}: what arrived, when, and what became of its rows. It is written last and is
 * the commit: a folder without one does not exist. It never changes.
 *
 * @param manifestVersion the layout of this file
 * @param replaces the submission that was current when this one came
 * @param supplements the submission it adds to or withdraws
 * @param refused true when the file could not be read; then it has no rows
 * @param personKey the id of the key under which its persons were written; empty where it has none,
 *     or where an older program wrote it
 * @param rowsSha256 of the rows of a database as a rotation wrote them; empty as they came
 * @param rewrites the folder of the copy that a rotation wrote anew as this one; empty as it came
 * @param note why it was refused or withdrawn, in Vietnamese, without any cell's value
 */
record Manifest(
    int manifestVersion,
    String submissionId,
    SubmissionKind kind,
    String source,
    String form,
    String formVersion,
    String period,
    String placeId,
    String placeCode,
    String placeLevel,
    String sender,
    String fileName,
    String sha256,
    int sequence,
    Instant receivedAt,
    long rowsRead,
    long rowsAccepted,
    long rowsRejected,
    long rowsDuplicate,
    SortedMap<String, Long> controlTotals,
    List<Finding> findings,
    String replaces,
    String supplements,
    List<String> fileForms,
    List<Hold> holds,
    boolean refused,
    String note,
    String personKey,
    String rowsSha256,
    String rewrites) {

  static final String FILE = "manifest.json";
  private static final int VERSION = 2;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  Manifest {
    findings = List.copyOf(findings);
    fileForms = List.copyOf(fileForms);
    holds = List.copyOf(holds);
    // Somebody's number may be the reason that is given, or the name of a file.
    fileName = LongNumbers.mask(fileName);
    note = LongNumbers.mask(note);
    personKey = personKey == null ? "" : personKey;
    rowsSha256 = rowsSha256 == null ? "" : rowsSha256;
    rewrites = rewrites == null ? "" : rewrites;
  }

  static Manifest of(Sequenced place, Delivery delivery, Outcome outcome, Refusal refusal) {
    SubmissionKey key = place.key();
    RowCounts counts = outcome.counts();
    return new Manifest(
        VERSION,
        SubmissionId.of(key, delivery.sha256(), place.sequence()),
        delivery.kind(),
        key.source(),
        key.form(),
        delivery.formVersion(),
        key.period(),
        key.placeId(),
        key.placeCode(),
        key.placeLevel(),
        key.sender(),
        delivery.fileName(),
        delivery.sha256(),
        place.sequence(),
        delivery.receivedAt(),
        counts.read(),
        counts.accepted(),
        counts.rejected(),
        counts.duplicate(),
        outcome.controlTotals(),
        outcome.findings(),
        place.replaces(),
        delivery.supplements(),
        delivery.fileForms(),
        outcome.holds(),
        refusal.isRefused(),
        refusal.note(),
        place.personKey(),
        "",
        "");
  }

  /**
   * A key and the place in its order that the next submission takes.
   *
   * @param personKey the key under which its persons are written; empty for rows without persons
   */
  record Sequenced(SubmissionKey key, int sequence, String replaces, String personKey) {
    Sequenced withoutPersons() {
      return new Sequenced(key, sequence, replaces, "");
    }
  }

  /**
   * The same delivery with its persons written under another key.
   *
   * @param digest of its rows, where those are what the delivery is known by; else empty
   */
  Manifest rewritten(String otherKey, String digest) {
    return new Manifest(
        VERSION,
        submissionId,
        kind,
        source,
        form,
        formVersion,
        period,
        placeId,
        placeCode,
        placeLevel,
        sender,
        fileName,
        sha256,
        sequence,
        receivedAt,
        rowsRead,
        rowsAccepted,
        rowsRejected,
        rowsDuplicate,
        controlTotals,
        findings,
        replaces,
        supplements,
        fileForms,
        holds,
        refused,
        note,
        otherKey,
        digest,
        folder());
  }

  /** The folder of its files, relative to the lake's root. */
  String folder() {
    return (rewrites.isEmpty() ? key().folder() : key().folder() + "~" + personKey)
        + "/"
        + submissionId;
  }

  /** Whether and why nothing of the delivery was landed. */
  record Refusal(boolean isRefused, String note) {
    static final Refusal NONE = new Refusal(false, "");
  }

  SubmissionKey key() {
    return new SubmissionKey(source, form, period, placeId, placeCode, placeLevel, sender);
  }

  String json() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write the manifest of " + submissionId, e);
    }
  }

  static Manifest parse(String where, String text) {
    Manifest manifest;
    try {
      manifest = JSON.readValue(text, Manifest.class);
    } catch (JsonProcessingException e) {
      throw new DataException("Cannot read %s: %s".formatted(where, e.getOriginalMessage()), e);
    }
    if (manifest.manifestVersion() > VERSION) {
      throw new DataException(
          "Cannot read %s: it has version %d, this program knows version %d; install the newer program"
              .formatted(where, manifest.manifestVersion(), VERSION));
    }
    return manifest;
  }
}
