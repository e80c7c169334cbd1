package hoctap.ingest.landing;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.ParquetTable;
import hoctap.ingest.lake.TableShape;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/**
 * Writes a submission once more, its persons under another key: the same delivery, the same id, a
 * folder beside the old one and a manifest that names it.
 *
 * <p>Killed, it leaves a folder without a manifest, which the next run removes.
 */
public final class SubmissionRewriter implements AutoCloseable {
  private final Lake lake;
  private final Manifest before;
  private final String personKey;
  private final Path folder;
  private Optional<ParquetTable> table = Optional.empty();
  private long rows;

  SubmissionRewriter(Lake lake, Manifest before, String personKey) {
    this.lake = lake;
    this.before = before;
    this.personKey = personKey;
    this.folder = lake.path(before.rewritten(personKey, "").folder());
  }

  public void begin(TableShape shape) {
    lake.delete(folder);
    table = Optional.of(ParquetTable.create(lake, new Path(folder, "part-00000.parquet"), shape));
  }

  public void add(Object... row) {
    table.orElseThrow(() -> new IllegalStateException("Cannot add a row before begin")).add(row);
    rows++;
  }

  /**
   * Makes the copy exist.
   *
   * @param rowsSha256 of the rows as they are now, where the delivery is known by them; else empty
   * @throws DataException when it holds other rows than were accepted
   */
  public void commit(String rowsSha256) {
    close();
    if (rows != before.rowsAccepted()) {
      throw new DataException(
          "Cannot write submission %s anew: %d rows accepted, %d rows found"
              .formatted(before.submissionId(), before.rowsAccepted(), rows));
    }
    lake.replace(new Path(folder, Manifest.FILE), before.rewritten(personKey, rowsSha256).json());
  }

  @Override
  public void close() {
    table.ifPresent(ParquetTable::close);
    table = Optional.empty();
  }
}
