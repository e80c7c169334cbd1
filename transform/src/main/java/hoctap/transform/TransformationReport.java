package hoctap.transform;

import java.util.List;

/**
 * What a run of transform did.
 *
 * @param run names the state that stands now; empty when nothing was ever transformed
 * @param rebuilt the years of tables that were computed again; none when nothing is new
 * @param comparedRows rows that both engines computed alike
 */
public record TransformationReport(
    String run, List<Rebuilt> rebuilt, long comparedRows, double seconds) {

  /** One year of one table; year 0 where a table is not kept by year. */
  public record Rebuilt(String table, int year, long rows) {}

  public TransformationReport {
    rebuilt = List.copyOf(rebuilt);
  }

  public boolean isNew() {
    return !rebuilt.isEmpty();
  }
}
