package hoctap.ingest.file;

import hoctap.ingest.form.FormColumn;
import hoctap.ingest.form.Line;
import hoctap.ingest.form.VietnameseText;
import hoctap.ingest.layout.Layout;
import hoctap.ingest.layout.LayoutColumn;
import hoctap.ingest.layout.RowFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How well a header fits a layout: where each column that the layout names stands. */
final class LayoutMatch {
  private static final int MAX_DEPTH = 3;

  private final HeaderBlock header;
  private final Map<List<String>, Integer> positions = new LinkedHashMap<>();
  private final Map<RowFilter, Integer> filters = new LinkedHashMap<>();
  private final List<String> twice = new ArrayList<>();

  private LayoutMatch(Layout layout, HeaderBlock header) {
    this.header = header;
    for (LayoutColumn column : layout.columns()) {
      column.headers().forEach(this::look);
    }
    for (RowFilter filter : layout.rows()) {
      look(filter.headers());
      find(filter.headers()).ifPresent(position -> filters.put(filter, position));
    }
  }

  /** The header among these filled rows that knows most of what the layout names. */
  static Optional<LayoutMatch> best(Layout layout, List<Line> lines, Merges merges) {
    List<HeaderLine> folded = lines.stream().map(line -> HeaderLine.of(line, merges)).toList();
    Optional<LayoutMatch> best = Optional.empty();
    for (int first = 0; first < folded.size(); first++) {
      for (int depth = 1; depth <= MAX_DEPTH && first + depth <= folded.size(); depth++) {
        LayoutMatch match =
            new LayoutMatch(layout, HeaderBlock.of(folded.subList(first, first + depth)));
        if (match.found() > best.map(LayoutMatch::found).orElse(0)) {
          best = Optional.of(match);
        }
      }
    }
    return best;
  }

  private void look(List<String> headers) {
    if (positions.containsKey(headers)) {
      return;
    }
    for (String text : headers) {
      List<Integer> found = new ArrayList<>();
      for (int i = 0; i < header.keys().size(); i++) {
        if (header.keys().get(i).contains(VietnameseText.key(text))) {
          found.add(i);
        }
      }
      if (!found.isEmpty()) {
        positions.put(headers, found.get(0));
        if (found.size() > 1) {
          twice.add(text);
        }
        return;
      }
    }
  }

  HeaderBlock header() {
    return header;
  }

  int found() {
    return positions.size();
  }

  /** The headers of the layout that stand twice in the file. */
  List<String> twice() {
    return twice;
  }

  Map<RowFilter, Integer> filters() {
    return filters;
  }

  private Optional<Integer> find(List<String> headers) {
    return Optional.ofNullable(positions.get(headers));
  }

  /** The sheet's columns that make the value; empty when one is not there. */
  Optional<List<Integer>> find(LayoutColumn column) {
    List<Integer> found = new ArrayList<>();
    for (List<String> headers : column.headers()) {
      Optional<Integer> position = find(headers);
      if (position.isEmpty()) {
        return Optional.empty();
      }
      found.add(position.get());
    }
    return Optional.of(found);
  }

  /** The columns of the layout that the file could do without, and does. */
  List<List<String>> absent(Layout layout) {
    return layout.columns().stream()
        .flatMap(column -> column.headers().stream())
        .filter(headers -> find(headers).isEmpty())
        .distinct()
        .toList();
  }

  /** What the file lacks, by header: all that the form or a condition needs. */
  List<List<String>> missing(Layout layout, String level) {
    List<List<String>> missing = new ArrayList<>();
    for (LayoutColumn column : layout.columns()) {
      FormColumn wanted = layout.form().columns().get(layout.form().indexOf(column.id()));
      if (wanted.isRequiredOf(level)) {
        column.headers().stream().filter(one -> find(one).isEmpty()).forEach(missing::add);
      }
    }
    for (RowFilter filter : layout.rows()) {
      if (find(filter.headers()).isEmpty()) {
        missing.add(filter.headers());
      }
    }
    return missing.stream().distinct().toList();
  }
}
