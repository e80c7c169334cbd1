package hoctap.ingest.database;

import hoctap.ingest.landing.Submission;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An empty library on a real server whose clock a test sets, and a workspace that pulls it. */
final class LibraryOnServer {
  private static final Map<String, String> SECRETS =
      Map.of("LIBRARY_USER", "reader", "LIBRARY_PASSWORD", "only-in-this-test");

  private final MariaDbServer server;
  private final Path folder;
  private Instant now = Instant.EPOCH;

  private LibraryOnServer(MariaDbServer server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  static LibraryOnServer empty(MariaDbServer server, Path folder) throws Exception {
    try (Connection connection = server.connect("");
        Statement statement = connection.createStatement();
        InputStream tables =
            LibraryOnServer.class.getResourceAsStream("/database/koha_mariadb.sql")) {
      statement.execute("drop database if exists koha");
      statement.execute("drop user if exists 'reader'@'127.0.0.1'");
      statement.execute("create database koha character set utf8mb4");
      statement.execute("use koha");
      statement.execute(new String(tables.readAllBytes(), StandardCharsets.UTF_8));
    }
    return new LibraryOnServer(server, folder);
  }

  /** Sets the clock of the server for everyone who connects from now on. */
  LibraryOnServer at(String time) throws Exception {
    now = Instant.parse(time);
    run("set global init_connect = 'set timestamp = %d'".formatted(now.getEpochSecond()));
    return this;
  }

  /** Runs statements at the server's time, and commits them. */
  LibraryOnServer run(String... statements) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    return this;
  }

  /** A connection of the library's own program, at the server's time. */
  Connection connect() throws Exception {
    Connection connection = server.connect("koha");
    try (Statement statement = connection.createStatement()) {
      statement.execute("set time_zone = '+00:00', timestamp = " + now.getEpochSecond());
    }
    return connection;
  }

  /** A workspace that reads tables of any size by windows. */
  PulledSource source() {
    return source(Map.of("window-rows", "0"));
  }

  PulledSource source(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("citizen-fields", "cardnumber");
    return PulledSource.of(
        folder.resolve("workspace"),
        new SourceConfiguration(
            "thu-vien",
            "koha",
            server.address("koha"),
            Optional.of("LIBRARY_USER"),
            Optional.of("LIBRARY_PASSWORD"),
            "87",
            all),
        SECRETS);
  }

  /**
   * What a form's submissions are, the earliest first: {@code whole current}, {@code keys held}.
   */
  static List<String> submissions(PulledSource source, String form) {
    return source.landing().submissions().stream()
        .filter(one -> one.form().equals(form))
        .map(one -> one.kind().id() + " " + one.state().id())
        .toList();
  }

  /** The last submission of a form. */
  static Submission last(PulledSource source, String form) {
    List<Submission> all =
        source.landing().submissions().stream()
            .filter(one -> one.form().equals(form))
            .collect(Collectors.toList());
    return all.get(all.size() - 1);
  }

  /** What was new of a pull, as form and kind. */
  static List<String> news(List<PulledTable> pulled) {
    return pulled.stream()
        .filter(PulledTable::isNew)
        .map(one -> one.form() + " " + one.submission().orElseThrow().kind().id())
        .toList();
  }
}
