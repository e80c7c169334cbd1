package hoctap.ingest.layout;

import hoctap.ingest.definition.NearestName;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.FormColumn;
import hoctap.ingest.form.Forms;
import hoctap.ingest.form.ValueType;
import hoctap.ingest.form.VietnameseText;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one layout and holds it against its form; all faults are found at once. */
final class LayoutReader {
  private static final List<String> KEYS =
      List.of("form", "title", "columns", "absent", "drop", "rows");
  private static final List<String> FILTER_KEYS =
      List.of("headers", "keep", "leave_out", "own_place");
  private static final String WORKBOOK = "workbook";
  private static final String NOT_READ = "(không đọc)";
  private static final int DIGEST_LENGTH = 12;

  private final String id;
  private final LayoutFaults faults;

  private LayoutReader(String id) {
    this.id = id;
    this.faults = new LayoutFaults("layouts/%s.yml".formatted(id));
  }

  /**
   * @throws hoctap.ingest.definition.DefinitionException with every fault of the file
   */
  static Layout read(String id, String text) {
    LayoutReader reader = new LayoutReader(id);
    Optional<Layout> layout = reader.layout(text);
    reader.faults.throwIfAny();
    return layout.orElseThrow();
  }

  private Optional<Layout> layout(String text) {
    if (!id.matches("[a-z0-9][a-z0-9_-]*") || id.equals(WORKBOOK) || Forms.find(id).isPresent()) {
      faults.add(
          "its name is that of a folder of the inbox: a-z, 0-9, - and _, and neither a form nor \"workbook\"");
    }
    Optional<Node> root = root(text);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    YamlMap map = YamlMap.of(root.get(), "a layout", faults).only(KEYS);
    return form(map)
        .map(
            form ->
                new Layout(id, form, digest(text), columns(map, form), dropped(map), rows(map)));
  }

  private Optional<Node> root(String text) {
    try {
      Optional<Node> root =
          Optional.ofNullable(new Yaml(new LoaderOptions()).compose(new StringReader(text)));
      if (root.isEmpty()) {
        faults.add("the file is empty; it needs form and columns");
      }
      return root;
    } catch (MarkedYAMLException e) {
      faults.add(e.getProblemMark().getLine() + 1, "no YAML: " + e.getProblem());
      return Optional.empty();
    }
  }

  private Optional<Form> form(YamlMap map) {
    List<String> known = Forms.list().stream().map(Form::id).toList();
    Optional<String> name = map.text("form");
    if (name.isEmpty()) {
      faults.add("it has no \"form\" (one of: %s)".formatted(String.join(", ", known)));
      return Optional.empty();
    }
    Optional<Form> form = Forms.find(name.get());
    if (form.isEmpty()) {
      String nearest = NearestName.of(name.get(), known);
      faults.add(map.line("form"), LayoutFaults.unknown("form", name.get(), nearest, known));
    }
    return form;
  }

  private List<LayoutColumn> columns(YamlMap map, Form form) {
    List<LayoutColumn> columns = new ArrayList<>();
    Optional<YamlMap> mapped = map.map("columns");
    if (mapped.isEmpty()) {
      faults.add("it has no \"columns\"");
    }
    Set<String> named = new LinkedHashSet<>();
    mapped.ifPresent(all -> columns.addAll(new ColumnReader(form, all, faults).columns(named)));
    for (String column : map.texts("absent")) {
      if (!known(form, column, map.line("absent"))) {
        continue;
      }
      if (!named.add(column)) {
        faults.add(
            map.line("absent"), "column %s is absent and stands elsewhere too".formatted(column));
      } else {
        absent(form, column, map.line("absent")).ifPresent(columns::add);
      }
    }
    addNotLanded(form, named, columns);
    checkRequired(form, named);
    return columns;
  }

  private boolean known(Form form, String column, int line) {
    List<String> known = form.columns().stream().map(FormColumn::id).toList();
    if (!known.contains(column)) {
      faults.add(
          line, LayoutFaults.unknown("column", column, NearestName.of(column, known), known));
    }
    return known.contains(column);
  }

