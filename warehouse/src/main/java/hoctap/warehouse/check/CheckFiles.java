package hoctap.warehouse.check;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.definition.DefinitionFolder;
import hoctap.ingest.definition.DefinitionReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one file after the other, and gives up only when all were read. */
final class CheckFiles {
  private final Measures measures;
  private final Collection<String> indicators;
  private final SortedMap<String, Check> checks = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  CheckFiles(Measures measures, Collection<String> indicators) {
    this.measures = measures;
    this.indicators = indicators;
  }

  void addOfProgram(Map.Entry<String, String> file) {
    add(file, false);
  }

  /** Adds a rule, or puts it in the place of the program's rule of that name. */
  void addOfWorkspace(Map.Entry<String, String> file) {
    Check replaced = checks.get(DefinitionFolder.id(file));
    if (replaced != null && !replaced.isOfWorkspace() && replaced.isBlocking()) {
      faults.add(
          "Invalid rule in %s: %s blocks figures and cannot be replaced (give the file another name)"
              .formatted(file.getKey(), replaced.rule()));
    }
    add(file, true);
  }

  /**
   * The rules in the order of their ids.
   *
   * @throws DefinitionException with every fault of every file
   */
  List<Check> checks() {
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
    return List.copyOf(checks.values());
  }

  private void add(Map.Entry<String, String> file, boolean isOfWorkspace) {
    KeyLines lines = new KeyLines(file.getKey(), file.getValue());
    try {
      CheckFile found =
          DefinitionReader.ofDefinitions().read(file.getKey(), file.getValue(), CheckFile.class);
      CheckReader reader = new CheckReader(measures, indicators, found, lines);
      String rule = DefinitionFolder.id(file);
      checks.put(rule, reader.read(rule, isOfWorkspace));
      faults.addAll(reader.faults());
    } catch (DefinitionException e) {
      e.faults().forEach(fault -> faults.add(lines.placed(fault)));
    }
  }
}
