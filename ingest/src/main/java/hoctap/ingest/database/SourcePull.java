package hoctap.ingest.database;

import hoctap.ingest.database.AccountBook.Account;
import hoctap.ingest.database.PulledLandings.Large;
import hoctap.ingest.database.PulledLandings.PulledLanding;
import hoctap.ingest.definition.DataException;
import hoctap.ingest.form.PersonKey;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionKind;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import hoctap.ingest.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * One pull of one source: every table is read and written aside; only when all are there do they
 * land, so that a source that fails half-way leaves nothing.
 */
final class SourcePull implements AutoCloseable {
  private final Workspace workspace;
  private final SourceConfiguration source;
  private final SourceSystem system;
  private final SiteSettings settings;
  private final Landing landing;
  private final Places places = Places.load();
  private final PullState state;
  private final PulledLandings landings;
  private final SourceConnection connection;

  /**
   * @throws DataException when the source's clock went back
   */
  SourcePull(
      Workspace workspace,
      SourceConfiguration source,
      Landing landing,
      Place place,
      SourceConnection connection) {
    this.workspace = workspace;
    this.source = source;
    this.system = SourceSystem.get(source.system());
    this.settings = SiteSettings.of(source, system);
    this.landing = landing;
    this.connection = connection;
    WindowBook book = new WindowBook(workspace.lake(), source.name());
    long clock = connection.clock();
    book.check(source.name(), clock);
    this.state =
        new PullState(
            new PreviousPull(workspace.lake(), landing, source),
            place,
            book,
            settings.windows(),
            clock);
    this.landings = new PulledLandings(landing, state);
  }

  List<PulledTable> run(PersonKey key) {
    PreviousPull previous = state.previous();
    AccountBook book = new AccountBook(previous.accounts());
    AccountRows accounts = new AccountRows(system, settings, key, book, places);
    Optional<LinkBook> links =
        system
            .links()
            .map(found -> new LinkBook(found, settings.anonymousAccount(), previous.links(found)));
    TablePull tables = new TablePull(connection, state, landings, accounts, book::isDeleted);
    for (SourceTable table : system.tables()) {
      tables.run(table, scope(table, accounts), row -> links.ifPresent(found -> found.see(row)));
    }
    SortedMap<Long, Account> persons = book.resolve(key);
    landAccounts(persons);
    links.ifPresent(found -> landLinks(found, persons));
    landSite(persons, accounts);
    new VanishedGuard(system, previous, settings.windows().maxVanishedPercent())
        .check(landings.list());
    return land();
  }

  // The marks come last: a pull that dies before them is read again from where they stood.
  private List<PulledTable> land() {
    List<PulledTable> pulled = new ArrayList<>();
    for (PulledLanding one : landings.list()) {
      PulledTable table = one.rows().finish(workspace.clock().instant());
      pulled.add(table);
      mark(one, table);
    }
    state.book().write(state.clock());
    return pulled;
  }

  private void mark(PulledLanding landed, PulledTable pulled) {
    String form = state.form(landed.name());
    if (landed.rows().kind() == SubmissionKind.KEYS || pulled.isHeld()) {
      return;
    }
    if (landed.large().isEmpty()) {
      state.book().remove(form);
      return;
    }
    Large large = landed.large().get();
    Optional<String> submission = pulled.submission().map(Submission::id);
    if (landed.rows().kind() == SubmissionKind.DELTA) {
      state.book().put(form, large.table().window(submission, large.unheld()));
    } else {
      String whole =
          submission.orElseGet(
              () -> landing.findCurrent(state.key(landed.name())).orElseThrow().id());
      state.book().put(form, large.table().whole(whole, large.unheld()));
    }
  }

  /** The small tables of configuration, and what they leave open. */
  private void landSite(SortedMap<Long, Account> persons, AccountRows accounts) {
    landings.begin(SourceForms.SITE, SourceForms.SITE_SHAPE).add(state.place().placeId());
    SiteTables site = new SiteTables(source, settings, places, state.place());
    system
        .branches()
        .ifPresent(
            branches -> {
              site.landBranches(
                  landings.begin(SourceForms.BRANCH_PLACE, SourceForms.BRANCH_PLACE_SHAPE));
              site.findUnmappedBranches(landings.get(branches.table()), accounts.branches());
            });
    if (system.hasCourses()) {
      site.landCategories(
          landings.begin(SourceForms.DIGITAL_CATEGORY, SourceForms.DIGITAL_CATEGORY_SHAPE));
    }
    site.findUnknownPersons(landings.get(SourceForms.ACCOUNT_PERSON), persons, accounts.places());
  }

  private ReadScope scope(SourceTable table, AccountRows accounts) {
    String name = settings.prefix().or(system::prefix).orElse("") + table.name();
    Set<String> citizenColumns = new HashSet<>(settings.citizenFields());
    Optional<SourceSystem.Attributes> attributes =
        system.attributes().filter(found -> found.table().equals(table.name()));
    if (attributes.isPresent()) {
      return new ReadScope(
          name,
          citizenColumns,
          Optional.of(attributes.get().code()),
          accounts.attributeCodes(attributes.get()));
    }
    return new ReadScope(
        name,
        citizenColumns,
        table.only().map(SourceTable.Only::column),
        table.only().map(SourceTable.Only::values).orElse(List.of()));
  }

  private void landAccounts(SortedMap<Long, Account> persons) {
    TableLanding rows =
        landings.begin(SourceForms.ACCOUNT_PERSON, SourceForms.ACCOUNT_PERSON_SHAPE);
    persons.forEach(
        (id, account) ->
            rows.add(
                id,
                account.personId().orElse(null),
                account.sealed().orElse(null),
                account.isDeleted()));
  }

  private void landLinks(LinkBook links, SortedMap<Long, Account> persons) {
    SourceSystem.Links form = system.links().orElseThrow();
    TableLanding rows = landings.begin(form.form(), SourceForms.shape(form));
    links.forEach(
        (row, account) ->
            rows.add(
                row,
                account,
                Optional.ofNullable(persons.get(account)).flatMap(Account::personId).orElse(null)));
  }

  @Override
  public void close() {
    landings.close();
  }
}
