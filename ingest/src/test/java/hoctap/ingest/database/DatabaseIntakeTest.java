package hoctap.ingest.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.form.Finding;
import hoctap.ingest.landing.RowCounts;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseIntakeTest {
  private static final Map<String, String> LIBRARY =
      Map.of(
          "citizen-fields", "attribute:CCCD,cardnumber",
          "anonymous-account", "99",
          "branch.TM", "30037",
          "branch.XX", "30046");

  @TempDir Path folder;
  private final Library library = new Library();
  private PulledSource source;

  @BeforeEach
  void configure() {
    source = PulledSource.of(folder, "koha", "87", LIBRARY);
  }

  /** The rows of a library before they are written. */
  private static final class Library {
    private final List<Object[]> branches = new ArrayList<>();
    private final List<Object[]> borrowers = new ArrayList<>();
    private final List<Object[]> deleted = new ArrayList<>();
    private final List<Object[]> attributes = new ArrayList<>();
    private final List<Object[]> issues = new ArrayList<>();
    private final List<Object[]> oldIssues = new ArrayList<>();
    private final List<Object[]> statistics = new ArrayList<>();

    void write(Path folder) {
      try (EmbeddedDatabase database =
          EmbeddedDatabase.create(folder.resolve("koha.duckdb"), "koha")) {
        database.insert("branches", List.of("branchcode"), branches);
        List<String> patron = List.of("borrowernumber", "cardnumber", "branchcode", "surname");
        database.insert("borrowers", patron, borrowers);
        database.insert("deletedborrowers", patron, deleted);
        database.insert(
            "borrower_attributes",
            List.of("id", "borrowernumber", "code", "attribute"),
            attributes);
        List<String> loan =
            List.of("issue_id", "borrowernumber", "issuedate", "branchcode", "onsite_checkout");
        database.insert("issues", loan, issues);
        database.insert("old_issues", loan, oldIssues);
        database.insert("statistics", List.of("datetime", "branch", "type"), statistics);
      }
    }
  }

  private Map<String, PulledTable> pull() {
    library.write(folder);
    return source.pull();
  }

  private static Object[] row(Object... values) {
    return values;
  }

  private static LocalDateTime at(int year, int month, int day) {
    return LocalDateTime.of(year, month, day, 23, 59);
  }

  @Test
  void takesTheFirstValidNumberInTheOrderOfTheSite() {
    library.borrowers.add(row(1, "099000000009", "TM", "A"));
    library.attributes.add(row(12, 1, "CCCD", "099000000002"));
    library.attributes.add(row(11, 1, "CCCD", " 099.000.000'001"));
    library.attributes.add(row(10, 1, "CCCD", "99000000003"));
    library.attributes.add(row(9, 1, "PHONE", "099000000004"));
    library.borrowers.add(row(2, "099000000005", "TM", "B"));
    library.borrowers.add(row(3, "not a number", "TM", "C"));

    Map<String, PulledTable> pulled = pull();

    assertThat(source.rows("koha_account_person"))
        .containsExactly(
            "1|99000000001|sealed12|false", "2|99000000005|sealed12|false", "3|null|null|false");
    // The attribute that is not configured is not even read.
    assertThat(pulled.get("koha_borrower_attributes").counts()).isEqualTo(RowCounts.ofAccepted(3));
  }

  @Test
  void landsNoNumberAndNoName() {
    library.borrowers.add(row(1, "099000000009", "TM", "Nguyễn Văn A"));
    pull();
    assertThat(source.rows("koha_borrowers"))
        .containsExactly("1|TM|null|null|null|99000000009|sealed12");
  }

  @Test
  void landsTheWallClockAsItsDay() {
    library.issues.add(row(7, 1, at(2024, 12, 31), "TM", 1));
    pull();
    assertThat(source.rows("koha_issues")).containsExactly("7|1|null|2024-12-31|null|TM|null|true");
  }

  @Test
  void rejectsALoanWithoutADayAndCountsIt() {
    library.issues.add(row(7, 1, null, "TM", 0));
    library.issues.add(row(8, 1, at(2024, 5, 1), "TM", 0));
    PulledTable issues = pull().get("koha_issues");
    assertThat(issues.counts()).isEqualTo(new RowCounts(2, 1, 1, 0));
    assertThat(issues.findings())
        .containsExactly(
            new Finding(
                "missing_issuedate",
                Finding.Severity.WARNING,
                1,
                "Bảng koha_issues: 1 dòng không có issuedate nên không nhận."));
  }

  @Test
  void landsNothingNewWhenNothingChanged() {
    library.borrowers.add(row(1, "099000000009", "TM", "A"));
    library.statistics.add(row(at(2024, 5, 1), "TM", "localuse"));
    library.statistics.add(row(at(2024, 5, 1), "TM", "localuse"));
    assertThat(pull().values()).allMatch(PulledTable::isNew);
    assertThat(source.rows("koha_statistics")).hasSize(2);
    assertThat(pull().values()).noneMatch(PulledTable::isNew);

    library.statistics.add(row(at(2024, 5, 1), "TM", "localuse"));
    assertThat(pull().values().stream().filter(PulledTable::isNew).map(PulledTable::form))
        .containsExactly("koha_statistics");
    assertThat(source.rows("koha_statistics")).hasSize(3);
  }

  @Test
  void remembersTheBorrowerThatTheLibraryErased() {
    library.borrowers.add(row(1, "099000000009", "TM", "A"));
    library.issues.add(row(7, 1, at(2024, 5, 1), "TM", 0));
    library.oldIssues.add(row(5, 1, at(2024, 4, 1), "TM", 0));
    library.oldIssues.add(row(6, 99, at(2024, 4, 1), "TM", 0));
    pull();

    library.issues.clear();
    library.oldIssues.clear();
    library.oldIssues.add(row(5, null, at(2024, 4, 1), "TM", 0));
    library.oldIssues.add(row(6, 99, at(2024, 4, 1), "TM", 0));
    library.oldIssues.add(row(7, 99, at(2024, 5, 1), "TM", 0));
    pull();

    assertThat(source.rows("koha_loan_person"))
        .containsExactly("5|1|99000000009", "7|1|99000000009");
  }

  @Test
  void remembersThePersonOfADeletedPatron() {
    library.borrowers.add(row(1, "card", "TM", "A"));
    library.attributes.add(row(1, 1, "CCCD", "099000000001"));
    pull();

    library.borrowers.clear();
    library.attributes.clear();
    library.deleted.add(row(1, "099000000777", "TM", "A"));
    pull();

    assertThat(source.rows("koha_account_person")).containsExactly("1|99000000001|sealed12|true");
  }

  @Test
  void movesAllRowsOfAPatronToItsLatestValidNumberAndNoBlankErasesIt() {
    library.borrowers.add(row(1, "099000000001", "TM", "A"));
    library.oldIssues.add(row(5, 1, at(2024, 4, 1), "TM", 0));
    pull();
    library.borrowers.set(0, row(1, "099000000002", "TM", "A"));
    pull();
    assertThat(source.rows("koha_loan_person")).containsExactly("5|1|99000000002");
    library.borrowers.set(0, row(1, "", "TM", "A"));
    pull();
    assertThat(source.rows("koha_loan_person")).containsExactly("5|1|99000000002");
  }

  @Test
  void followsTheCodeOfABranchThroughTime() {
    library.branches.add(row("TM"));
    library.branches.add(row("NEW"));
    Map<String, PulledTable> pulled = pull();
    assertThat(source.rows("koha_branch_place"))
        .containsExactly(
            "TM|2025-07-01|null|commune:30037@2025-07-01",
            "TM|null|2025-06-30|commune:30037@",
            "XX|2025-07-01|null|commune:30046@2025-07-01",
            "XX|null|2025-06-30|commune:30046@");
    assertThat(pulled.get("koha_branches").findings())
        .extracting(Finding::rule)
        .containsExactly("unmapped_branch", "unknown_branch");
  }

  @Test
  void countsPatronsWithoutANumberByPlace() {
    library.borrowers.add(row(1, "", "TM", "A"));
    library.borrowers.add(row(2, "123", "TM", "B"));
    library.borrowers.add(row(3, "099000000001", "TM", "C"));
    library.borrowers.add(row(4, null, "OTHER", "D"));
    assertThat(pull().get("koha_account_person").findings())
        .extracting(Finding::messageVi)
        .containsExactly(
            "Tỉnh Đồng Tháp: 1 tài khoản không có số định danh cá nhân hợp lệ.",
            "Xã Tháp Mười (30037): 2 tài khoản không có số định danh cá nhân hợp lệ.");
  }

  @Test
  void landsNothingWhenATableIsMissing() throws Exception {
    library.borrowers.add(row(1, "", "TM", "A"));
    library.write(folder);
    try (java.sql.Connection connection =
            java.sql.DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("koha.duckdb"));
        java.sql.Statement statement = connection.createStatement()) {
      statement.execute("drop table items");
    }
    assertThatThrownBy(source::pull)
        .isInstanceOf(DataException.class)
        .hasMessage(
            "Cannot read table items of source koha-site: there is no such table, or the account may not read it");
    assertThat(source.landing().submissions()).isEmpty();
  }

  @Test
  void readsAnOlderSchema() throws Exception {
    library.write(folder);
    try (java.sql.Connection connection =
            java.sql.DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("koha.duckdb"));
        java.sql.Statement statement = connection.createStatement()) {
      statement.execute("alter table issues rename column renewals_count to renewals");
      statement.execute("alter table issues drop column onsite_checkout");
      statement.execute(
          "insert into issues (issue_id, issuedate, renewals) values (1, '2019-02-03 08:00:00', 4)");
      statement.execute("alter table borrower_attributes drop column attribute");
    }
    source.pull();
    assertThat(source.rows("koha_issues"))
        .containsExactly("1|null|null|2019-02-03|null|null|4|null");
  }

  @Test
  void withdrawsWhatWasLandedAtAPlaceThatWasWrong() {
    library.oldIssues.add(row(5, 1, at(2024, 4, 1), "TM", 0));
    pull();
    PulledSource moved = PulledSource.of(folder, "koha", "872", LIBRARY);
    moved.pull();
    assertThat(moved.rows("koha_old_issues")).hasSize(1);
    assertThat(moved.rows("koha_loan_person")).containsExactly("5|1|null");
  }
}
