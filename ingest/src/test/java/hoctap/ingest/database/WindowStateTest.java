package hoctap.ingest.database;

import static hoctap.ingest.database.LibraryOnServer.news;
import static hoctap.ingest.database.LibraryOnServer.submissions;
import static hoctap.ingest.database.PulledSource.READABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Where a source was read to, and what happens when that is wrong or a pull dies. */
class WindowStateTest {
  @RegisterExtension static final MariaDbServer SERVER = new MariaDbServer();

  @TempDir Path folder;
  private LibraryOnServer library;
  private PulledSource source;
  private Path marks;

  @BeforeEach
  void openALibraryWithTenReturnedLoans() throws Exception {
    library = LibraryOnServer.empty(SERVER, folder);
    source = library.source();
    marks = folder.resolve("workspace/lake/windows/thu-vien.json");
    library.at("2026-03-10T00:00:00Z");
    library.run(
        "insert into old_issues (issue_id, issuedate, branchcode) select seq, '2026-01-05', 'TM' from seq_1_to_10");
    source.pull();
  }

  private List<String> changeTwoAndDeleteOne() throws Exception {
    library.at("2026-03-12T00:00:00Z");
    library.run(
        "update old_issues set branchcode = 'CL' where issue_id < 3",
        "delete from old_issues where issue_id = 10");
    return news(source.pull(READABLE));
  }

  @Test
  void refusesASourceWhoseClockWentBackAndLandsNothing() throws Exception {
    int before = source.landing().submissions().size();
    library.at("2026-03-09T23:59:59Z");
    library.run("delete from old_issues where issue_id = 3");
    assertThatThrownBy(source::pull)
        .isInstanceOf(DataException.class)
        .hasMessage(
            "Cannot read source thu-vien: its clock says 2026-03-09T23:59:59Z, and at the previous pull it said 2026-03-10T00:00:00Z; set the source's clock right, or remove file:"
                + marks
                + " and every table is read whole");
    assertThat(source.landing().submissions()).hasSize(before);
    library.at("2026-03-10T00:00:00Z");
    assertThat(news(source.pull(READABLE))).containsExactly("koha_old_issues keys");
  }

  @Test
  void readsOnceMoreAndChangesNothingWhenAPullDiedBeforeItsMark() throws Exception {
    Path kept = folder.resolve("kept.json");
    Files.copy(marks, kept);
    assertThat(changeTwoAndDeleteOne())
        .containsExactly("koha_old_issues delta", "koha_old_issues keys");
    List<String> rows = source.rows("koha_old_issues");
    Files.copy(kept, marks, StandardCopyOption.REPLACE_EXISTING);

    assertThat(news(source.pull(READABLE))).isEmpty();
    assertThat(source.rows("koha_old_issues")).isEqualTo(rows).hasSize(9);
  }

  @Test
  void readsOnceMoreWhenAPullDiedBetweenTheChangesAndTheKeys() throws Exception {
    Path kept = folder.resolve("kept.json");
    Files.copy(marks, kept);
    changeTwoAndDeleteOne();
    List<String> rows = source.rows("koha_old_issues");
    Path keys =
        folder
            .resolve("workspace/lake")
            .resolve(LibraryOnServer.last(source, "koha_old_issues").folder());
    Files.delete(keys.resolve("manifest.json"));
    Files.copy(kept, marks, StandardCopyOption.REPLACE_EXISTING);
    assertThat(source.rows("koha_old_issues")).hasSize(10);

    assertThat(news(source.pull(READABLE))).containsExactly("koha_old_issues keys");
    assertThat(source.rows("koha_old_issues")).isEqualTo(rows).hasSize(9);
  }

  @Test
  void readsEveryTableWholeWithoutItsMarks() throws Exception {
    changeTwoAndDeleteOne();
    List<String> rows = source.rows("koha_old_issues");
    Files.delete(marks);
    // What a window leaves as it was found, the rows that no branch places and the unlinked loans,
    // is counted anew when all rows are seen.
    assertThat(news(source.pull(READABLE)))
        .containsExactly("koha_branches whole", "koha_old_issues whole", "koha_loan_person whole");
    assertThat(source.rows("koha_old_issues")).isEqualTo(rows);
  }

  @Test
  void readsATableWholeWhenWhatItStoodOnWasWithdrawn() throws Exception {
    changeTwoAndDeleteOne();
    List<String> rows = source.rows("koha_old_issues");
    String delta =
        source.landing().submissions().stream()
            .filter(one -> one.kind().id().equals("delta"))
            .findFirst()
            .orElseThrow()
            .id();
    source.landing().withdraw(delta, "Thử.");
    assertThat(news(source.pull(READABLE))).containsExactly("koha_old_issues whole");
    assertThat(source.rows("koha_old_issues")).isEqualTo(rows);
  }

  @Test
  void hasNoMarksForASourceOfSmallTables() throws Exception {
    PulledSource small = library.source(Map.of());
    small.pull();
    assertThat(Files.readString(marks)).contains("\"tables\" : { }");
    assertThat(submissions(small, "koha_old_issues")).containsExactly("whole current");
  }

  @Test
  void letsARowGoThatCanNoLongerBeAcceptedAndTakesItBackOnceItCan() throws Exception {
    library.at("2026-03-11T00:00:00Z");
    library.run("update old_issues set issuedate = null where issue_id = 3");
    assertThat(news(source.pull(READABLE)))
        .containsExactly("koha_old_issues delta", "koha_old_issues keys");
    assertThat(source.rows("koha_old_issues")).hasSize(9);
    assertThat(news(source.pull(READABLE))).isEmpty();

    library.at("2026-03-12T00:00:00Z");
    library.run("update old_issues set issuedate = '2026-01-09' where issue_id = 3");
    assertThat(news(source.pull(READABLE))).containsExactly("koha_old_issues delta");
    assertThat(source.rows("koha_old_issues"))
        .hasSize(10)
        .contains("3|null|null|2026-01-09|null|TM|null|false");
  }
}
