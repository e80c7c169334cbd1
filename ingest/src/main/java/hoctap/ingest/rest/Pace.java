package hoctap.ingest.rest;

import java.time.Duration;

/**
 * How a service that failed for the moment is asked again: the first wait, doubled up to the
 * longest, and how often in all.
 */
record Pace(Duration firstWait, Duration longestWait, int attempts) {
  /** About eight seconds in all. */
  static final Pace USUAL = new Pace(Duration.ofMillis(500), Duration.ofSeconds(8), 5);
}
