package hoctap.ingest.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts where something was found and remembers the first few cells. */
final class Sightings {
  private static final int MAX_SHOWN = 5;

  private final String rule;
  private final Finding.Severity severity;
  private final List<String> shown = new ArrayList<>();
  private long count;

  Sightings(String rule, Finding.Severity severity) {
    this.rule = rule;
    this.severity = severity;
  }

  void add(String cell) {
    count++;
    if (shown.size() < MAX_SHOWN) {
      shown.add(cell);
    }
  }

  /** {@code what} is a sentence with the place of the count: {@code "%d dòng có …"}. */
  Optional<Finding> finding(String what) {
    if (count == 0) {
      return Optional.empty();
    }
    String cells = String.join(", ", shown) + (count > shown.size() ? ", …" : "");
    return Optional.of(
        new Finding(rule, severity, count, what.formatted(count) + " (ô " + cells + ")"));
  }
}
