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
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
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
  private static final Set<Integer> WHOLE_NUMBERS =
      Set.of(Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.DECIMAL, Types.NUMERIC);

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
      begin(kind, connection);
      return new SourceConnection(source.name(), kind, connection);
    } catch (SQLException e) {
      throw new DataException(
          "Cannot connect to source %s: %s".formatted(source.name(), brief(e)), e);
    }
  }

  // MariaDB else takes its snapshot with the first table that is read, which is after the clock: a
  // row written in between would be seen, and be later than the clock.
  private static void begin(DatabaseKind kind, Connection connection) throws SQLException {
    if (kind == DatabaseKind.MARIADB) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("start transaction with consistent snapshot, read only");
      }
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

  private Map<String, Integer> columnTypes(String table) {
    Map<String, Integer> types = new LinkedHashMap<>();
    try (ResultSet columns =
        connection
            .getMetaData()
            .getColumns(connection.getCatalog(), connection.getSchema(), table, null)) {
      while (columns.next()) {
        // The name is a pattern to the driver, in which _ stands for any letter.
        if (columns.getString("TABLE_NAME").equalsIgnoreCase(table)) {
          types.put(columns.getString("COLUMN_NAME"), columns.getInt("DATA_TYPE"));
        }
      }
      return types;
    } catch (SQLException e) {
      throw new DataException(
          "Cannot list the columns of %s in source %s: %s".formatted(table, source, brief(e)), e);
    }
  }

  /** The name of a column as the database spells it. */
  Optional<String> find(String table, String column) {
    return find(table).columns().stream().filter(column::equalsIgnoreCase).findFirst();
  }

  /** Whether a column, as the database spells it, holds whole numbers; a time does not. */
  boolean isWhole(String table, String column) {
    return WHOLE_NUMBERS.contains(columnTypes(table).getOrDefault(column, Types.OTHER));
  }

  /** The source's own clock, in seconds since 1970; a begun second counts. */
  long clock() {
    long[] clock = new long[1];
    query("the clock", SelectText.clock(kind), List.of(), row -> clock[0] = row.getLong(1));
    return clock[0];
  }

  /** Reads rows one at a time, in bounded memory, each as one {@link SourceRow}. */
  void read(TableRead read, Consumer<SourceRow> rows) {
    read(read, Optional.empty(), rows);
  }

  /** Reads the rows of one window. */
  void read(TableRead read, Optional<Window> window, Consumer<SourceRow> rows) {
    List<Object> values = new ArrayList<>(read.filterValues());
    window.ifPresent(found -> values.addAll(List.of(found.first(), found.last())));
    query(
        "table " + read.table(),
        SelectText.of(kind, read, window),
        values,
        row -> rows.accept(new SourceRow(row)));
  }

  /** Counts all rows of a table by month. */
  MonthTotals totals(TotalsRead totals) {
    MonthTotals months = new MonthTotals();
    query(
        "table " + totals.read().table(),
        SelectText.of(kind, totals),
        totals.read().filterValues(),
        row -> months.add(row.getInt(1), row.getLong(2), row.getLong(3)));
    return months;
  }

  /** Takes the row that a read stands on. */
  private interface RowConsumer {
    void accept(ResultSet row) throws SQLException;
  }

  private void query(String what, String sql, List<Object> values, RowConsumer rows) {
    try (PreparedStatement statement =
        connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      statement.setFetchSize(ROWS_AT_A_TIME);
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          rows.accept(found);
        }
      }
    } catch (SQLException e) {
      throw new DataException(
          "Cannot read %s of source %s: %s".formatted(what, source, brief(e)), e);
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
