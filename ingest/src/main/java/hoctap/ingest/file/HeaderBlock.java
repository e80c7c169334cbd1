package hoctap.ingest.file;

import hoctap.ingest.form.VietnameseText;
import java.util.ArrayList;
import java.util.List;

/**
 * One to three rows read as a header: for each column its text and the keys under which it may be
 * known, the whole path from the top first. A text that stands over several columns is in the first
 * of them only, so it reaches to the right until the next one.
 *
 * @param lastRow the number of its last row
 * @param texts the lowest text of each column; "" where there is none
 * @param rows the row number of each of those texts
 */
record HeaderBlock(
    int lastRow, int depth, List<String> texts, List<Integer> rows, List<List<String>> keys) {

  static HeaderBlock of(List<HeaderLine> lines) {
    int width = lines.stream().mapToInt(HeaderLine::width).max().orElse(0);
    List<String> texts = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    List<List<String>> keys = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      int lowest = lines.size() - 1;
      while (lowest > 0 && lines.get(lowest).at(column).isEmpty()) {
        lowest--;
      }
      HeaderLine line = lines.get(lowest);
      texts.add(VietnameseText.clean(line.line().cell(column).text()));
      rows.add(line.line().number());
      keys.add(keys(lines.subList(0, lowest), column, line.at(column)));
    }
    int last = lines.get(lines.size() - 1).line().number();
    return new HeaderBlock(last, lines.size(), texts, rows, keys);
  }

  /** The whole path first, each shorter one after it, the text alone last. */
  private static List<String> keys(List<HeaderLine> above, int column, List<String> own) {
    if (above.isEmpty() || own.isEmpty()) {
      return own;
    }
    List<String> keys = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    List<String> paths = List.of("");
    for (int i = above.size() - 1; i >= 0; i--) {
      List<String> names = above.get(i).reaching(column);
      if (names.isEmpty()) {
        continue;
      }
      List<String> longer = new ArrayList<>();
      for (String name : names) {
        paths.forEach(path -> longer.add(name + path));
      }
      paths = longer;
      List<String> level = new ArrayList<>();
      paths.forEach(path -> own.forEach(text -> level.add(path + text)));
      keys.addAll(0, level);
      groups.addAll(0, paths);
    }
    // The first column of a group is often called no more than its total.
    if (HeaderKeys.isWhole(own.get(0))) {
      keys.addAll(groups);
    }
    keys.addAll(own);
    return keys;
  }
}
