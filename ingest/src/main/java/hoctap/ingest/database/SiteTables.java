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
import java.util.Optional;
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
  private final boolean hasBranches;

  SiteTables(SourceConfiguration source, SiteSettings settings, Places places, Place sourcePlace) {
    this.source = source;
    this.settings = settings;
    this.periods = new PlacePeriods(places);
    this.sourcePlace = sourcePlace;
    this.hasBranches = SourceSystem.get(source.system()).branches().isPresent();
  }

  /** Lands where each configured branch is. */
  void landBranches(TableLanding rows) {
    branches()
        .forEach(
            (branch, known) -> {
              for (PlacePeriod period : known) {
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

  /** The places of each branch that is mapped. */
  SortedMap<String, List<PlacePeriod>> branches() {
    SortedMap<String, List<PlacePeriod>> branches = new TreeMap<>();
    settings
        .branches()
        .forEach(
            (branch, text) ->
                branches.put(branch, periods.read(DatabaseIntake.setting(source, branch), text)));
    return branches;
  }

  /** Finds the accounts that bear two numbers, or bore another one before. */
  void findTwoNumbers(TableLanding rows, AccountBook book, SortedMap<Long, Account> accounts) {
    find(
        rows,
        "two_citizen_numbers",
        book.countAmbiguous(),
        "%d tài khoản có hai số định danh khác nhau: chỉ tính số đứng trước.");
    // Seen once, when it happens; so the count goes on from what was found before.
    find(
        rows,
        "citizen_number_changed",
        rows.foundBefore("citizen_number_changed") + book.countChanged(accounts),
        "%d lần một tài khoản đổi sang số định danh khác: mọi dòng tính cho số sau cùng.");
  }

  private static void find(TableLanding rows, String rule, long count, String message) {
    if (count > 0) {
      rows.find(new Finding(rule, Finding.Severity.WARNING, count, message.formatted(count)));
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
    Optional<String> text =
        hasBranches
            ? Optional.ofNullable(settings.branches().get(code))
            : Optional.of(code).filter(one -> !one.isEmpty());
    if (text.isEmpty()) {
      return sourcePlace.fullName();
    }
    List<PlacePeriod> known = periods.read(DatabaseIntake.setting(source, code), text.get());
    Place last = known.get(known.size() - 1).place();
    return "%s (%s)".formatted(last.fullName(), last.code());
  }
}
