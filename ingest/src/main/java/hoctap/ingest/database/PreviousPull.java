package hoctap.ingest.database;

import hoctap.ingest.database.AccountBook.Account;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.ParquetRows;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

  /** Every row of a table. */
  void read(String table, TableShape shape, Consumer<Object[]> rows) {
    String form = SourceForms.form(source.system(), table);
    for (Submission submission : landing.current()) {
      if (submission.source().equals(source.name()) && submission.form().equals(form)) {
        ParquetRows.read(lake, lake.path(submission.folder()), shape, rows);
      }
    }
  }
}
