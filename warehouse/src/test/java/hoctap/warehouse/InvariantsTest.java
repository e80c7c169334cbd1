package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.EAST;
import static hoctap.warehouse.SmallProvince.NEW;
import static hoctap.warehouse.SmallProvince.OLD;
import static hoctap.warehouse.SmallProvince.X;
import static hoctap.warehouse.SmallProvince.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InvariantsTest {
  @TempDir static Path folder;
  private static Path sound;

  /** A fault planted into a sound file, and the invariant that must name it. */
  private record Case(String invariant, String fault) {
    @Override
    public String toString() {
      return invariant;
    }
  }

  @BeforeAll
  static void publishASoundFile() {
    Workspace workspace =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", A, 2024, "20 | 100")
                    + cell("adults_titled", B, 2024, "30 | 90")
                    + cell("adults_titled", EAST, 2024, "1 | 2"))
            .table(
                "action_cell",
                "indicator_id | place_id | year | unit_level | unit_kind | action | item | people\n"
                    + "adults_titled | %s | 2024 | . | . | not_assessed | 0 | 80\n".formatted(A)
                    + "adults_titled | %s | 2024 | . | . | not_assessed | 0 | 60\n".formatted(B)
                    + "adults_titled | %s | 2024 | . | . | not_assessed | 0 | 1\n".formatted(EAST))
            .rows(
                "target",
                "t1 | adults_titled | %s | 2025 | 40 | percent | | 677 | p | d | a | adopted\n"
                    .formatted(OLD))
            .write("r1");
    Publication.run(workspace, line -> {});
    sound = workspace.published().resolve("warehouse.duckdb");
  }

  static Stream<Case> faults() {
    String east = " where place_id = '%s'".formatted(EAST);
    return Stream.of(
        new Case("actions_fill_the_gap", "update mart.action_item set people = people + 1" + east),
        new Case("actions_sum_to_the_gap", "update mart.target_outlook set rounds_left = 0"),
        new Case(
            "cells_reach_their_place",
            "delete from mart.place_ancestor where place_id = ancestor_id"),
        new Case("components_are_whole", "alter table mart.score_cell add column share double"),
        new Case("everything_commented", "comment on column mart.place.name is null"),
        new Case("filters_understood", "update mart.target set filter = 'age > 18'"),
        new Case("forecasts_are_sound", "update mart.forecast set high_80 = 101"),
        new Case(
            "one_definition_beside_a_figure",
            "insert into mart.indicator_meaning values ('families', null, null, 'x', null, '1')"),
        new Case(
            "indicators_known", "delete from mart.indicator where indicator_id = 'adults_titled'"),
        new Case("interval_holds_value", "update mart.indicator_value set low = 90" + east),
        new Case(
            "keys_unique", "insert into mart.indicator_value select * from mart.indicator_value"),
        new Case(
            "new_province_equals_its_old_ones",
            "update mart.indicator_restated set numerator = 50 where place_id = '%s'"
                .formatted(NEW)),
        new Case("no_person", "alter table mart.finding add column person_id bigint"),
        new Case(
            "place_equals_own_plus_parts", "update mart.indicator_value set numerator = 50" + east),
        new Case(
            "problems_are_no_progress",
            "insert into mart.finding by name select 'f' as finding_id, 'error' as severity, 'r' as rule, indicator_id, place_id, year from mart.target_outlook where status <> 'no_data'"),
        new Case("places_known", "delete from mart.place" + east),
        new Case(
            "recognition_days_agree",
            "insert into mart.recognition_day values ('commune:00001@', 2024, 'citizen', null, 3)"),
        new Case(
            "restated_adds_up",
            "update mart.indicator_restated set denominator = 190.001 where place_id = '%s'"
                .formatted(X)),
        new Case(
            "share_over_bound_is_flagged", "update mart.indicator_value set value = 101" + east),
        new Case(
            "shares_add_up_to_one",
            "update mart.place_share set weight = 0.5 where place_id = '%s'".formatted(A)),
        new Case(
            "submissions_balance",
            "insert into mart.submission by name select 's' as submission_id, 'inbox' as source, 'cdht' as form, 'whole' as kind, 'current' as state, 3 as rows_read, 1 as rows_accepted, 1 as rows_rejected, 0 as rows_duplicate"),
        new Case(
            "targets_agree",
            "insert into mart.target by name select * replace (41 as value, 't2' as target_id) from mart.target"),
        new Case(
            "weights_add_up",
            "update mart.place_change set weight = 0.5000001 where weight_basis = 'equal' and not is_suspect"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void namesAPlantedFault(Case planted) throws Exception {
    Path broken = folder.resolve(planted.invariant() + ".duckdb");
    Files.copy(sound, broken);
    assertThat(broken.toFile().setWritable(true)).isTrue();
    try (java.sql.Connection connection = Database.openToWrite(broken)) {
      Database.execute(connection, planted.fault());
    }
    assertThatThrownBy(
            () -> Verification.check(broken, new TreeMap<>(), new Table(List.of(), List.of())))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(planted.invariant() + ".sql fails for ");
  }

  @Test
  void everyInvariantHasItsFault() {
    TreeSet<String> named = new TreeSet<>();
    faults().forEach(planted -> named.add("warehouse/invariants/" + planted.invariant() + ".sql"));
    assertThat(Verification.invariants().keySet()).containsExactlyElementsOf(named);
  }

  @Test
  void aTableShortOfARowIsNamedWithBothCounts() {
    TreeMap<String, Long> rows = new TreeMap<>();
    rows.put("place", 14L);
    assertThatThrownBy(() -> Verification.check(sound, rows, new Table(List.of(), List.of())))
        .hasMessageContaining("table place holds 13 rows, the lake holds 14")
        .hasMessageContaining("the cells do not add up to what the lake holds");
  }
}
