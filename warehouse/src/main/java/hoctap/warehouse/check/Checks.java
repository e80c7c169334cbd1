package hoctap.warehouse.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.definition.DefinitionFolder;
import hoctap.ingest.workspace.Workspace;
import hoctap.transform.catalog.Catalog;
import hoctap.transform.catalog.Indicator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All rules that look for problems in the data: those of the program and those of the workspace's
 * folder {@code checks/}, where a file of the same name replaces the program's. A rule that blocks
 * figures cannot be replaced.
 */
public final class Checks {
  private static final String FOLDER = "checks";
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  private final List<Check> checks;

  private Checks(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /**
   * Reads and checks every rule.
   *
   * @throws DefinitionException with every fault of every file, each with its line
   */
  public static Checks load(Workspace workspace) {
    Collection<String> indicators =
        Catalog.load(workspace.configuration()).indicators().stream().map(Indicator::id).toList();
    CheckFiles files = new CheckFiles(Measures.load(), indicators);
    DefinitionFolder.read(Checks.class, FOLDER, ".yml").entrySet().forEach(files::addOfProgram);
    ofWorkspace(workspace).entrySet().forEach(files::addOfWorkspace);
    return new Checks(files.checks());
  }

  /** The rules as JSON, in the order of their ids; equal rules give equal text. */
  public String json() {
    try {
      return JSON.writeValueAsString(checks);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Cannot write the rules", e);
    }
  }

  private static SortedMap<String, String> ofWorkspace(Workspace workspace) {
    SortedMap<String, String> texts = new TreeMap<>();
    Path folder = workspace.folder().resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return texts;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.getFileName().toString().endsWith(".yml")) {
          texts.put(file.toString(), Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
    return texts;
  }
}
