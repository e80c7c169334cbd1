package hoctap.dashboards.superset;

import hoctap.dashboards.board.Board;
import hoctap.dashboards.board.BoardChart;
import hoctap.dashboards.board.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A chart as Superset will have it: one for each indicator where the board says so.
 *
 * @param number unique in the bundle; Superset replaces it by its own when it imports
 * @param indicator the only indicator it shows; "" for all that the reader chooses
 */
record PlannedChart(
    int number,
    String id,
    String title,
    String section,
    BoardChart chart,
    Dataset dataset,
    String indicator) {

  static List<PlannedChart> of(String boardId, Board board) {
    List<PlannedChart> charts = new ArrayList<>();
    for (Board.Section section : board.sections()) {
      for (BoardChart chart : section.charts()) {
        Dataset dataset = board.dataset(chart.dataset());
        String id = boardId + "-" + chart.id();
        if (chart.per() == BoardChart.Per.BOARD) {
          charts.add(
              new PlannedChart(
                  charts.size() + 1, id, chart.title(), section.id(), chart, dataset, ""));
          continue;
        }
        for (Board.BoardIndicator indicator : board.indicators()) {
          charts.add(
              new PlannedChart(
                  charts.size() + 1,
                  id + "-" + indicator.id(),
                  indicator.title() + " (%)",
                  section.id(),
                  chart,
                  dataset,
                  indicator.id()));
        }
      }
    }
    return charts;
  }

  /** The one value that each of these columns must have, by column. */
  SortedMap<String, String> only() {
    SortedMap<String, String> only = new TreeMap<>(dataset.only());
    if (!indicator.isEmpty()) {
      only.put("indicator_id", indicator);
    }
    return only;
  }

  String file() {
    return "charts/" + id + ".yaml";
  }

  String uuid() {
    return NameUuid.of(file());
  }
}
