package hoctap.ingest.landing;

import hoctap.ingest.form.Finding;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What reading a delivery came to.
 *
 * @param controlTotals totals that the file states or that its rows add up to, by name
 * @param holds why it waits; empty when it does not
 */
public record Outcome(
    RowCounts counts,
    SortedMap<String, Long> controlTotals,
    List<Finding> findings,
    List<Hold> holds) {

  public Outcome {
    controlTotals = new TreeMap<>(controlTotals);
    findings = List.copyOf(findings);
    holds = List.copyOf(holds);
  }

  public static Outcome of(RowCounts counts) {
    return new Outcome(counts, new TreeMap<>(), List.of(), List.of());
  }

  public Outcome withControlTotals(Map<String, Long> totals) {
    return new Outcome(counts, new TreeMap<>(totals), findings, holds);
  }

  public Outcome withFindings(List<Finding> found) {
    return new Outcome(counts, controlTotals, found, holds);
  }

  public Outcome withHolds(List<Hold> reasons) {
    return new Outcome(counts, controlTotals, findings, reasons);
  }
}
