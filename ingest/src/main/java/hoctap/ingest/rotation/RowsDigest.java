package hoctap.ingest.rotation;

import hoctap.ingest.database.ContentDigest;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionKey;
import java.util.Arrays;

/**
 * The digest of a database's rows after a rotation, so that the next pull finds them unchanged. A
 * file needs none: it is known by its bytes.
 */
final class RowsDigest {
  private final String stated;
  private final boolean isOfDatabase;
  private final ContentDigest before;
  private final ContentDigest after;

  RowsDigest(Submission submission, TableShape shape) {
    this.stated = submission.rowsSha256();
    this.isOfDatabase = !submission.source().equals(SubmissionKey.INBOX);
    // The first column is the source's name, which no pull counts in.
    TableShape pulled = new TableShape(shape.columns().subList(1, shape.columns().size()));
    this.before = new ContentDigest(pulled);
    this.after = new ContentDigest(pulled);
  }

  void add(Object[] row, Object[] written) {
    if (isOfDatabase) {
      before.add(Arrays.copyOfRange(row, 1, row.length));
      after.add(Arrays.copyOfRange(written, 1, written.length));
    }
  }

  /** Of the rows as they were written; empty where the delivery is not known by its rows. */
  String sha256() {
    return isOfDatabase && before.hex().equals(stated) ? after.hex() : "";
  }
}
