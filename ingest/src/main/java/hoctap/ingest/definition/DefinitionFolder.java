package hoctap.ingest.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lists the definition files that a module carries in one resource folder, so that a new file is a
 * new definition and no Java names it.
 */
public final class DefinitionFolder {
  private DefinitionFolder() {}

  /**
   * The texts of all files of {@code folder} that end in {@code ending}, by path ({@code
   * indicators/title_rate.yml}), sorted.
   *
   * @param owner a class of the module that carries the folder
   */
  public static SortedMap<String, String> read(Class<?> owner, String folder, String ending) {
    URL location = owner.getResource("/" + folder);
    if (location == null) {
      throw new DefinitionException("Cannot find the definition folder %s/".formatted(folder));
    }
    try {
      if (!"jar".equals(location.getProtocol())) {
        return texts(Path.of(location.toURI()), folder, ending);
      }
      String spec = location.toString();
      URI jar = URI.create(spec.substring(0, spec.indexOf("!/")));
      try (FileSystem files =
          FileSystems.newFileSystem(Path.of(URI.create(jar.getSchemeSpecificPart())))) {
        return texts(files.getPath("/" + folder), folder, ending);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the definition folder " + folder, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Cannot read the definition folder " + folder, e);
    }
  }

  private static SortedMap<String, String> texts(Path root, String folder, String ending)
      throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(root)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = file.getFileName().toString();
        if (name.endsWith(ending)) {
          texts.put(folder + "/" + name, Files.readString(file));
        }
      }
    }
    return texts;
  }

  /** The id of a definition file: its name without folder and ending. */
  public static String id(Map.Entry<String, String> file) {
    String name = file.getKey().substring(file.getKey().lastIndexOf('/') + 1);
    return name.substring(0, name.lastIndexOf('.'));
  }
}
