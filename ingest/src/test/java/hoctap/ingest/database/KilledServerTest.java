package hoctap.ingest.database;

import static hoctap.ingest.database.PulledSource.READABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.form.PersonKey;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class KilledServerTest {
  @RegisterExtension static final MariaDbServer SERVER = new MariaDbServer();

  @TempDir Path folder;

  @Test
  void landsNothingOfAPullWhoseServerDiedAndIsWholeTheNextTime() throws Exception {
    LibraryOnServer library = LibraryOnServer.empty(SERVER, folder);
    PulledSource source = library.source();
    library.at("2026-03-10T00:00:00Z");
    source.pull();
    library.run(
        "insert into borrowers (borrowernumber, cardnumber, userid) select seq, concat('099', lpad(seq, 9, '0')), repeat('x', 60) from seq_1_to_200000");
    int before = source.landing().submissions().size();
    AtomicInteger read = new AtomicInteger();
    PersonKey killer =
        new PersonKey(
            digits -> {
              if (read.incrementAndGet() == 1_000) {
                SERVER.kill();
              }
              return Long.parseLong(digits);
            },
            READABLE::seal);
    assertThatThrownBy(() -> source.pull(killer))
        .isInstanceOf(DataException.class)
        .hasMessageMatching(
            "Cannot read table borrowers of source thu-vien: the database answered with SQL state \\w+, code -?\\d+");
    assertThat(read).hasValueLessThan(200_000);
    assertThat(source.landing().submissions()).hasSize(before);
    assertThat(source.rows("koha_borrowers")).isEmpty();

    SERVER.restart();
    library.at("2026-03-11T00:00:00Z");
    source.pull();
    assertThat(source.rows("koha_borrowers")).hasSize(200_000);
  }
}
