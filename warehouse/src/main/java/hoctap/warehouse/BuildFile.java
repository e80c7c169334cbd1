package hoctap.warehouse;

import hoctap.ingest.definition.DataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * A DuckDB file while it is being written: made empty beside the published one, given its tables by
 * Flyway, filled by selects from {@code .sql} files.
 */
final class BuildFile implements AutoCloseable {
  private final Path file;
  private final Connection connection;

  private BuildFile(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Starts {@code file} anew.
   *
   * @param schema the schema of its tables and macros
   * @param migrations the resource folder of Flyway's scripts for them
   */
  static BuildFile create(Path file, String schema, String migrations) {
    delete(file);
    try {
      // Flyway opens the file itself, so nothing else may hold it yet.
      Flyway.configure()
          .dataSource(Database.url(file), null, null)
          .jdbcProperties(Database.writing())
          .locations("classpath:db/macros", "classpath:" + migrations)
          .placeholders(MacroParts.with(schema))
          .defaultSchema("main")
          .installedBy("hoctap")
          .load()
          .migrate();
      BuildFile build = new BuildFile(file, Database.openToWrite(file));
      // When it was migrated, and how fast, would make two equal files differ.
      build.execute(SqlText.read("timeless_history"));
      return build;
    } catch (FlywayException e) {
      throw new DataException(
          "Cannot make the tables of %s: %s".formatted(file, e.getMessage()), e);
    } catch (SQLException e) {
      throw Database.failed("create " + file, e);
    }
  }

  /** Removes a build file and its log. */
  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + file, e);
    }
  }

  Path file() {
    return file;
  }

  /** Sets a variable that the selects read with {@code getvariable}. */
  void set(String variable, String literal) {
    execute("set variable %s = %s".formatted(variable, literal));
  }

  /** Makes {@code landed} stand for the rows of these Parquet files. */
  void land(List<String> files) {
    String list = files.stream().map(BuildFile::quoted).collect(Collectors.joining(", "));
    execute(
        "create or replace temp view landed as select * from read_parquet([%s], hive_partitioning=false, union_by_name=true)"
            .formatted(list));
  }

  /** Opens another DuckDB file for reading, under a name of its own. */
  void attach(Path other, String name) {
    execute("attach %s as %s (read_only)".formatted(quoted(other.toString()), name));
  }

  void detach(String name) {
    execute("detach " + name);
  }

  /** Adds the rows of a select, by column name, to a table. */
  void fill(String table, String select) {
    execute("insert into %s by name\n%s".formatted(table, select));
  }

  /** Keeps the rows of a select under {@code name} until the file is closed. */
  void keep(String name, String select) {
    execute("create or replace temp table %s as\n%s".formatted(name, select));
  }

  /** Adds rows to a table of this file, in the order of its columns; a value may be null. */
  void append(String table, List<List<Object>> rows) {
    try (DuckDBAppender appender =
        connection.unwrap(DuckDBConnection.class).createAppender(table)) {
      for (List<Object> row : rows) {
        appender.beginRow();
        for (Object value : row) {
          append(appender, value);
        }
        appender.endRow();
      }
    } catch (SQLException e) {
      throw Database.failed("fill %s (%s)".formatted(file, table), e);
    }
  }

  private static void append(DuckDBAppender appender, Object value) throws SQLException {
    if (value == null) {
      appender.appendNull();
    } else if (value instanceof String text) {
      appender.append(text);
    } else if (value instanceof Integer number) {
      appender.append(number.intValue());
    } else if (value instanceof Long number) {
      appender.append(number.longValue());
    } else if (value instanceof Double number) {
      appender.append(number.doubleValue());
    } else {
      throw new IllegalArgumentException("Cannot append a " + value.getClass());
    }
  }

  void execute(String sql) {
    try {
      Database.execute(connection, sql);
    } catch (SQLException e) {
      throw Database.failed("fill %s (%s)".formatted(file, firstLine(sql)), e);
    }
  }

  Table query(String sql) {
    try {
      return Database.query(connection, sql);
    } catch (SQLException e) {
      throw Database.failed("ask %s (%s)".formatted(file, firstLine(sql)), e);
    }
  }

  long count(String table) {
    return ((Number) query("select count(*) from " + table).rows().get(0).get(0)).longValue();
  }

  @Override
  public void close() {
    try (connection) {
      Database.execute(connection, "checkpoint");
    } catch (SQLException e) {
      throw Database.failed("close " + file, e);
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String firstLine(String sql) {
    return sql.lines().limit(2).collect(Collectors.joining(" "));
  }
}
