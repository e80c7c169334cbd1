package hoctap.ingest.database;

import static hoctap.ingest.database.LibraryOnServer.news;
import static hoctap.ingest.database.PulledSource.READABLE;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.landing.RowCounts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A learning system whose enrolments are read by windows of seconds, out of a database's file. */
class LearningWindowTest {
  private static final long LONG_AGO = 1_600_000_000;

  @TempDir Path folder;
  private final List<Object[]> users = new ArrayList<>();
  private final List<Object[]> enrolments = new ArrayList<>();
  private PulledSource source;

  @BeforeEach
  void enrolTwoLearners() {
    source =
        PulledSource.of(
            folder, "moodle", "87", Map.of("citizen-fields", "idnumber", "window-rows", "0"));
    users.add(row(1, "099000000001", 0));
    users.add(row(2, "099000000002", 0));
    // 30 March and 1 April 2024 in Viet Nam, both March in UTC.
    enrolments.add(row(11, 1, 0, 1_711_817_999L, LONG_AGO));
    enrolments.add(row(12, 2, 0, 1_711_904_401L, LONG_AGO));
    pull();
  }

  private static Object[] row(Object... values) {
    return values;
  }

  private List<PulledTable> pull() {
    try (EmbeddedDatabase database =
        EmbeddedDatabase.create(folder.resolve("moodle.duckdb"), "moodle")) {
      database.insert("mdl_user", List.of("id", "idnumber", "deleted"), users);
      List<Object[]> rows = new ArrayList<>();
      enrolments.forEach(one -> rows.add(row(one[0], 10, one[1], one[2], one[3], one[4])));
      database.insert(
          "mdl_user_enrolments",
          List.of("id", "enrolid", "userid", "status", "timecreated", "timemodified"),
          rows);
    }
    return source.pull(READABLE);
  }

  @Test
  void readsOnlyTheSecondsOfTheWindowAndRowsWithoutATime() {
    enrolments.set(1, row(12, 2, 1, 1_711_904_401L, null));
    List<PulledTable> pulled = pull();
    assertThat(news(pulled)).containsExactly("moodle_user_enrolments delta");
    assertThat(LibraryOnServer.last(source, "moodle_user_enrolments").counts())
        .isEqualTo(RowCounts.ofAccepted(1));
    assertThat(source.rows("moodle_user_enrolments"))
        .containsExactly("11|10|1|0|null|null|2024-03-30", "12|10|2|1|null|null|2024-04-01");
    assertThat(LibraryOnServer.last(source, "moodle_user_enrolments").controlTotals())
        .containsEntry("source_rows_202403", 1L)
        .containsEntry("here_rows_202404", 1L);
  }

  @Test
  void keepsTheEnrolmentsOfADeletedAccountAndLetsOthersGo() {
    users.set(0, row(1, "", 1));
    enrolments.clear();
    assertThat(news(pull()))
        .containsExactly(
            "moodle_user whole", "moodle_user_enrolments keys", "moodle_account_person whole");
    assertThat(source.rows("moodle_user_enrolments"))
        .containsExactly("11|10|1|0|null|null|2024-03-30");
    assertThat(news(pull())).isEmpty();
  }
}
