package hoctap.ingest.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MoodleServerTest {
  @RegisterExtension static final PostgresServer POSTGRES = new PostgresServer();
  @RegisterExtension static final MariaDbServer MARIADB = new MariaDbServer();

  @TempDir Path folder;

  static Stream<Arguments> sites() {
    return Stream.<SourceServer>of(POSTGRES, MARIADB)
        .flatMap(
            server -> Stream.of("mdl_", "Hoc_", "").map(prefix -> Arguments.of(server, prefix)));
  }

  private PulledSource source(String url, String prefix) {
    SourceConfiguration source =
        new SourceConfiguration(
            "site",
            "moodle",
            url,
            Optional.empty(),
            Optional.empty(),
            "87",
            Map.of(
                "citizen-fields", "profile:CCCD,idnumber",
                "commune-field", "maxa",
                "digital-categories", "3",
                "prefix", prefix));
    return PulledSource.of(folder, source, Map.of());
  }

  @ParameterizedTest
  @MethodSource("sites")
  void landsTheSameFromAnyServerUnderAnyPrefix(SourceServer server, String prefix) {
    MoodleSite.create(server, "moodle", prefix)
        .run(
            """
            insert into {user} (id, username, idnumber, deleted, suspended, timecreated) values
              (1, 'an', '', 0, 1, 1704042000), (2, '099000000002', '099.000.000 002', 0, 0, 1704041999),
              (3, 'x@example.org.1700000000', '', 1, 0, 5);
            insert into {user_info_data} (id, userid, fieldid, data) values
              (1, 1, 1, '099 000 000 001'), (2, 1, 2, ' 30052'), (3, 1, 3, '0900000000'), (4, 2, 1, '');
            insert into {user_enrolments} (id, status, enrolid, userid, timestart, timecreated) values
              (1, 0, 10, 1, 0, 1704042000);
            insert into {role_assignments} (id, roleid, contextid, userid) values
              (1, 5, 101, 1), (2, 5, 40, 2);
            insert into {course_completions} (id, userid, course, timecompleted) values
              (1, 1, 1, 1735666200), (2, 2, 1, null), (3, 1, 2, 0);
            """);
    PulledSource source = source(server.url("moodle"), prefix);
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Honolulu"));
      source.pull();
    } finally {
      TimeZone.setDefault(zone);
    }
    assertThat(source.rows("moodle_user"))
        .containsExactly(
            "1|false|true|2024-01-01|null|null",
            "2|false|false|2023-12-31|99000000002|sealed12",
            "3|true|false|1970-01-01|null|null");
    assertThat(source.rows("moodle_account_person"))
        .containsExactly("1|99000000001|sealed12|false", "2|99000000002|sealed12|false");
    assertThat(source.rows("moodle_user_info_data"))
        .containsExactly(
            "1|1|1|99000000001|sealed12|null", "2|1|2|null|null|30052", "4|2|1|null|null|null");
    assertThat(source.rows("moodle_user_enrolments"))
        .containsExactly("1|10|1|0|null|2038-01-19|2024-01-01");
    // 17:30 in London on the last day of the year is the next year here.
    assertThat(source.rows("moodle_course_completions"))
        .containsExactly("1|1|1|2025-01-01", "2|2|1|null", "3|1|2|null");
    assertThat(source.rows("moodle_context")).containsExactly("101|50|1", "102|50|2", "103|50|3");
    assertThat(source.pull().values()).noneMatch(PulledTable::isNew);
  }

  @Test
  void readsOnlyTheColumnsThatPostgresGrants() {
    MoodleSite site =
        MoodleSite.create(POSTGRES, "granted", "mdl_")
            .run(
                """
                drop role if exists narrow;
                create role narrow login;
                insert into {user} (id, idnumber) values (1, '099000000001');
                grant select on all tables in schema public to narrow;
                revoke select on {user}, {course}, {user_enrolments} from narrow;
                grant select (id, idnumber, deleted) on {user} to narrow;
                grant select (id, category) on {course} to narrow;
                grant select (id, status, enrolid, userid, timestart, timeend, timecreated)
                  on {user_enrolments} to narrow;
                """);
    PulledSource source =
        source(POSTGRES.url("granted").replace("user=postgres", "user=narrow"), "mdl_");
    source.pull();
    assertThat(source.rows("moodle_user"))
        .containsExactly("1|false|null|null|99000000001|sealed12");
    site.run("revoke select (userid) on {user_enrolments} from narrow");
    assertThatThrownBy(source::pull)
        .isInstanceOf(DataException.class)
        .hasMessageContaining("mdl_user_enrolments of source site: it has no column userid");
    site.run("revoke all on {role} from narrow");
    site.run("grant select on {user_enrolments} to narrow");
    assertThatThrownBy(source::pull)
        .isInstanceOf(DataException.class)
        .hasMessage(
            "Cannot read table mdl_role of source site: there is no such table, or the account may not read it");
  }

  @Test
  void readsViewsOfAnotherSchemaThatHideDeletedAccounts() {
    MoodleSite site =
        MoodleSite.create(POSTGRES, "viewed", "mdl_")
            .run(
                """
                insert into {user} (id, idnumber, deleted) values
                  (1, '099000000001', 0), (2, '099000000002', 1);
                insert into {user_enrolments} (id, enrolid, userid) values (1, 10, 1);
                insert into {course_completions} (id, userid, course, timecompleted)
                  values (1, 1, 1, 1735666200), (2, 2, 1, 1735666200);
                create schema reading;
                """);
    for (String table :
        List.of(
            "user_info_field",
            "user_info_data",
            "course",
            "enrol",
            "user_enrolments",
            "course_completions",
            "role",
            "context",
            "role_assignments")) {
      site.run("create view reading.%s as select * from {%s}".formatted(table, table));
    }
    site.run(
        """
        create materialized view reading.user as
          select id, idnumber, deleted = 1 as deleted from {user} where deleted = 0;
        """);
    PulledSource source = source(POSTGRES.url("viewed") + "&currentSchema=reading", "");
    source.pull();
    assertThat(source.rows("moodle_account_person"))
        .containsExactly("1|99000000001|sealed12|false");

    site.run("update {user} set deleted = 1, idnumber = '' where id = 1");
    site.run("delete from {user_enrolments}; refresh materialized view reading.user");
    source.pull();
    assertThat(source.rows("moodle_account_person")).containsExactly("1|99000000001|sealed12|true");
    assertThat(source.rows("moodle_user_enrolments")).hasSize(1);
  }
}
