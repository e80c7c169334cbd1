package hoctap.ingest.layout;

import hoctap.ingest.definition.NearestName;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.FormColumn;
import hoctap.ingest.form.FormWords;
import hoctap.ingest.form.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code columns} of a layout: for each column of the form where its values come from. */
final class ColumnReader {
  private static final List<String> KEYS =
      List.of(
          "headers",
          "join",
          "constant",
          "separator",
          "part",
          "contains",
          "values",
          "dates",
          "numbers",
          "times");
  private static final Set<ValueType> LISTED =
      Set.of(ValueType.CHOICE, ValueType.NUMBERED, ValueType.MARK, ValueType.MARKS);

  private final Form form;
  private final YamlMap all;
  private final LayoutFaults faults;
  private final StyleReader styles;

  ColumnReader(Form form, YamlMap all, LayoutFaults faults) {
    this.form = form;
    this.all = all;
    this.faults = faults;
    this.styles = new StyleReader(faults);
  }

  /** All headers that columns name. */
  static List<String> headers(YamlMap all) {
    List<String> headers = new ArrayList<>();
    LayoutFaults ignored = new LayoutFaults("");
    for (String id : all.keys()) {
      Node node = all.node(id).orElseThrow();
      if (node instanceof MappingNode) {
        YamlMap column = YamlMap.of(node, id, ignored);
        headers.addAll(column.texts("headers"));
        headers.addAll(column.texts("join"));
      } else {
        headers.addAll(all.texts(id));
      }
    }
    return headers;
  }

  /**
   * @param named gets every column of the form that the layout names, right or wrong
   */
  List<LayoutColumn> columns(Set<String> named) {
    List<String> known = form.columns().stream().map(FormColumn::id).toList();
    List<LayoutColumn> columns = new ArrayList<>();
    for (String id : all.keys()) {
      if (known.contains(id)) {
        named.add(id);
        column(form.columns().get(form.indexOf(id))).ifPresent(columns::add);
      } else {
        faults.add(
            all.line(id), LayoutFaults.unknown("column", id, NearestName.of(id, known), known));
      }
    }
    return withKnownParts(columns);
  }

  private Optional<LayoutColumn> column(FormColumn column) {
    Node node = all.node(column.id()).orElseThrow();
    if (!(node instanceof MappingNode)) {
      List<String> headers = all.texts(column.id());
      return headers.isEmpty()
          ? Optional.empty()
          : Optional.of(new LayoutColumn(column.id(), List.of(headers), "", Translation.NONE));
    }
    YamlMap map = YamlMap.of(node, column.id(), faults).only(KEYS);
    long sources = List.of("headers", "join", "constant").stream().filter(map::has).count();
    if (sources != 1) {
      faults.add(
          all.line(column.id()),
          "column %s needs one of headers, join, constant".formatted(column.id()));
      return Optional.empty();
    }
    return map.has("constant") ? constant(column, map) : translated(column, map);
  }

  private Optional<LayoutColumn> constant(FormColumn column, YamlMap map) {
    map.keys().stream()
        .filter(key -> !key.equals("constant"))
        .forEach(key -> faults.add(map.line(key), "a constant takes no \"%s\"".formatted(key)));
    String text = map.text("constant").orElse("");
    if (text.isBlank()) {
      faults.add(
          map.line("constant"),
          "\"constant\" is empty; list %s under absent".formatted(column.id()));
      return Optional.empty();
    }
    checkWord(column, text, map.line("constant"));
    return Optional.of(LayoutColumn.ofConstant(column.id(), text));
  }

  private void checkWord(FormColumn column, String text, int line) {
    FormWords.fault(column, text)
        .ifPresent(
            wanted ->
                faults.add(
                    line,
                    "column %s (%s) does not take \"%s\": %s"
                        .formatted(column.id(), column.header(), text, wanted)));
  }

  private Optional<LayoutColumn> translated(FormColumn column, YamlMap map) {
    List<List<String>> headers =
        map.has("join")
            ? map.texts("join").stream().map(List::of).toList()
            : List.of(map.texts("headers"));
    if (headers.stream().anyMatch(List::isEmpty)) {
      return Optional.empty();
    }
    Set<String> marked = new HashSet<>();
    map.texts("contains").forEach(word -> marked.add(Words.key(word)));
    styles.checkType(map, "contains", column, Set.of(ValueType.MARK));
    int part = part(map);
    boolean isParted = part != 0 || !marked.isEmpty() || column.type() == ValueType.MARKS;
    if (map.has("separator") && !map.has("join") && !isParted) {
      faults.add(map.line("separator"), "\"separator\" needs part, contains or join beside it");
    }
    String separator = map.text("separator").orElse(map.has("join") ? " " : isParted ? ";" : "");
    Map<String, String> values = values(column, map);
    boolean isClosed = !values.isEmpty() && LISTED.contains(column.type());
    return Optional.of(
        new LayoutColumn(
            column.id(),
            headers,
            "",
            new Translation(
                separator, part, marked, marked, values, isClosed, styles.reading(column, map))));
  }

  private int part(YamlMap map) {
    if (!map.has("part")) {
      return 0;
    }
    String text = map.text("part").orElse("");
    if (!text.matches("-?[1-9]\\d?")) {
      faults.add(
          map.line("part"), "\"part\" is 1, 2, … from the left, or -1, -2, … from the right");
      return 0;
    }
    if (!map.has("separator")) {
      faults.add(map.line("part"), "\"part\" needs the separator of the parts beside it");
    }
    if (map.has("join") || map.has("contains")) {
      faults.add(map.line("part"), "\"part\" stands with headers alone, not with join or contains");
    }
    return Integer.parseInt(text);
  }

  private Map<String, String> values(FormColumn column, YamlMap map) {
    Map<String, String> values = new HashMap<>();
    Optional<YamlMap> written = map.map("values");
    written.ifPresent(
        words -> {
          for (String word : words.keys()) {
            String meant = words.text(word).orElse("");
            checkWord(column, meant, words.line(word));
            String known = values.put(Words.key(word), meant);
            if (known != null && !known.equals(meant)) {
              faults.add(words.line(word), "\"%s\" is translated twice".formatted(word));
            }
          }
        });
    return values;
  }

  /** Of marks that read one column, the first one sees what none of them knows. */
  private static List<LayoutColumn> withKnownParts(List<LayoutColumn> columns) {
    Map<List<List<String>>, Set<String>> known = new HashMap<>();
    columns.forEach(
        one ->
            known
                .computeIfAbsent(one.headers(), key -> new HashSet<>())
                .addAll(one.translation().marked()));
    List<LayoutColumn> checked = new ArrayList<>();
    for (LayoutColumn one : columns) {
      boolean isMark = !one.translation().marked().isEmpty();
      Set<String> parts = isMark ? known.getOrDefault(one.headers(), Set.of()) : Set.of();
      checked.add(isMark ? one.withKnown(parts) : one);
      if (isMark) {
        known.remove(one.headers());
      }
    }
    return checked;
  }
}
