package hoctap.benchmarks;

import java.util.Locale;

/**
 * One line of the table: what was done to how many rows, and how long it took.
 *
 * @param peakMegabytes the most memory the process held, 0 where it was not measured
 */
record Figure(String what, long rows, double seconds, long peakMegabytes) {
  static final String HEADER =
      "%-64s %12s %9s %12s %9s".formatted("", "rows", "seconds", "rows/second", "peak MB");

  @Override
  public String toString() {
    String peak = peakMegabytes == 0 ? "" : String.valueOf(peakMegabytes);
    return String.format(
        Locale.ROOT, "%-64s %,12d %9.1f %,12.0f %9s", what, rows, seconds, rows / seconds, peak);
  }

  /** The line that compares this figure with what a user would take instead. */
  String against(Figure other) {
    return String.format(
        Locale.ROOT, "  %.1f times the time of: %s", seconds / other.seconds, other.what);
  }
}
