package hoctap.dashboards.board;

import java.util.List;
import java.util.stream.Stream;

/**
 * One chart.
 *
 * @param by the column along its axis; "" where the kind has none
 * @param measures the columns drawn
 * @param columns the columns of a table, from left to right
 * @param orderBy the columns by which the rows of a table stand
 * @param order which of them stands first
 * @param per one chart for the whole board, or one for each of its indicators, titled after it
 */
public record BoardChart(
    String id,
    String title,
    Kind kind,
    String dataset,
    String by,
    List<String> measures,
    List<String> columns,
    List<String> orderBy,
    Order order,
    Per per) {

  /** What a chart looks like. */
  public enum Kind {
    /** One large figure. */
    FIGURE,
    /** Rows and columns. */
    TABLE,
    /** The first measure as columns, the second as a line, over years. */
    YEARS,
    /** One bar a place, the longest first. */
    RANKING,
    /** Measures laid end to end in one bar. */
    STACKED
  }

  /** Which row of a table stands first. */
  public enum Order {
    SMALLEST_FIRST,
    LARGEST_FIRST
  }

  /** What one chart is drawn for. */
  public enum Per {
    BOARD,
    INDICATOR
  }

  public BoardChart {
    order = order == null ? Order.SMALLEST_FIRST : order;
    per = per == null ? Per.BOARD : per;
    by = by == null ? "" : by;
    measures = measures == null ? List.of() : List.copyOf(measures);
    columns = columns == null ? List.of() : List.copyOf(columns);
    orderBy = orderBy == null ? List.of() : List.copyOf(orderBy);
  }

  /** Every column of its dataset that the chart names. */
  public List<String> columnsUsed() {
    Stream<String> axis = by.isEmpty() ? Stream.of() : Stream.of(by);
    return Stream.of(axis, measures.stream(), columns.stream(), orderBy.stream())
        .flatMap(names -> names)
        .distinct()
        .toList();
  }
}
