package hoctap.app;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.app.sample.Sample;
import hoctap.app.sample.SampleSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Intake is killed again and again, each time at a moment that dice choose; whatever was left, the
 * landing is in the end that of an intake that nothing disturbed.
 */
class RandomKillTest {
  private static final long SEED = 387;

  @TempDir private Path temporary;

  @Test
  void aDozenKillsLeaveTheSameLanding() throws IOException {
    killsLeaveTheSameLanding(12);
  }

  @Test
  @Tag("long")
  void aHundredKillsLeaveTheSameLanding() throws IOException {
    killsLeaveTheSameLanding(100);
  }

  private void killsLeaveTheSameLanding(int wantedKills) throws IOException {
    Path whole = temporary.resolve("whole");
    Sample.write(whole, SEED, SampleSize.SMALL);
    Path fresh = copy(whole, "fresh");
    long millis = ingest(whole);
    SortedMap<String, String> wanted = landing(whole);
    assertThat(wanted).hasSizeGreaterThan(50);

    Random dice = new Random(SEED);
    Path killed = copy(fresh, "killed");
    int kills = 0;
    int finished = 0;
    while (kills < wantedKills || finished == 0) {
      boolean isHit = killAfter(killed, millis / 4 + dice.nextLong(millis * 3 / 4));
      kills += isHit ? 1 : 0;
      // A run goes on where the killed ones left off; once all has landed it begins again, so that
      // the kills hit an intake at work.
      if (!isHit || dice.nextInt(8) == 0) {
        // The machine may be faster than it was: the moments follow it.
        millis = Math.min(millis, ingest(killed));
        assertThat(landing(killed)).isEqualTo(wanted);
        delete(killed);
        killed = copy(fresh, "killed");
        finished++;
      }
    }
    ingest(killed);
    assertThat(landing(killed)).isEqualTo(wanted);
  }

  /** Takes all there is to its end, and gives how long that took, in milliseconds. */
  private static long ingest(Path workspace) {
    long started = System.nanoTime();
    try (HoctapProcess process = start(workspace)) {
      assertThat(process.finish()).as(process.output()).isZero();
    }
    return (System.nanoTime() - started) / 1_000_000;
  }

  /** Whether the run was still at work when it was killed. */
  private static boolean killAfter(Path workspace, long millis) {
    try (HoctapProcess process = start(workspace)) {
      process.letRun(millis);
      return process.kill();
    }
  }

  private static HoctapProcess start(Path workspace) {
    return HoctapProcess.start(
        "ingest", "--workspace", workspace.toString(), "--now", SampleWalk.NOW);
  }

  /** Every submission by its manifest, and every file of rows without what is sealed anew. */
  private static SortedMap<String, String> landing(Path workspace) throws IOException {
    SortedMap<String, String> found = new TreeMap<>();
    Path landing = workspace.resolve("lake/landing");
    if (!Files.isDirectory(landing)) {
      return found;
    }
    List<Path> landed;
    try (Stream<Path> files = Files.walk(landing)) {
      landed = files.filter(file -> file.endsWith("manifest.json")).toList();
    }
    for (Path manifest : landed) {
      found.put(landing.relativize(manifest).toString(), Files.readString(manifest));
    }
    String rows =
        """
        select filename, count(*), bit_xor(hash(*columns(* exclude (citizen_sealed))))
        from read_parquet('%s/*/*/*/*/*/*.parquet', union_by_name = true, hive_partitioning = false)
        group by filename
        """;
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement();
        ResultSet row = statement.executeQuery(rows.formatted(landing))) {
      while (row.next()) {
        String file = landing.relativize(Path.of(row.getString(1))).toString();
        found.put(file, row.getString(2) + " rows " + row.getString(3));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot read the landing", e);
    }
    return found;
  }

  private Path copy(Path from, String name) throws IOException {
    Path to = temporary.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(all::add);
    }
    for (Path file : all) {
      try {
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
