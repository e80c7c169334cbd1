package hoctap.warehouse.check;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a rule may ask, {@code warehouse/measures.yml}: the measures of each kind of subject. */
final class Measures {
  private final SortedMap<String, Map<String, String>> kinds;

  private Measures(SortedMap<String, Map<String, String>> kinds) {
    this.kinds = kinds;
  }

  static Measures load() {
    try (InputStream text = Measures.class.getResourceAsStream("/warehouse/measures.yml")) {
      TypeReference<TreeMap<String, Map<String, String>>> type = new TypeReference<>() {};
      return new Measures(new YAMLMapper().readValue(text, type));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read warehouse/measures.yml", e);
    }
  }

  /** The kinds of subject, by name. */
  Set<String> kinds() {
    return kinds.keySet();
  }

  /** The measures of a kind. */
  Set<String> of(String kind) {
    return kinds.get(kind).keySet();
  }
}
