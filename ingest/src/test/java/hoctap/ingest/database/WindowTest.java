package hoctap.ingest.database;

import static hoctap.ingest.database.LibraryOnServer.last;
import static hoctap.ingest.database.LibraryOnServer.news;
import static hoctap.ingest.database.LibraryOnServer.submissions;
import static hoctap.ingest.database.PulledSource.READABLE;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.landing.RowCounts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a large table comes to when it is read by windows, on a real server. */
class WindowTest {
  @RegisterExtension static final MariaDbServer SERVER = new MariaDbServer();

  private static final String LOAN =
      "insert into %s (issue_id, borrowernumber, issuedate, branchcode) values (%d, %d, '%s', 'TM')";

  @TempDir Path folder;
  private LibraryOnServer library;
  private PulledSource source;

  @BeforeEach
  void openALibraryWithThreeReturnedLoans() throws Exception {
    library = LibraryOnServer.empty(SERVER, folder);
    source = library.source();
    library.at("2026-03-01T00:00:00Z");
    library.run(
        "insert into borrowers (borrowernumber, cardnumber) values (1, '099000000001')",
        LOAN.formatted("old_issues", 5, 1, "2026-01-05"),
        LOAN.formatted("old_issues", 6, 1, "2026-01-06"),
        LOAN.formatted("old_issues", 7, 1, "2026-02-07"));
    library.at("2026-03-10T00:00:00Z");
    source.pull();
  }

  private static String returned(int id, String day, String branch) {
    return "%d|1|null|%s|null|%s|null|false".formatted(id, day, branch);
  }

  @Test
  void landsOnlyWhatChangedAndReplacesItInPlace() throws Exception {
    library.at("2026-03-11T00:00:00Z");
    library.run("update old_issues set branchcode = 'CL' where issue_id = 6");
    library.run(LOAN.formatted("old_issues", 8, 1, "2026-03-11"));
    library.at("2026-03-12T00:00:00Z");

    assertThat(news(source.pull(READABLE)))
        .containsExactly("koha_old_issues delta", "koha_loan_person whole");

    assertThat(last(source, "koha_old_issues").counts()).isEqualTo(RowCounts.ofAccepted(2));
    assertThat(source.rows("koha_old_issues"))
        .containsExactly(
            returned(5, "2026-01-05", "TM"),
            returned(6, "2026-01-06", "CL"),
            returned(7, "2026-02-07", "TM"),
            returned(8, "2026-03-11", "TM"));
    assertThat(source.rows("koha_loan_person"))
        .containsExactly(
            "5|1|99000000001", "6|1|99000000001", "7|1|99000000001", "8|1|99000000001");
  }

  @Test
  void keepsTheBoundsAndTheTotalsOfBothSidesInTheManifest() throws Exception {
    library.at("2026-03-12T00:00:00Z");
    library.run(LOAN.formatted("old_issues", 8, 1, "2026-02-11"));
    source.pull();
    // 2026-03-12 and 2026-03-10 less seven days, in seconds.
    assertThat(last(source, "koha_old_issues").controlTotals())
        .containsEntry("source_clock", 1_773_273_600L)
        .containsEntry("window_to", 1_773_273_600L)
        .containsEntry("window_from", 1_772_496_000L)
        .containsEntry("source_rows_202601", 2L)
        .containsEntry("here_rows_202601", 2L)
        .containsEntry("source_keys_202601", 11L)
        .containsEntry("here_keys_202601", 11L)
        .containsEntry("source_rows_202602", 2L)
        .containsEntry("here_keys_202602", 15L);
  }

  @Test
  void findsWhatWasWrittenBeforeAPullAndCommittedAfterIt() throws Exception {
    library.at("2026-03-11T00:00:00Z");
    try (Connection late = library.connect();
        Statement statement = late.createStatement()) {
      late.setAutoCommit(false);
      statement.execute("update old_issues set branchcode = 'CL' where issue_id = 5");
      library.run("update old_issues set branchcode = 'HN' where issue_id = 6");
      library.at("2026-03-12T00:00:00Z");
      source.pull();
      assertThat(source.rows("koha_old_issues"))
          .contains(returned(5, "2026-01-05", "TM"), returned(6, "2026-01-06", "HN"));
      late.commit();
    }
    library.at("2026-03-13T00:00:00Z");
    assertThat(news(source.pull(READABLE))).containsExactly("koha_old_issues delta");
    assertThat(source.rows("koha_old_issues"))
        .contains(returned(5, "2026-01-05", "CL"), returned(6, "2026-01-06", "HN"));
  }

  @Test
  void readsARowOfTheLastSecondOnceMoreAndDoublesNothing() throws Exception {
    library.at("2026-03-12T00:00:00Z");
    library.run(LOAN.formatted("old_issues", 8, 1, "2026-03-12"));
    source.pull();
    Map<String, PulledTable> again = source.pull();
    assertThat(again.values()).noneMatch(PulledTable::isNew);
    assertThat(again.get("koha_old_issues").counts()).isEqualTo(new RowCounts(1, 0, 0, 1));
    assertThat(source.rows("koha_old_issues")).hasSize(4);
  }

  @Test
  void letsARowGoThatTheSourceDeleted() throws Exception {
    library.at("2026-03-12T00:00:00Z");
    library.run("delete from old_issues where issue_id = 6");
    assertThat(news(source.pull(READABLE))).containsExactly("koha_old_issues keys");
    assertThat(source.rows("koha_old_issues"))
        .containsExactly(returned(5, "2026-01-05", "TM"), returned(7, "2026-02-07", "TM"));
    assertThat(news(source.pull(READABLE))).isEmpty();

    library.run(LOAN.formatted("old_issues", 6, 1, "2026-01-06"));
    source.pull();
    assertThat(source.rows("koha_old_issues")).hasSize(3);
  }

