package hoctap.app.sample.file;

/** A citizen's number typed as a number, in a cell whose format shows all twelve digits. */
record PaddedNumber(long value) {
  static PaddedNumber of(String number) {
    return new PaddedNumber(Long.parseLong(number));
  }
}
