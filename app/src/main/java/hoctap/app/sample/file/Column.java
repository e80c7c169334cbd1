package hoctap.app.sample.file;

/**
 * One column of a form as somebody laid it out.
 *
 * @param header a header that the form's contract accepts
 * @param over a heading merged over this and its neighbours, or blank
 * @param isSummed whether the row of totals adds it up
 */
record Column(String header, String over, boolean isSummed) {
  static Column of(String header) {
    return new Column(header, "", false);
  }

  static Column summed(String header) {
    return new Column(header, "", true);
  }

  static Column under(String over, String header) {
    return new Column(header, over, false);
  }
}
