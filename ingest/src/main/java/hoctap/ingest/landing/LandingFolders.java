package hoctap.ingest.landing;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.lake.Lake;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;

/**
 * The folders below {@code lake/landing}: {@code source/form/period/place/submission}. A name that
 * begins with a dot is being written.
 */
final class LandingFolders {
  private static final String ACCEPTED = "accepted.txt";

  private final Lake lake;

  LandingFolders(Lake lake) {
    this.lake = lake;
  }

  /** One committed submission, and when it was accepted if it was held. */
  record Landed(Manifest manifest, Optional<Instant> acceptedAt) {}

  List<Landed> read() {
    return submissionFolders().parallel().flatMap(this::landed).toList();
  }

  private Stream<Landed> landed(Path folder) {
    if (folder.getName().startsWith(".")) {
      return Stream.empty();
    }
    Path file = new Path(folder, Manifest.FILE);
    return lake
        .find(file)
        .map(text -> Manifest.parse(file.toString(), text))
        .map(manifest -> new Landed(manifest, acceptedAt(folder, manifest)))
        .stream();
  }

  private Optional<Instant> acceptedAt(Path folder, Manifest manifest) {
    if (manifest.holds().isEmpty()) {
      return Optional.empty();
    }
    Path file = new Path(folder, ACCEPTED);
    try {
      return lake.find(file).map(text -> Instant.parse(text.strip()));
    } catch (DateTimeParseException e) {
      throw new DataException("Invalid time in %s".formatted(file), e);
    }
  }

  void accept(Submission submission, Instant time) {
    lake.replace(new Path(lake.path(submission.folder()), ACCEPTED), time + "\n");
  }

  void clean() {
    submissionFolders()
        .filter(
            folder ->
                folder.getName().startsWith(".") || !lake.exists(new Path(folder, Manifest.FILE)))
        .forEach(lake::delete);
  }

  SubmissionWriter writer(SubmissionKey key, int token, Supplier<Manifest.Sequenced> next) {
    return new SubmissionWriter(lake, key, token, next);
  }

  boolean has(Manifest manifest) {
    return lake.exists(new Path(lake.path(manifest.folder()), Manifest.FILE));
  }

  SubmissionRewriter rewriter(Manifest manifest, String personKey) {
    return new SubmissionRewriter(lake, manifest, personKey);
  }

  private Stream<Path> submissionFolders() {
    return below(below(below(below(below(Stream.of(lake.path("landing")))))));
  }

  private Stream<Path> below(Stream<Path> folders) {
    return folders.toList().parallelStream().flatMap(folder -> lake.list(folder).stream());
  }
}
