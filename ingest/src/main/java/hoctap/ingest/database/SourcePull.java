package hoctap.ingest.database;

import hoctap.ingest.database.AccountBook.Account;
import hoctap.ingest.database.PulledLandings.Large;
import hoctap.ingest.database.PulledLandings.PulledLanding;
import hoctap.ingest.definition.DataException;
import hoctap.ingest.form.Finding;
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
import java.util.function.Consumer;

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
    AccountBook book = new AccountBook(previous.accounts(), settings);
    SiteTables site = new SiteTables(source, settings, places, state.place());
    Optional<BranchRows> branches =
        system.branches().map(found -> new BranchRows(found, site.branches()));
    AccountRows accounts = new AccountRows(system, settings, key, book, places);
    Optional<LinkBook> links =
        system.links().map(found -> new LinkBook(found, settings, previous.links(found)));
    Consumer<PulledRow> books =
        row -> {
          links.ifPresent(seeing -> seeing.see(row));
          branches.ifPresent(seeing -> seeing.see(row));
        };
    TablePull tables = new TablePull(connection, state, landings, accounts, book::isDeleted);
    for (SourceTable table : system.tables()) {
      tables.run(readable(table), scope(table, accounts), books);
    }
    SortedMap<Long, Account> persons = book.resolve(key);
    landAccounts(persons);
    site.findTwoNumbers(landings.get(SourceForms.ACCOUNT_PERSON), book, persons);
    site.findUnknownPersons(landings.get(SourceForms.ACCOUNT_PERSON), persons, accounts.places());
    links.ifPresent(found -> landLinks(found, persons));
    landSite(site, branches);
    new VanishedGuard(system, previous, settings.windows().maxVanishedPercent())
        .check(landings.list());
    return land();
  }

  /** The table as it may be read: links are known to be erased only where all of them are seen. */
  private SourceTable readable(SourceTable table) {
    boolean mustSeeAll =
        settings.erasedLinks() == SiteSettings.ErasedLinks.FOLLOW
            && system.links().filter(links -> links.tables().contains(table.name())).isPresent();
    return mustSeeAll ? table.withoutWatermark() : table;
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
  private void landSite(SiteTables site, Optional<BranchRows> branches) {
    landings.begin(SourceForms.SITE, SourceForms.SITE_SHAPE).add(state.place().placeId());
    branches.ifPresent(
        found -> {
          site.landBranches(
              landings.begin(SourceForms.BRANCH_PLACE, SourceForms.BRANCH_PLACE_SHAPE));
          TableLanding listed = landings.get(system.branches().orElseThrow().table());
          find(listed, found.findings(source.name(), state.place()));
        });
    if (system.hasCourses()) {
      site.landCategories(
          landings.begin(SourceForms.DIGITAL_CATEGORY, SourceForms.DIGITAL_CATEGORY_SHAPE));
    }
  }

  // A window does not see the rows that stayed as they were: what was found of all stands.
  private void find(TableLanding rows, List<Finding> findings) {
    if (landings.hasDelta()) {
      rows.findAsBefore();
    } else {
      findings.forEach(rows::find);
    }
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
    find(rows, links.finding().stream().toList());
  }

  @Override
  public void close() {
    landings.close();
  }
}
