package hoctap.app;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.app.sample.Sample;
import hoctap.app.sample.SampleSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run is killed at every step boundary and inside each step, again and again in one workspace;
 * what is left must finish to the same bytes of every published table as a run that nothing
 * disturbed.
 */
class KillTest {
  @TempDir private Path temporary;

  // One step of each kind, in the order of the walk; --long takes every step there is.
  private static final List<String> KINDS =
      List.of(
          "Inbox",
          "transform: computed · đã tính person_year",
          "transform: recomputed · đã tính lại indicator_cell",
          "transform: both engines agree",
          "publish: loaded",
          "publish: public.duckdb",
          "page");

  @Test
  void aRunKilledAtAStepOfEachKindFinishesToTheSameBytes() throws IOException {
    killedRunsFinishToTheSameBytes(step -> KINDS.stream().anyMatch(step::startsWith));
  }

  @Test
  @Tag("long")
  void aRunKilledAtEveryStepFinishesToTheSameBytes() throws IOException {
    killedRunsFinishToTheSameBytes(step -> true);
  }

  private void killedRunsFinishToTheSameBytes(Predicate<String> isChosen) throws IOException {
    Path whole = temporary.resolve("whole");
    Sample.write(whole, 677, SampleSize.SMALL);
    Path killed = copy(whole, "killed");
    List<Long> millis = new ArrayList<>();
    List<String> steps = run(whole, millis);

    // The steps that a killed run repeats are named alike, so waiting for one reaches it again.
    for (int i = 0; i < steps.size(); i++) {
      if (!isChosen.test(steps.get(i))) {
        continue;
      }
      killAfter(killed, steps.get(i), 0);
      killAfter(killed, steps.get(i), millis.get(i) / 2);
    }
    List<String> last = run(killed, new ArrayList<>());

    assertThat(last).isNotEmpty();
    assertThat(PublishedTables.of(killed))
        .hasSizeGreaterThan(15)
        .isEqualTo(PublishedTables.of(whole));
  }

  /** Runs to the end; the steps it named, and how long each took until the next. */
  private static List<String> run(Path workspace, List<Long> millis) {
    List<String> steps = new ArrayList<>();
    try (HoctapProcess process = start(workspace)) {
      long[] since = {System.nanoTime()};
      process.waitFor(
          line -> {
            if (isStep(line)) {
              steps.add(name(line));
              long now = System.nanoTime();
              if (steps.size() > 1) {
                millis.add((now - since[0]) / 1_000_000);
              }
              since[0] = now;
            }
            return false;
          });
      millis.add(500L);
      assertThat(process.finish()).as(process.output()).isZero();
    }
    return steps;
  }

  private static void killAfter(Path workspace, String step, long millis) {
    try (HoctapProcess process = start(workspace)) {
      if (process.waitFor(line -> isStep(line) && name(line).equals(step))) {
        process.letRun(millis);
      }
      process.kill();
    }
  }

  private static HoctapProcess start(Path workspace) {
    return HoctapProcess.start("run", "--workspace", workspace.toString(), "--now", SampleWalk.NOW);
  }

  private static boolean isStep(String line) {
    return line.matches("\\s*[0-9.]+ s {2}.*");
  }

  /** A step's words without seconds, rows and paths, which differ from run to run. */
  private static String name(String line) {
    return line.replaceFirst("^\\s*[0-9.]+ s {2}", "")
        .replaceAll("[,(/].*", "")
        .replaceAll("[0-9]+", "");
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
}