  private Optional<LayoutColumn> absent(Form form, String id, int line) {
    FormColumn column = form.columns().get(form.indexOf(id));
    boolean isValueAsked =
        column.required() == FormColumn.Required.CELL && column.askedOf().isEmpty();
    boolean isMarkAsked =
        column.required() != FormColumn.Required.NO && column.type() == ValueType.MARK;
    if (isValueAsked) {
      faults.add(
          line,
          "column %s (%s) may not be absent: form %s needs a value in every row; give it headers or a constant"
              .formatted(id, column.header(), form.id()));
    } else if (isMarkAsked) {
      faults.add(
          line,
          "column %s (%s) may not be absent: a blank mark would mean no; give it headers, or the constant \"không\" if it is no"
              .formatted(id, column.header()));
    }
    // A column of blanks is asked for; one that may be missing is better unknown than no.
    return column.required() == FormColumn.Required.NO
        ? Optional.empty()
        : Optional.of(LayoutColumn.ofConstant(id, ""));
  }

  /** What is checked and never kept need not be brought here at all. */
  private static void addNotLanded(Form form, Set<String> named, List<LayoutColumn> columns) {
    for (FormColumn column : form.columns()) {
      if (column.required() != FormColumn.Required.NO
          && !column.landed()
          && named.add(column.id())) {
        columns.add(LayoutColumn.ofConstant(column.id(), NOT_READ));
      }
    }
  }

  private void checkRequired(Form form, Set<String> named) {
    for (FormColumn column : form.columns()) {
      boolean isAsked = column.required() != FormColumn.Required.NO && column.askedOf().isEmpty();
      if (isAsked && !named.contains(column.id())) {
        String way =
            column.required() == FormColumn.Required.CELL
                ? "give it headers or a constant"
                : "give it headers, or list it under absent";
        faults.add(
            "form %s needs the column %s (%s); %s"
                .formatted(form.id(), column.id(), column.header(), way));
      }
    }
    if (!form.oneOf().isEmpty() && form.oneOf().stream().noneMatch(named::contains)) {
      faults.add(
          "form %s needs one of the columns %s"
              .formatted(form.id(), String.join(", ", form.oneOf())));
    }
  }

  private List<String> dropped(YamlMap map) {
    List<String> dropped = map.texts("drop");
    Set<String> used =
        map.map("columns").stream()
            .flatMap(all -> ColumnReader.headers(all).stream())
            .map(VietnameseText::key)
            .collect(Collectors.toSet());
    dropped.stream()
        .filter(header -> used.contains(VietnameseText.key(header)))
        .forEach(
            header ->
                faults.add(
                    map.line("drop"),
                    "\"%s\" is dropped, but columns read it; take it out of one"
                        .formatted(header)));
    return dropped;
  }

  private List<RowFilter> rows(YamlMap map) {
    List<RowFilter> filters = new ArrayList<>();
    for (YamlMap filter : map.maps("rows")) {
      filter.only(FILTER_KEYS);
      List<String> conditions =
          FILTER_KEYS.stream().filter(key -> !key.equals("headers") && filter.has(key)).toList();
      if (!filter.has("headers") || conditions.size() != 1) {
        faults.add(
            filter.line(), "an entry of \"rows\" needs headers, and keep, leave_out or own_place");
      } else if (!filter.has("own_place")) {
        Set<String> keys =
            filter.texts(conditions.get(0)).stream().map(Words::key).collect(Collectors.toSet());
        filters.add(new RowFilter(filter.texts("headers"), keys, filter.has("keep"), false));
      } else if (filter.text("own_place").orElse("").equals("true")) {
        filters.add(new RowFilter(filter.texts("headers"), Set.of(), true, true));
      } else {
        faults.add(filter.line("own_place"), "\"own_place\" can only be true");
      }
    }
    return filters;
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGEST_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot find SHA-256", e);
    }
  }
}
