package hoctap.ingest.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.form.Finding;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class KohaServerTest {
  @RegisterExtension static final MariaDbServer SERVER = new MariaDbServer();

  private static final Map<String, String> SETTINGS =
      Map.of(
          "citizen-fields", "attribute:CCCD,cardnumber,userid,sort1,sort2", "branch.TM", "30037");

  @TempDir Path folder;

  @BeforeEach
  void makeAnOlderLibrary() {
    SERVER.create("koha", "koha_2019.sql");
    SERVER.run(
        "koha", "insert into branches (branchcode, branchname) values ('TM', 'Bibliothèque')");
  }

  private PulledSource source(String url, Map<String, String> settings) {
    SourceConfiguration source =
        new SourceConfiguration(
            "lib", "koha", url, Optional.empty(), Optional.empty(), "87", settings);
    return PulledSource.of(folder, source, Map.of());
  }

  private PulledSource source() {
    return source(SERVER.url("koha"), SETTINGS);
  }

  private static void run(String sql) {
    SERVER.run("koha", sql);
  }

  @Test
  void takesTheFirstValidNumberOfAnyFieldOfAnOlderLibrary() {
    run(
        """
        insert into borrowers (borrowernumber, cardnumber, userid, sort1, sort2, branchcode) values
          (1, '099000000001', '099000000002', null, null, 'TM'),
          (2, 'TV-2', '300123456', '099-000-000-003', '099000000004', 'TM'),
          (3, 'TV-3', 'ba', '', '099’000’000’005', 'TM'),
          (4, 'TV-4', 'tư', '09900000000', '0990000000011', 'TM'),
          (5, 'TV-5', null, null, null, 'TM');
        insert into borrower_attributes values
          (5, 'CCCD', '300123456'), (5, 'cccd', '099 000.000 007'), (5, 'CCCD', '099000000006'),
          (1, 'PHONE', '099000000008'), (99, 'CCCD', '099000000009');
        """);
    PulledSource source = source();
    Map<String, PulledTable> pulled = source.pull();
    assertThat(source.rows("koha_account_person"))
        .containsExactly(
            "1|99000000001|sealed12|false",
            "2|99000000003|sealed12|false",
            "3|99000000005|sealed12|false",
            "4|null|null|false",
            // Without an id the smaller of two attributes counts.
            "5|99000000006|sealed12|false");
    assertThat(pulled.get("koha_account_person").findings())
        .extracting(Finding::rule, Finding::count)
        .containsExactly(tuple("two_citizen_numbers", 3L), tuple("no_citizen_number", 1L));
  }

  @Test
  void readsDaysOfZerosAsNoDay() {
    run(
        """
        set sql_mode = '';
        insert into borrowers (borrowernumber, cardnumber, dateenrolled, dateexpiry, branchcode)
          values (1, '099000000001', '0000-00-00', '2024-02-00', 'TM');
        insert into items (itemnumber, homebranch, dateaccessioned) values
          (1, 'TM', '0000-00-00'), (2, 'TM', '2020-05-06');
        insert into old_issues (issue_id, borrowernumber, issuedate, returndate, branchcode) values
          (1, 1, '0000-00-00 00:00:00', null, 'TM'),
          (2, 1, '2024-12-31 23:59:59', '0000-00-00 00:00:00', 'TM'),
          (3, 1, null, null, 'TM');
        """);
    PulledSource source = source();
    PulledTable loans = source.pull().get("koha_old_issues");
    assertThat(source.rows("koha_borrowers"))
        .containsExactly("1|TM|null|null|null|99000000001|sealed12");
    assertThat(source.rows("koha_items"))
        .containsExactly("1|TM|null|null|0|0|0|null", "2|TM|null|2020-05-06|0|0|0|null");
    assertThat(source.rows("koha_old_issues"))
        .containsExactly("2|1|null|2024-12-31|null|TM|null|false");
    assertThat(loans.counts()).isEqualTo(new RowCounts(3, 1, 2, 0));
    assertThat(loans.findings())
        .extracting(Finding::rule, Finding::count)
        .containsExactly(tuple("missing_issuedate", 2L));
  }

  @Test
  void leavesOutAValueThatIsNotOfItsTypeAndKeepsTheRow() {
    run(
        """
        alter table items modify withdrawn varchar(5), modify itemlost varchar(5);
        insert into items (itemnumber, homebranch, withdrawn, itemlost) values
          (1, 'TM', 'yes', '0'), (2, 'TM', 'no', '4'), (3, 'TM', '1', '0');
        """);
    PulledSource source = source();
    PulledTable items = source.pull().get("koha_items");
    assertThat(source.rows("koha_items"))
        .containsExactly(
            "1|TM|null|null|0|0|null|null",
            "2|TM|null|null|0|4|null|null",
            "3|TM|null|null|0|0|1|null");
    assertThat(items.findings())
        .containsExactly(
            new Finding(
                "unreadable_withdrawn",
                Finding.Severity.WARNING,
                2,
                "Bảng koha_items: 2 ô của cột withdrawn không đọc được nên để trống."));
    assertThat(source.rows("koha_branches")).containsExactly("TM|Bibliothèque");
  }

  @Test
  void landsTheDayOfTheWallClockWhateverTheZonesAre() {
    run(
        """
        set global time_zone = '-11:00';
        insert into old_issues (issue_id, issuedate, branchcode, renewals) values
          (1, '2024-12-31 23:59:59', 'TM', 3), (2, '2025-01-01 00:00:00', 'TM', 2);
        """);
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String other : new String[] {"UTC", "Pacific/Honolulu", "Pacific/Kiritimati"}) {
        TimeZone.setDefault(TimeZone.getTimeZone(other));
        PulledSource source = source();
        source.pull();
        assertThat(source.rows("koha_old_issues"))
            .containsExactly(
                "1|null|null|2024-12-31|null|TM|3|false", "2|null|null|2025-01-01|null|TM|2|false");
      }
    } finally {
      TimeZone.setDefault(zone);
      run("set global time_zone = 'SYSTEM'");
    }
  }

  @Test
  void readsAnInstantAsTheClockOfVietnam() {
    run(
        """
        set time_zone = '+00:00';
        alter table old_issues modify issuedate timestamp null;
        insert into old_issues (issue_id, issuedate) values (1, '2024-12-31 17:30:00');
        """);
    PulledSource source = source();
    source.pull();
    assertThat(source.rows("koha_old_issues"))
        .containsExactly("1|null|null|2025-01-01|null|null|null|false");
  }

  @Test
  void readsViewsAndOnlyTheColumnsThatAreGranted() {
    run(
        """
        insert into borrowers (borrowernumber, cardnumber, userid, branchcode)
          values (1, '099000000001', 'an', 'TM');
        insert into old_issues (issue_id, borrowernumber, issuedate, branchcode, renewals)
          values (1, 1, '2024-05-01 08:00:00', 'TM', 1);
        drop database if exists views;
        create database views;
        create view views.branches as select branchcode from koha.branches;
        create view views.Borrowers as
          select borrowernumber, cardnumber, userid, branchcode from koha.borrowers;
        create view views.deletedborrowers as select borrowernumber from koha.deletedborrowers;
        create view views.borrower_attributes as select * from koha.borrower_attributes;
        create view views.issues as select * from koha.issues;
        create view views.old_issues as select * from koha.old_issues;
        create view views.statistics as select * from koha.statistics;
        create view views.ITEMS as select * from koha.items;
        create or replace user 'narrow'@'127.0.0.1';
        grant select on views.branches to 'narrow'@'127.0.0.1';
        grant select (borrowernumber, cardnumber) on views.Borrowers to 'narrow'@'127.0.0.1';
        grant select on views.deletedborrowers to 'narrow'@'127.0.0.1';
        grant select (borrowernumber, code) on views.borrower_attributes to 'narrow'@'127.0.0.1';
        grant select on views.issues to 'narrow'@'127.0.0.1';
        grant select (issue_id, borrowernumber, issuedate, branchcode) on views.old_issues
          to 'narrow'@'127.0.0.1';
        grant select (datetime, type, branch) on views.statistics to 'narrow'@'127.0.0.1';
        grant select on views.ITEMS to 'narrow'@'127.0.0.1';
        """);
    PulledSource source = source(SERVER.address("views") + "?user=narrow", SETTINGS);
    source.pull();
    assertThat(source.rows("koha_loan_person")).containsExactly("1|1|99000000001");
    assertThat(source.rows("koha_old_issues"))
        .containsExactly("1|1|null|2024-05-01|null|TM|null|null");

    run("revoke select (issuedate) on views.old_issues from 'narrow'@'127.0.0.1'");
    assertThatThrownBy(source::pull)
        .isInstanceOf(DataException.class)
        .hasMessage(
            "Cannot read table old_issues of source lib: it has no column issuedate (found: borrowernumber, issue_id, branchcode)");
  }

  @Test
  void saysWhichBranchesAndDaysNoMappingPlaces() {
    run(
        """
        insert into old_issues (issue_id, issuedate, branchcode) values
          (1, '2025-06-30 08:00:00', 'tm'), (2, '2025-07-01 08:00:00', 'TM'),
          (3, '2025-07-01 08:00:00', 'OLD'), (4, '2025-07-02 08:00:00', '99999'), (5, '2025-07-03', null);
        """);
    Map<String, String> settings = new HashMap<>(SETTINGS);
    settings.put("branch.TM", "872 until 2025-06-30");
    settings.put("branch.XX", "30037");
    PulledSource source = source(SERVER.url("koha"), settings);
    assertThat(source.pull().get("koha_branches").findings())
        .extracting(Finding::rule, Finding::count)
        .containsExactly(
            tuple("unmapped_branch", 1L),
            tuple("unmapped_branch", 1L),
            tuple("branch_without_place", 1L),
            tuple("no_branch", 1L),
            tuple("unknown_branch", 1L));

    settings.put("branch.TM", "872 until 2025-06-30, 30037 from 2025-07-01");
    PulledTable mapped = source(SERVER.url("koha"), settings).pull().get("koha_branches");
    assertThat(mapped.findings()).extracting(Finding::rule).doesNotContain("branch_without_place");
    assertThat(mapped.isNew()).as("what is told is what is found now").isTrue();
  }

  @Test
  void tellsFromWhichDayOnItsReadersAreKnown() {
    StringBuilder loans = new StringBuilder();
    for (int i = 1; i <= 40; i++) {
      loans.append("(%d, null, '2022-03-%02d 09:00:00'),".formatted(i, 1 + i % 20));
      loans.append("(%d, 1, '2023-01-%02d 09:00:00'),".formatted(100 + i, 5 + i % 20));
    }
    run(
        "insert into borrowers (borrowernumber) values (1);"
            + "insert into old_issues (issue_id, borrowernumber, issuedate) values "
            + loans
            + "(200, 1, '2022-02-01 08:00:00'), (201, null, '2023-01-30 09:00:00')");
    assertThat(source().pull().get("koha_loan_person").findings())
        .containsExactly(
            new Finding(
                "patron_horizon",
                Finding.Severity.NOTICE,
                41,
                "41 trong 82 lượt mượn không còn biết bạn đọc; ít nhất 95 % còn biết từ ngày 05/01/2023."));
  }
}
