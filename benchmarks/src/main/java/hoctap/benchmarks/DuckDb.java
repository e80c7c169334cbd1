package hoctap.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A DuckDB in memory that runs the statements of this package's resources. */
final class DuckDb implements AutoCloseable {
  private final Connection connection;

  DuckDb() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
  }

  /** Runs {@code <name>.sql}, each {@code {key}} replaced, and gives the seconds it took. */
  double run(String name, Map<String, String> values) throws IOException, SQLException {
    String sql = text(name);
    for (Map.Entry<String, String> value : values.entrySet()) {
      sql = sql.replace("{" + value.getKey() + "}", value.getValue());
    }
    try (Statement statement = connection.createStatement()) {
      long started = System.nanoTime();
      statement.execute(sql);
      return (System.nanoTime() - started) / 1e9;
    }
  }

  /** The first column of what {@code <name>.sql} finds. */
  List<String> list(String name) throws IOException, SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(text(name))) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static String text(String name) throws IOException {
    try (InputStream in = DuckDb.class.getResourceAsStream(name + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
