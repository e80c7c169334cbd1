package hoctap.app;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.app.sample.Sample;
import hoctap.app.sample.SampleSize;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.ParquetRows;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.person.Pseudonyms;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New keys change every pseudonym and no figure, however often a rotation is killed. */
class RotationTest {
  @TempDir private Path folder;

  @Test
  void everyPseudonymChangesAndNoFigureDoes() throws IOException {
    Sample.write(folder, 677, SampleSize.SMALL);
    hoctap("run");
    SortedMap<String, String> figures = PublishedTables.of(folder);
    SortedMap<String, Long> persons = persons();
    String firstKey = Pseudonyms.findKeyId(folder.resolve("keys")).orElseThrow();

    for (int step : new int[] {1, 5, 6, 12}) {
      rotateAndKillAfter(step);
      assertThat(Pseudonyms.findKeyId(folder.resolve("keys"))).contains(firstKey);
      assertThat(persons()).as("killed after submission " + step).isEqualTo(persons);
    }
    assertThat(hoctap("run")).contains("Nothing is new");
    assertThat(hoctap("keys", "rotate")).contains("is in use");
    SortedMap<String, Long> second = persons();
    assertThat(second.keySet()).isEqualTo(persons.keySet());
    assertThat(second.values())
        .hasSizeGreaterThan(1_000)
        .doesNotContainAnyElementsOf(persons.values());
    assertThat(hoctap("run")).doesNotContain("Nothing is new");
    assertThat(PublishedTables.of(folder)).hasSizeGreaterThan(15).isEqualTo(figures);
    assertThat(hoctap("run")).contains("Nothing is new");

    hoctap("keys", "rotate");
    assertThat(persons().values())
        .doesNotContainAnyElementsOf(second.values())
        .doesNotContainAnyElementsOf(persons.values());
    hoctap("run");
    assertThat(PublishedTables.of(folder)).isEqualTo(figures);
    assertThat(hoctap("keys", "list")).contains("current", "readable", "retired");
  }

  private void rotateAndKillAfter(int submission) {
    try (HoctapProcess process =
        HoctapProcess.start(
            "keys", "rotate", "--workspace", folder.toString(), "--now", SampleWalk.NOW)) {
      assertThat(process.waitFor(line -> line.contains("keys: %d of ".formatted(submission))))
          .as(process.output())
          .isTrue();
      process.kill();
    }
  }

  /** The person of every current row that names one, by submission and place in its file. */
  private SortedMap<String, Long> persons() throws IOException {
    Workspace workspace = Workspace.open(folder, Clock.systemUTC());
    Lake lake = workspace.lake();
    SortedMap<String, Long> persons = new TreeMap<>();
    for (Submission submission : Landing.of(workspace).current()) {
      var files = lake.parquetFiles(lake.path(submission.folder()));
      if (files.isEmpty()) {
        continue;
      }
      TableShape shape = ParquetRows.shape(lake, files.get(0));
      int person = shape.names().indexOf("person_id");
      int[] row = {0};
      ParquetRows.read(
          lake,
          lake.path(submission.folder()),
          shape,
          values -> {
            row[0]++;
            if (person >= 0 && values[person] != null) {
              persons.put(submission.id() + " " + row[0], (Long) values[person]);
            }
          });
    }
    return persons;
  }

  private String hoctap(String... words) {
    String[] arguments = Arrays.copyOf(words, words.length + 4);
    arguments[words.length] = "--workspace";
    arguments[words.length + 1] = folder.toString();
    arguments[words.length + 2] = "--now";
    arguments[words.length + 3] = SampleWalk.NOW;
    return SampleWalk.hoctap(arguments);
  }
}
