package hoctap.ingest.database;

import hoctap.ingest.database.SiteSettings.ErasedLinks;
import hoctap.ingest.form.PersonKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who each account of a source is: what this pull saw, over what earlier pulls knew.
 *
 * <p>The latest valid number wins; a blank or malformed one never erases. An account that was
 * deleted, or that the source no longer has at all, keeps the person it had, unless the site
 * follows the source.
 */
final class AccountBook {
  /**
   * One account.
   *
   * @param personId empty while no valid number was ever seen
   */
  record Account(Optional<Long> personId, Optional<byte[]> sealed, boolean isDeleted) {}

  /**
   * A valid number seen at an account.
   *
   * @param isOfDeleted whether it stood among the deleted accounts; a living one goes before it,
   *     since a source may give an account's number again
   * @param rank the field's place in the site's order
   * @param order the place among repeated values of the field
   */
  record Candidate(boolean isOfDeleted, int rank, long order, String digits) {
    static Optional<Candidate> of(
        Optional<String> text, boolean isOfDeleted, int rank, long order) {
      return text.flatMap(CitizenDigits::find)
          .map(digits -> new Candidate(isOfDeleted, rank, order, digits));
    }
  }

  private static final Comparator<Candidate> ORDER =
      Comparator.comparing(Candidate::isOfDeleted)
          .thenComparingInt(Candidate::rank)
          .thenComparingLong(Candidate::order)
          .thenComparing(Candidate::digits);

  private final Map<Long, Account> before;
  private final boolean isKept;
  private final Map<Long, Boolean> seen = new HashMap<>();
  private final Map<Long, Candidate> candidates = new HashMap<>();
  private final Set<Long> ambiguous = new HashSet<>();

  AccountBook(Map<Long, Account> before, SiteSettings settings) {
    this.before = new HashMap<>(before);
    settings.anonymousAccount().ifPresent(this.before::remove);
    this.isKept = settings.erasedLinks() == ErasedLinks.KEEP;
  }

  /** Notes that an account stands in the source; deleted, unless it also stands there alive. */
  void see(long account, boolean isDeleted) {
    seen.merge(account, isDeleted, Boolean::logicalAnd);
  }

  /** Whether an account that was known before is now deleted and still remembered. */
  boolean isDeleted(long account) {
    return isKept && before.containsKey(account) && seen.getOrDefault(account, true);
  }

  /** Notes a valid number. */
  void note(long account, Candidate candidate) {
    Candidate known = candidates.get(account);
    if (known != null
        && known.isOfDeleted() == candidate.isOfDeleted()
        && !known.digits().equals(candidate.digits())) {
      ambiguous.add(account);
    }
    if (known == null || ORDER.compare(candidate, known) < 0) {
      candidates.put(account, candidate);
    }
  }

  /** How many accounts bear two valid numbers, of which only the first counts. */
  long countAmbiguous() {
    return ambiguous.size();
  }

  /** How many accounts bear another valid number than they did at the last pull. */
  long countChanged(SortedMap<Long, Account> resolved) {
    return resolved.entrySet().stream()
        .filter(
            entry -> {
              Optional<Long> known =
                  Optional.ofNullable(before.get(entry.getKey())).flatMap(Account::personId);
              return known.isPresent() && !known.equals(entry.getValue().personId());
            })
        .count();
  }

  /** All accounts ever seen alive, and deleted ones that still bear a number. */
  SortedMap<Long, Account> resolve(PersonKey key) {
    SortedMap<Long, Account> accounts = new TreeMap<>();
    before.forEach(
        (id, account) -> {
          if (isDeleted(id)) {
            accounts.put(id, new Account(account.personId(), account.sealed(), true));
          }
        });
    seen.forEach(
        (account, isDeleted) ->
            resolve(account, isDeleted, key).ifPresent(found -> accounts.put(account, found)));
    return accounts;
  }

  private Optional<Account> resolve(long account, boolean isDeleted, PersonKey key) {
    if (isDeleted && !isKept) {
      return Optional.empty();
    }
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
