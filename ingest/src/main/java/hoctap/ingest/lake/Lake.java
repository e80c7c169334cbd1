package hoctap.ingest.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * The lake: one root path that every room reads and writes through Hadoop's file-system API, so
 * that {@code file:}, {@code hdfs:} and {@code s3a:} differ by configuration only.
 *
 * <p>A file appears whole or not at all: {@link #replace} writes aside and renames.
 */
public final class Lake {
  private final Path root;
  private final Configuration configuration;
  private final FileSystem files;

  private Lake(Path root, Configuration configuration, FileSystem files) {
    this.root = root;
    this.configuration = configuration;
    this.files = files;
  }

  /** Opens the lake at {@code root}, a URI or a local path; the folder need not exist yet. */
  public static Lake at(String root) {
    Configuration configuration = new Configuration();
    settings().forEach(configuration::set);
    try {
      Path path =
          root.contains("://") || root.startsWith("file:")
              ? new Path(root)
              : new Path(java.nio.file.Path.of(root).toUri());
      FileSystem files = FileSystem.get(path.toUri(), configuration);
      return new Lake(files.makeQualified(path), configuration, files);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the lake at " + root, e);
    }
  }

  /** What Hadoop must be told, here and inside Spark, to see a lake on a local disk alike. */
  public static Map<String, String> settings() {
    return Map.of(
        "fs.file.impl", LocalFiles.class.getName(),
        "fs.AbstractFileSystem.file.impl", LocalFiles.Context.class.getName(),
        "fs.file.impl.disable.cache", "true");
  }

  public Path root() {
    return root;
  }

  public Configuration configuration() {
    return configuration;
  }

  /** A path below the root: {@code path("facts", "person_year")}. */
  public Path path(String... parts) {
    return new Path(root, String.join("/", parts));
  }

  /** The text of a file, or empty when there is none. */
  public Optional<String> find(Path file) {
    try (FSDataInputStream in = files.open(file)) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Writes {@code text} aside, makes it durable, and renames it over {@code file} in one step. */
  public void replace(Path file, String text) {
    Path aside = new Path(file.getParent(), "." + file.getName() + ".new");
    try {
      files.mkdirs(file.getParent());
      try (FSDataOutputStream out = files.create(aside, true)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.hsync();
      }
      FileContext.getFileContext(root.toUri(), configuration)
          .rename(aside, file, Options.Rename.OVERWRITE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  /** Creates {@code file} with {@code text} unless it exists; false when another was first. */
  public boolean createIfAbsent(Path file, String text) {
    try {
      files.mkdirs(file.getParent());
      try (FSDataOutputStream out =
          FileContext.getFileContext(root.toUri(), configuration)
              .create(file, EnumSet.of(CreateFlag.CREATE), Options.CreateOpts.createParent())) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.hsync();
      }
      return true;
    } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  public boolean exists(Path path) {
    try {
      return files.exists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look for " + path, e);
    }
  }

  /** The entries of a folder sorted by name; none when the folder does not exist. */
  public List<Path> list(Path folder) {
    try {
      return Arrays.stream(files.listStatus(folder))
          .map(FileStatus::getPath)
          .sorted(Comparator.comparing(Path::getName))
          .toList();
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  /**
   * The Parquet files directly in a folder, sorted by name; other files (markers, hidden) are left
   * out.
   */
  public List<Path> parquetFiles(Path folder) {
    List<Path> found = new ArrayList<>();
    for (Path path : list(folder)) {
      if (path.getName().endsWith(".parquet")
          && !path.getName().startsWith(".")
          && !path.getName().startsWith("_")) {
        found.add(path);
      }
    }
    return found;
  }

  public void rename(Path from, Path to) {
    try {
      files.mkdirs(to.getParent());
      FileContext.getFileContext(root.toUri(), configuration).rename(from, to, Options.Rename.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot move " + from + " to " + to, e);
    }
  }

  /** Removes a file or folder with all it holds; nothing happens when there is none. */
  public void delete(Path path) {
    try {
      files.delete(path, true);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + path, e);
    }
  }
}
