package hoctap.ingest.database;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import java.io.Closeable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One read-only connection to a source database, in which all tables are read in one transaction,
 * so that a loan that is returned meanwhile is in one table and not in both or neither.
 *
 * <p>Errors name the source and the table, never the address or a value.
 */
final class SourceConnection implements Closeable {
  private static final int ROWS_AT_A_TIME = 2_000;

  private final String source;
  private final DatabaseKind kind;
  private final Connection connection;
  private final SortedMap<String, List<String>> tables = new TreeMap<>();

  private SourceConnection(String source, DatabaseKind kind, Connection connection) {
    this.source = source;
    this.kind = kind;
    this.connection = connection;
  }

  /**
   * Connects to {@code source}.
   *
   * @param environment where user and password are, by the names in the configuration
   * @throws DefinitionException when the address or a secret is missing or wrong
   * @throws DataException when the database does not answer
   */
  static SourceConnection open(
      SourceConfiguration source, Path workspace, Map<String, String> environment) {
    DatabaseKind kind = DatabaseKind.of(source.name(), source.url());
    Properties properties = kind.properties();
    secret(source, source.userEnv(), environment)
        .ifPresent(user -> properties.setProperty("user", user));
    secret(source, source.passwordEnv(), environment)
        .ifPresent(password -> properties.setProperty("password", password));
    String url = source.url().replace("{workspace}", workspace.toString());
    try {
      Connection connection = DriverManager.getConnection(url, properties);
      if (kind != DatabaseKind.DUCKDB) {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      }
      connection.setAutoCommit(false);
      return new SourceConnection(source.name(), kind, connection);
    } catch (SQLException e) {
      throw new DataException(
          "Cannot connect to source %s: %s".formatted(source.name(), brief(e)), e);
    }
  }

  private static Optional<String> secret(
      SourceConfiguration source, Optional<String> name, Map<String, String> environment) {
    if (name == null || name.isEmpty()) {
      return Optional.empty();
    }
    String value = environment.get(name.get());
    if (value == null) {
      throw new DefinitionException(
          "Cannot connect to source %s: the environment variable %s is not set"
              .formatted(source.name(), name.get()));
    }
    return Optional.of(value);
  }

  /**
   * The table of that name, in whatever case the database spells it; without columns when there is
   * no such table, or none of its columns may be read.
   */
  FoundTable find(String table) {
    if (tables.isEmpty()) {
      list();
    }
    // Where names differ in case alone, the one that is spelt as wanted is meant.
    if (tables.containsKey(table)) {
      return new FoundTable(table, tables.get(table));
    }
    return tables.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(table))
        .map(entry -> new FoundTable(entry.getKey(), entry.getValue()))
        .findFirst()
        .orElse(new FoundTable(table, List.of()));
  }

  private void list() {
    try (PreparedStatement statement = connection.prepareStatement(SelectText.columns(kind));
        ResultSet columns = statement.executeQuery()) {
      while (columns.next()) {
        tables
            .computeIfAbsent(columns.getString(1), name -> new ArrayList<>())
            .add(columns.getString(2));
      }
    } catch (SQLException e) {
      throw new DataException(
          "Cannot list the tables of source %s: %s".formatted(source, brief(e)), e);
    }
  }

  /** Reads rows one at a time, in bounded memory, each as one {@link SourceRow}. */
  void read(TableRead read, Consumer<SourceRow> rows) {
    try (PreparedStatement statement =
        connection.prepareStatement(
            SelectText.of(kind, read), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      statement.setFetchSize(ROWS_AT_A_TIME);
      for (int i = 0; i < read.filterValues().size(); i++) {
        statement.setObject(i + 1, read.filterValues().get(i));
      }
      try (ResultSet found = statement.executeQuery()) {
        SourceRow row = new SourceRow(found);
        while (found.next()) {
          rows.accept(row);
        }
      }
    } catch (SQLException e) {
      throw new DataException(
          "Cannot read table %s of source %s: %s".formatted(read.table(), source, brief(e)), e);
    }
  }

  @Override
  public void close() {
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException e) {
      throw new DataException("Cannot close source " + source, e);
    }
  }

  // A driver's text may quote a value or an address, its code cannot.
  private static String brief(SQLException e) {
    return "the database answered with SQL state %s, code %d"
        .formatted(e.getSQLState(), e.getErrorCode());
  }
}
