package hoctap.dashboards.board;

import java.util.List;

/**
 * A choice that the reader has, one value at a time.
 *
 * @param column the column of the dataset whose values are offered
 * @param start what is chosen at first
 * @param sections the sections it acts on; none named means all that no other filter names
 */
public record BoardFilter(
    String title, String dataset, String column, Start start, List<String> sections) {

  /** What a filter starts with. */
  public enum Start {
    /** The board's first place. */
    PLACE,
    /** The board's first indicator. */
    INDICATOR,
    /** The board's first target year. */
    TARGET_YEAR,
    /** The last year with figures. */
    LAST_YEAR
  }

  public BoardFilter {
    sections = sections == null ? List.of() : List.copyOf(sections);
  }
}
