package hoctap.ingest.rotation;

import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.ParquetRows;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionRewriter;
import hoctap.ingest.person.KeyChange;
import hoctap.ingest.person.Pseudonyms;
import hoctap.ingest.workspace.FullDisk;
import hoctap.ingest.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;

/**
 * Gives a workspace a new key of pseudonyms. Every submission with persons is written once more
 * under it, from the sealed numbers, beside the old copy; then one rename makes the new key the one
 * in use, and with it the new copies those that count.
 *
 * <p>Killed at any moment it leaves the old key and the old copies in use; the next rotation goes
 * on with the copies that are there. What counts never mixes two keys.
 */
public final class Rotation {
  private final Lake lake;
  private final Landing landing;
  private final Pseudonyms before;
  private final Pseudonyms next;
  private final Map<String, LinkedPersons> linked = new HashMap<>();

  private Rotation(Workspace workspace, Landing landing, Pseudonyms next) {
    this.lake = workspace.lake();
    this.landing = landing;
    this.before = Pseudonyms.open(workspace.keys());
    this.next = next;
  }

  /**
   * What a rotation did.
   *
   * @param submissions with persons, all of them now under {@code keyId}
   * @param rows that this call wrote anew
   */
  public record Report(String keyId, int submissions, long rows) {}

  /**
   * Rotates both keys of a workspace whose lock the caller holds.
   *
   * @param progress gets one line a step
   * @throws hoctap.ingest.definition.DataException when a sealed number cannot be opened; then the
   *     old key stays in use
   */
  public static Report run(Workspace workspace, Consumer<String> progress) {
    try {
      Landing.clean(workspace);
      KeyChange change = KeyChange.begin(workspace.keys(), workspace.clock().instant());
      Pseudonyms next = change.next();
      progress.accept("keys: writing all persons under key " + next.keyId() + " · đang ghi lại");
      Report report =
          new Rotation(workspace, Landing.ofAnyPersonKey(workspace), next).rewriteAll(progress);
      change.finish();
      progress.accept("keys: key " + next.keyId() + " is in use · đã dùng khóa mới");
      return report;
    } catch (RuntimeException e) {
      throw FullDisk.find(workspace, e).map(RuntimeException.class::cast).orElse(e);
    }
  }

  private Report rewriteAll(Consumer<String> progress) {
    List<Submission> all = new ArrayList<>();
    for (Submission submission : landing.submissions()) {
      if (shape(submission).filter(PersonRows::areIn).isPresent()) {
        all.add(submission);
      }
    }
    long rows = 0;
    int done = 0;
    for (Submission submission : all) {
      done++;
      if (!landing.isRewritten(submission, next.keyId())) {
        rows += rewrite(submission);
        progress.accept(
            "keys: %d of %d submissions, %s · bản gửi đã ghi lại"
                .formatted(done, all.size(), submission.form()));
      }
    }
    return new Report(next.keyId(), all.size(), rows);
  }

  private Optional<TableShape> shape(Submission submission) {
    List<Path> files = lake.parquetFiles(lake.path(submission.folder()));
    return files.stream().findFirst().map(file -> ParquetRows.shape(lake, file));
  }

  private long rewrite(Submission submission) {
    TableShape shape = shape(submission).orElseThrow();
    PersonRows persons = new PersonRows(submission, shape, before, next, () -> linked(submission));
    RowsDigest digest = new RowsDigest(submission, shape);
    try (SubmissionRewriter writer = landing.rewriter(submission, next.keyId())) {
      writer.begin(shape);
      ParquetRows.read(
          lake,
          lake.path(submission.folder()),
          shape,
          row -> {
            Object[] written = persons.rewrite(row);
            digest.add(row, written);
            writer.add(written);
          });
      writer.commit(digest.sha256());
    }
    return submission.rowsAccepted();
  }

  /** Who is who in a source whose links name persons without their sealed numbers. */
  private LinkedPersons linked(Submission submission) {
    return linked.computeIfAbsent(
        submission.source(), source -> LinkedPersons.of(source, lake, landing, before, next));
  }
}
