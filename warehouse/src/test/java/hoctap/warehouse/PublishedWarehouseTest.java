package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedWarehouseTest {
  @TempDir static Path folder;
  private static Workspace workspace;
  private static PublishedWarehouse warehouse;

  @BeforeAll
  static void publishOnce() {
    workspace =
        SmallProvince.at(folder)
            .rows("indicator_cell", cell("adults_titled", B, 2024, "20 | 100"))
            .write("r1");
    Publication.run(workspace, line -> {});
    warehouse = PublishedWarehouse.open(workspace.published().resolve("warehouse.duckdb"));
  }

  @AfterAll
  static void close() {
    warehouse.close();
  }

  @Test
  void answersWithNamesAndRows() {
    Table table =
        warehouse.query(
            "select place_id as place, value, low is null as no_low, null as nothing from mart.indicator_value where level = 'commune'");
    assertThat(table.columns()).containsExactly("place", "value", "no_low", "nothing");
    assertThat(table.rows().get(0)).containsExactly(B, 20.0, false, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from mart.place",
        "create table mart.other (a integer)",
        "select * from read_text('/etc/hostname')",
        "select * from read_csv('/etc/hostname')",
        "copy mart.place to '/tmp/places.csv'",
        "attach '/tmp/other.duckdb' as other",
        "set enable_external_access = true",
        "set memory_limit = '8GB'",
        "install httpfs"
      })
  void canOnlyBeRead(String sql) {
    assertThatThrownBy(() -> warehouse.query(sql))
        .isInstanceOf(DefinitionException.class)
        .hasMessageStartingWith("Cannot run the query: ");
  }

  @Test
  void aWrongQueryIsNamedInDuckDbsWordsAndTheNextOneWorks() {
    assertThatThrownBy(() -> warehouse.query("select nothing from mart.place"))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("nothing");
    assertThat(warehouse.query("select count(*) from mart.place").rows().get(0))
        .containsExactly(13L);
  }

  @Test
  void nothingPublishedYetIsSaidInWords() {
    assertThatThrownBy(() -> PublishedWarehouse.open(folder.resolve("none.duckdb")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("nothing was published yet");
  }

  @Test
  void aFileOfAnotherKindIsRefused() throws Exception {
    Path other =
        Files.writeString(
            folder.resolve("other.duckdb"), "not a warehouse, but long enough to be read");
    assertThatThrownBy(() -> PublishedWarehouse.open(other))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("Cannot open " + other);
  }

  @Test
  void everyTableViewAndColumnIsExplainedInVietnamese() {
    for (String file : List.of("warehouse.duckdb", "public.duckdb")) {
      try (PublishedWarehouse open = PublishedWarehouse.open(workspace.published().resolve(file))) {
        assertThat(
                open.query(
                        "select table_name, column_name from duckdb_columns() where schema_name in ('mart', 'open') and coalesce(comment, '') = ''")
                    .rows())
            .isEmpty();
        assertThat(
                open.query(
                        "select table_name from duckdb_tables() where schema_name in ('mart', 'open') and coalesce(comment, '') = '' union all select view_name from duckdb_views() where schema_name in ('mart', 'open') and coalesce(comment, '') = ''")
                    .rows())
            .isEmpty();
      }
    }
  }

  @Test
  void everyTableAndViewOfTheContractIsThere() {
    assertThat(
            warehouse
                .query(
                    "select table_name from information_schema.tables where table_schema = 'mart' order by all")
                .rows()
                .stream()
                .map(row -> (String) row.get(0)))
        .contains(
            "place",
            "place_ancestor",
            "place_change",
            "plan",
            "actor",
            "duty",
            "indicator",
            "target",
            "indicator_cell",
            "agency_value",
            "indicator_value",
            "indicator_restated",
            "progress",
            "score_cell",
            "completeness",
            "submission",
            "finding",
            "release",
            "revision",
            "forecast",
            "forecast_target",
            "forecast_history",
            "forecast_score",
            "forecast_backtest",
            "forecast_accuracy");
  }

  @Test
  void flywaysHistoryStandsBesideTheMart() {
    assertThat(
            warehouse
                .query(
                    "select distinct schema_name from duckdb_tables() where table_name = 'flyway_schema_history'")
                .rows())
        .containsExactly(List.of("main"));
  }

  @Test
  void everyViewAnswersUnderTheNameOfTheFile() {
    for (List<Object> view :
        warehouse.query("select view_name from duckdb_views() where schema_name = 'mart'").rows()) {
      assertThat(warehouse.query("select * from mart." + view.get(0)).columns()).isNotEmpty();
    }
  }
}
