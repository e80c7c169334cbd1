package hoctap.ingest.form;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.definition.DefinitionFolder;
import hoctap.ingest.definition.DefinitionReader;
import hoctap.ingest.definition.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** The forms that this program knows: every {@code forms/*.yml}. */
public final class Forms {
  private static final Map<String, Form> FORMS =
      read(DefinitionFolder.read(Forms.class, "forms", ".yml"));

  private Forms() {}

  /** All forms, by id. */
  public static List<Form> list() {
    return List.copyOf(FORMS.values());
  }

  public static Optional<Form> find(String id) {
    return Optional.ofNullable(FORMS.get(id));
  }

  /**
   * The form of that id.
   *
   * @throws DefinitionException when there is none
   */
  public static Form get(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new DefinitionException(
                    "Cannot find form \"%s\" (did you mean \"%s\"? known: %s)"
                        .formatted(
                            id,
                            NearestName.of(id, FORMS.keySet()),
                            String.join(", ", FORMS.keySet()))));
  }

  static Map<String, Form> read(SortedMap<String, String> files) {
    Map<String, Form> forms = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    DefinitionReader reader = DefinitionReader.ofDefinitions();
    for (Map.Entry<String, String> file : files.entrySet()) {
      try {
        String id = DefinitionFolder.id(file);
        Form form = reader.read(file.getKey(), file.getValue(), Form.class).named(id);
        faults.addAll(unknownRules(file.getKey(), form));
        forms.put(id, form);
      } catch (DefinitionException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
    return forms;
  }

  private static List<String> unknownRules(String file, Form form) {
    Set<String> known = new TreeSet<>(RowRules.names());
    known.addAll(Watches.names());
    return form.rules().stream()
        .map(RuleUse::rule)
        .filter(rule -> !known.contains(rule))
        .map(
            rule ->
                "Invalid rule in %s: \"%s\" (did you mean \"%s\"? known: %s)"
                    .formatted(file, rule, NearestName.of(rule, known), String.join(", ", known)))
        .toList();
  }
}
