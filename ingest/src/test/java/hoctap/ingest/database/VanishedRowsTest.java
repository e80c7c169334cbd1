package hoctap.ingest.database;

import static hoctap.ingest.database.LibraryOnServer.last;
import static hoctap.ingest.database.LibraryOnServer.news;
import static hoctap.ingest.database.LibraryOnServer.submissions;
import static hoctap.ingest.database.PulledSource.READABLE;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.landing.Submission;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A source that lost many rows at once is not believed until someone accepts it. */
class VanishedRowsTest {
  @RegisterExtension static final MariaDbServer SERVER = new MariaDbServer();

  @TempDir Path folder;
  private LibraryOnServer library;

  @BeforeEach
  void openALibraryWithFiftyReturnedLoans() throws Exception {
    library = LibraryOnServer.empty(SERVER, folder);
    library.at("2026-03-10T00:00:00Z");
    library.run(
        "insert into old_issues (issue_id, issuedate, branchcode) select seq, '2026-01-05', 'TM' from seq_1_to_50");
  }

  private static String held(String id, String gone) {
    return gone
        + " của bảng koha_old_issues không còn ở nguồn thu-vien. Hãy hỏi nơi quản lý nguồn: nếu đúng là đã xóa thì chạy hoctap accept "
        + id
        + "; số liệu trước đó vẫn được tính cho đến lúc ấy.";
  }

  @Test
  void holdsASweepThatMissesHalfOfTheKeysUntilSomeoneAcceptsIt() throws Exception {
    PulledSource source = library.source();
    source.pull();
    library.at("2026-03-11T00:00:00Z");
    library.run("delete from old_issues where issue_id > 25");
    List<PulledTable> pulled = source.pull(READABLE);

    assertThat(news(pulled)).containsExactly("koha_old_issues keys");
    Submission held = last(source, "koha_old_issues");
    assertThat(held.note()).isEqualTo(held(held.id(), "25 trên 50 dòng"));
    assertThat(source.rows("koha_old_issues")).hasSize(50);

    assertThat(source.landing().accept(held.id()).id()).isEqualTo(held.id());
    assertThat(source.rows("koha_old_issues")).hasSize(25);
    assertThat(news(source.pull(READABLE))).isEmpty();
  }

  @Test
  void landsWhatIsNewBesideAHeldSweepAndHoldsItOnce() throws Exception {
    PulledSource source = library.source();
    source.pull();
    library.at("2026-03-11T00:00:00Z");
    library.run("delete from old_issues where issue_id > 25");
    source.pull();
    library.at("2026-03-12T00:00:00Z");
    library.run(
        "insert into old_issues (issue_id, issuedate, branchcode) values (51, '2026-03-12', 'TM')");
    List<PulledTable> again = source.pull(READABLE);

    assertThat(news(again)).containsExactly("koha_old_issues delta");
    assertThat(again)
        .filteredOn(PulledTable::isHeld)
        .extracting(PulledTable::isNew)
        .containsExactly(false);
    assertThat(submissions(source, "koha_old_issues"))
        .containsExactly("whole current", "keys held", "delta current");
    assertThat(source.rows("koha_old_issues")).hasSize(51);
    source
        .landing()
        .accept(
            source.landing().submissions().stream()
                .filter(one -> one.kind().id().equals("keys"))
                .findFirst()
                .orElseThrow()
                .id());
    assertThat(source.rows("koha_old_issues")).hasSize(26);
  }

  @Test
  void holdsAWholeReadThatMissesHalfOfTheKeysAndHoldsItOnce() throws Exception {
    PulledSource source = library.source(Map.of());
    source.pull();
    library.run("delete from old_issues where issue_id > 25");
    source.pull();
    assertThat(news(source.pull(READABLE))).isEmpty();
    assertThat(submissions(source, "koha_old_issues"))
        .containsExactly("whole current", "whole held");
    Submission held = last(source, "koha_old_issues");
    assertThat(held.note()).isEqualTo(held(held.id(), "25 trên 50 dòng"));
    assertThat(source.rows("koha_old_issues")).hasSize(50);

    source.landing().accept(held.id());
    assertThat(source.rows("koha_old_issues")).hasSize(25);
    assertThat(news(source.pull(READABLE))).isEmpty();
  }

  @Test
  void countsRowsWhereATableHasNoKey() throws Exception {
    library.run(
        "insert into statistics (`datetime`, branch, `type`) select '2026-01-05', 'TM', 'localuse' from seq_1_to_40");
    PulledSource source = library.source(Map.of());
    source.pull();
    library.run("delete from statistics limit 30");
    source.pull();
    assertThat(submissions(source, "koha_statistics"))
        .containsExactly("whole current", "whole held");
    assertThat(last(source, "koha_statistics").note()).startsWith("30 trên 40 dòng");
    assertThat(source.rows("koha_statistics")).hasSize(40);
  }

  @Test
  void doesNotTakeAReturnedLoanForADeletedOne() throws Exception {
    library.run("insert into issues select * from old_issues", "delete from old_issues");
    for (Map<String, String> settings :
        List.of(Map.of("window-rows", "0"), Map.<String, String>of())) {
      PulledSource source = library.source(settings);
      source.pull();
      library.run("insert into old_issues select * from issues", "delete from issues");
      assertThat(source.pull(READABLE)).noneMatch(PulledTable::isHeld);
      assertThat(source.rows("koha_issues")).isEmpty();
      assertThat(source.rows("koha_old_issues")).hasSize(50);
      library.run("insert into issues select * from old_issues", "delete from old_issues");
    }
  }

  @Test
  void believesAFewRowsAndASmallShare() throws Exception {
    PulledSource source = library.source(Map.of("max-vanished-percent", "50"));
    source.pull();
    library.run("delete from old_issues where issue_id > 25");
    assertThat(source.pull(READABLE)).noneMatch(PulledTable::isHeld);
    assertThat(source.rows("koha_old_issues")).hasSize(25);
    // 19 of 25 are more than half, and fewer than twenty.
    library.run("delete from old_issues where issue_id > 6");
    assertThat(source.pull(READABLE)).noneMatch(PulledTable::isHeld);
    assertThat(source.rows("koha_old_issues")).hasSize(6);
  }
}
