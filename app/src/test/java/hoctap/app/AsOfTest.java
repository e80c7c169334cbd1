package hoctap.app;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionState;
import hoctap.ingest.workspace.Workspace;
import hoctap.warehouse.PublishedWarehouse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One commune, ten households. 10 January: three recognised families; 20 January, corrected: five;
 * 1 February: two, so few that they are held; accepted on the 10th, withdrawn on the 20th.
 */
class AsOfTest {
  private static final String TAPTHE = "tapthe/2024/30037.csv";

  @TempDir private Path folder;

  @Test
  void eachMomentHasTheFiguresItHadAndNothingThatStandsIsMoved() throws IOException {
    hoctap("2026-01-01", "init", folder.toString());
    put("danso/2024/30037.csv", "Dân số,Người lớn,Số hộ,Ngày số liệu\n40,30,10,31/12/2024\n");
    deliver("2026-01-10", 3);
    deliver("2026-01-20", 5);
    deliver("2026-02-01", 2);
    Submission held = held();
    hoctap("2026-02-10", "accept", held.id(), "--workspace", folder.toString());
    hoctap(
        "2026-02-20", "withdraw", held.id(), "--reason", "nhầm", "--workspace", folder.toString());
    hoctap("2026-03-01", "keys", "rotate", "--workspace", folder.toString());
    SortedMap<String, Long> before = filesBelow("lake", "published", "inbox");

    assertThat(familiesOn("2026-01-15")).isEqualTo("3 of 10, 1 submissions");
    assertThat(familiesOn("2026-02-05")).isEqualTo("5 of 10, 3 submissions");
    assertThat(familiesOn("2026-02-15")).isEqualTo("2 of 10, 3 submissions");
    assertThat(familiesOn("2026-02-25")).isEqualTo("5 of 10, 4 submissions");

    assertThat(filesBelow("lake", "published", "inbox")).isEqualTo(before);
    assertThat(Landing.of(workspace()).findCurrent(held.key()).orElseThrow().sequence())
        .isEqualTo(2);
  }

  @Test
  void aMomentToComeIsRefusedAndSoIsAFolderOfSomethingElse() throws IOException {
    hoctap("2026-01-01", "init", folder.toString());
    assertThat(fails("2026-01-05", "--as-of", "2026-02-01")).contains("has not come yet");
    assertThat(fails("2026-01-05", "--out", "x")).contains("without --as-of");
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("letter.txt"), "x");
    assertThat(fails("2026-01-05", "--as-of", "2026-01-02", "--out", other.toString()))
        .contains("holds other files");
    assertThat(other).isDirectoryContaining("glob:**letter.txt");
  }

  private String familiesOn(String day) throws IOException {
    Path aside = folder.resolve("aside-" + day);
    String printed =
        hoctap(
            "2026-03-02",
            "run",
            "--as-of",
            day,
            "--out",
            aside.toString(),
            "--workspace",
            folder.toString());
    assertThat(printed).contains("As of").doesNotContain("Ingest");
    assertThat(aside.resolve("published/index.html")).isRegularFile();
    try (PublishedWarehouse warehouse =
        PublishedWarehouse.open(aside.resolve("published/warehouse.duckdb"))) {
      return warehouse
          .query(
              """
              select
                  concat(cast(numerator as bigint), ' of ', cast(denominator as bigint), ', ',
                    (select count(*) from mart.submission where form = 'tapthe'), ' submissions')
              from mart.indicator_value
              where indicator_id = 'families_recognised' and place_id = 'commune:30037@' and year = 2024
              """)
          .rows()
          .get(0)
          .get(0)
          .toString();
    }
  }

  private void deliver(String day, int families) throws IOException {
    StringBuilder text =
        new StringBuilder("Loại mô hình,Mã mô hình,Số quyết định,Ngày quyết định\n");
    IntStream.rangeClosed(1, families)
        .forEach(i -> text.append("GĐ,GD%d,12/QĐ,20/12/2024%n".formatted(i)));
    put(TAPTHE, text.toString());
    hoctap(day, "ingest", "--workspace", folder.toString());
  }

  private void put(String name, String text) throws IOException {
    Path file = folder.resolve("inbox").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Submission held() {
    return Landing.of(workspace()).submissions().stream()
        .filter(one -> one.state() == SubmissionState.HELD)
        .findFirst()
        .orElseThrow();
  }

  private Workspace workspace() {
    return Workspace.open(folder, Clock.systemUTC());
  }

  /** Every file with the time of its last change. */
  private SortedMap<String, Long> filesBelow(String... names) throws IOException {
    SortedMap<String, Long> found = new TreeMap<>();
    for (String name : names) {
      try (Stream<Path> files = Files.walk(folder.resolve(name))) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          found.put(folder.relativize(file).toString(), Files.getLastModifiedTime(file).toMillis());
        }
      }
    }
    return found;
  }

  private static String hoctap(String day, String... words) {
    return SampleWalk.hoctap(
        Stream.concat(Stream.of(words), Stream.of("--now", day)).toArray(String[]::new));
  }

  private String fails(String day, String... words) {
    StringWriter text = new StringWriter();
    String[] arguments =
        Stream.of(
                Stream.of("run", "--workspace", folder.toString(), "--now", day), Stream.of(words))
            .flatMap(part -> part)
            .toArray(String[]::new);
    assertThat(Main.run(new PrintWriter(text), arguments)).isEqualTo(2);
    return text.toString();
  }
}
