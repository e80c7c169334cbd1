package hoctap.dashboards.board;

import java.util.List;

/**
 * One board: what it shows, in which order. It names datasets of the warehouse, indicators, a level
 * of places and kinds of chart; none of its records can hold an expression.
 *
 * @param startLevel the level of the place it opens with
 * @param targetYears the years whose targets it shows beside the results
 */
public record Board(
    String title,
    String summary,
    String startLevel,
    List<Integer> targetYears,
    List<BoardIndicator> indicators,
    List<Dataset> datasets,
    List<BoardFilter> filters,
    List<Section> sections) {

  /**
   * An indicator of the board.
   *
   * @param title the short name that stands above its charts
   */
  public record BoardIndicator(String id, String title) {}

  /** A heading, a sentence that explains it, and the charts below. */
  public record Section(String id, String title, String text, List<BoardChart> charts) {
    public Section {
      charts = charts == null ? List.of() : List.copyOf(charts);
    }
  }

  public Board {
    targetYears = targetYears == null ? List.of() : List.copyOf(targetYears);
    indicators = indicators == null ? List.of() : List.copyOf(indicators);
    datasets = datasets == null ? List.of() : List.copyOf(datasets);
    filters = filters == null ? List.of() : List.copyOf(filters);
    sections = sections == null ? List.of() : List.copyOf(sections);
  }

  /** The dataset of that name; {@link Boards} has checked that every name used is one. */
  public Dataset dataset(String name) {
    return datasets.stream()
        .filter(dataset -> dataset.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No dataset " + name));
  }
}
