package hoctap.app.sample.report;

import java.util.Map;

/** One association for the promotion of learning at its own level, a row of {@code hoikh}. */
public record Association(Source source, String level, Mark leadsCentre, Map<String, Long> counts)
    implements Row {
  public Association {
    counts = Map.copyOf(counts);
  }
}
