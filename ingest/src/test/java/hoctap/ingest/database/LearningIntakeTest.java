package hoctap.ingest.database;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.form.Finding;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningIntakeTest {
  @TempDir Path folder;
  private final Site site = new Site();
  private PulledSource source;

  @BeforeEach
  void configure() {
    source = source("keep");
  }

  private PulledSource source(String erasedLinks) {
    return PulledSource.of(
        folder,
        "moodle",
        "87",
        Map.of(
            "citizen-fields", "profile:cccd,idnumber",
            "commune-field", "xa",
            "erased-links", erasedLinks,
            "digital-categories", "5, 3"));
  }

  /** The rows of a learning site before they are written. */
  private static final class Site {
    private final List<Object[]> users = new ArrayList<>();
    private final List<Object[]> profiles = new ArrayList<>();
    private final List<Object[]> enrolments = new ArrayList<>();
    private final List<Object[]> completions = new ArrayList<>();
    private final List<Object[]> roles = new ArrayList<>();

    void write(Path folder) {
      try (EmbeddedDatabase database =
          EmbeddedDatabase.create(folder.resolve("moodle.duckdb"), "moodle")) {
        database.insert(
            "mdl_user", List.of("id", "idnumber", "username", "deleted", "timecreated"), users);
        database.insert(
            "mdl_user_info_field",
            List.of("id", "shortname"),
            List.of(row(1, "cccd"), row(2, "xa"), row(3, "phone")));
        database.insert("mdl_user_info_data", List.of("id", "userid", "fieldid", "data"), profiles);
        database.insert(
            "mdl_user_enrolments",
            List.of("id", "status", "enrolid", "userid", "timestart", "timeend", "timecreated"),
            enrolments);
        database.insert(
            "mdl_course_completions",
            List.of("id", "userid", "course", "timecompleted"),
            completions);
        database.insert(
            "mdl_role_assignments", List.of("id", "roleid", "contextid", "userid"), roles);
        database.insert(
            "mdl_context",
            List.of("id", "contextlevel", "instanceid"),
            List.of(row(100, 50, 1), row(1, 10, 0)));
      }
    }
  }

  private Map<String, PulledTable> pull() {
    site.write(folder);
    return source.pull();
  }

  private static Object[] row(Object... values) {
    return values;
  }

  private static long seconds(int year, int month, int day, int hour) {
    return LocalDateTime.of(year, month, day, hour, 0)
        .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
        .toEpochSecond();
  }

  @Test
  void landsSecondsAsLocalDaysAndZeroAsNotSet() {
    site.users.add(row(1, "", "a", 0, seconds(2023, 12, 31, 23)));
    site.enrolments.add(row(1, 0, 10, 1, 0, 2147483647L, seconds(2024, 1, 1, 0)));
    site.completions.add(row(1, 1, 1, 0));
    site.completions.add(row(2, 1, 2, null));
    site.completions.add(row(3, 1, 3, seconds(2024, 12, 31, 23)));
    pull();
    assertThat(source.rows("moodle_user")).containsExactly("1|false|null|2023-12-31|null|null");
    assertThat(source.rows("moodle_user_enrolments"))
        .containsExactly("1|10|1|0|null|2038-01-19|2024-01-01");
    assertThat(source.rows("moodle_course_completions"))
        .containsExactly("1|1|1|null", "2|1|2|null", "3|1|3|2024-12-31");
  }

  @Test
  void readsProfilesByConfiguredFieldOnly() {
    site.users.add(row(1, "099000000009", "a", 0, 1));
    site.users.add(row(2, "099000000008", "b", 0, 1));
    site.profiles.add(row(1, 1, 1, "099000000001"));
    site.profiles.add(row(2, 1, 2, " 30052 "));
    site.profiles.add(row(3, 1, 3, "099000000003"));
    site.profiles.add(row(4, 2, 2, "Xã Mỹ Hòa"));
    pull();
    assertThat(source.rows("moodle_user_info_data"))
        .containsExactly(
            "1|1|1|99000000001|sealed12|null", "2|1|2|null|null|30052", "4|2|2|null|null|null");
    assertThat(source.rows("moodle_account_person"))
        .containsExactly("1|99000000001|sealed12|false", "2|99000000008|sealed12|false");
  }

  @Test
  void keepsWhatADeletedAccountDid() {
    site.users.add(row(1, "099000000001", "a", 0, 1));
    site.users.add(row(2, "099000000002", "b", 0, 1));
    for (int account : new int[] {1, 2}) {
      site.profiles.add(row(account, account, 2, "30052"));
      site.enrolments.add(row(account, 0, 10, account, 1, 0, 1));
      site.roles.add(row(account, 5, 100, account));
      site.completions.add(row(account, account, 1, seconds(2024, 3, 1, 8)));
    }
    pull();

    site.users.set(0, row(1, "", "a@example.org.1700000000", 1, 1));
    site.profiles.clear();
    site.enrolments.clear();
    site.roles.clear();
    site.completions.clear();
    Map<String, PulledTable> pulled = pull();

    assertThat(source.rows("moodle_account_person"))
        .containsExactly("1|99000000001|sealed12|true", "2|99000000002|sealed12|false");
    assertThat(source.rows("moodle_user_info_data")).containsExactly("1|1|2|null|null|30052");
    assertThat(source.rows("moodle_user_enrolments"))
        .containsExactly("1|10|1|0|1970-01-01|null|1970-01-01");
    assertThat(source.rows("moodle_role_assignments")).containsExactly("1|5|100|1");
    assertThat(source.rows("moodle_course_completions")).containsExactly("1|1|1|2024-03-01");
    assertThat(pulled.get("moodle_course_completions").submission().orElseThrow().controlTotals())
        .containsEntry("kept", 1L);
  }

  @Test
  void forgetsADeletedAccountWhereTheSiteFollowsTheSource() {
    source = source("follow");
    site.users.add(row(1, "099000000001", "a", 0, 1));
    site.enrolments.add(row(1, 0, 10, 1, 1, 0, 1));
    site.completions.add(row(1, 1, 1, seconds(2024, 3, 1, 8)));
    pull();
    site.users.set(0, row(1, "", "a@example.org.1700000000", 1, 1));
    site.enrolments.clear();
    pull();
    assertThat(source.rows("moodle_account_person")).isEmpty();
    assertThat(source.rows("moodle_user_enrolments")).isEmpty();
  }

  @Test
  void knowsNothingOfAnAccountThatWasDeletedBeforeItWasSeen() {
    site.users.add(row(1, "099000000001", "099000000001", 1, 1));
    site.completions.add(row(1, 1, 1, seconds(2024, 3, 1, 8)));
    pull();
    assertThat(source.rows("moodle_account_person")).isEmpty();
    assertThat(source.rows("moodle_user")).containsExactly("1|true|null|1970-01-01|null|null");
  }

  @Test
  void landsTheCategoriesAndTheContextsOfCourses() {
    pull();
    assertThat(source.rows("moodle_digital_category")).containsExactly("3", "5");
    assertThat(source.rows("moodle_context")).containsExactly("100|50|1");
    assertThat(source.rows("moodle_site")).containsExactly("province:87@");
  }

  @Test
  void countsLearnersWithoutANumberByTheirCommune() {
    site.users.add(row(1, "", "a", 0, 1));
    site.users.add(row(2, "", "b", 0, 1));
    site.users.add(row(3, "", "c", 1, 1));
    site.profiles.add(row(1, 1, 2, "30052"));
    assertThat(pull().get("moodle_account_person").findings())
        .extracting(Finding::messageVi)
        .containsExactly(
            "Tỉnh Đồng Tháp: 1 tài khoản không có số định danh cá nhân hợp lệ.",
            "Xã Mỹ Hòa (30052): 1 tài khoản không có số định danh cá nhân hợp lệ.");
  }
}
