package hoctap.ingest.database;

import hoctap.ingest.database.SiteSettings.ErasedLinks;
import hoctap.ingest.form.Finding;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Which account each row of the link tables belongs to: the first account ever seen stays, whatever
 * the source erases later, unless the site follows the source. Within a pull the table that decides
 * first comes first.
 */
final class LinkBook {
  private final SourceSystem.Links links;
  private final Optional<Long> anonymousAccount;
  private final Map<Long, Long> accounts = new HashMap<>();
  private final Map<Long, Seen> seen = new HashMap<>();
  private final LinkHorizon horizon = new LinkHorizon();

  private record Seen(int rank, long account) {}

  LinkBook(SourceSystem.Links links, SiteSettings settings, Map<Long, Long> before) {
    this.links = links;
    this.anonymousAccount = settings.anonymousAccount();
    if (settings.erasedLinks() == ErasedLinks.KEEP) {
      accounts.putAll(before);
      // It may have been told only now that the account stands for nobody.
      accounts.values().removeIf(account -> anonymousAccount.equals(Optional.of(account)));
    }
  }

  /** Takes notice of one accepted row of any table. */
  void see(PulledRow row) {
    int rank = links.tables().indexOf(row.table().name());
    if (rank < 0) {
      return;
    }
    long key = row.number(links.key()).orElseThrow();
    Optional<Long> account =
        row.number(links.account()).filter(found -> !anonymousAccount.equals(Optional.of(found)));
    account.ifPresent(
        found ->
            seen.merge(
                key,
                new Seen(rank, found),
                (one, other) -> one.rank() <= other.rank() ? one : other));
    boolean isLinked = account.isPresent() || accounts.containsKey(key);
    row.get(links.day()).ifPresent(day -> horizon.see((LocalDate) day, isLinked));
  }

  /** Gives every row that was ever linked and its account, in the order of rows. */
  void forEach(BiConsumer<Long, Long> links) {
    seen.forEach((row, found) -> accounts.putIfAbsent(row, found.account()));
    List<Long> rows = accounts.keySet().stream().sorted().toList();
    rows.forEach(row -> links.accept(row, accounts.get(row)));
  }

  /** From which day on the accounts of rows are known; empty when no row has lost its account. */
  Optional<Finding> finding() {
    return horizon.finding();
  }
}
