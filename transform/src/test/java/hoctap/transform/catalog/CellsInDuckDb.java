package hoctap.transform.catalog;

import hoctap.ingest.lake.TableShape;
import hoctap.transform.fact.Facts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The cells of indicators, computed by a real DuckDB from rows given column by column. */
final class CellsInDuckDb {
  private CellsInDuckDb() {}

  /** One cell as text, {@code null} where it has no value, in the order of {@code columns}. */
  static List<String> cells(
      List<Indicator> indicators,
      Facts facts,
      Map<String, List<Map<String, String>>> rows,
      String columns) {
    List<String> cells = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (CellQuery query : IndicatorQuery.cells(indicators, facts)) {
        create(connection, query.fact(), facts.get(query.fact()).shape(), rows);
        try (ResultSet result =
            statement.executeQuery(
                "select concat_ws(' ', %s) from (%s) order by all"
                    .formatted(nullsAsText(columns), query.sql()))) {
          while (result.next()) {
            cells.add(result.getString(1));
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return cells;
  }

  /** A row written as {@code year=2024 is_adult=true}; a column that is not named is null. */
  static Map<String, String> row(String text) {
    return List.of(text.strip().split("\\s+", -1)).stream()
        .map(part -> part.split("=", -1))
        .collect(Collectors.toMap(part -> part[0], part -> part[1]));
  }

  private static String nullsAsText(String columns) {
    return columns
        .lines()
        .flatMap(line -> List.of(line.split(", ", -1)).stream())
        .map("coalesce(cast(%s as varchar), 'null')"::formatted)
        .collect(Collectors.joining(", "));
  }

  private static void create(
      Connection connection,
      String fact,
      TableShape shape,
      Map<String, List<Map<String, String>>> rows)
      throws SQLException {
    String columns =
        shape.columns().stream()
            .map(column -> column.name() + " " + column.type().sql())
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table %s (%s)".formatted(fact, columns));
    }
    String marks = "?, ".repeat(shape.columns().size() - 1) + "?";
    try (PreparedStatement insert =
        connection.prepareStatement("insert into %s values (%s)".formatted(fact, marks))) {
      for (Map<String, String> row : rows.getOrDefault(fact, List.of())) {
        for (int i = 0; i < shape.columns().size(); i++) {
          insert.setString(i + 1, row.get(shape.columns().get(i).name()));
        }
        insert.execute();
      }
    }
  }
}
