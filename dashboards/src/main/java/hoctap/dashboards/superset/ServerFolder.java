package hoctap.dashboards.superset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The folder {@code .superset/} of a workspace: secrets, Superset's own database, log, pid. Nobody
 * but its owner can look inside.
 */
record ServerFolder(Path path) {
  private static final Set<PosixFilePermission> OWNER_FILE =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNER_FOLDER =
      PosixFilePermissions.fromString("rwx------");

  void make() {
    try {
      Files.createDirectories(path);
      Files.setPosixFilePermissions(path, OWNER_FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the folder " + path, e);
    }
  }

  Path secretKey() {
    return path.resolve("secret_key");
  }

  Path configuration() {
    return path.resolve("superset_config.py");
  }

  Path importer() {
    return path.resolve("import_bundle.py");
  }

  Path database() {
    return path.resolve("superset.db");
  }

  /** Holds what the database was prepared for; absent while a first start is unfinished. */
  Path prepared() {
    return path.resolve("prepared");
  }

  Path bundle() {
    return path.resolve("hoctap-superset.zip");
  }

  Path pid() {
    return path.resolve("superset.pid");
  }

  Path port() {
    return path.resolve("port");
  }

  Path log() {
    return path.resolve("superset.log");
  }

  /** The text of a file of this folder; "" while it is not there. */
  static String read(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Writes a file that only its owner can read, whole or not at all. */
  static void write(Path file, String text) {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(draft);
      Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_FILE));
      Files.writeString(draft, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + file, e);
    }
  }
}
