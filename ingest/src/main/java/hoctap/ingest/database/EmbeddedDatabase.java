package hoctap.ingest.database;

import hoctap.ingest.definition.DataException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * One embedded database file in the shape of a source system, for the sample and for tests; the
 * connector reads it as it reads a server.
 *
 * <p>Its address is {@code jdbc:duckdb:<file>}. Nothing is durable before {@link #close}.
 */
public final class EmbeddedDatabase implements Closeable {
  private final DuckDBConnection connection;

  private EmbeddedDatabase(DuckDBConnection connection) {
    this.connection = connection;
  }

  /**
   * Creates {@code file} anew, in place of an older one, with the tables of {@code
   * sample/<system>.sql}.
   *
   * @param system {@code koha} or {@code moodle}
   */
  public static EmbeddedDatabase create(Path file, String system) {
    try (InputStream tables =
        EmbeddedDatabase.class.getResourceAsStream("/sample/" + system + ".sql")) {
      if (tables == null) {
        throw new IllegalArgumentException("Cannot find sample/" + system + ".sql");
      }
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(file);
      String sql = new String(tables.readAllBytes(), StandardCharsets.UTF_8);
      DuckDBConnection connection =
          DriverManager.getConnection("jdbc:duckdb:" + file).unwrap(DuckDBConnection.class);
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
      return new EmbeddedDatabase(connection);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create " + file, e);
    } catch (SQLException e) {
      throw new DataException("Cannot create " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Adds rows to {@code table}; a column that is not named stays null.
   *
   * @param columns the names of a row's values, in their order
   * @param rows values as {@code Integer} or {@code Long}, {@code String}, {@code LocalDate},
   *     {@code LocalDateTime}, or null
   */
  public void insert(String table, List<String> columns, Iterable<Object[]> rows) {
    try {
      Map<String, String> types = types(table);
      for (String column : columns) {
        if (!types.containsKey(column)) {
          throw new IllegalArgumentException(
              "Cannot find column %s in %s (known: %s)".formatted(column, table, types.keySet()));
        }
      }
      try (DuckDBAppender appender = connection.createAppender("main", table)) {
        for (Object[] row : rows) {
          appender.beginRow();
          for (Map.Entry<String, String> column : types.entrySet()) {
            int position = columns.indexOf(column.getKey());
            append(appender, column.getValue(), position < 0 ? null : row[position]);
          }
          appender.endRow();
        }
      }
    } catch (SQLException e) {
      throw new DataException("Cannot write rows of " + table + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new DataException("Cannot close an embedded database: " + e.getMessage(), e);
    }
  }

  private Map<String, String> types(String table) throws SQLException {
    Map<String, String> types = new LinkedHashMap<>();
    try (ResultSet columns = connection.getMetaData().getColumns(null, "main", table, null)) {
      while (columns.next()) {
        types.put(columns.getString("COLUMN_NAME"), columns.getString("TYPE_NAME"));
      }
    }
    if (types.isEmpty()) {
      throw new IllegalArgumentException("Cannot find table " + table);
    }
    return types;
  }

  // The appender takes a value only as the column's own type.
  private static void append(DuckDBAppender appender, String type, Object value)
      throws SQLException {
    if (value == null) {
      appender.appendNull();
      return;
    }
    switch (type) {
      case "BIGINT" -> appender.append(((Number) value).longValue());
      case "INTEGER" -> appender.append(((Number) value).intValue());
      case "SMALLINT" -> appender.append(((Number) value).shortValue());
      case "DATE" -> appender.append((LocalDate) value);
      case "TIMESTAMP" -> appender.append((LocalDateTime) value);
      default -> appender.append((String) value);
    }
  }
}
