package hoctap.ingest.layout;

import hoctap.ingest.definition.DefinitionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The layouts of a workspace, by id: every {@code layouts/*.yml}. */
public final class Layouts {
  /** A workspace without layouts. */
  public static final Layouts NONE = new Layouts(Map.of());

  private static final String ENDING = ".yml";

  private final Map<String, Layout> layouts;

  private Layouts(Map<String, Layout> layouts) {
    this.layouts = layouts;
  }

  /**
   * Reads and checks the layouts of a folder, which may be absent.
   *
   * @throws DefinitionException with every fault of every file
   */
  public static Layouts of(Path folder) {
    Map<String, Layout> layouts = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      if (!name.endsWith(ENDING)) {
        faults.add("Invalid layout in layouts/%s: a layout ends in %s".formatted(name, ENDING));
        continue;
      }
      try {
        Layout layout =
            LayoutReader.read(name.substring(0, name.length() - ENDING.length()), text(file));
        layouts.put(layout.id(), layout);
      } catch (DefinitionException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
    return layouts.isEmpty() ? NONE : new Layouts(layouts);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(".*\\.ya?ml"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw new DefinitionException(
          "Invalid layout in layouts/%s: it is not in UTF-8; save it as UTF-8"
              .formatted(file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  public Optional<Layout> find(String id) {
    return Optional.ofNullable(layouts.get(id));
  }

  public List<Layout> list() {
    return List.copyOf(layouts.values());
  }
}
