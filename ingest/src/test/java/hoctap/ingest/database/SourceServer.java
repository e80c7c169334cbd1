package hoctap.ingest.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A real database server of its own, for the tests of one class. */
public interface SourceServer {
  /** The address of {@code database}, with a user who may read everything. */
  String url(String database);

  /** A connection that may do anything; several statements may go at once. */
  Connection connect(String database) throws SQLException;

  /** Makes an empty database, in place of one of that name. */
  void create(String database) throws SQLException;

  /** Runs statements, parted by semicolons. */
  default void run(String database, String sql) {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot run on " + database + ": " + e.getMessage(), e);
    }
  }

  /** Makes a database with the tables of {@code /database/<file>}. */
  default void create(String database, String file) {
    try (InputStream tables = SourceServer.class.getResourceAsStream("/database/" + file)) {
      create(database);
      run(database, new String(tables.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("Cannot make " + database, e);
    }
  }
}
