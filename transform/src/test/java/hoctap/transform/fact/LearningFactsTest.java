package hoctap.transform.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningFactsTest {
  private static final String SITE = "moodle";
  private static final String PROVINCE = "province:87@";
  private static final String OLD = "commune:30052@";
  private static final String NEW = "commune:30037@2025-07-01";

  @TempDir Path folder;
  private FactRun facts;
  private long enrolments;

  /**
   * Course 1 teaches digital skills, course 2 does not; course 1 has a way that is switched off.
   */
  @BeforeEach
  void openASiteWithTwoCourses() {
    facts =
        new FactRun(folder)
            .add("landed_moodle_site", "source, place_id", SITE, PROVINCE)
            .add("landed_moodle_digital_category", "source, category_id", SITE, 3L)
            .add("landed_moodle_course", "source, id, category", SITE, 1L, 3L)
            .add("landed_moodle_course", "source, id, category", SITE, 2L, 4L)
            .add("landed_moodle_enrol", "source, id, courseid, status", SITE, 10L, 1L, 0)
            .add("landed_moodle_enrol", "source, id, courseid, status", SITE, 20L, 2L, 0)
            .add("landed_moodle_enrol", "source, id, courseid, status", SITE, 11L, 1L, 1)
            .add("landed_moodle_role", "source, id, shortname", SITE, 5L, "student")
            .add("landed_moodle_role", "source, id, shortname", SITE, 3L, "teacher")
            .add(
                "landed_moodle_context",
                "source, id, contextlevel, instanceid",
                SITE,
                100L,
                50L,
                1L)
            .add(
                "landed_moodle_context",
                "source, id, contextlevel, instanceid",
                SITE,
                200L,
                50L,
                2L)
            .add("standing", "place_id, year, standing_id", OLD, 2025, NEW)
            .add("standing", "place_id, year, standing_id", PROVINCE, 2025, "province:82@");
    version(OLD, "30052", "0001-01-01", "2025-06-30");
    version(NEW, "30037", "2025-07-01", "9999-12-31");
  }

  private void version(String placeId, String code, String from, String to) {
    facts.add(
        "place_version",
        "place_id, level, code, valid_from, valid_to",
        placeId,
        "commune",
        code,
        day(from),
        day(to));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private void account(long account, Long person) {
    facts.add(
        "landed_moodle_account_person", "source, account_id, person_id", SITE, account, person);
  }

  private void student(long account, long course) {
    role(account, course, 5);
  }

  private void role(long account, long course, long role) {
    facts.add(
        "landed_moodle_role_assignments",
        "source, userid, contextid, roleid",
        SITE,
        account,
        course * 100,
        role);
  }

  private void enrol(long account, long way, int status, String start, String end) {
    facts.add(
        "landed_moodle_user_enrolments",
        "source, id, userid, enrolid, status, timestart, timeend, timecreated",
        SITE,
        ++enrolments,
        account,
        way,
        status,
        start.isEmpty() ? null : day(start),
        end.isEmpty() ? null : day(end),
        day("2023-12-31"));
  }

  private void complete(long account, long course, String on) {
    facts.add(
        "landed_moodle_course_completions",
        "source, userid, course, timecompleted",
        SITE,
        account,
        course,
        on.isEmpty() ? null : day(on));
  }

  @Test
  void countsACompletionOnceThoughThePersonHasTwoAccounts() {
    for (long account : new long[] {1, 2}) {
      account(account, 42L);
      student(account, 1);
      enrol(account, 10, 0, "2024-01-01", "");
      complete(account, 1, account == 1 ? "2024-03-01" : "2024-12-31");
    }
    assertThat(facts.rows("course_year")).containsExactly(PROVINCE + "|2024|1|1|1");
    assertThat(facts.rows("person_use")).containsExactly("42|2024|0|1|1");
  }

  @Test
  void countsAccountsWithoutANumberEachByItself() {
    for (long account : new long[] {1, 2}) {
      account(account, null);
      student(account, 2);
      enrol(account, 20, 0, "2024-01-01", "");
      complete(account, 2, "2024-03-01");
    }
    assertThat(facts.rows("course_year")).containsExactly(PROVINCE + "|2024|2|2|0");
    assertThat(facts.rows("person_use")).isEmpty();
  }

  @Test
  void countsACompletionOnlyWhileTheEnrolmentIsOpen() {
    account(1, 42L);
    student(1, 1);
    student(1, 2);
    enrol(1, 10, 0, "2024-03-02", "2024-12-31");
    enrol(1, 20, 0, "2024-03-01", "2024-03-01");
    complete(1, 1, "2024-03-01");
    complete(1, 2, "2024-03-01");
    assertThat(facts.rows("course_year")).containsExactly(PROVINCE + "|2024|1|1|0");
  }

  @Test
  void needsAnActiveEnrolmentByASwitchedOnWayAndTheRoleOfAStudent() {
    account(1, 41L);
    student(1, 1);
    enrol(1, 10, 1, "2024-01-01", "");
    account(2, 42L);
    student(2, 1);
    enrol(2, 11, 0, "2024-01-01", "");
    account(3, 43L);
    role(3, 1, 3);
    enrol(3, 10, 0, "2024-01-01", "");
    account(4, 44L);
    student(4, 2);
    enrol(4, 10, 0, "2024-01-01", "");
    for (long account = 1; account <= 4; account++) {
      complete(account, 1, "2024-03-01");
    }
    assertThat(facts.rows("course_year")).isEmpty();
    assertThat(facts.rows("person_use")).isEmpty();
  }

  @Test
  void leavesOutAnAccountThatWasNeverSeenAlive() {
    student(1, 1);
    enrol(1, 10, 0, "2024-01-01", "");
    complete(1, 1, "2024-03-01");
    assertThat(facts.rows("course_year")).isEmpty();
  }

  @Test
  void beginsWhenTheEnrolmentWasMadeWhereNoStartIsSet() {
    account(1, 42L);
    student(1, 1);
    enrol(1, 10, 0, "", "");
    complete(1, 1, "2024-03-01");
    complete(1, 2, "");
    assertThat(facts.rows("course_year"))
        .containsExactly(PROVINCE + "|2023|1|0|0", PROVINCE + "|2024|0|1|1");
  }

  @Test
  void placesALearnerByTheProfileAndMovesAnOldCodeToItsSuccessor() {
    account(1, 42L);
    student(1, 1);
    enrol(1, 10, 0, "2024-01-01", "");
    enrol(1, 10, 0, "2025-01-01", "");
    facts.add("landed_moodle_user_info_data", "source, userid, commune_code", SITE, 1L, "30052");
    complete(1, 1, "2025-03-01");
    assertThat(facts.rows("course_year")).containsExactly(NEW + "|2025|1|1|1", OLD + "|2024|1|0|0");
  }

  @Test
  void countsACodeThatBoreNoUnitYetAtThePlaceOfTheSite() {
    account(1, 42L);
    student(1, 1);
    enrol(1, 10, 0, "2024-01-01", "");
    enrol(1, 10, 0, "2025-01-01", "");
    facts.add("landed_moodle_user_info_data", "source, userid, commune_code", SITE, 1L, "30037");
    assertThat(facts.rows("course_year"))
        .containsExactly(NEW + "|2025|1|0|0", PROVINCE + "|2024|1|0|0");
  }

  @Test
  void countsAPersonWhoseAccountsNameTwoCommunesAtOneOfThem() {
    account(1, 42L);
    account(2, 42L);
    student(1, 1);
    student(2, 1);
    enrol(1, 10, 0, "2025-01-01", "");
    enrol(2, 10, 0, "2025-01-01", "");
    version("commune:30099@", "30099", "0001-01-01", "9999-12-31");
    facts.add("landed_moodle_user_info_data", "source, userid, commune_code", SITE, 1L, "30099");
    facts.add("landed_moodle_user_info_data", "source, userid, commune_code", SITE, 2L, "30037");
    assertThat(facts.rows("course_year")).containsExactly(NEW + "|2025|1|0|0");
  }
}
