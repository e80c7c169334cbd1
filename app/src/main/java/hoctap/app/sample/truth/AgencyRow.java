package hoctap.app.sample.truth;

import java.util.Comparator;
import java.util.List;

/** One indicator of one agency in one year. */
public record AgencyRow(
    String unitCode,
    String unitName,
    String placeId,
    String indicatorId,
    int year,
    long numerator,
    long denominator)
    implements Comparable<AgencyRow> {
  private static final Comparator<AgencyRow> ORDER =
      Comparator.comparing(AgencyRow::indicatorId)
          .thenComparing(AgencyRow::year)
          .thenComparing(AgencyRow::placeId)
          .thenComparing(AgencyRow::unitCode);

  @Override
  public int compareTo(AgencyRow other) {
    return ORDER.compare(this, other);
  }

  /** The names of {@link #cells}, in their order. */
  public static List<String> names() {
    return List.of(
        "indicator_id", "place_id", "year", "unit_code", "unit_name", "numerator", "denominator");
  }

  /** The row as a line of a table. */
  public List<Object> cells() {
    return List.of(indicatorId, placeId, year, unitCode, unitName, numerator, denominator);
  }
}
