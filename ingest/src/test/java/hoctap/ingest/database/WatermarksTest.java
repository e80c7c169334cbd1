package hoctap.ingest.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.definition.DefinitionFolder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A definition cannot pretend that a table tells which of its rows changed. */
class WatermarksTest {
  private record Case(String system, String table, String watermark, String reason) {
    @Override
    public String toString() {
      return system + " " + table;
    }
  }

  static Stream<Case> pretending() {
    String learnt = "the pull learns from all of its rows";
    String none = "it has no time of change";
    return Stream.of(
        new Case(
            "koha", "borrower_attributes", "timestamp", "an attribute that changes moves no time"),
        new Case("koha", "branches", "timestamp", none),
        new Case("koha", "borrowers", "updated_on", learnt),
        new Case("koha", "deletedborrowers", "updated_on", learnt),
        new Case(
            "koha", "statistics", "datetime", "it has no key, and nobody notes when a row changed"),
        new Case("moodle", "user", "timemodified", learnt),
        new Case("moodle", "user_info_data", "timemodified", none),
        new Case("moodle", "user_info_field", "timemodified", none),
        new Case(
            "moodle",
            "course_completions",
            "timecompleted",
            "a completion may come later with an earlier time"),
        new Case(
            "moodle", "role_assignments", "timemodified", "a role is taken away without a trace"));
  }

  private static String definition(String system) {
    return DefinitionFolder.read(SourceSystem.class, "sources", ".yml")
        .get("sources/" + system + ".yml");
  }

  @ParameterizedTest
  @MethodSource("pretending")
  void refusesATableThatDoesNotTellItsChanges(Case one) {
    String name = "  - name: %s\n".formatted(one.table());
    String text =
        definition(one.system())
            .replace(name, name + "    watermark: %s\n".formatted(one.watermark()));
    assertThatThrownBy(() -> SourceSystem.read("sources/own.yml", text))
        .isInstanceOf(DefinitionException.class)
        .hasMessage(
            "Invalid watermark in sources/own.yml: \"%s\" of table %s, %s; without one the table is read whole"
                .formatted(one.watermark(), one.table(), one.reason()));
  }

  @Test
  void refusesADayOfBusinessAndATableWithoutAKeyWhateverItsName() {
    String text =
        """
        label_vi: Sổ
        accounts: []
        has_courses: false
        tables:
          - {name: visit, key: [id], watermark: came_on, columns: [{name: id, type: bigint}, {name: came_on, type: date}]}
          - {name: note, watermark: changed_at, columns: [{name: id, type: bigint}]}
          - {name: book, key: [id], watermark: changed_at, columns: [{name: id, type: bigint}]}
        """;
    assertThatThrownBy(() -> SourceSystem.read("own.yml", text))
        .isInstanceOfSatisfying(
            DefinitionException.class,
            e ->
                assertThat(e.faults())
                    .containsExactly(
                        "Invalid watermark in own.yml: \"came_on\" of table visit, it says when a thing happened, not when the row changed; without one the table is read whole",
                        "Invalid watermark in own.yml: \"changed_at\" of table note, the table has no key by which a later row replaces an earlier one; without one the table is read whole"));
  }

  @Test
  void declaresTheHonestOnes() {
    assertThat(
            SourceSystem.all().values().stream()
                .flatMap(system -> system.tables().stream())
                .filter(table -> table.watermark().isPresent())
                .map(table -> table.name() + " " + table.watermark().orElseThrow()))
        .containsExactly(
            "issues timestamp",
            "old_issues timestamp",
            "items timestamp",
            "course timemodified",
            "enrol timemodified",
            "user_enrolments timemodified");
  }
}
