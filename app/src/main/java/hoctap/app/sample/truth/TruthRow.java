package hoctap.app.sample.truth;

import java.util.Comparator;
import java.util.List;

/** One indicator at one place in one year, as it must come out. */
public record TruthRow(
    String indicatorId,
    String level,
    String placeId,
    int year,
    long numerator,
    long denominator,
    int placesLeftOut,
    String basis)
    implements Comparable<TruthRow> {
  private static final Comparator<TruthRow> ORDER =
      Comparator.comparing(TruthRow::indicatorId)
          .thenComparing(TruthRow::year)
          .thenComparing(TruthRow::level)
          .thenComparing(TruthRow::placeId);

  @Override
  public int compareTo(TruthRow other) {
    return ORDER.compare(this, other);
  }

  /** The names of {@link #cells}, in their order. */
  public static List<String> names() {
    return List.of(
        "indicator_id",
        "level",
        "place_id",
        "year",
        "numerator",
        "denominator",
        "places_left_out",
        "basis");
  }

  /** The row as a line of a table. */
  public List<Object> cells() {
    return List.of(indicatorId, level, placeId, year, numerator, denominator, placesLeftOut, basis);
  }
}
