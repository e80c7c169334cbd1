package hoctap.app.property;

import hoctap.app.sample.place.Area;
import java.util.List;
import java.util.Optional;

/** The indicators of associations, learning centres, reading places and agencies' sheets. */
final class ReportCounts {
  private final Ledger ledger;
  private final YearReports reports;

  ReportCounts(Ledger ledger, YearReports reports) {
    this.ledger = ledger;
    this.reports = reports;
  }

  void count() {
    reports.counted("hoikh").forEach(this::association);
    reports
        .counted("tthtcd")
        .forEach(
            row -> ledger.share("centres_rated_good", at(row), row.text("rating").equals("good")));
    reports.counted("thuvien").forEach(this::readingPlace);
    reports.counted("coquan").forEach(this::agency);
  }

  private Spot at(Line row) {
    return Spot.of(reports.standing(row.place()));
  }

  private void association(Line row) {
    briefed(row, "criteria");
    briefed(row, "policy");
    Optional<Long> workers = row.count("workers");
    Optional<Long> trained = row.count("workers_active_trained");
    if (workers.isPresent() && trained.isPresent()) {
      ledger.both("association_workers_trained", at(row), trained.get(), workers.get());
    }
    if (row.text("level").equals(Area.COMMUNE)) {
      ledger.share("associations_leading_centres", at(row), row.isYes("leads_learning_centre"));
    }
    row.count("members")
        .ifPresent(count -> ledger.numerator("members_of_population", at(row), count));
    row.count("fund_vnd").ifPresent(count -> ledger.numerator("fund_per_person", at(row), count));
  }

  /** An association that left both counts blank is in neither sum; one blank counts as 0. */
  private void briefed(Line row, String what) {
    Optional<Long> staff = row.count("staff_briefed_" + what);
    Optional<Long> members = row.count("members_briefed_" + what);
    if (staff.isPresent() || members.isPresent()) {
      ledger.both(
          "briefed_on_" + what,
          at(row),
          staff.orElse(0L) + members.orElse(0L),
          row.count("staff").orElse(0L) + row.count("members").orElse(0L));
    }
  }

  private void readingPlace(Line row) {
    Spot spot = Spot.of(reports.standing(row.place(), row.text("village_code")));
    row.count("uses").ifPresent(uses -> ledger.numerator("book_uses_per_person", spot, uses));
    row.count("copies")
        .ifPresent(copies -> ledger.numerator("books_held_per_person", spot, copies));
  }

  private void agency(Line row) {
    boolean isMeetingAll =
        List.of("proposes_policy", "invests_in_learning", "runs_campaigns", "has_training_plan")
            .stream()
            .allMatch(row::isYes);
    ledger.share("agencies_meeting_criteria", at(row), isMeetingAll);
    ledger.both(
        "agency_sheet_staff_titled",
        at(row),
        row.count("staff_titled").orElse(0L),
        row.count("staff").orElse(0L));
  }
}
