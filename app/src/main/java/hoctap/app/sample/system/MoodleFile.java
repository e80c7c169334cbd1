package hoctap.app.sample.system;

import hoctap.app.sample.people.Citizen;
import hoctap.ingest.database.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Writes the learning system as an embedded database in the shape of Moodle's. */
public final class MoodleFile {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final long NO_END = 2_147_483_647L;
  private static final int NUMBER_FIELD = 1;
  private static final int COMMUNE_FIELD = 2;
  private static final int TEACHER = 3;
  private static final int STUDENT = 5;
  private static final int DIGITAL_CATEGORY = 3;
  private static final int OTHER_CATEGORY = 4;
  // Ways into course n: n switched on, 100 + n switched off.
  private static final int SWITCHED_OFF = 100;

  private final List<Object[]> enrolments = new ArrayList<>();
  private final List<Object[]> completions = new ArrayList<>();
  private final List<Object[]> roles = new ArrayList<>();

  private MoodleFile() {}

  public static void write(Path file, Learning learning) {
    try (EmbeddedDatabase moodle = EmbeddedDatabase.create(file, "moodle")) {
      courses(moodle);
      accounts(moodle, learning);
      MoodleFile rows = new MoodleFile();
      learning.enrolments().forEach(rows::add);
      moodle.insert(
          "mdl_user_enrolments",
          List.of("id", "status", "enrolid", "userid", "timestart", "timeend", "timecreated"),
          rows.enrolments);
      moodle.insert(
          "mdl_course_completions",
          List.of("id", "userid", "course", "timeenrolled", "timestarted", "timecompleted"),
          rows.completions);
      moodle.insert(
          "mdl_role_assignments", List.of("id", "roleid", "contextid", "userid"), rows.roles);
    }
  }

  private static void courses(EmbeddedDatabase moodle) {
    List<Object[]> courses = new ArrayList<>();
    List<Object[]> ways = new ArrayList<>();
    List<Object[]> contexts = new ArrayList<>();
    for (int course = 1; course <= Learning.COURSES; course++) {
      int category = Learning.isDigital(course) ? DIGITAL_CATEGORY : OTHER_CATEGORY;
      courses.add(row(course, category, "KH" + course, "Khóa học mẫu " + course, 0L, 0L));
      ways.add(row(course, "manual", 0L, course, STUDENT));
      ways.add(row(SWITCHED_OFF + course, "self", 1L, course, STUDENT));
      contexts.add(row(1000 + course, 50L, course));
    }
    contexts.add(row(1, 10L, 0L));
    moodle.insert(
        "mdl_course",
        List.of("id", "category", "shortname", "fullname", "startdate", "enddate"),
        courses);
    moodle.insert("mdl_enrol", List.of("id", "enrol", "status", "courseid", "roleid"), ways);
    moodle.insert("mdl_context", List.of("id", "contextlevel", "instanceid"), contexts);
    moodle.insert(
        "mdl_role",
        List.of("id", "shortname"),
        List.of(row(TEACHER, "editingteacher"), row(STUDENT, "student")));
    moodle.insert(
        "mdl_user_info_field",
        List.of("id", "shortname", "name", "datatype"),
        List.of(
            row(NUMBER_FIELD, "cccd", "Số định danh cá nhân", "text"),
            row(COMMUNE_FIELD, "maxa", "Mã xã", "text"),
            row(3, "tongiao", "Không được đọc", "text")));
  }

  private static void accounts(EmbeddedDatabase moodle, Learning learning) {
    List<Object[]> users = new ArrayList<>();
    List<Object[]> profiles = new ArrayList<>();
    users.add(row(2L, "quantri", "", "Quản trị", "", 0, 0, 0L));
    for (Learning.Account account : learning.accounts()) {
      users.add(user(account, learning));
      if (account.field() == Learning.NumberField.PROFILE && !account.isDeleted()) {
        profiles.add(row(profiles.size() + 1L, account.id(), NUMBER_FIELD, number(account)));
      }
      profiles.add(row(profiles.size() + 1L, account.id(), COMMUNE_FIELD, account.commune()));
      profiles.add(row(profiles.size() + 1L, account.id(), 3, "khong-duoc-doc"));
    }
    moodle.insert(
        "mdl_user",
        List.of(
            "id",
            "username",
            "idnumber",
            "firstname",
            "lastname",
            "deleted",
            "suspended",
            "timecreated"),
        users);
    moodle.insert("mdl_user_info_data", List.of("id", "userid", "fieldid", "data"), profiles);
  }

  private static Object[] user(Learning.Account account, Learning learning) {
    boolean isById = account.field() == Learning.NumberField.IDNUMBER && !account.isDeleted();
    boolean isSuspended =
        learning.enrolments().stream()
            .filter(enrolment -> enrolment.of() == Learning.Case.ACCOUNT_SUSPENDED)
            .anyMatch(enrolment -> enrolment.account().equals(account));
    return row(
        account.id(),
        account.isDeleted()
            ? "da-xoa-" + account.id() + "@example.invalid.1690000000"
            : "hv" + account.id(),
        isById ? number(account) : "",
        "",
        account.citizen().map(Citizen::name).orElse(""),
        account.isDeleted() ? 1 : 0,
        isSuspended ? 1 : 0,
        seconds(LocalDate.of(2021, 9, 1), 9));
  }

  private static String number(Learning.Account account) {
    return account.citizen().map(Citizen::number).orElse("");
  }

  private void add(Learning.Enrolment enrolment) {
    long id = enrolments.size() + 1L;
    long user = enrolment.account().id();
    Learning.Case of = enrolment.of();
    // Half the enrolments have no start of their own: the day they were made counts.
    long start = id % 2 == 0 ? 0 : seconds(enrolment.begunOn(), 0);
    long end =
        of == Learning.Case.AFTER_THE_END
            ? seconds(enrolment.completedOn().minusDays(2), 12)
            : NO_END;
    int way = of == Learning.Case.WAY_SWITCHED_OFF ? SWITCHED_OFF : 0;
    enrolments.add(
        row(
            id,
            of == Learning.Case.ENROLMENT_SUSPENDED ? 1L : 0L,
            (long) way + enrolment.course(),
            user,
            start,
            end,
            seconds(enrolment.begunOn(), 7)));
    // Twenty past midnight here is still the day before in universal time.
    Long completed =
        of == Learning.Case.NOT_COMPLETED
            ? null
            : Long.valueOf(seconds(enrolment.completedOn(), 0) + 1200);
    completions.add(row(id, user, (long) enrolment.course(), 0L, 0L, completed));
    int role = of == Learning.Case.TEACHER ? TEACHER : STUDENT;
    roles.add(row(id, (long) role, 1000L + enrolment.course(), user));
  }

  private static long seconds(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(VIETNAM).toEpochSecond();
  }

  private static Object[] row(Object... values) {
    return values;
  }
}
