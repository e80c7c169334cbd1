package hoctap.transform.run;

import static hoctap.ingest.database.MoodleSite.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.database.MariaDbServer;
import hoctap.ingest.database.MoodleSite;
import hoctap.ingest.database.PostgresServer;
import hoctap.ingest.database.SourceServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A learning site on real servers, from one phase of its life to the next, counted by hand. */
class LearningServerTest {
  @RegisterExtension static final PostgresServer POSTGRES = new PostgresServer();
  @RegisterExtension static final MariaDbServer MARIADB = new MariaDbServer();

  private static final String COURSES =
      "select place_id, year, learners, completions, digital_completions from course_year order by all";
  private static final String LEARNERS =
      "select year, courses_completed, digital_courses_completed, count(*) from person_use"
          + " group by all order by all";

  @TempDir Path folder;
  private MoodleSite site;
  private int rows;

  static Stream<SourceServer> servers() {
    return Stream.of(POSTGRES, MARIADB);
  }

  private SourcedProvince open(SourceServer server) {
    site = MoodleSite.create(server, "moodle", server == POSTGRES ? "mdl_" : "");
    return SourcedProvince.in(
            folder,
            "moodle",
            server.url("moodle"),
            Map.of(
                "citizen-fields", "profile:cccd,idnumber",
                "commune-field", "maxa",
                "digital-categories", "3",
                "prefix", site.prefix()))
        // The year of the reform is one that files speak of.
        .send("danso/2025/30037.csv", "Dân số;Người lớn;Số hộ;Ngày số liệu\n14;10;4;31/12/2025\n");
  }

  private void account(long id, String number, String commune) {
    site.run(
        "insert into {user} (id, username, idnumber) values (%d, 'u%d', '%s')"
            .formatted(id, id, number));
    if (!commune.isEmpty()) {
      site.run(
          "insert into {user_info_data} (id, userid, fieldid, data) values (%d, %d, 2, '%s')"
              .formatted(id, id, commune));
    }
  }

  /** A student of a course by one way into it. */
  private void enrol(long account, int course, int way, String start) {
    role(account, 5, 100 + course);
    site.run(
        "insert into {user_enrolments} (id, enrolid, userid, timestart, timecreated) values (%d, %d, %d, %d, %d)"
            .formatted(
                ++rows,
                way,
                account,
                start.isEmpty() ? 0 : seconds(start),
                seconds("2023-12-31T23:59:59")));
  }

  private void role(long account, int role, int context) {
    site.run(
        "insert into {role_assignments} (id, roleid, contextid, userid) values (%d, %d, %d, %d)"
            .formatted(++rows, role, context, account));
  }

  private void complete(long account, int course, String on) {
    site.run(
        "insert into {course_completions} (id, userid, course, timecompleted) values (%d, %d, %d, %d)"
            .formatted(++rows, account, course, on.isEmpty() ? 0 : seconds(on)));
  }

  @ParameterizedTest
  @MethodSource("servers")
  void countsLearnersAndCompletionsThroughTheLifeOfASite(SourceServer server) {
    SourcedProvince province = open(server);
    // One person of two accounts completes one course twice in a year: once.
    account(1, "099 000 000 001", "30052");
    account(2, "099000000001", "");
    enrol(1, 1, 10, "2024-01-01T00:00:00");
    enrol(2, 1, 10, "2024-06-01T00:00:00");
    complete(1, 1, "2025-01-01T00:30:00");
    complete(2, 1, "2025-12-31T23:59:59");
    // Suspended, without a number, by the way that is open beside one that is closed.
    account(3, "", "khong ro");
    site.run("update {user} set suspended = 1 where id = 3");
    enrol(3, 2, 20, "2024-01-01T00:00:00");
    enrol(3, 2, 21, "");
    complete(3, 2, "2024-12-31T23:30:00");
    // A course in a category below the one that is named is none of digital skills.
    account(4, "099000000004", "30037");
    enrol(4, 3, 30, "2024-05-01T00:00:00");
    complete(4, 3, "2024-05-02T00:00:00");
    // A teacher; a student of a category only; by a way that is closed; without a completion.
    account(5, "099000000005", "30037");
    enrol(5, 1, 10, "2024-01-01T00:00:00");
    site.run("update {role_assignments} set roleid = 3 where userid = 5");
    account(6, "099000000006", "30037");
    enrol(6, 1, 10, "2024-01-01T00:00:00");
    site.run("update {role_assignments} set contextid = 40 where userid = 6");
    account(7, "099000000007", "30037");
    enrol(7, 1, 11, "2024-01-01T00:00:00");
    account(8, "099000000008", "30037");
    enrol(8, 1, 10, "2025-08-01T00:00:00");
    role(8, 3, 101);
    for (int account = 5; account <= 8; account++) {
      complete(account, 1, account == 8 ? "" : "2024-03-01T08:00:00");
    }
    // Deleted before anyone looked.
    account(9, "", "30037");
    enrol(9, 1, 10, "2024-01-01T00:00:00");
    complete(9, 1, "2024-03-01T08:00:00");
    site.run("update {user} set deleted = 1, username = 'i@example.org.1700000000' where id = 9");
    // Enrolled after, and only until before, the completion.
    account(10, "099000000010", "30037");
    enrol(10, 1, 10, "2024-03-02T00:00:00");
    enrol(10, 2, 21, "2024-01-01T00:00:00");
    site.run(
        "update {user_enrolments} set timeend = %d where userid = 10 and enrolid = 21"
            .formatted(seconds("2024-02-29T23:00:00")));
    complete(10, 1, "2024-03-01T08:00:00");
    complete(10, 2, "2024-03-01T08:00:00");

    Computed first = province.run();
    assertThat(first.rows(COURSES))
        .isEqualTo(
            """
            commune:30037@ | 2024 | 2 | 1 | 0
            commune:30037@2025-07-01 | 2025 | 1 | 1 | 1
            commune:30052@ | 2024 | 1 | 0 | 0
            province:87@ | 2023 | 1 | 0 | 0
            province:87@ | 2024 | 0 | 1 | 0
            """);
    assertThat(first.rows(LEARNERS)).isEqualTo("2024 | 1 | 0 | 1\n2025 | 1 | 1 | 1\n");

    // Deleted now, after it was seen: what it did stays. Unenrolled, or its course reset: it goes.
    site.run(
        """
        update {user} set deleted = 1, idnumber = '', username = 'a@example.org.1700000000'
          where id in (1, 2);
        delete from {user_enrolments} where userid in (1, 2, 4);
        delete from {role_assignments} where userid in (1, 2);
        delete from {user_info_data} where userid in (1, 2);
        delete from {course_completions} where userid in (1, 2) or course = 2;
        """);
    Computed second = province.run();
    assertThat(second.rows(COURSES))
        .isEqualTo(
            """
            commune:30037@ | 2024 | 1 | 0 | 0
            commune:30037@2025-07-01 | 2025 | 1 | 1 | 1
            commune:30052@ | 2024 | 1 | 0 | 0
            province:87@ | 2023 | 1 | 0 | 0
            """);
    assertThat(second.rows(LEARNERS)).isEqualTo("2025 | 1 | 1 | 1\n");
  }
}
