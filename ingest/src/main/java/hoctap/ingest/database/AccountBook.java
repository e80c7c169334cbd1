package hoctap.ingest.database;

import hoctap.ingest.form.PersonKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who each account of a source is: what this pull saw, over what earlier pulls knew.
 *
 * <p>The latest valid number wins; a blank or malformed one never erases. An account that was
 * deleted keeps the person it had.
 */
final class AccountBook {
  /**
   * One account.
   *
   * @param personId empty while no valid number was ever seen
   */
  record Account(Optional<Long> personId, Optional<byte[]> sealed, boolean isDeleted) {}

  /** A number seen at an account, and how early in the site's order: less is earlier. */
  private record Candidate(int rank, long order, String digits) {}

  private static final Comparator<Candidate> ORDER =
      Comparator.comparingInt(Candidate::rank)
          .thenComparingLong(Candidate::order)
          .thenComparing(Candidate::digits);

  private final Map<Long, Account> before;
  private final Map<Long, Boolean> seen = new HashMap<>();
  private final Map<Long, Candidate> candidates = new HashMap<>();

  AccountBook(Map<Long, Account> before) {
    this.before = before;
  }

  /** Notes that an account stands in the source; deleted, unless it also stands there alive. */
  void see(long account, boolean isDeleted) {
    seen.merge(account, isDeleted, Boolean::logicalAnd);
  }

  /** Whether an account that was known before is now deleted. */
  boolean isDeleted(long account) {
    return before.containsKey(account) && seen.getOrDefault(account, false);
  }

  /**
   * Notes a valid number.
   *
   * @param rank the field's place in the site's order
   * @param order the place among repeated values of the field
   */
  void note(long account, int rank, long order, String digits) {
    candidates.merge(
        account,
        new Candidate(rank, order, digits),
        (one, other) -> ORDER.compare(one, other) <= 0 ? one : other);
  }

  /** All accounts ever seen alive, and deleted ones that still bear a number. */
  SortedMap<Long, Account> resolve(PersonKey key) {
    SortedMap<Long, Account> accounts = new TreeMap<>(before);
    seen.forEach(
        (account, isDeleted) ->
            resolve(account, isDeleted, key).ifPresent(found -> accounts.put(account, found)));
    return accounts;
  }

  private Optional<Account> resolve(long account, boolean isDeleted, PersonKey key) {
    Optional<Account> known = Optional.ofNullable(before.get(account));
    boolean isSettled = isDeleted && known.flatMap(Account::personId).isPresent();
    Optional<String> digits =
        Optional.ofNullable(candidates.get(account)).map(Candidate::digits).filter(d -> !isSettled);
    if (digits.isPresent()) {
      return Optional.of(bearer(digits.get(), isDeleted, known, key));
    }
    if (known.isPresent()) {
      return Optional.of(new Account(known.get().personId(), known.get().sealed(), isDeleted));
    }
    return isDeleted
        ? Optional.empty()
        : Optional.of(new Account(Optional.empty(), Optional.empty(), false));
  }

  // A number that did not change keeps its seal, since sealing it again gives other bytes.
  private static Account bearer(
      String digits, boolean isDeleted, Optional<Account> known, PersonKey key) {
    long personId = key.personId(digits);
    byte[] sealed =
        known
            .filter(account -> account.personId().equals(Optional.of(personId)))
            .flatMap(Account::sealed)
            .orElseGet(() -> key.seal(digits));
    return new Account(Optional.of(personId), Optional.of(sealed), isDeleted);
  }
}
