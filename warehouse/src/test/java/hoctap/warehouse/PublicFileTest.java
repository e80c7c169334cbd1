package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.C;
import static hoctap.warehouse.SmallProvince.D;
import static hoctap.warehouse.SmallProvince.EAST;
import static hoctap.warehouse.SmallProvince.OLD;
import static hoctap.warehouse.SmallProvince.V;
import static hoctap.warehouse.SmallProvince.WEST;
import static hoctap.warehouse.SmallProvince.cell;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicFileTest {
  @TempDir Path folder;

  @Test
  void aSmallCountTakesASecondPlaceOfTheSameParentWithIt() {
    Workspace workspace =
        publish(
            cell("adults_titled", A, 2024, "3 | 100")
                + cell("adults_titled", B, 2024, "50 | 100")
                + cell("adults_titled", C, 2024, "60 | 100")
                + cell("adults_titled", D, 2024, "70 | 100"));
    // A is small; B would give it away in the sum of East; and East would with neither.
    assertThat(hidden(workspace)).containsExactlyInAnyOrder(A, B);
    assertThat(
            rows(
                workspace,
                "select numerator, denominator, value from open.indicator_value where place_id = '%s'"
                    .formatted(EAST)))
        .containsExactly(List.of(53L, 200L, 26.5));
  }

  @Test
  void aFewWithoutTheTitleAreAsSmallAsAFewWithIt() {
    Workspace workspace =
        publish(
            cell("adults_titled", A, 2024, "98 | 100")
                + cell("adults_titled", B, 2024, "50 | 100"));
    assertThat(hidden(workspace)).contains(A, B);
  }

  @Test
  void anOnlyPartHidesItsTotalAndTheTotalHidesAnotherOne() {
    Workspace workspace =
        publish(
            cell("adults_titled", A, 2024, "3 | 100")
                + cell("adults_titled", C, 2024, "60 | 100")
                + cell("adults_titled", D, 2024, "70 | 120"));
    // East is A alone, so it is hidden too; West would give East away in the province; and then
    // one commune of West, or the two would add up to it.
    assertThat(hidden(workspace)).containsExactlyInAnyOrder(A, EAST, WEST, C);
  }

  @Test
  void whatADistrictHasOfItsOwnIsAPartToo() {
    Workspace workspace =
        publish(
            cell("adults_titled", A, 2024, "50 | 100")
                + cell("adults_titled", B, 2024, "60 | 110")
                + cell("adults_titled", EAST, 2024, "2 | 9"));
    assertThat(hidden(workspace)).containsExactlyInAnyOrder(A);
  }

  @Test
  void noSmallCountIsPrintedAnywhere() {
    Workspace workspace =
        publish(
            cell("adults_titled", A, 2024, "3 | 100")
                + cell("adults_titled", B, 2024, "4 | 4")
                + cell("families", C, 2024, "0 | 60")
                + cell("families", D, 2024, "9 | 10"));
    assertThat(
            rows(
                workspace,
                "select * from open.indicator_value where numerator < 5 or denominator < 5 or denominator - numerator between 1 and 4"))
        .isEmpty();
    assertThat(
            rows(
                workspace,
                "select * from open.indicator_value where is_suppressed and (value is not null or low is not null or numerator is not null)"))
        .isEmpty();
  }

  @Test
  void villagesCellsSubmissionsAndFindingsStayInside() {
    Workspace workspace = publish(cell("adults_titled", V, 2024, "50 | 100"));
    assertThat(rows(workspace, "select * from open.indicator_value where level = 'village'"))
        .isEmpty();
    assertThat(
            rows(
                workspace,
                "select table_name from duckdb_tables() where schema_name = 'open' order by all"))
        .extracting(row -> row.get(0))
        .containsExactly(
            "actor",
            "completeness",
            "duty",
            "indicator",
            "indicator_value",
            "place",
            "place_ancestor",
            "place_change",
            "plan",
            "release",
            "target");
    assertThat(
            rows(
                workspace,
                "select column_name from duckdb_columns() where schema_name = 'open' and (column_name like 'rows%' or column_name like '%file%name%')"))
        .isEmpty();
    assertThat(rows(workspace, "select open.people_needed(1, 10, 40)"))
        .containsExactly(List.of(3L));
    assertThat(rows(workspace, "select distinct place_id from open.indicator_value order by all"))
        .containsExactly(List.of(A), List.of(EAST), List.of(OLD));
  }

  private Workspace publish(String cells) {
    Workspace workspace = SmallProvince.at(folder).rows("indicator_cell", cells).write("r1");
    Publication.run(workspace, line -> {});
    return workspace;
  }

  private static Set<Object> hidden(Workspace workspace) {
    Set<Object> places = new TreeSet<>();
    rows(workspace, "select place_id from open.indicator_value where is_suppressed")
        .forEach(row -> places.add(row.get(0)));
    return places;
  }

  private static List<List<Object>> rows(Workspace workspace, String sql) {
    try (PublishedWarehouse open =
        PublishedWarehouse.open(workspace.published().resolve("public.duckdb"))) {
      return open.query(sql).rows();
    }
  }
}
