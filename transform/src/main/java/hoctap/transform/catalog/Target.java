package hoctap.transform.catalog;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One number that a plan promises for one place and year, or the duty to reach something of which
 * the plan names no number.
 *
 * @param place the place; empty for the plan's own
 * @param until the last of the years for which it is owed anew each year; empty for one year
 * @param value in the unit; empty for a duty without a number
 * @param filter {@code unit_level in (commune,district)}, or "" for the whole indicator
 * @param document the paper it stands in; empty for the plan's own
 */
public record Target(
    String indicator,
    Optional<String> place,
    int year,
    Optional<Integer> until,
    Optional<BigDecimal> value,
    Unit unit,
    String filter,
    String article,
    Optional<String> document) {

  /** In what the value is counted. */
  public enum Unit {
    PERCENT,
    RATIO,
    PEOPLE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a place came by a target. */
  public enum Status {
    /** The plan was made for the place. */
    ADOPTED,
    /** The plan was made for a place that this one followed. */
    CARRIED,
    /** The plan was made for a place above. */
    INHERITED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Target {
    place = place == null ? Optional.empty() : place;
    until = until == null ? Optional.empty() : until;
    value = value == null ? Optional.empty() : value;
    document = document == null ? Optional.empty() : document;
    unit = unit == null ? Unit.PERCENT : unit;
    filter = filter == null ? "" : filter;
  }

  /** The years for which it is owed. */
  IntStream years() {
    return IntStream.rangeClosed(year, until.orElse(year));
  }

  Target withIndicator(String other) {
    return new Target(other, place, year, until, value, unit, filter, article, document);
  }
}
