package hoctap.app;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/**
 * An earlier state, rebuilt aside: what was landed, accepted and withdrawn up to a moment, in a
 * folder of its own.
 */
final class AsOfOptions {
  private static final String MARK = "as-of.txt";

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = {
        "rebuild the state of that moment aside; a day means its end; today's definitions are used",
        "dựng lại tình trạng tại thời điểm đó ở thư mục riêng; ghi ngày nghĩa là hết ngày"
      })
  private Optional<String> time = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = {
        "with --as-of: where to (default: as-of/<time> in the workspace)",
        "cùng với --as-of: thư mục kết quả"
      })
  private Optional<Path> out = Optional.empty();

  /** The workspace aside, its clock standing at that moment; empty without {@code --as-of}. */
  Optional<Workspace> find(Workspace workspace) {
    if (time.isEmpty()) {
      if (out.isPresent()) {
        throw new DefinitionException("Cannot use --out without --as-of");
      }
      return Optional.empty();
    }
    Instant moment = WorkspaceOptions.lastInstant("--as-of", time.get());
    if (moment.isAfter(workspace.clock().instant())) {
      throw new DefinitionException(
          "Invalid time in --as-of: %s has not come yet · thời điểm chưa tới"
              .formatted(time.get()));
    }
    Path folder =
        out.orElseGet(
                () ->
                    workspace.folder().resolve("as-of").resolve(moment.toString().replace(":", "")))
            .toAbsolutePath()
            .normalize();
    prepare(folder, moment);
    return Optional.of(
        new Workspace(
            folder,
            workspace.configuration(),
            Lake.at(folder.resolve("lake").toString()),
            Clock.fixed(moment, workspace.clock().getZone())));
  }

  /** Makes the folder, or takes up one that was made for the same moment. */
  private static void prepare(Path folder, Instant moment) {
    Path mark = folder.resolve(MARK);
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      if (Files.isRegularFile(mark)) {
        String other = Files.readString(mark).strip();
        if (!other.equals(moment.toString())) {
          throw new DefinitionException(
              "Cannot rebuild %s in %s: it holds the state of %s".formatted(moment, folder, other));
        }
        return;
      }
      try (Stream<Path> entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          throw new DefinitionException(
              "Cannot rebuild %s in %s: the folder holds other files (give an empty one with --out)"
                  .formatted(moment, folder));
        }
      }
      Files.writeString(mark, moment + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make " + folder, e);
    }
  }
}
