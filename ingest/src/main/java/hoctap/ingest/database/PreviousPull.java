package hoctap.ingest.database;

import hoctap.ingest.database.AccountBook.Account;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What earlier pulls of a source landed and is current. It is found by source and form only, so
 * that what was known stays known when the source is moved to another place.
 */
record PreviousPull(Lake lake, Landing landing, SourceConfiguration source) {

  /** Who each account is. */
  Map<Long, Account> accounts() {
    Map<Long, Account> accounts = new HashMap<>();
    read(
        SourceForms.ACCOUNT_PERSON,
        SourceForms.ACCOUNT_PERSON_SHAPE,
        row ->
            accounts.put(
                (Long) row[0],
                new Account(
                    Optional.ofNullable((Long) row[1]),
                    Optional.ofNullable((byte[]) row[2]),
                    (Boolean) row[3])));
    return accounts;
  }

  /** The account of each row of the link tables. */
  Map<Long, Long> links(SourceSystem.Links links) {
    Map<Long, Long> accounts = new HashMap<>();
    read(links.form(), SourceForms.shape(links), row -> accounts.put((Long) row[0], (Long) row[1]));
    return accounts;
  }

  /** Every row of a small table that a pull adds, and that is always whole. */
  void read(String table, TableShape shape, Consumer<Object[]> rows) {
    new CurrentRows(lake, shape, List.of()).read(current(table), rows);
  }

  /** Every row of a table of the source. */
  void read(SourceTable table, Consumer<Object[]> rows) {
    new CurrentRows(lake, table.landedShape(), table.key()).read(current(table.name()), rows);
  }

  /** The keys of all rows of a table of the source. */
  Set<Object> keys(SourceTable table) {
    Set<Object> keys = new HashSet<>();
    RowKeys keyOf = RowKeys.of(table.keyShape(), table.key());
    new CurrentRows(lake, table.keyShape(), table.key())
        .read(current(table.name()), row -> keys.add(keyOf.of(row)));
    return keys;
  }

  /** What the current rows of a table are made of. */
  List<Submission> current(String table) {
    String form = SourceForms.form(source.system(), table);
    return landing.current().stream()
        .filter(one -> one.source().equals(source.name()) && one.form().equals(form))
        .toList();
  }
}
