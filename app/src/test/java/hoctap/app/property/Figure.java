package hoctap.app.property;

/** One row of the table of values; {@link #key} says which, {@link #sums} says what. */
record Figure(
    String indicator,
    String level,
    String placeId,
    int year,
    long numerator,
    long denominator,
    int placesLeftOut,
    String basis) {

  String key() {
    return "%s,%s,%s,%d".formatted(indicator, level, placeId, year);
  }

  String sums() {
    return "%d,%d,%d,%s".formatted(numerator, denominator, placesLeftOut, basis);
  }
}
