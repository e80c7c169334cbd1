package hoctap.ingest.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real PostgreSQL server of its own, in a temporary folder, for the tests of one class. It
 * refuses to run as root, and then runs as {@code postgres}, the user its package makes.
 */
public final class PostgresServer implements SourceServer, BeforeAllCallback, AfterAllCallback {
  private static final int SECONDS = 60;
  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");
  private static final boolean IS_ROOT = System.getProperty("user.name").equals("root");

  private Path folder;
  private Process server;
  private int port;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    folder = Files.createTempDirectory("postgres");
    if (IS_ROOT) {
      Files.setOwner(
          folder,
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
    }
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Process install =
        start(
            "initdb",
            "--pgdata=" + folder.resolve("data"),
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync");
    if (install.waitFor() != 0) {
      throw new IllegalStateException("Cannot make a PostgreSQL server: " + log("initdb"));
    }
    server =
        start(
            "postgres",
            "-D" + folder.resolve("data"),
            "-p" + port,
            "-k" + folder,
            "-clisten_addresses=127.0.0.1",
            "-cfsync=off",
            "-cshared_buffers=16MB");
    awaitConnections();
  }

  private Process start(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (IS_ROOT) {
      command.addAll(
          List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
    }
    command.add(newest().resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(program + ".log").toFile())
        .start();
  }

  private static Path newest() throws IOException {
    try (var versions = Files.list(PROGRAMS)) {
      return versions
          .filter(version -> Files.isExecutable(version.resolve("bin/postgres")))
          .max(Comparator.comparing(version -> Integer.valueOf(version.getFileName().toString())))
          .orElseThrow(() -> new IllegalStateException("Cannot find PostgreSQL in " + PROGRAMS));
    }
  }

  private void awaitConnections() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (true) {
      try (Connection connection = connect("postgres")) {
        return;
      } catch (SQLException e) {
        if (!server.isAlive() || System.nanoTime() > end) {
          throw new IllegalStateException("Cannot start PostgreSQL: " + log("postgres"), e);
        }
        Thread.sleep(100);
      }
    }
  }

  private String log(String program) throws IOException {
    return Files.readString(folder.resolve(program + ".log"));
  }

  @Override
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(port, database);
  }

  @Override
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database));
  }

  @Override
  public void create(String database) throws SQLException {
    run("postgres", "drop database if exists " + database);
    run("postgres", "create database " + database);
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    server.destroy();
    if (!server.waitFor(SECONDS, TimeUnit.SECONDS)) {
      server.destroyForcibly().waitFor();
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
