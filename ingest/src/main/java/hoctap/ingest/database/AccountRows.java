package hoctap.ingest.database;

import hoctap.ingest.database.AccountBook.Candidate;
import hoctap.ingest.database.PulledRow.Identity;
import hoctap.ingest.form.PersonKey;
import hoctap.ingest.place.Level;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Learns from the rows of a pull who its accounts are, and gives each row what may land of its
 * hidden fields.
 */
final class AccountRows {
  private final SourceSystem system;
  private final SiteSettings settings;
  private final PersonKey key;
  private final AccountBook book;
  private final Set<String> communeCodes;
  private final Map<String, String> codeNames = new HashMap<>();
  private final Map<Long, String> places = new HashMap<>();

  AccountRows(
      SourceSystem system, SiteSettings settings, PersonKey key, AccountBook book, Places places) {
    this.system = system;
    this.settings = settings;
    this.key = key;
    this.book = book;
    this.communeCodes =
        places.list().stream()
            .filter(place -> place.level() == Level.COMMUNE)
            .map(Place::code)
            .collect(Collectors.toSet());
  }

  /** The codes, as the table of attributes spells them, of the attributes that the site reads. */
  List<Object> attributeCodes(SourceSystem.Attributes attributes) {
    List<String> wanted = settings.attributeCodes();
    if (attributes.names().isEmpty()) {
      return List.copyOf(wanted);
    }
    return codeNames.entrySet().stream()
        .filter(code -> settings.reads(code.getValue()))
        .map(code -> (Object) Long.valueOf(code.getKey()))
        .sorted()
        .toList();
  }

  /** By account: its branch, or its commune's code. */
  Map<Long, String> places() {
    return places;
  }

  /** Takes notice of one accepted row. */
  Identity see(PulledRow row) {
    String table = row.table().name();
    system
        .attributes()
        .flatMap(SourceSystem.Attributes::names)
        .filter(names -> names.table().equals(table))
        .ifPresent(
            names ->
                codeNames.put(row.text(names.id()).orElse(""), row.text(names.name()).orElse("")));
    for (SourceSystem.Accounts accounts : system.accounts()) {
      if (accounts.table().equals(table)) {
        return account(row, accounts);
      }
    }
    return system
        .attributes()
        .filter(attributes -> attributes.table().equals(table))
        .map(attributes -> attribute(row, attributes))
        .orElse(Identity.NONE);
  }

  private Identity account(PulledRow row, SourceSystem.Accounts accounts) {
    long account = row.number(accounts.account()).orElseThrow();
    if (settings.anonymousAccount().equals(Optional.of(account))) {
      return Identity.NONE;
    }
    boolean isFlagged =
        accounts.deletedFlag().flatMap(row::get).map(Boolean.TRUE::equals).orElse(false);
    book.see(account, isFlagged || accounts.isDeleted());
    accounts.branch().flatMap(row::text).ifPresent(branch -> places.put(account, branch));
    if (isFlagged) {
      return Identity.NONE;
    }
    List<String> found = new ArrayList<>();
    for (int rank = 0; rank < settings.citizenFields().size(); rank++) {
      String field = settings.citizenFields().get(rank);
      if (row.table().hidden().stream().anyMatch(column -> column.name().equals(field))) {
        Candidate.of(row.text(field), accounts.isDeleted(), rank, 0)
            .ifPresent(
                candidate -> {
                  found.add(candidate.digits());
                  book.note(account, candidate);
                });
      }
    }
    return found.stream().findFirst().map(this::identity).orElse(Identity.NONE);
  }

  private Identity attribute(PulledRow row, SourceSystem.Attributes attributes) {
    Optional<Long> account = row.number(attributes.account());
    Optional<String> value = row.text(attributes.value());
    if (account.isEmpty() || value.isEmpty()) {
      return Identity.NONE;
    }
    String typed = row.text(attributes.code()).orElse("");
    String code = attributes.names().isPresent() ? codeNames.getOrDefault(typed, "") : typed;
    if (settings.isCommune(code)) {
      Optional<String> commune = value.filter(communeCodes::contains);
      commune.ifPresent(found -> places.put(account.get(), found));
      return new Identity(Optional.empty(), Optional.empty(), commune);
    }
    Optional<Candidate> candidate =
        settings
            .rankOfAttribute(code)
            .flatMap(
                rank ->
                    Candidate.of(
                        value, false, rank, row.number(attributes.order()).orElse(Long.MAX_VALUE)));
    candidate.ifPresent(found -> book.note(account.get(), found));
    return candidate.map(found -> identity(found.digits())).orElse(Identity.NONE);
  }

  private Identity identity(String digits) {
    return new Identity(
        Optional.of(key.personId(digits)), Optional.of(key.seal(digits)), Optional.empty());
  }
}
