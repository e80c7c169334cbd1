package hoctap.ingest.workspace;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.person.Pseudonyms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Makes the folders of a workspace, for its owner only. */
final class WorkspaceFolders {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");
  private static final List<String> OPEN = List.of("inbox", "layouts", "published");
  private static final List<String> CLOSED = List.of("lake", "rejects", "keys");

  private WorkspaceFolders() {}

  static Workspace create(Path folder, Clock clock) {
    Path configuration = folder.resolve("hoctap.yml");
    if (Files.exists(configuration)) {
      throw new DefinitionException(
          "Cannot make a workspace in %s: it has a hoctap.yml already".formatted(folder));
    }
    FileAttribute<Set<PosixFilePermission>> owner = PosixFilePermissions.asFileAttribute(OWNER);
    try {
      Files.createDirectories(folder, owner);
      for (String name : OPEN) {
        Files.createDirectories(folder.resolve(name), owner);
      }
      for (String name : CLOSED) {
        Path closed = Files.createDirectories(folder.resolve(name), owner);
        // The folder may have been there before, more open than it should be.
        Files.setPosixFilePermissions(closed, OWNER);
      }
      writeExample(folder.resolve("layouts"));
      Pseudonyms.createKeysets(folder.resolve("keys"), clock.instant());
      writeConfiguration(configuration);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make a workspace in " + folder, e);
    }
    return Workspace.open(folder, clock);
  }

  /** It is read by people only: its name does not end in {@code .yml}. */
  private static void writeExample(Path layouts) throws IOException {
    try (InputStream example =
        WorkspaceFolders.class.getResourceAsStream("/workspace/layouts/example.txt")) {
      Files.copy(example, layouts.resolve("example.txt"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void writeConfiguration(Path file) throws IOException {
    Path aside = file.resolveSibling(".hoctap.yml.new");
    try (InputStream template =
        WorkspaceFolders.class.getResourceAsStream("/workspace/hoctap.yml")) {
      Files.copy(template, aside, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
