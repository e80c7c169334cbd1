package hoctap.ingest.landing;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.ParquetTable;
import hoctap.ingest.lake.TableShape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;

/**
 * Lands one submission: rows go to a Parquet file in a folder aside; the folder is renamed to the
 * submission's id, and the manifest, written last, makes it exist.
 *
 * <p>Closed without a commit it leaves nothing; killed, it leaves a folder that the next run
 * removes.
 */
public final class SubmissionWriter implements AutoCloseable {
  private final Lake lake;
  private final SubmissionKey key;
  private final Supplier<Manifest.Sequenced> next;
  private final Path aside;
  private Optional<Manifest.Sequenced> place = Optional.empty();
  private Optional<ParquetTable> table = Optional.empty();
  private boolean hasPersons;
  private long rows;
  private boolean isDone;

  /**
   * @param token tells apart the writers of one run
   * @param next the place that this submission takes, asked for when it is sure to take it
   */
  SubmissionWriter(Lake lake, SubmissionKey key, int token, Supplier<Manifest.Sequenced> next) {
    this.lake = lake;
    this.key = key;
    this.next = next;
    this.aside = lake.path(key.folder(), ".%d.new".formatted(token));
  }

  /** The id that the submission will have with this content; from now on its place is taken. */
  public String submissionId(String sha256) {
    return SubmissionId.of(key, sha256, place().sequence());
  }

  private Manifest.Sequenced place() {
    if (place.isEmpty()) {
      place = Optional.of(next.get());
    }
    return place.get();
  }

  /** Starts the rows; without this call the submission holds none, not even an empty file. */
  public void begin(TableShape shape) {
    lake.delete(aside);
    hasPersons = PersonColumns.areIn(shape);
    table = Optional.of(ParquetTable.create(lake, new Path(aside, "part-00000.parquet"), shape));
  }

  /** Adds an accepted row in the order of the shape. */
  public void add(Object... row) {
    table.orElseThrow(() -> new IllegalStateException("Cannot add a row before begin")).add(row);
    rows++;
  }

  /**
   * Makes the submission exist.
   *
   * @throws DataException when the rows added are not the rows accepted
   */
  public Submission commit(Delivery delivery, Outcome outcome) {
    if (rows != outcome.counts().accepted()) {
      throw new DataException(
          "Cannot land %s: %d rows accepted, %d rows written"
              .formatted(delivery.fileName(), outcome.counts().accepted(), rows));
    }
    Manifest.Sequenced taken = hasPersons ? place() : place().withoutPersons();
    return write(Manifest.of(taken, delivery, outcome, Manifest.Refusal.NONE));
  }

  /** Records a delivery that could not be read, so that it is known and not reported as new. */
  public Submission refuse(Delivery delivery, String message) {
    drop();
    return write(
        Manifest.of(
            place().withoutPersons(),
            delivery,
            Outcome.of(RowCounts.NONE),
            new Manifest.Refusal(true, message)));
  }

  void withdraw(Delivery delivery, String reason) {
    write(
        Manifest.of(
            place().withoutPersons(),
            delivery,
            Outcome.of(RowCounts.NONE),
            new Manifest.Refusal(false, reason)));
  }

  private Submission write(Manifest manifest) {
    closeTable();
    Path folder = lake.path(key.folder(), manifest.submissionId());
    if (lake.exists(new Path(folder, Manifest.FILE))) {
      throw new IllegalStateException(
          "Cannot land submission %s twice".formatted(manifest.submissionId()));
    }
    lake.delete(folder);
    if (lake.exists(aside)) {
      lake.rename(aside, folder);
    }
    lake.replace(new Path(folder, Manifest.FILE), manifest.json());
    isDone = true;
    return new Submission(manifest, new SubmissionStates(List.of(manifest), Set.of()).of(manifest));
  }

  private void closeTable() {
    table.ifPresent(ParquetTable::close);
    table = Optional.empty();
  }

  private void drop() {
    closeTable();
    lake.delete(aside);
  }

  @Override
  public void close() {
    if (!isDone) {
      drop();
    }
  }
}
