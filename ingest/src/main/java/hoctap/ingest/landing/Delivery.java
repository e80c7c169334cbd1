package hoctap.ingest.landing;

import java.time.Instant;
import java.util.List;

/**
 * One thing that arrived, before its rows are known.
 *
 * @param formVersion the version of the form (or source definition) that read it
 * @param fileName as it lay in the inbox; for a database, what was pulled
 * @param sha256 of the bytes of the file, or of the rows pulled, in hexadecimal
 * @param supplements the submission a supplement adds to, or a withdrawal takes out; else empty
 * @param fileForms every form that the same file holds, so that a workbook of which only a part was
 *     landed is known as such
 */
public record Delivery(
    SubmissionKind kind,
    String formVersion,
    String fileName,
    String sha256,
    Instant receivedAt,
    String supplements,
    List<String> fileForms) {

  public Delivery {
    fileForms = List.copyOf(fileForms);
  }

  /** A whole delivery of one form. */
  public static Delivery ofWhole(
      String formVersion, String fileName, String sha256, Instant receivedAt) {
    return new Delivery(
        SubmissionKind.WHOLE, formVersion, fileName, sha256, receivedAt, "", List.of());
  }

  /** The same as another kind: a delta, the keys of a sweep. */
  public Delivery withKind(SubmissionKind other) {
    return new Delivery(other, formVersion, fileName, sha256, receivedAt, supplements, fileForms);
  }

  /** The same, its content's digest known only after the last row. */
  public Delivery withSha256(String digest) {
    return new Delivery(kind, formVersion, fileName, digest, receivedAt, supplements, fileForms);
  }
}
