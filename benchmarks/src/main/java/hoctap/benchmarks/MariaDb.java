package hoctap.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A MariaDB server of its own in a folder that it fills. */
final class MariaDb implements AutoCloseable {
  private static final String USER = System.getProperty("user.name");

  private final Path folder;
  private final int port;
  private final Process server;

  MariaDb(Path folder) throws IOException, InterruptedException {
    this.folder = Files.createDirectories(folder);
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Process install =
        start(
            "mariadb-install-db",
            "--no-defaults",
            "--user=" + USER,
            "--datadir=" + folder.resolve("data"),
            "--auth-root-authentication-method=normal",
            "--skip-test-db");
    install.getInputStream().readAllBytes();
    install.waitFor();
    server =
        start(
            "mariadbd",
            "--no-defaults",
            "--user=" + USER,
            "--datadir=" + folder.resolve("data"),
            "--socket=" + folder.resolve("socket"),
            "--pid-file=" + folder.resolve("pid"),
            "--bind-address=127.0.0.1",
            "--port=" + port,
            "--skip-name-resolve",
            "--innodb-buffer-pool-size=512M");
    awaitConnections();
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
    String line = log.readLine();
    while (line != null && !line.contains("ready for connections")) {
      line = log.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("Cannot start MariaDB (apt-get install mariadb-server)");
    }
  }

  String url() {
    return "jdbc:mariadb://127.0.0.1:%d/koha".formatted(port);
  }

  /** Runs {@code <name>.sql} by the server's own client, which prints what it finds. */
  MeasuredProcess run(String name, String database, Map<String, String> values)
      throws IOException, InterruptedException {
    String sql;
    try (InputStream in = MariaDb.class.getResourceAsStream(name + ".sql")) {
      sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      sql = sql.replace("{" + value.getKey() + "}", value.getValue());
    }
    Path script = Files.writeString(folder.resolve(name + ".sql"), sql);
    return MeasuredProcess.run(
        List.of(
            "mariadb",
            "--no-defaults",
            "--default-character-set=utf8mb4",
            "--quick",
            "--batch",
            "--user=root",
            "--socket=" + folder.resolve("socket"),
            "--execute=source " + script,
            database),
        Map.of(),
        folder.resolve(name + ".out"));
  }

  @Override
  public void close() throws IOException {
    server.destroy();
    server.onExit().join();
    Bench.delete(folder);
  }
}
