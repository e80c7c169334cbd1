package hoctap.ingest.database;

import hoctap.ingest.database.AccountBook.Account;
import hoctap.ingest.database.PlacePeriods.PlacePeriod;
import hoctap.ingest.form.Finding;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The small tables that come from the configuration of a source, and what its mappings leave open.
 */
final class SiteTables {
  private final SourceConfiguration source;
  private final SiteSettings settings;
  private final PlacePeriods periods;
  private final Place sourcePlace;

  SiteTables(SourceConfiguration source, SiteSettings settings, Places places, Place sourcePlace) {
    this.source = source;
    this.settings = settings;
    this.periods = new PlacePeriods(places);
    this.sourcePlace = sourcePlace;
  }

  /** Lands where each configured branch is. */
  void landBranches(TableLanding rows) {
    settings
        .branches()
        .forEach(
            (branch, text) -> {
              for (PlacePeriod period :
                  periods.read(DatabaseIntake.setting(source, branch), text)) {
                rows.add(
                    branch,
                    period.from().orElse(null),
                    period.until().orElse(null),
                    period.place().placeId());
              }
            });
  }

  /** Lands which course categories teach digital skills. */
  void landCategories(TableLanding rows) {
    settings.digitalCategories().stream().distinct().sorted().forEach(rows::add);
  }

  /** Finds the branches of the source that are mapped to no place, and mappings of no branch. */
  void findUnmappedBranches(TableLanding rows, List<String> branches) {
    for (String branch : branches) {
      if (!settings.branches().containsKey(branch)) {
        rows.find(
            new Finding(
                "unmapped_branch",
                Finding.Severity.WARNING,
                1,
                "Chi nhánh %s chưa được gắn với nơi nào trong hoctap.yml: số liệu tính cho %s."
                    .formatted(branch, sourcePlace.fullName())));
      }
    }
    for (String branch : settings.branches().keySet()) {
      if (!branches.contains(branch)) {
        rows.find(
            new Finding(
                "unknown_branch",
                Finding.Severity.WARNING,
                1,
                "Chi nhánh %s trong hoctap.yml không có ở nguồn %s."
                    .formatted(branch, source.name())));
      }
    }
  }

  /**
   * Finds how many living accounts of each place bear no valid citizen number.
   *
   * @param places by account, its branch or its commune's code
   */
  void findUnknownPersons(
      TableLanding rows, SortedMap<Long, Account> accounts, Map<Long, String> places) {
    SortedMap<String, Long> counts = new TreeMap<>();
    Map<String, String> names = new HashMap<>();
    accounts.forEach(
        (id, account) -> {
          if (!account.isDeleted() && account.personId().isEmpty()) {
            String code = places.getOrDefault(id, "");
            counts.merge(names.computeIfAbsent(code, this::name), 1L, Long::sum);
          }
        });
    counts.forEach(
        (name, count) ->
            rows.find(
                new Finding(
                    "no_citizen_number",
                    Finding.Severity.NOTICE,
                    count,
                    "%s: %d tài khoản không có số định danh cá nhân hợp lệ."
                        .formatted(name, count))));
  }

  /** The name of the place that a branch's or a commune's code means today, or meant last. */
  private String name(String code) {
    String text = settings.branches().getOrDefault(code, code);
    if (!text.matches("\\d{2,5}.*")) {
      return sourcePlace.fullName();
    }
    List<PlacePeriod> known = periods.read(DatabaseIntake.setting(source, code), text);
    Place last = known.get(known.size() - 1).place();
    return "%s (%s)".formatted(last.fullName(), last.code());
  }
}
