package hoctap.app.sample.truth;

import java.util.Comparator;

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
}
