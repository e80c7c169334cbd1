package hoctap.ingest.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Which account each row of the link tables belongs to: the first account ever seen stays, whatever
 * the source erases later. Within a pull the table that decides first comes first.
 */
final class LinkBook {
  private final SourceSystem.Links links;
  private final Optional<Long> anonymousAccount;
  private final Map<Long, Long> accounts;
  private final Map<Long, Seen> seen = new HashMap<>();

  private record Seen(int rank, long account) {}

  LinkBook(SourceSystem.Links links, Optional<Long> anonymousAccount, Map<Long, Long> before) {
    this.links = links;
    this.anonymousAccount = anonymousAccount;
    this.accounts = new HashMap<>(before);
  }

  /** Takes notice of one accepted row of any table. */
  void see(PulledRow row) {
    int rank = links.tables().indexOf(row.table().name());
    if (rank < 0) {
      return;
    }
    Optional<Long> account = row.number(links.account());
    if (account.isPresent() && !account.equals(anonymousAccount)) {
      seen.merge(
          row.number(links.key()).orElseThrow(),
          new Seen(rank, account.get()),
          (one, other) -> one.rank() <= other.rank() ? one : other);
    }
  }

  /** Gives every row that was ever linked and its account, in the order of rows. */
  void forEach(BiConsumer<Long, Long> links) {
    seen.forEach((row, found) -> accounts.putIfAbsent(row, found.account()));
    List<Long> rows = accounts.keySet().stream().sorted().toList();
    rows.forEach(row -> links.accept(row, accounts.get(row)));
  }
}
