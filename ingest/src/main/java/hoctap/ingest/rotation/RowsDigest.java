package hoctap.ingest.rotation;

import hoctap.ingest.database.ContentDigest;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionKey;
import java.util.Arrays;

/**
 * The digest of a submission after a rotation. That of a file stays, since the file does; that of a
 * database's rows is of the rows as they are now, so that the next pull finds them unchanged.
 */
final class RowsDigest {
  private final String stated;
  private final boolean isOfDatabase;
  private final ContentDigest before;
  private final ContentDigest after;

  RowsDigest(Submission submission, TableShape shape) {
    this.stated = submission.sha256();
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

  String sha256() {
    return isOfDatabase && before.hex().equals(stated) ? after.hex() : stated;
  }
}
