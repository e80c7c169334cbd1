package hoctap.transform.fact;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.definition.DefinitionFolder;
import hoctap.ingest.definition.DefinitionReader;
import hoctap.ingest.definition.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The shapes of all stored tables of one folder of definitions, by name. */
public final class Facts {
  private final SortedMap<String, Fact> facts;

  private Facts(SortedMap<String, Fact> facts) {
    this.facts = facts;
  }

  /**
   * The facts, {@code facts/*.yml}.
   *
   * @throws DefinitionException with every fault of every file
   */
  public static Facts load() {
    return load("facts");
  }

  /** The served tables and cells, {@code served/*.yml}. */
  public static Facts loadServed() {
    return load("served");
  }

  private static Facts load(String folder) {
    SortedMap<String, Fact> facts = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, String> file :
        DefinitionFolder.read(Facts.class, folder, ".yml").entrySet()) {
      try {
        facts.put(
            DefinitionFolder.id(file),
            DefinitionReader.ofDefinitions().read(file.getKey(), file.getValue(), Fact.class));
      } catch (DefinitionException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
    return new Facts(facts);
  }

  /** The names in alphabetical order. */
  public List<String> names() {
    return List.copyOf(facts.keySet());
  }

  public boolean has(String name) {
    return facts.containsKey(name);
  }

  /**
   * The shape of {@code name}.
   *
   * @throws DefinitionException naming the nearest known one
   */
  public Fact get(String name) {
    Fact fact = facts.get(name);
    if (fact == null) {
      throw new DefinitionException(
          "Cannot find table \"%s\" (nearest known: %s)"
              .formatted(name, NearestName.of(name, facts.keySet())));
    }
    return fact;
  }
}
