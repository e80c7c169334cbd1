package hoctap.ingest.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class MariaDbTest {
  @RegisterExtension static final MariaDbServer SERVER = new MariaDbServer();

  private static final Map<String, String> SETTINGS =
      Map.of("citizen-fields", "attribute:CCCD,cardnumber", "branch.TM", "30037");
  private static final Map<String, String> SECRETS =
      Map.of("LIBRARY_USER", "reader", "LIBRARY_PASSWORD", "only-in-this-test");

  /** Rows of one table. */
  private record Rows(String table, List<String> columns, List<Object[]> values) {}

  private static final List<Rows> LIBRARY =
      List.of(
          rows("branches", "branchcode, branchname", row("TM", "Thư viện huyện Tháp Mười")),
          rows(
              "borrowers",
              "borrowernumber, cardnumber, branchcode, dateenrolled, password, surname",
              row(1, "099000000001", "TM", LocalDate.of(2023, 1, 31), "secret", "Nguyễn Thị Ánh"),
              row(2, "TV-2", "TM", null, "secret", "Đỗ Văn Bình")),
          rows(
              "borrower_attributes",
              "id, borrowernumber, code, attribute",
              row(1, 2, "CCCD", "099 000 000 002"),
              row(2, 2, "PHONE", "0900000000")),
          rows(
              "issues",
              "issue_id, borrowernumber, itemnumber, issuedate, branchcode, renewals_count, onsite_checkout",
              row(9, 2, 3, LocalDateTime.of(2024, 12, 31, 23, 59, 59), "TM", 2, 0),
              row(10, 2, 4, null, "TM", 0, 1)),
          rows(
              "old_issues",
              "issue_id, borrowernumber, itemnumber, issuedate, returndate, branchcode, onsite_checkout",
              row(
                  7,
                  1,
                  3,
                  LocalDateTime.of(2024, 1, 1, 0, 0),
                  LocalDateTime.of(2024, 1, 9, 6, 30),
                  "tm",
                  0)),
          rows(
              "statistics",
              "datetime, branch, type, itemnumber, borrowernumber",
              row(LocalDateTime.of(2024, 5, 1, 8, 0), "TM", "localuse", 3, 1),
              row(LocalDateTime.of(2024, 5, 1, 8, 0), "TM", "localuse", 3, 1),
              row(LocalDateTime.of(2024, 5, 1, 8, 0), "TM", "payment", 3, 1)),
          rows(
              "items",
              "itemnumber, homebranch, dateaccessioned, notforloan, itemlost, withdrawn",
              row(3, "TM", LocalDate.of(2022, 2, 28), 0, 2, 0),
              row(4, "TM", null, 1, 0, 3)));

  @TempDir Path folder;

  private static Rows rows(String table, String columns, Object[]... values) {
    return new Rows(table, List.of(columns.split(", ")), List.of(values));
  }

  private static Object[] row(Object... values) {
    return values;
  }

  @BeforeAll
  static void writeTheLibraryToTheServer() throws Exception {
    try (Connection connection = SERVER.connect("");
        Statement statement = connection.createStatement();
        InputStream tables = MariaDbTest.class.getResourceAsStream("/database/koha_mariadb.sql")) {
      statement.execute("create database koha character set utf8mb4");
      statement.execute("use koha");
      statement.execute(new String(tables.readAllBytes(), StandardCharsets.UTF_8));
      for (Rows rows : LIBRARY) {
        write(connection, rows);
      }
    }
  }

  private static void write(Connection connection, Rows rows) throws SQLException {
    String sql =
        "insert into %s (`%s`) values (%s)"
            .formatted(
                rows.table(),
                String.join("`, `", rows.columns()),
                String.join(", ", Collections.nCopies(rows.columns().size(), "?")));
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (Object[] row : rows.values()) {
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.execute();
      }
    }
  }

  private PulledSource server(Map<String, String> secrets) {
    SourceConfiguration source =
        new SourceConfiguration(
            "koha-site",
            "koha",
            SERVER.address("koha"),
            Optional.of("LIBRARY_USER"),
            Optional.of("LIBRARY_PASSWORD"),
            "87",
            SETTINGS);
    return PulledSource.of(folder.resolve("server"), source, secrets);
  }

  private PulledSource file() {
    Path workspace = folder.resolve("file");
    try (EmbeddedDatabase database =
        EmbeddedDatabase.create(workspace.resolve("koha.duckdb"), "koha")) {
      LIBRARY.forEach(rows -> database.insert(rows.table(), rows.columns(), rows.values()));
    }
    return PulledSource.of(workspace, "koha", "87", SETTINGS);
  }

  private static Map<String, String> digests(PulledSource source) {
    Map<String, String> digests = new TreeMap<>();
    for (Submission submission : source.landing().current()) {
      digests.put(submission.form(), submission.sha256());
    }
    return digests;
  }

  @Test
  void landsTheSameFromAServerAsFromAFile() {
    PulledSource server = server(SECRETS);
    PulledSource file = file();
    server.pull();
    file.pull();
    assertThat(server.rows("koha_issues"))
        .containsExactly("9|2|3|2024-12-31|null|TM|2|false")
        .isEqualTo(file.rows("koha_issues"));
    assertThat(server.rows("koha_items"))
        .containsExactly("3|TM|null|2022-02-28|0|2|0|null", "4|TM|null|null|1|0|3|null");
    assertThat(server.rows("koha_statistics")).hasSize(2);
    assertThat(server.rows("koha_loan_person"))
        .containsExactly("7|1|99000000001", "9|2|99000000002");
    assertThat(digests(server)).hasSize(12).isEqualTo(digests(file));
  }

  @Test
  void landsNothingNewFromAServerThatDidNotChange() {
    PulledSource server = server(SECRETS);
    server.pull();
    assertThat(server.pull().values()).noneMatch(PulledTable::isNew);
  }

  @Test
  void saysNeitherAddressNorPasswordWhenTheServerRefuses() {
    PulledSource server = server(Map.of("LIBRARY_USER", "reader", "LIBRARY_PASSWORD", "wrong"));
    assertThatThrownBy(server::pull)
        .isInstanceOf(DataException.class)
        .hasMessage(
            "Cannot connect to source koha-site: the database answered with SQL state 28000, code 1045");
  }

  @Test
  void namesASecretThatIsNotSet() {
    PulledSource server = server(Map.of("LIBRARY_USER", "reader"));
    assertThatThrownBy(server::pull)
        .isInstanceOf(DefinitionException.class)
        .hasMessage(
            "Cannot connect to source koha-site: the environment variable LIBRARY_PASSWORD is not set");
  }
}
