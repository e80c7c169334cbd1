package hoctap.ingest.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real MariaDB server of its own, in a temporary folder, for the tests of one class. */
public final class MariaDbServer implements SourceServer, BeforeAllCallback, AfterAllCallback {
  private static final int SECONDS_TO_STOP = 20;

  private Path folder;
  private Process server;
  private int port;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    folder = Files.createTempDirectory("mariadb");
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    install();
    run();
  }

  private void run() throws IOException {
    server =
        start(
            "mariadbd",
            "--no-defaults",
            "--user=" + System.getProperty("user.name"),
            "--datadir=" + folder.resolve("data"),
            "--socket=" + folder.resolve("socket"),
            "--pid-file=" + folder.resolve("pid"),
            "--bind-address=127.0.0.1",
            "--port=" + port,
            "--skip-name-resolve",
            "--character-set-server=utf8mb4",
            "--innodb-buffer-pool-size=16M");
    awaitConnections();
  }

  /** Ends the server as a power cut does. */
  void kill() {
    server.destroyForcibly();
  }

  /** Starts the server again over the same data. */
  void restart() throws Exception {
    server.waitFor();
    run();
  }

  private void install() throws IOException, InterruptedException {
    Process install =
        start(
            "mariadb-install-db",
            "--no-defaults",
            "--user=" + System.getProperty("user.name"),
            "--datadir=" + folder.resolve("data"),
            "--auth-root-authentication-method=normal",
            "--skip-test-db",
            "--skip-name-resolve");
    String said = new String(install.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (install.waitFor() != 0) {
      throw new IllegalStateException("Cannot make a MariaDB server: " + said);
    }
  }

  private static Process start(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
    // Debian keeps the server among the programs of root.
    builder.environment().merge("PATH", "/usr/sbin", (path, more) -> path + ":" + more);
    return builder.start();
  }

  private void awaitConnections() throws IOException {
    BufferedReader log =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      if (line.contains("ready for connections")) {
        return;
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("Cannot start MariaDB: " + said);
  }

  @Override
  public String url(String database) {
    return address(database) + "?user=root";
  }

  /** The address of {@code database} without a user. */
  String address(String database) {
    return "jdbc:mariadb://127.0.0.1:%d/%s".formatted(port, database);
  }

  @Override
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database) + "&allowMultiQueries=true");
  }

  @Override
  public void create(String database) throws SQLException {
    run(
        "",
        "drop database if exists %s; create database %s character set utf8mb4"
            .formatted(database, database));
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    server.destroy();
    if (!server.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
      server.destroyForcibly().waitFor();
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
