package hoctap.ingest.lake;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FsConstants;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The lake on a local disk: Hadoop's own, without its checksum files, which make new data
 * unreadable after a crash.
 *
 * <p>Where its native library is absent, Hadoop starts the program {@code chmod} for every folder
 * and file it makes, which took most of the time of an intake of a thousand files; and it replaces
 * a file by removing the old one first. Both are done here by one call of the system.
 */
final class LocalFiles extends RawLocalFileSystem {

  @Override
  public void setPermission(Path path, FsPermission permission) throws IOException {
    Files.setPosixFilePermissions(
        pathToFile(path).toPath(),
        PosixFilePermissions.fromString(
            permission.getUserAction().SYMBOL
                + permission.getGroupAction().SYMBOL
                + permission.getOtherAction().SYMBOL));
  }

  /** The same files for those who ask through {@link org.apache.hadoop.fs.FileContext}. */
  static final class Context extends DelegateToFileSystem {
    private final LocalFiles files;

    Context(URI uri, Configuration configuration) throws IOException, URISyntaxException {
      this(uri, new LocalFiles(), configuration);
    }

    private Context(URI uri, LocalFiles files, Configuration configuration)
        throws IOException, URISyntaxException {
      super(uri, files, configuration, FsConstants.LOCAL_FS_URI.getScheme(), false);
      this.files = files;
    }

    @Override
    public int getUriDefaultPort() {
      return -1;
    }

    @Override
    public void renameInternal(Path from, Path to) throws IOException {
      renameInternal(from, to, false);
    }

    @Override
    public void renameInternal(Path from, Path to, boolean overwrite) throws IOException {
      java.nio.file.Path target = files.pathToFile(to).toPath();
      if (!overwrite && Files.exists(target)) {
        throw new FileAlreadyExistsException(target.toString());
      }
      Files.move(files.pathToFile(from).toPath(), target, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
