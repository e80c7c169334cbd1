package hoctap.transform.fact;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.definition.DefinitionFolder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All SQL steps by name: {@code staging/*.sql}, {@code facts/*.sql}, {@code served/*.sql}. */
public final class Steps {
  private static final List<String> FOLDERS = List.of("staging", "facts", "served");

  private final SortedMap<String, Step> steps;

  private Steps(SortedMap<String, Step> steps) {
    this.steps = steps;
  }

  /** Reads the steps that the program carries. */
  public static Steps load() {
    SortedMap<String, Step> steps = new TreeMap<>();
    for (String folder : FOLDERS) {
      for (Map.Entry<String, String> file :
          DefinitionFolder.read(Steps.class, folder, ".sql").entrySet()) {
        String name = DefinitionFolder.id(file);
        if (steps.put(name, Step.of(name, file.getValue())) != null) {
          throw new DefinitionException(
              "Invalid step %s: another file bears the name %s".formatted(file.getKey(), name));
        }
      }
    }
    return new Steps(steps);
  }

  /** The same steps and these, which are written by the program itself. */
  public Steps with(Collection<Step> more) {
    SortedMap<String, Step> all = new TreeMap<>(steps);
    more.forEach(step -> all.put(step.name(), step));
    return new Steps(all);
  }

  public boolean has(String name) {
    return steps.containsKey(name);
  }

  /**
   * The step of that name.
   *
   * @throws DefinitionException when there is none
   */
  public Step get(String name) {
    Step step = steps.get(name);
    if (step == null) {
      throw new DefinitionException("Cannot find the step %s.sql".formatted(name));
    }
    return step;
  }

  public List<Step> list() {
    return List.copyOf(steps.values());
  }

  /**
   * The steps that {@code name} needs and that are not stored, each after those it reads; the step
   * itself is last.
   */
  public List<Step> order(String name, Collection<String> stored) {
    Set<Step> ordered = new LinkedHashSet<>();
    collect(name, stored, ordered, new ArrayList<>());
    return List.copyOf(ordered);
  }

  private void collect(
      String name, Collection<String> stored, Set<Step> ordered, List<String> path) {
    if (path.contains(name)) {
      throw new DefinitionException("Invalid steps: %s reads itself by %s".formatted(name, path));
    }
    path.add(name);
    Step step = get(name);
    for (String read : step.reads()) {
      if (has(read) && !stored.contains(read)) {
        collect(read, stored, ordered, path);
      }
    }
    path.remove(path.size() - 1);
    ordered.add(step);
  }
}
