package hoctap.warehouse;

import hoctap.ingest.definition.DataException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** How a DuckDB file is opened: to be written once, or to be read and nothing else. */
final class Database {
  /** Every DuckDB from 1.4 on reads it. */
  static final String STORAGE_VERSION = "v1.4.0";

  private static final Map<String, String> OFFLINE =
      Map.of(
          "autoinstall_known_extensions", "false",
          "autoload_known_extensions", "false");

  private Database() {}

  /** The version of the engine in this program. */
  static String version() {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw failed("ask for DuckDB's version", e);
    }
  }

  static String url(Path file) {
    return "jdbc:duckdb:" + file.toAbsolutePath();
  }

  /** The settings under which a file is written. */
  static Map<String, String> writing() {
    return Map.of(
        "storage_compatibility_version", STORAGE_VERSION,
        "autoinstall_known_extensions", "false",
        "autoload_known_extensions", "false");
  }

  static Connection openToWrite(Path file) throws SQLException {
    return open(file, writing());
  }

  /**
   * Opens a file for questions. Read-only alone still lets a query read any file of this computer
   * and write new ones, so external access is off and the settings are locked.
   */
  static Connection openToRead(Path file) throws SQLException {
    Properties properties = new Properties();
    properties.putAll(OFFLINE);
    properties.setProperty("duckdb.read_only", "true");
    properties.setProperty("enable_external_access", "false");
    properties.setProperty("memory_limit", "1GB");
    properties.setProperty("lock_configuration", "true");
    return DriverManager.getConnection(url(file), properties);
  }

  private static Connection open(Path file, Map<String, String> settings) throws SQLException {
    Properties properties = new Properties();
    properties.putAll(settings);
    return DriverManager.getConnection(url(file), properties);
  }

  /** Runs one statement; a prepared one names the true cause of a failure. */
  static void execute(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  static Table query(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet result = statement.executeQuery()) {
      List<String> columns = new ArrayList<>();
      int width = result.getMetaData().getColumnCount();
      for (int i = 1; i <= width; i++) {
        columns.add(result.getMetaData().getColumnLabel(i));
      }
      List<List<Object>> rows = new ArrayList<>();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          row.add(result.getObject(i));
        }
        rows.add(row);
      }
      return new Table(columns, rows);
    }
  }

  /** A failure of a file this program wrote itself, named by what was tried. */
  static DataException failed(String what, SQLException cause) {
    return new DataException("Cannot %s: %s".formatted(what, cause.getMessage()), cause);
  }
}
