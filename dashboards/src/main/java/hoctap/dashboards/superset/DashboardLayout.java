package hoctap.dashboards.superset;

import hoctap.dashboards.board.Board;
import hoctap.dashboards.board.BoardChart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each chart stands on Superset's grid of twelve columns: a heading for each section, small
 * charts three in a row with the section's words in the cell left over, a ranking with its table at
 * its right hand.
 */
final class DashboardLayout {
  private static final int COLUMNS = 12;
  private static final int SMALL = 4;
  private static final int SIDE = 5;
  private static final List<String> IN_GRID = List.of("ROOT_ID", "GRID_ID");

  private final Map<String, Object> position = new LinkedHashMap<>();
  private final List<String> grid = new ArrayList<>();

  private DashboardLayout() {}

  static Map<String, Object> of(Board board, List<PlannedChart> charts) {
    DashboardLayout layout = new DashboardLayout();
    for (Board.Section section : board.sections()) {
      layout.add(
          section, charts.stream().filter(chart -> chart.section().equals(section.id())).toList());
    }
    layout.position.put("DASHBOARD_VERSION_KEY", "v2");
    layout.put(new Node("ROOT_ID", "ROOT", Map.of(), List.of()), List.of("GRID_ID"));
    layout.put(new Node("GRID_ID", "GRID", Map.of(), List.of("ROOT_ID")), layout.grid);
    Map<String, Object> title = Map.of("text", board.title());
    layout.put(new Node("HEADER_ID", "HEADER", title, List.of()), List.of());
    return layout.position;
  }

  private void add(Board.Section section, List<PlannedChart> charts) {
    String heading = "HEADER-" + section.id();
    Map<String, Object> meta =
        Map.of(
            "text", section.title(),
            "headerSize", "MEDIUM_HEADER",
            "background", "BACKGROUND_TRANSPARENT");
    put(new Node(heading, "HEADER", meta, IN_GRID), List.of());
    grid.add(heading);
    List<PlannedChart> small = charts.stream().filter(DashboardLayout::isSmall).toList();
    if (small.isEmpty()) {
      addRow("text-" + section.id(), List.of(words(section, COLUMNS, 8)));
    } else {
      addSmall(section, small);
    }
    addLarge(section, charts.stream().filter(chart -> !isSmall(chart)).toList());
  }

  private void addSmall(Board.Section section, List<PlannedChart> charts) {
    List<Cell> cells = new ArrayList<>();
    for (PlannedChart chart : charts) {
      int height = chart.chart().kind() == BoardChart.Kind.FIGURE ? 22 : 42;
      cells.add(cell(chart, SMALL, height));
    }
    int left = COLUMNS - cells.size() % (COLUMNS / SMALL) * SMALL;
    cells.add(words(section, left, left == COLUMNS ? 8 : cells.get(0).height()));
    int inRow = COLUMNS / SMALL;
    for (int start = 0; start < cells.size(); start += inRow) {
      addRow(
          section.id() + "-" + start / inRow,
          cells.subList(start, Math.min(start + inRow, cells.size())));
    }
  }

  private void addLarge(Board.Section section, List<PlannedChart> charts) {
    List<Cell> row = new ArrayList<>();
    int width = 0;
    for (int i = 0; i < charts.size(); i++) {
      boolean isTable = charts.get(i).chart().kind() == BoardChart.Kind.TABLE;
      int wanted = isTable ? COLUMNS - width : SIDE;
      row.add(cell(charts.get(i), wanted, wanted == COLUMNS ? 84 : 62));
      width += wanted;
      if (width == COLUMNS || i == charts.size() - 1) {
        addRow(section.id() + "-large-" + i, row);
        row = new ArrayList<>();
        width = 0;
      }
    }
  }

  private void addRow(String id, List<Cell> cells) {
    String row = "ROW-" + id;
    Map<String, Object> meta = Map.of("background", "BACKGROUND_TRANSPARENT");
    put(new Node(row, "ROW", meta, IN_GRID), cells.stream().map(Cell::id).toList());
    grid.add(row);
    for (Cell cell : cells) {
      List<String> parents = List.of("ROOT_ID", "GRID_ID", row);
      put(new Node(cell.id(), cell.type(), cell.meta(), parents), List.of());
    }
  }

  private static boolean isSmall(PlannedChart chart) {
    return chart.chart().per() == BoardChart.Per.INDICATOR;
  }

  private static Cell cell(PlannedChart chart, int width, int height) {
    Map<String, Object> meta = new LinkedHashMap<>();
    meta.put("chartId", chart.number());
    meta.put("uuid", chart.uuid());
    meta.put("sliceName", chart.title());
    meta.put("width", width);
    meta.put("height", height);
    return new Cell("CHART-" + chart.id(), "CHART", height, meta);
  }

  private static Cell words(Board.Section section, int width, int height) {
    return new Cell(
        "MARKDOWN-" + section.id(),
        "MARKDOWN",
        height,
        Map.of("code", section.text(), "width", width, "height", height));
  }

  private void put(Node node, List<String> children) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", node.id());
    entry.put("type", node.type());
    entry.put("children", List.copyOf(children));
    entry.put("meta", node.meta());
    entry.put("parents", node.parents());
    position.put(node.id(), entry);
  }

  private record Node(String id, String type, Map<String, Object> meta, List<String> parents) {}

  private record Cell(String id, String type, int height, Map<String, Object> meta) {}
}
