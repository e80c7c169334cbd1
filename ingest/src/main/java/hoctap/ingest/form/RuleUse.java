package hoctap.ingest.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One use of a row rule by a form: the rule by its name, the columns it speaks of, and its
 * settings.
 *
 * @param rule a name that {@code RowRules} knows
 * @param values the values that the rule speaks of, one for each column
 * @param inForce from a value to the days on which it may be used
 */
public record RuleUse(
    String rule, List<String> columns, List<String> values, Map<String, Span> inForce) {

  /** The first and the last day; without a last day it is still in force. */
  public record Span(LocalDate from, LocalDate to) {
    public Span {
      if (from == null) {
        throw new IllegalArgumentException("a span needs its first day");
      }
      to = to == null ? LocalDate.MAX : to;
    }

    boolean contains(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  public RuleUse {
    if (rule == null || columns == null || columns.isEmpty()) {
      throw new IllegalArgumentException("a row rule needs its name and its columns");
    }
    columns = List.copyOf(columns);
    values = values == null ? List.of() : List.copyOf(values);
    inForce = inForce == null ? Map.of() : new LinkedHashMap<>(inForce);
  }
}
