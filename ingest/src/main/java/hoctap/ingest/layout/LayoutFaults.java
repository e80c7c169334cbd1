package hoctap.ingest.layout;

import hoctap.ingest.definition.DefinitionException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Everything that is wrong with one layout, each fault with its line. */
final class LayoutFaults {
  private final String file;
  private final List<String> faults = new ArrayList<>();

  LayoutFaults(String file) {
    this.file = file;
  }

  void add(int line, String fault) {
    faults.add("Invalid layout in %s line %d: %s".formatted(file, line, fault));
  }

  void add(String fault) {
    faults.add("Invalid layout in %s: %s".formatted(file, fault));
  }

  static String unknown(String what, String found, String nearest, Collection<String> known) {
    return "unknown %s \"%s\" (did you mean \"%s\"? known: %s)"
        .formatted(what, found, nearest, String.join(", ", known));
  }

  /**
   * @throws DefinitionException with every fault, when there is one
   */
  void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
  }
}
