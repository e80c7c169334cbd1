package hoctap.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/**
 * One year of a merged province lands: its communes' lists of assessed citizens and of memberships,
 * with validation, pseudonyms, duplicates and manifests. Beside it DuckDB, which reads the same
 * files and writes Parquet, and does none of that.
 */
final class CsvBenchmark {
  private static final long ASSESSED = 1_600_000;
  private static final long MEMBERSHIPS = 5_000_000;

  private final Bench bench;
  private final PrintStream out;

  CsvBenchmark(Bench bench, PrintStream out) {
    this.bench = bench;
    this.out = out;
  }

  void run() throws IOException, InterruptedException, SQLException {
    Path workspace = bench.workspace("csv");
    long rows = bench.rows(ASSESSED) + bench.rows(MEMBERSHIPS);
    write("cdht", bench.rows(ASSESSED), workspace);
    write("thanhvien", bench.rows(MEMBERSHIPS), workspace);
    double plain = plain("cdht", workspace) + plain("thanhvien", workspace);
    Figure duckDb = new Figure("DuckDB reads the same CSV, writes Parquet", rows, plain, 0);
    out.println(duckDb);
    MeasuredProcess intake = bench.hoctap(workspace, Map.of(), "ingest");
    Figure ours =
        new Figure(
            "hoctap ingest, CSV of a province's year, heap " + Bench.HEAP,
            rows,
            intake.seconds(),
            intake.peakMegabytes());
    out.println(ours);
    out.println(ours.against(duckDb));
    Bench.delete(workspace);
  }

  private void write(String form, long rows, Path workspace) throws IOException, SQLException {
    Path places = bench.home().resolve("ingest/src/main/resources/reference/places/units_2025.csv");
    Path inbox = Files.createDirectories(workspace.resolve("inbox").resolve(form).resolve("2026"));
    try (DuckDb maker = new DuckDb()) {
      maker.run("communes", Map.of("places", places.toString()));
      maker.run(form, Map.of("rows", String.valueOf(rows)));
      for (String place : maker.list("codes")) {
        String file = inbox.resolve(place + ".csv").toString();
        maker.run("one_file", Map.of("place", place, "file", file));
      }
    }
  }

  private double plain(String form, Path workspace) throws IOException, SQLException {
    Path parquet = bench.folder().resolve(form + ".parquet");
    String files = workspace.resolve("inbox").resolve(form) + "/2026/*.csv";
    try (DuckDb duckDb = new DuckDb()) {
      return duckDb.run("plain", Map.of("files", files, "parquet", parquet.toString()));
    } finally {
      Files.delete(parquet);
    }
  }
}
