package hoctap.ingest.database;

import hoctap.ingest.database.PlacePeriods.PlacePeriod;
import hoctap.ingest.form.Finding;
import hoctap.ingest.place.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The branches of a source, in its table of them and in the rows that name one, and how many rows
 * no mapping places. Codes are compared without case, as library systems do.
 */
final class BranchRows {
  private final SourceSystem.Branches branches;
  private final Map<String, List<PlacePeriod>> periods;
  private final SortedMap<String, Long> unmapped = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final SortedMap<String, Long> gaps = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final SortedMap<String, Long> listed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private long unnamed;

  /**
   * @param periods the places of each branch that is mapped
   */
  BranchRows(SourceSystem.Branches branches, Map<String, List<PlacePeriod>> periods) {
    this.branches = branches;
    this.periods = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    this.periods.putAll(periods);
  }

  /** Takes notice of one accepted row of any table. */
  void see(PulledRow row) {
    String table = row.table().name();
    if (table.equals(branches.table())) {
      row.text(branches.code()).ifPresent(code -> listed.put(code, 0L));
    }
    branches.uses().stream()
        .filter(use -> use.table().equals(table))
        .forEach(
            use ->
                see(
                    row.text(use.branch()),
                    use.day().flatMap(row::get).map(LocalDate.class::cast)));
  }

  private void see(Optional<String> branch, Optional<LocalDate> day) {
    if (branch.isEmpty()) {
      unnamed++;
    } else if (!periods.containsKey(branch.get())) {
      unmapped.merge(branch.get(), 1L, Long::sum);
    } else if (day.isPresent() && !isPlaced(branch.get(), day.get())) {
      gaps.merge(branch.get(), 1L, Long::sum);
    }
  }

  private boolean isPlaced(String branch, LocalDate day) {
    return periods.get(branch).stream()
        .anyMatch(
            period ->
                period.from().map(from -> !day.isBefore(from)).orElse(true)
                    && period.until().map(until -> !day.isAfter(until)).orElse(true));
  }

  /**
   * What the mapping leaves open.
   *
   * @param sourcePlace where rows count that no mapping places
   */
  List<Finding> findings(String source, Place sourcePlace) {
    String there = sourcePlace.fullName();
    listed.keySet().stream()
        .filter(code -> !periods.containsKey(code))
        .forEach(code -> unmapped.putIfAbsent(code, 0L));
    List<Finding> findings = new ArrayList<>();
    unmapped.forEach(
        (code, rows) ->
            findings.add(
                warning(
                    "unmapped_branch",
                    rows,
                    "Chi nhánh %s chưa được gắn với nơi nào trong hoctap.yml: %d dòng tính cho %s."
                        .formatted(code, rows, there))));
    gaps.forEach(
        (code, rows) ->
            findings.add(
                warning(
                    "branch_without_place",
                    rows,
                    "Chi nhánh %s: %d dòng vào những ngày chưa gắn với nơi nào trong hoctap.yml, tính cho %s."
                        .formatted(code, rows, there))));
    if (unnamed > 0) {
      findings.add(
          warning(
              "no_branch",
              unnamed,
              "%d dòng không ghi chi nhánh, tính cho %s.".formatted(unnamed, there)));
    }
    periods.keySet().stream()
        .filter(code -> !listed.containsKey(code))
        .forEach(
            code ->
                findings.add(
                    warning(
                        "unknown_branch",
                        1,
                        "Chi nhánh %s trong hoctap.yml không có ở nguồn %s."
                            .formatted(code, source))));
    return findings;
  }

  private static Finding warning(String rule, long count, String message) {
    return new Finding(rule, Finding.Severity.WARNING, count, message);
  }
}
