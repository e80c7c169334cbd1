package hoctap.app.sample.report;

import java.util.Map;

/**
 * The counts of a place or one of its villages, a row of {@code danso}.
 *
 * @param village blank for the place itself
 * @param counts by column of the landed form; a count that is not given is absent
 */
public record Headcount(Source source, String village, Map<String, Long> counts) implements Row {
  public Headcount {
    counts = Map.copyOf(counts);
  }
}
