package hoctap.ingest.landing;

import hoctap.ingest.definition.DataException;

/**
 * What became of the data rows of one submission; read = accepted + rejected + duplicate, always.
 */
public record RowCounts(long read, long accepted, long rejected, long duplicate) {
  /** No rows: a file that holds only its header, or one that was refused. */
  public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

  /**
   * @throws DataException when the rows do not add up
   */
  public RowCounts {
    if (read != accepted + rejected + duplicate) {
      throw new DataException(
          "Cannot land a submission: %d rows read, but %d accepted + %d rejected + %d duplicate = %d"
              .formatted(read, accepted, rejected, duplicate, accepted + rejected + duplicate));
    }
  }

  /** Where every row was accepted, as a pull from a database. */
  public static RowCounts ofAccepted(long rows) {
    return new RowCounts(rows, rows, 0, 0);
  }

  public RowCounts plus(RowCounts other) {
    return new RowCounts(
        read + other.read,
        accepted + other.accepted,
        rejected + other.rejected,
        duplicate + other.duplicate);
  }
}
