package hoctap.app.sample.truth;

import java.util.Comparator;

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
}
