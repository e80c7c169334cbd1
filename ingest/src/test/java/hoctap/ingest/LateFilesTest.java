package hoctap.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a late, a corrected and a repeated file come to, and what stays of rejects. */
class LateFilesTest {
  private static final String MODELS = "Loại mô hình,Mã mô hình\n";
  private static final String FILE = "tapthe/2024/30037.csv";

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void makeAWorkspace() {
    workspace = Workspace.init(folder, clock("2026-01-01"));
  }

  @Test
  void aCorrectedFileCountsFromItsReceiptOnAndNotBefore() throws IOException {
    take("2026-01-10", FILE, MODELS + "GĐ,GD1\n");
    take("2026-01-20", FILE, MODELS + "GĐ,GD1\nGĐ,GD2\n");
    take("2026-01-30", FILE, MODELS + "GĐ,GD1\n");

    assertThat(rowsAsOf("2026-01-09T23:59:59Z")).isEmpty();
    assertThat(rowsAsOf("2026-01-10T00:00:00Z")).containsExactly(1L);
    assertThat(rowsAsOf("2026-01-19T23:59:59Z")).containsExactly(1L);
    assertThat(rowsAsOf("2026-01-20T00:00:00Z")).containsExactly(2L);
    assertThat(rowsAsOf("2026-01-30T00:00:00Z")).containsExactly(1L);
    assertThat(Landing.of(workspace).submissions())
        .extracting(Submission::sequence)
        .containsExactly(1, 2, 3);
  }

  @Test
  void theSameBytesForTwoYearsOrTwoPlacesAreSubmissionsOfTheirOwn() throws IOException {
    String text = MODELS + "GĐ,GD1\n";
    put("tapthe/2023/30037.csv", text);
    put("tapthe/2024/30040.csv", text);
    take("2026-01-10", FILE, text);

    assertThat(Landing.of(workspace).current())
        .hasSize(3)
        .extracting(one -> one.period() + " " + one.placeCode())
        .containsExactlyInAnyOrder("2023 30037", "2024 30037", "2024 30040");
    assertThat(Landing.of(workspace).submissions().stream().map(Submission::id).distinct())
        .hasSize(3);
  }

  @Test
  void rejectsGoWithTheirAgeAndWhatAKilledRunWasWritingGoesAtOnce() throws IOException {
    take("2026-01-10", FILE, MODELS + "GĐ,GD1\nGĐ,GD2\nGĐ,GD3\nGĐ,GD4\nGĐ,GD5\nx,GD6\n");
    assertThat(workspace.rejects()).isDirectoryContaining("glob:**.xlsx");
    Path leftover = Files.createDirectories(workspace.rejects().resolve(".writing-1/poifiles"));
    Files.writeString(leftover.resolve("poi-sxssf-sheet.xml"), "Người Mẫu");

    take("2026-04-09", FILE, MODELS + "GĐ,GD1\nGĐ,GD2\nGĐ,GD3\nGĐ,GD4\nGĐ,GD5\n");
    assertThat(workspace.rejects()).isDirectoryContaining("glob:**.xlsx");
    assertThat(workspace.rejects().resolve(".writing-1")).doesNotExist();

    take("2026-04-11", FILE, MODELS + "GĐ,GD1\nGĐ,GD2\nGĐ,GD3\nGĐ,GD4\nGĐ,GD5\n");
    assertThat(workspace.rejects()).isEmptyDirectory();
  }

  @Test
  void aSenderWhoIsCalledByANumberIsLeftAloneAndNotNamed() throws IOException {
    put("tapthe/2024/30040_099084000001.csv", MODELS + "GĐ,GD1\n");
    IntakeReport report = take("2026-01-10", FILE, MODELS + "GĐ,GD1\n");

    assertThat(report.list(IntakeReport.Event.LEFT_ALONE))
        .extracting(IntakeReport.Entry::name)
        .containsExactly("tapthe/2024/30040_….csv");
    assertThat(Landing.of(workspace).submissions()).hasSize(1);
  }

  private List<Long> rowsAsOf(String time) {
    return Landing.asOf(workspace, Instant.parse(time)).current().stream()
        .map(Submission::rowsAccepted)
        .toList();
  }

  private IntakeReport take(String day, String name, String text) throws IOException {
    put(name, text);
    workspace = Workspace.open(folder, clock(day));
    return Intake.run(workspace, line -> {});
  }

  private void put(String name, String text) throws IOException {
    Path file = folder.resolve("inbox").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Clock clock(String day) {
    return Clock.fixed(Instant.parse(day + "T00:00:00Z"), ZoneOffset.UTC);
  }
}
