package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.cell;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The macros as anyone meets them who opens the published file with a plain DuckDB. */
class EverywhereMacrosTest {
  @TempDir static Path folder;
  private static Connection own;
  private static Connection beside;

  @BeforeAll
  static void openThePublishedFileWithoutAnySetting() throws Exception {
    Workspace workspace =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", A, 2024, "20 | 100")
                    + cell("adults_titled", B, 2024, "5 | 10"))
            .rows(
                "target",
                "t1 | adults_titled | %s | 2025 | 40 | percent | | 677 | p | d | a | adopted\n"
                    .formatted(A))
            .write("r1");
    Publication.run(workspace, line -> {});
    Path copy = folder.resolve("copy.duckdb");
    Files.copy(workspace.published().resolve("warehouse.duckdb"), copy);
    assertThat(copy.toFile().setWritable(true)).isTrue();
    own = DriverManager.getConnection("jdbc:duckdb:" + copy);
    beside = DriverManager.getConnection("jdbc:duckdb:");
    Database.execute(
        beside,
        "attach '%s' as w (read_only)"
            .formatted(workspace.published().resolve("warehouse.duckdb")));
  }

  @AfterAll
  static void close() throws SQLException {
    own.close();
    beside.close();
  }

  static List<MacroCall> calls() {
    return MacroCall.all();
  }

  private static Object one(Connection connection, String sql) throws SQLException {
    return Database.query(connection, sql).rows().get(0).get(0);
  }

  private static Object plain(MacroCall call) throws SQLException {
    Object answer = one(own, "select " + call.constants("mart."));
    assertThat(answer).isNotNull();
    return answer;
  }

  @ParameterizedTest
  @MethodSource("calls")
  void answersConstantsAndColumnsOfEveryTypeOfNumber(MacroCall call) throws SQLException {
    for (String type : MacroCall.NUMBERS) {
      assertThat(one(own, "select " + call.typed("mart.", type))).as(type).isEqualTo(plain(call));
      assertThat(one(own, "select %s from %s".formatted(call.columns("mart."), call.table(type))))
          .as(type)
          .isEqualTo(plain(call));
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void answersUnderAnyNameOfTheFile(MacroCall call) throws SQLException {
    Object answer = plain(call);
    assertThat(one(beside, "select " + call.constants("w.mart."))).isEqualTo(answer);
    assertThat(
            one(
                beside,
                "select %s from %s".formatted(call.columns("w.mart."), call.table("hugeint"))))
        .isEqualTo(answer);
    assertThat(one(own, "select " + call.constants("copy.mart."))).isEqualTo(answer);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void answersWhereverAQueryMayAsk(MacroCall call) throws SQLException {
    Object answer = plain(call);
    String asked = call.columns("mart.");
    String table = call.table("bigint");
    for (String sql :
        List.of(
            "select %s as answer from %s group by all".formatted(asked, table),
            "select %s as answer from %s group by all having answer is not null"
                .formatted(asked, table),
            "select any_value(%s) from %s".formatted(asked, table),
            "select any_value(%s) over () from %s".formatted(asked, table),
            "select (select %s) from %s".formatted(asked, table),
            "select answer from (select %s as answer from %s) where answer is not null order by 1"
                .formatted(asked, table),
            "with asked as (select %s as answer from %s) select answer from asked"
                .formatted(asked, table),
            "select %s as answer from %s qualify row_number() over (order by answer) = 1"
                .formatted(asked, table))) {
      assertThat(one(own, sql)).as(sql).isEqualTo(answer);
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void knowsNothingWhereAnythingNeededIsUnknown(MacroCall call) throws SQLException {
    Object unknown = call.name().endsWith("_status") ? "not_available" : null;
    for (int missing = 0; missing < call.needed(); missing++) {
      assertThat(one(own, "select " + call.without("mart.", missing)))
          .as("without argument %d", missing + 1)
          .isEqualTo(unknown);
    }
  }

  @Test
  void answersOverSumsAndInHaving() throws SQLException {
    // 25 of 110 of two communes; 44 are 40 %.
    assertThat(
            Database.query(
                    beside,
                    """
                    select
                      w.mart.people_needed(sum(numerator), sum(denominator), 40),
                      w.mart.indicator_value(sum(numerator), sum(denominator), 100)
                    from w.mart.indicator_value
                    where level = 'commune'
                    group by year
                    having w.mart.wilson_low(sum(numerator), sum(denominator)) > 0.15
                    """)
                .rows())
        .containsExactly(List.of(19L, 100.0 * 25 / 110));
  }

  @Test
  void theViewsAnswerUnderAnyNameOfTheFile() throws SQLException {
    List<List<Object>> views =
        Database.query(
                beside,
                "select view_name from duckdb_views() where database_name = 'w' and schema_name = 'mart'")
            .rows();
    assertThat(views).contains(List.of("target_shortfall"), List.of("recognised_to_date"));
    for (List<Object> view : views) {
      assertThat(Database.query(beside, "select * from w.mart." + view.get(0)).columns())
          .isNotEmpty();
    }
  }

  @Test
  void everyMacroOfTheSchemaStandsAlone() throws SQLException {
    assertThat(
            Database.query(
                    own,
                    "select function_name from duckdb_functions() where schema_name = 'mart' and function_type = 'macro' and contains(macro_definition, 'mart.')")
                .rows())
        .isEmpty();
  }
}