  @Test
  void countsALoanOnceThatCameBackBetweenTwoPulls() throws Exception {
    library.at("2026-03-11T00:00:00Z");
    library.run(LOAN.formatted("issues", 9, 1, "2026-03-11"));
    source.pull();
    library.at("2026-03-12T00:00:00Z");
    source.pull();
    assertThat(source.rows("koha_issues")).hasSize(1);

    library.at("2026-03-13T00:00:00Z");
    library.run(
        LOAN.formatted("old_issues", 9, 1, "2026-03-11"), "delete from issues where issue_id = 9");
    source.pull();
    assertThat(source.rows("koha_issues")).isEmpty();
    assertThat(source.rows("koha_old_issues")).contains(returned(9, "2026-03-11", "TM"));
    assertThat(source.rows("koha_loan_person")).contains("9|1|99000000001");
  }

  @Test
  void readsTheTableWholeWhenRowsWereLoadedWithOldTimes() throws Exception {
    library.at("2026-03-12T00:00:00Z");
    library.run(
        "insert into old_issues (issue_id, issuedate, `timestamp`) values (1, '2019-05-05', '2019-05-06')");
    assertThat(news(source.pull(READABLE))).containsExactly("koha_old_issues whole");
    assertThat(source.rows("koha_old_issues")).hasSize(4);
    library.at("2026-03-13T00:00:00Z");
    assertThat(news(source.pull(READABLE))).isEmpty();
  }

  @Test
  void readsTheTableWholeWhenTheTotalsOfAMonthDiffer() throws Exception {
    library.at("2026-03-12T00:00:00Z");
    library.run(
        "update old_issues set issuedate = '2026-02-28', `timestamp` = `timestamp` where issue_id = 5",
        "update old_issues set `timestamp` = '2019-05-06' where issue_id = 5");
    assertThat(news(source.pull(READABLE))).containsExactly("koha_old_issues whole");
    assertThat(source.rows("koha_old_issues")).contains(returned(5, "2026-02-28", "TM"));
  }

  @Test
  void readsTheTableWholeAgainAfterSoManyDays() throws Exception {
    library.at("2026-03-20T00:00:00Z");
    library.run("update old_issues set branchcode = 'CL', `timestamp` = '2019-05-06'");
    source.pull();
    assertThat(source.rows("koha_old_issues")).contains(returned(5, "2026-01-05", "TM"));
    library.at("2026-04-09T00:00:00Z");
    assertThat(news(source.pull(READABLE))).contains("koha_old_issues whole");
    assertThat(source.rows("koha_old_issues")).contains(returned(5, "2026-01-05", "CL"));
  }

  @Test
  void alwaysReadsARowWithoutATime() throws Exception {
    library.run("alter table old_issues modify `timestamp` timestamp null");
    library.run("update old_issues set `timestamp` = null where issue_id = 5");
    source.pull();
    library.at("2026-03-20T00:00:00Z");
    library.run("update old_issues set branchcode = 'CL', `timestamp` = null where issue_id = 5");
    assertThat(news(source.pull(READABLE))).containsExactly("koha_old_issues delta");
    assertThat(source.rows("koha_old_issues")).contains(returned(5, "2026-01-05", "CL"));
  }

  @Test
  void remembersTheBorrowerThatTheLibraryErasesFromALargeTable() throws Exception {
    library.at("2026-03-12T00:00:00Z");
    library.run("update old_issues set borrowernumber = null where issue_id = 5");
    source.pull();
    assertThat(source.rows("koha_old_issues"))
        .contains("5|null|null|2026-01-05|null|TM|null|false");
    assertThat(source.rows("koha_loan_person")).contains("5|1|99000000001");
  }

  @Test
  void doesNotReadTheTableWholeForARowThatItRejectedBefore() throws Exception {
    library.at("2026-03-12T00:00:00Z");
    library.run("insert into old_issues (issue_id, branchcode) values (8, 'TM')");
    assertThat(news(source.pull(READABLE))).containsExactly("koha_old_issues delta");
    assertThat(last(source, "koha_old_issues").counts()).isEqualTo(new RowCounts(1, 0, 1, 0));
    library.at("2026-03-28T00:00:00Z");
    assertThat(news(source.pull(READABLE))).isEmpty();
    assertThat(submissions(source, "koha_old_issues"))
        .containsExactly("whole current", "delta current");
  }

  @Test
  void tellsARejectedRowOnceThoughTheOverlapReadsItAgain() throws Exception {
    library.at("2026-03-12T00:00:00Z");
    library.run("insert into old_issues (issue_id, branchcode) values (8, 'TM')");
    source.pull();
    library.at("2026-03-13T00:00:00Z");
    library.run(LOAN.formatted("old_issues", 9, 1, "2026-03-13"));
    source.pull();
    // Loan 9 is new; loan 8 was rejected the day before.
    assertThat(last(source, "koha_old_issues").counts()).isEqualTo(new RowCounts(2, 1, 0, 1));
    assertThat(last(source, "koha_old_issues").findings()).isEmpty();
  }

  @Test
  void readsWallClocksOfAnotherZoneThanTheServers() throws Exception {
    library.run("alter table old_issues modify `timestamp` datetime");
    source.pull();
    // The library's program writes Vietnamese time, the server's clock says UTC: 00:00 is 07:00.
    library.at("2026-03-12T00:00:00Z");
    library.run(
        "insert into old_issues (issue_id, issuedate, `timestamp`) values (8, '2026-03-12', '2026-03-12 07:00:00')");
    assertThat(news(source.pull(READABLE))).containsExactly("koha_old_issues delta");
    assertThat(source.rows("koha_old_issues")).hasSize(4);
  }
}
