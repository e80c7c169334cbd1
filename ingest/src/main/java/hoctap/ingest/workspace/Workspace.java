package hoctap.ingest.workspace;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.definition.DefinitionReader;
import hoctap.ingest.lake.Lake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * One province's folder: {@code hoctap.yml}, {@code inbox/}, {@code lake/}, {@code rejects/},
 * {@code published/}, {@code keys/}, and the only clock.
 */
public record Workspace(Path folder, Configuration configuration, Lake lake, Clock clock) {

  /**
   * Opens an existing workspace.
   *
   * @throws DefinitionException when there is none, its configuration is wrong, or it was written
   *     by a newer program
   */
  public static Workspace open(Path folder, Clock clock) {
    Path file = folder.resolve("hoctap.yml");
    if (!Files.isRegularFile(file)) {
      throw new DefinitionException(
          "Cannot open the workspace %s: it has no hoctap.yml (hoctap init makes one)"
              .formatted(folder));
    }
    try {
      Configuration configuration =
          DefinitionReader.ofConfiguration()
              .read("hoctap.yml", Files.readString(file), Configuration.class);
      if (configuration.version() > Configuration.CURRENT_VERSION) {
        throw new DefinitionException(
            "Cannot open the workspace %s: hoctap.yml says version %d, this program knows version %d; install the newer program"
                .formatted(folder, configuration.version(), Configuration.CURRENT_VERSION));
      }
      Path whole = folder.toAbsolutePath().normalize();
      return new Workspace(whole, configuration, Lake.at(whole.resolve("lake").toString()), clock);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /**
   * Makes a workspace in {@code folder}: its folders, its keysets and a commented {@code
   * hoctap.yml}, which comes last, so that a call that was killed can be made again. Only the owner
   * may enter what it makes.
   *
   * @throws DefinitionException when {@code folder} is a workspace already
   */
  public static Workspace init(Path folder, Clock clock) {
    return WorkspaceFolders.create(folder, clock);
  }

  public Path inbox() {
    return folder.resolve("inbox");
  }

  /** How files of other tools are read as forms. */
  public Path layouts() {
    return folder.resolve("layouts");
  }

  public Path rejects() {
    return folder.resolve("rejects");
  }

  public Path published() {
    return folder.resolve("published");
  }

  public Path keys() {
    return folder.resolve("keys");
  }
}
