package hoctap.transform.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * One indicator: what it means, and the two counts or sums it is the quotient of. The quotient
 * itself is formed only where it is asked for, never stored.
 *
 * <p>Read from {@code indicators/<id>.yml}; the name of the file is the id.
 *
 * @param baseVi what the denominator counts, in Vietnamese; printed beside every figure
 * @param levels the levels of place at which the indicator is measured
 * @param dimensions what its cells may be split by, as far as the fact of each side can tell
 * @param needsForms a commune that lacks one of them for a year is left out of both sums
 * @param minimumDenominator below it a share is too small to judge
 * @param ruleVersion changes when the meaning of the figure changes
 * @param totals where reports of totals stand in for lists, in the order in which they serve
 * @param examples given rows and the sums they must give; they are the indicator's tests
 */
public record Indicator(
    String id,
    String labelVi,
    String labelEn,
    String meaningVi,
    Unit unit,
    Direction direction,
    List<String> programmes,
    String baseVi,
    List<Level> levels,
    PlaceRole placeRole,
    Side numerator,
    Side denominator,
    List<Dimension> dimensions,
    List<String> needsForms,
    OverTime overTime,
    Integer minimumDenominator,
    String citation,
    String ruleVersion,
    Integer sortOrder,
    List<Totals> totals,
    List<Example> examples) {

  /** In what the value is read. */
  public enum Unit {
    PERCENT,
    RATIO,
    VND;

    /** What the quotient is multiplied with. */
    public double scale() {
      return this == PERCENT ? 100 : 1;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which way is better. */
  public enum Direction {
    POSITIVE,
    NEGATIVE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whose place a row stands at: the person's, the unit's, or that of the row's own subject. */
  public enum PlaceRole {
    RESIDENCE,
    UNIT,
    OWN;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether a count may serve a later year: never, or the last one for two years at most. */
  public enum OverTime {
    NONE,
    LAST;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One side of the quotient.
   *
   * @param fact the fact it is taken from
   * @param place the column of the fact that holds the place
   * @param sql counts and sums, in the SQL that Spark and DuckDB share
   * @param rows the rows the base speaks of; a place that has one has this side, be it 0
   */
  public record Side(String fact, String place, String sql, String rows) {
    public Side {
      rows = rows == null ? "" : rows;
    }
  }

  /** Both sides from a fact of totals, used for a place that has no lists. */
  public record Totals(String fact, String place, String numerator, String denominator) {}

  /**
   * Rows of facts and the two sums they must give over all cells.
   *
   * @param rows by fact; a column that is not named is null
   */
  public record Example(
      String name, Map<String, List<Map<String, String>>> rows, Expectation expect) {
    public Example {
      rows = rows == null ? Map.of() : rows;
    }
  }

  /** The sums; null means that no cell has that side. */
  public record Expectation(Long numerator, Long denominator) {}

  public Indicator {
    id = id == null ? "" : id;
    programmes = programmes == null ? List.of() : List.copyOf(programmes);
    levels = levels == null ? List.of() : List.copyOf(new TreeSet<>(levels));
    dimensions = dimensions == null ? List.of() : List.copyOf(new TreeSet<>(dimensions));
    needsForms = needsForms == null ? List.of() : List.copyOf(needsForms);
    direction = direction == null ? Direction.POSITIVE : direction;
    overTime = overTime == null ? OverTime.NONE : overTime;
    minimumDenominator = minimumDenominator == null ? 30 : minimumDenominator;
    totals = totals == null ? List.of() : List.copyOf(totals);
    examples = examples == null ? List.of() : List.copyOf(examples);
  }

  /** The same definition under the name of its file. */
  Indicator named(String name) {
    return new Indicator(
        name,
        labelVi,
        labelEn,
        meaningVi,
        unit,
        direction,
        programmes,
        baseVi,
        levels,
        placeRole,
        numerator,
        denominator,
        dimensions,
        needsForms,
        overTime,
        minimumDenominator,
        citation,
        ruleVersion,
        sortOrder,
        totals,
        examples);
  }

  /** A share of people or collectives, so that an interval of a share applies. */
  public boolean isShare() {
    return unit == Unit.PERCENT;
  }

  /**
   * Both sides must be reported by a commune, since they come from different facts. Where no form
   * is needed the base is known without any report.
   */
  public boolean isTwoFact() {
    return !numerator.fact().equals(denominator.fact()) && !needsForms.isEmpty();
  }

  /** Followed body by body, not place by place. */
  public boolean isOfAgencies() {
    return levels.equals(List.of(Level.AGENCY));
  }

  public boolean isMeasuredAt(Level level) {
    return levels.contains(level);
  }
}
