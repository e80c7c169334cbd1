package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.C;
import static hoctap.warehouse.SmallProvince.D;
import static hoctap.warehouse.SmallProvince.EAST;
import static hoctap.warehouse.SmallProvince.NEW;
import static hoctap.warehouse.SmallProvince.OLD;
import static hoctap.warehouse.SmallProvince.X;
import static hoctap.warehouse.SmallProvince.Y;
import static hoctap.warehouse.SmallProvince.Z;
import static hoctap.warehouse.SmallProvince.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commune C was split between X, Y and Z: of 70 people 30 are seen again, 7, 11 and 12 of them. */
class PlaceChangeTest {
  private static final String COUNTED =
      """
      from_place_id | to_place_id | effective_on | kind | weight_part | weight_whole | weight_basis | known_part | known_whole | document | is_suspect
      %s | %s | 2025-07-01 | whole | 1 | 1 | whole | 1 | 1 | d | false
      %s | %s | 2025-07-01 | whole | 1 | 1 | whole | 1 | 1 | d | false
      %s | %s | 2025-07-01 | part | 7 | 30 | counted | 30 | 70 | d | false
      %s | %s | 2025-07-01 | part | 11 | 30 | counted | 30 | 70 | d | false
      %s | %s | 2025-07-01 | part | 12 | 30 | counted | 30 | 70 | d | false
      %s | %s | 2025-07-01 | part | 2 | 3 | village | 3 | 3 | d | false
      %s | %s | 2025-07-01 | part | 1 | 3 | village | 3 | 3 | d | false
      %s | %s | 2025-07-01 | part | 0 | 1 | equal | 0 | 1 | d | true
      """
          .formatted(OLD, NEW, A, X, C, X, C, Y, C, Z, D, Y, D, Z, D, X);

  @TempDir Path folder;

  @Test
  void dividesTheTwoCountsOfAWeightHere() {
    List<List<Object>> rows = rows(published(COUNTED), "warehouse.duckdb", "mart");
    assertThat(rows)
        .extracting(row -> row.get(0), row -> row.get(1), row -> row.get(2), row -> row.get(4))
        .containsExactly(
            tuple(X, 7 / 30.0, "counted", 30 / 70.0),
            tuple(Y, 11 / 30.0, "counted", 30 / 70.0),
            tuple(Z, 12 / 30.0, "counted", 30 / 70.0));
    assertThat(rows.stream().mapToDouble(row -> (double) row.get(1)).sum())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void showsThePublicEqualPartsWhereFewPeopleWereCounted() {
    Workspace workspace = published(COUNTED);
    assertThat(rows(workspace, "public.duckdb", "open"))
        .extracting(row -> row.get(0), row -> row.get(1), row -> row.get(2), row -> row.get(4))
        .containsExactly(
            tuple(X, 1 / 3.0, "equal", 0.0),
            tuple(Y, 1 / 3.0, "equal", 0.0),
            tuple(Z, 1 / 3.0, "equal", 0.0));
    assertThat(
            query(
                workspace,
                "public.duckdb",
                "select to_place_id, weight, weight_basis, is_suspect from open.place_change where from_place_id = '%s' order by 1"
                    .formatted(D)))
        .containsExactly(
            List.of(X, 0.0, "equal", true),
            List.of(Y, 2 / 3.0, "village", false),
            List.of(Z, 1 / 3.0, "village", false));
  }

  @Test
  void refusesToPublishWeightsThatDoNotAddUp() {
    assertThatThrownBy(() -> published(COUNTED.replace("| 12 | 30 |", "| 11 | 30 |")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("weights_add_up");
  }

  @Test
  void reportsNoDistrictOfAYearThatEndedWithoutDistricts() {
    Workspace workspace =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", A, 2024, "10 | 100")
                    + cell("adults_titled", B, 2024, "20 | 100")
                    + cell("adults_titled", X, 2025, "90 | 200"))
            .write("r1");
    Publication.run(workspace, line -> {});
    assertThat(
            query(
                workspace,
                "warehouse.duckdb",
                "select place_id, year, numerator from mart.indicator_value where level in ('district', 'province') order by 2, 1"))
        .containsExactly(
            List.of(EAST, 2024, 30L), List.of(OLD, 2024, 30L), List.of(NEW, 2025, 90L));
  }

  private Workspace published(String changes) {
    Workspace workspace = SmallProvince.at(folder).table("place_change", changes).write("r1");
    Publication.run(workspace, line -> {});
    return workspace;
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  private static List<List<Object>> rows(Workspace workspace, String file, String schema) {
    return query(
        workspace,
        file,
        "select to_place_id, weight, weight_basis, is_suspect, counted_share from %s.place_change where from_place_id = '%s' order by 1"
            .formatted(schema, C));
  }

  private static List<List<Object>> query(Workspace workspace, String file, String sql) {
    try (PublishedWarehouse open = PublishedWarehouse.open(workspace.published().resolve(file))) {
      return open.query(sql).rows();
    }
  }
}
