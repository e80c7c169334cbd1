package hoctap.dashboards;

import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A workspace that has published the small warehouse of {@code fixture.sql}. */
public final class FixtureWorkspace {
  private FixtureWorkspace() {}

  public static Workspace publish(Path folder) throws IOException, SQLException {
    Files.createDirectories(folder.resolve("published"));
    Files.writeString(folder.resolve("hoctap.yml"), "version: 1\n");
    Path file = folder.resolve("published/warehouse.duckdb");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(Resources.read("fixture.sql"));
    }
    return Workspace.open(
        folder, Clock.fixed(Instant.parse("2025-11-20T02:30:00Z"), ZoneId.of("Asia/Ho_Chi_Minh")));
  }
}
