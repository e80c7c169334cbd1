package hoctap.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A library's patrons, copies, loans and log are pulled from a MariaDB server. Beside it the
 * server's own client, which prints the answers to the same queries and does no more.
 */
final class DatabaseBenchmark {
  private static final long LOANS = 1_000_000;
  private static final long PATRONS = 100_000;

  private final Bench bench;
  private final PrintStream out;

  DatabaseBenchmark(Bench bench, PrintStream out) {
    this.bench = bench;
    this.out = out;
  }

  void run() throws IOException, InterruptedException {
    Path workspace = bench.workspace("jdbc");
    long rows = 2 * bench.rows(LOANS) + 2 * bench.rows(PATRONS);
    try (MariaDb server = new MariaDb(bench.folder().resolve("mariadb"))) {
      server.run(
          "library",
          "mysql",
          Map.of(
              "rows", String.valueOf(bench.rows(LOANS)),
              "patrons", String.valueOf(bench.rows(PATRONS))));
      MeasuredProcess dump = server.run("library_dump", "koha", Map.of());
      Figure client = new Figure("mariadb client, the same queries", rows, dump.seconds(), 0);
      out.println(client);
      configure(workspace, server);
      MeasuredProcess intake =
          bench.hoctap(workspace, Map.of("LIBRARY_USER", "root", "LIBRARY_PASSWORD", ""), "ingest");
      Figure ours =
          new Figure(
              "hoctap ingest, Koha over JDBC, heap " + Bench.HEAP,
              rows,
              intake.seconds(),
              intake.peakMegabytes());
      out.println(ours);
      out.println(ours.against(client));
    }
    Bench.delete(workspace);
  }

  private static void configure(Path workspace, MariaDb server) throws IOException {
    Path file = workspace.resolve("hoctap.yml");
    String source =
        """
        sources:
          - name: thu-vien
            system: koha
            url: %s
            user-env: LIBRARY_USER
            password-env: LIBRARY_PASSWORD
            place: "82"
            settings:
              citizen-fields: cardnumber
              branch.TINH: "82"
        """
            .formatted(server.url());
    Files.writeString(file, Files.readString(file).replace("sources: []\n", source));
  }
}
