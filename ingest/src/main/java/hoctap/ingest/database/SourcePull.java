package hoctap.ingest.database;

import hoctap.ingest.database.AccountBook.Account;
import hoctap.ingest.database.PulledRow.Identity;
import hoctap.ingest.form.PersonKey;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.SubmissionKey;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import hoctap.ingest.workspace.Workspace;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * One pull of one source: every table is read and written aside; only when all are there do they
 * land, so that a source that fails half-way leaves nothing.
 */
final class SourcePull implements AutoCloseable {
  private static final String PERIOD = "all";

  private final Workspace workspace;
  private final SourceConfiguration source;
  private final SourceSystem system;
  private final SiteSettings settings;
  private final Landing landing;
  private final PreviousPull previous;
  private final Place place;
  private final Places places = Places.load();
  private final Map<String, TableLanding> landings = new LinkedHashMap<>();

  SourcePull(Workspace workspace, SourceConfiguration source, Landing landing, Place place) {
    this.workspace = workspace;
    this.source = source;
    this.system = SourceSystem.get(source.system());
    this.settings = SiteSettings.of(source, system);
    this.landing = landing;
    this.previous = new PreviousPull(workspace.lake(), landing, source);
    this.place = place;
  }

  List<PulledTable> run(SourceConnection connection, PersonKey key) {
    AccountBook book = new AccountBook(previous.accounts(), settings);
    SiteTables site = new SiteTables(source, settings, places, place);
    Optional<BranchRows> branches =
        system.branches().map(found -> new BranchRows(found, site.branches()));
    AccountRows accounts = new AccountRows(system, settings, key, book, places);
    Optional<LinkBook> links =
        system.links().map(found -> new LinkBook(found, settings, previous.links(found)));
    Function<PulledRow, Identity> books =
        row -> {
          links.ifPresent(seeing -> seeing.see(row));
          branches.ifPresent(seeing -> seeing.see(row));
          return accounts.see(row);
        };
    for (SourceTable table : system.tables()) {
      pull(connection, table, scope(table, accounts), books);
      table.keptFor().ifPresent(column -> keep(table, column, book));
    }
    SortedMap<Long, Account> persons = book.resolve(key);
    landAccounts(persons);
    site.findTwoNumbers(landings.get(SourceForms.ACCOUNT_PERSON), book, persons);
    site.findUnknownPersons(landings.get(SourceForms.ACCOUNT_PERSON), persons, accounts.places());
    links.ifPresent(found -> landLinks(found, persons));
    landSite(site, branches);
    return landings.values().stream()
        .map(table -> table.finish(workspace.clock().instant()))
        .toList();
  }

  /** The small tables of configuration, and what they leave open. */
  private void landSite(SiteTables site, Optional<BranchRows> branches) {
    begin(SourceForms.SITE, SourceForms.SITE_SHAPE).add(place.placeId());
    branches.ifPresent(
        found -> {
          site.landBranches(begin(SourceForms.BRANCH_PLACE, SourceForms.BRANCH_PLACE_SHAPE));
          TableLanding listed = landings.get(system.branches().orElseThrow().table());
          found.findings(source.name(), place).forEach(listed::find);
        });
    if (system.hasCourses()) {
      site.landCategories(begin(SourceForms.DIGITAL_CATEGORY, SourceForms.DIGITAL_CATEGORY_SHAPE));
    }
  }

  /** The rows of a small table that the pull adds. */
  private TableLanding begin(String table, TableShape shape) {
    TableLanding begun = new TableLanding(landing, key(table), shape);
    landings.put(table, begun);
    return begun;
  }

  private SubmissionKey key(String table) {
    return SubmissionKey.of(source.name(), SourceForms.form(source.system(), table), PERIOD, place);
  }

  private void pull(
      SourceConnection connection,
      SourceTable table,
      ReadScope scope,
      Function<PulledRow, Identity> accepted) {
    TableLanding rows = begin(table.name(), table.landedShape());
    RowReading reading = RowReading.of(source.name(), table, connection.find(scope.table()), scope);
    if (scope.isEmpty()) {
      return;
    }
    RowTaker taker = new RowTaker(reading, rows, accepted);
    connection.read(reading.read(), taker::take);
    taker.finish();
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

  /** Keeps what the source removed together with an account that was seen alive. */
  private void keep(SourceTable table, String accountColumn, AccountBook book) {
    TableLanding rows = landings.get(table.name());
    int account = table.landedShape().indexOf(accountColumn);
    List<Integer> key =
        table.key().stream().map(column -> table.landedShape().indexOf(column)).toList();
    previous.read(
        table.name(),
        table.landedShape(),
        row -> {
          List<Object> keyOfRow = key.stream().map(position -> row[position]).toList();
          if (row[account] instanceof Long owner && book.isDeleted(owner)) {
            rows.keepUnlessSeen(keyOfRow, row);
          }
        });
  }

  private void landAccounts(SortedMap<Long, Account> persons) {
    TableLanding rows = begin(SourceForms.ACCOUNT_PERSON, SourceForms.ACCOUNT_PERSON_SHAPE);
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
    TableLanding rows = begin(form.form(), SourceForms.shape(form));
    links.forEach(
        (row, account) ->
            rows.add(
                row,
                account,
                Optional.ofNullable(persons.get(account)).flatMap(Account::personId).orElse(null)));
    links.finding().ifPresent(rows::find);
  }

  @Override
  public void close() {
    landings.values().forEach(TableLanding::close);
  }
}
