package hoctap.ingest.layout;

import hoctap.ingest.definition.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a layout: keys with their nodes and lines. Values stay as they are written: {@code
 * 01}, {@code x} and {@code no} are texts.
 */
final class YamlMap {
  private final LayoutFaults faults;
  private final int line;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  private YamlMap(LayoutFaults faults, int line) {
    this.faults = faults;
    this.line = line;
  }

  /**
   * @param what the mapping is, for the message when it is none
   */
  static YamlMap of(Node node, String what, LayoutFaults faults) {
    YamlMap map = new YamlMap(faults, lineOf(node));
    if (!(node instanceof MappingNode mapping)) {
      faults.add(lineOf(node), "%s has to be a mapping (key: value)".formatted(what));
      return map;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      Node name = tuple.getKeyNode();
      if (!(name instanceof ScalarNode key)) {
        faults.add(lineOf(name), "%s has a key that is no text".formatted(what));
      } else if (map.nodes.put(key.getValue(), tuple.getValueNode()) != null) {
        faults.add(lineOf(name), "the key \"%s\" stands twice".formatted(key.getValue()));
      } else {
        map.lines.put(key.getValue(), lineOf(name));
      }
    }
    return map;
  }

  static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** Faults every key that is not among {@code known}. */
  YamlMap only(Collection<String> known) {
    for (String key : List.copyOf(nodes.keySet())) {
      if (!known.contains(key)) {
        faults.add(
            lines.get(key), LayoutFaults.unknown("key", key, NearestName.of(key, known), known));
        nodes.remove(key);
      }
    }
    return this;
  }

  int line() {
    return line;
  }

  int line(String key) {
    return lines.getOrDefault(key, line);
  }

  List<String> keys() {
    return List.copyOf(nodes.keySet());
  }

  boolean has(String key) {
    return nodes.containsKey(key);
  }

  Optional<Node> node(String key) {
    return Optional.ofNullable(nodes.get(key));
  }

  Optional<YamlMap> map(String key) {
    return node(key).map(node -> of(node, "\"%s\"".formatted(key), faults));
  }

  /** A text; "" when the key is there without one. */
  Optional<String> text(String key) {
    return node(key)
        .map(
            node -> {
              if (node instanceof ScalarNode scalar) {
                return scalar.getValue();
              }
              faults.add(lineOf(node), "\"%s\" has to be one text".formatted(key));
              return "";
            });
  }

  /** One text or a list of texts; none when the key is absent. */
  List<String> texts(String key) {
    return node(key).map(node -> texts(key, node)).orElse(List.of());
  }

  private List<String> texts(String key, Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().isBlank() ? empty(key, node) : List.of(scalar.getValue());
    }
    List<String> texts = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof ScalarNode scalar) {
          texts.add(scalar.getValue());
        } else {
          faults.add(lineOf(item), "\"%s\" has to be a text or a list of texts".formatted(key));
        }
      }
      return texts.isEmpty() ? empty(key, node) : texts;
    }
    faults.add(lineOf(node), "\"%s\" has to be a text or a list of texts".formatted(key));
    return texts;
  }

  private List<String> empty(String key, Node node) {
    faults.add(lineOf(node), "\"%s\" is empty".formatted(key));
    return List.of();
  }

  /** The mappings of a list; none when the key is absent. */
  List<YamlMap> maps(String key) {
    if (!nodes.containsKey(key)) {
      return List.of();
    }
    Node node = nodes.get(key);
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream()
          .map(item -> of(item, "an entry of \"%s\"".formatted(key), faults))
          .toList();
    }
    faults.add(lineOf(node), "\"%s\" has to be a list (- key: value)".formatted(key));
    return List.of();
  }
}
