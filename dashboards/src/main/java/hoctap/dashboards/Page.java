package hoctap.dashboards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hoctap.dashboards.board.Board;
import hoctap.dashboards.board.Boards;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The first board as one file, {@code published/index.html}: it opens from a disk, asks no network
 * for anything, and carries its figures as JSON in the element {@code hoctap-data}.
 */
public final class Page {
  private static final String BOARD = "chi-tieu";
  private static final List<String> TABLES =
      List.of(
          "headline", "by_year", "communes", "actions", "completeness", "breaks", "definitions");
  private static final Pattern GAP = Pattern.compile("\\{\\{([a-z]+)}}");

  private Page() {}

  /**
   * Writes the page of what the workspace last published, whole or not at all.
   *
   * @return the file written
   */
  public static Path write(Workspace workspace, Consumer<String> progress) {
    Board board = Boards.load().get(BOARD);
    Path page = workspace.published().resolve("index.html");
    try (PublishedFile warehouse = PublishedFile.open(workspace)) {
      String html = render(board, data(board, warehouse));
      Path draft = page.resolveSibling("index.html.part");
      Files.writeString(draft, html);
      Files.move(draft, page, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + page, e);
    }
    progress.accept("page: " + page);
    return page;
  }

  static Map<String, Object> data(Board board, PublishedFile warehouse) {
    Map<String, Object> data = new LinkedHashMap<>();
    List<Map<String, Object>> places = warehouse.rows("page/places.sql");
    data.put("board", words(board, warehouse.rows("page/indicators.sql")));
    data.put("start", start(board, places));
    data.put("places", places);
    data.put("release", warehouse.rows("page/release.sql").stream().findFirst().orElse(null));
    Set<String> shown =
        board.indicators().stream().map(Board.BoardIndicator::id).collect(Collectors.toSet());
    for (String table : TABLES) {
      data.put(table, packed(warehouse.rows("page/" + table + ".sql"), shown));
    }
    return data;
  }

  private static Map<String, Object> words(Board board, List<Map<String, Object>> described) {
    Map<Object, Map<String, Object>> byId = new LinkedHashMap<>();
    described.forEach(row -> byId.put(row.get("indicator_id"), row));
    List<Map<String, Object>> indicators = new ArrayList<>();
    for (Board.BoardIndicator indicator : board.indicators()) {
      Map<String, Object> row = byId.getOrDefault(indicator.id(), Map.of());
      Map<String, Object> words = new LinkedHashMap<>();
      words.put("id", indicator.id());
      words.put("title", indicator.title());
      words.put("label", row.getOrDefault("label_vi", ""));
      words.put("base", row.getOrDefault("base_vi", ""));
      words.put("meaning", row.getOrDefault("meaning_vi", ""));
      words.put("citation", row.getOrDefault("citation", ""));
      indicators.add(words);
    }
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("target_years", board.targetYears());
    words.put("indicators", indicators);
    return words;
  }

  private static Object start(Board board, List<Map<String, Object>> places) {
    return places.stream()
        .filter(place -> board.startLevel().equals(place.get("level")))
        .findFirst()
        .or(() -> places.stream().findFirst())
        .map(place -> place.get("place_id"))
        .orElse("");
  }

  /** Names once, values by row: a province's figures stay under a megabyte. */
  private static Map<String, Object> packed(List<Map<String, Object>> rows, Set<String> shown) {
    List<Map<String, Object>> kept =
        rows.stream()
            .filter(
                row -> !row.containsKey("indicator_id") || shown.contains(row.get("indicator_id")))
            .toList();
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("columns", kept.isEmpty() ? List.of() : List.copyOf(kept.get(0).keySet()));
    table.put("rows", kept.stream().map(row -> new ArrayList<>(row.values())).toList());
    return table;
  }

  private static String render(Board board, Map<String, Object> data) {
    StringBuilder sections = new StringBuilder();
    for (Board.Section section : board.sections()) {
      String kind = section.charts().get(0).kind().name().toLowerCase(Locale.ROOT);
      sections.append(
          fill(
              Resources.read("page/section_" + kind + ".html"),
              Map.of(
                  "id", section.id(),
                  "title", escaped(section.title()),
                  "text", escaped(section.text()))));
    }
    return fill(
        Resources.read("page/index.html"),
        Map.of(
            "title", escaped(board.title()),
            "summary", escaped(board.summary()),
            "sections", sections.toString(),
            "style", Resources.read("page/page.css"),
            "echarts", Resources.read("page/echarts/echarts.common.min.js"),
            "script", Resources.read("page/page.js"),
            "data", json(data)));
  }

  private static String fill(String template, Map<String, String> words) {
    return GAP.matcher(template)
        .replaceAll(gap -> Matcher.quoteReplacement(words.get(gap.group(1))));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  // "<" is written as a number, so that no value can end the element that holds it.
  private static String json(Map<String, Object> data) {
    try {
      return new JsonMapper().writeValueAsString(data).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write the figures of the page", e);
    }
  }
}
