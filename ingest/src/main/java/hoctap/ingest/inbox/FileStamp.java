package hoctap.ingest.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * What tells whether a file stayed the same from before it was digested until after it was read:
 * the file itself, its size, and when it was last written.
 */
record FileStamp(Object file, long size, FileTime modified) {

  /** The stamp of a file as it lies now; empty when it is gone or may not be looked at. */
  static Optional<FileStamp> find(Path path) {
    try {
      BasicFileAttributes now =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      // A file system without keys tells files apart by their size and time alone.
      Object key = now.fileKey() == null ? path : now.fileKey();
      return Optional.of(new FileStamp(key, now.size(), now.lastModifiedTime()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
