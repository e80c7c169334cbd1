package hoctap.warehouse;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.definition.DefinitionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A published file, opened for questions only: it can be read, it cannot be changed, and a query
 * reaches no other file of this computer.
 */
public final class PublishedWarehouse implements AutoCloseable {
  private final Connection connection;

  private PublishedWarehouse(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens {@code warehouse.duckdb} or {@code public.duckdb}.
   *
   * @throws DataException when there is no such file or it is not readable as one
   */
  public static PublishedWarehouse open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new DataException(
          "Cannot open %s: nothing was published yet (hoctap run publishes)".formatted(file));
    }
    try {
      return new PublishedWarehouse(Database.openToRead(file));
    } catch (SQLException e) {
      throw Database.failed("open " + file, e);
    }
  }

  /**
   * Answers one question in SQL. Dates come as {@code LocalDate}, whole numbers as {@code Integer},
   * {@code Long} or {@code BigInteger}.
   *
   * @throws DefinitionException with DuckDB's own words when the query is wrong or not permitted
   */
  public Table query(String sql) {
    try {
      return Database.query(connection, sql);
    } catch (SQLException e) {
      throw new DefinitionException("Cannot run the query: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Database.failed("close the published file", e);
    }
  }
}
