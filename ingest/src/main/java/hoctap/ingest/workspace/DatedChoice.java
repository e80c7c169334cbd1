package hoctap.ingest.workspace;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a workspace chose for one rule: a value for all years, or values that each hold from a year
 * on: {@code [{from: 2025, value: "15"}]}. Before the first of them the default holds.
 *
 * @param values by the first year in which they hold
 */
public record DatedChoice(SortedMap<Integer, String> values) {
  private static final int ALWAYS = 0;
  private static final Set<String> KEYS = Set.of("from", "value");

  public DatedChoice {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** The same value in all years. */
  public static DatedChoice always(String value) {
    return new DatedChoice(new TreeMap<>(Map.of(ALWAYS, value)));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static DatedChoice read(JsonNode node) {
    if (node.isValueNode() && !node.isNull()) {
      return always(node.asText());
    }
    if (!node.isArray() || node.isEmpty()) {
      throw new IllegalArgumentException(
          "a rule is one value, or a list of {from: YEAR, value: ...}; found %s"
              .formatted(node.getNodeType()));
    }
    SortedMap<Integer, String> values = new TreeMap<>();
    for (JsonNode part : node) {
      Set<String> keys =
          part.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
      boolean isRead =
          keys.equals(KEYS) && part.get("from").isInt() && part.get("value").isValueNode();
      if (!isRead || part.get("from").intValue() <= ALWAYS) {
        throw new IllegalArgumentException(
            "each part of a dated rule is {from: YEAR, value: ...}; found %s".formatted(part));
      }
      int from = part.get("from").intValue();
      if (!values.isEmpty() && from <= values.lastKey()) {
        throw new IllegalArgumentException(
            "the years of a dated rule must grow: %d stands after %d"
                .formatted(from, values.lastKey()));
      }
      values.put(from, part.get("value").asText());
    }
    return new DatedChoice(values);
  }

  /** The value that holds in {@code year}; empty: the default does. */
  public Optional<String> on(int year) {
    SortedMap<Integer, String> begun = values.headMap(year + 1);
    return begun.isEmpty() ? Optional.empty() : Optional.of(begun.get(begun.lastKey()));
  }

  /** Whether it is one value for all years. */
  public boolean isUndated() {
    return values.size() == 1 && values.firstKey() == ALWAYS;
  }
}
