package hoctap.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.Intake;
import hoctap.ingest.IntakeReport;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionState;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody works in the inbox while it is read. */
class ChangingFilesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-10T00:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private Workspace workspace;

  @BeforeEach
  void makeAWorkspace() {
    workspace = Workspace.init(folder, CLOCK);
  }

  @Test
  void landsAFileThatIsWrittenAllTheTimeOnlyAsItWasAtOneTime() throws Exception {
    Path file = file("tapthe/2025/30037.csv");
    Map<String, Long> rowsBySha = new HashMap<>();
    AtomicBoolean isOver = new AtomicBoolean();
    Thread writer =
        new Thread(
            () -> {
              for (int version = 1; !isOver.get(); version++) {
                write(file, families(500 + version % 7 * 300));
              }
            });
    for (int version = 0; version < 7; version++) {
      write(file, families(500 + version * 300));
      rowsBySha.put(FileDigest.of(file), 500L + version * 300);
    }

    writer.start();
    for (int run = 0; run < 12; run++) {
      take();
    }
    isOver.set(true);
    writer.join();
    take();

    List<Submission> landed =
        Landing.of(workspace).submissions().stream()
            .filter(one -> rowsBySha.containsKey(one.sha256()))
            .toList();
    assertThat(landed)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.rowsAccepted()).isEqualTo(rowsBySha.get(one.sha256())));
    assertThat(landed.get(landed.size() - 1).sha256()).isEqualTo(FileDigest.of(file));
  }

  @Test
  void saysOfAFileThatWasWrittenMeanwhileThatTheNextRunReadsIt() throws Exception {
    Path file = file("tapthe/2025/30037.csv");
    write(file, families(3));

    IntakeReport first = Intake.run(workspace, line -> appendOnce(line, file, "GĐ,GD9001,mới\n"));

    // The list of the inbox is told before any file is read: the file is written between the two,
    // and read as it lies then.
    assertThat(first.entries()).hasSize(1);
    IntakeReport second = take();
    assertThat(current()).containsExactly("30037 4");
    assertThat(second.isNew() || first.isNew()).isTrue();
  }

  @Test
  void takesAFileThatAppearsDuringARunInTheNextOne() throws Exception {
    write(file("tapthe/2025/30037.csv"), families(3));
    boolean[] isDone = {false};

    Intake.run(
        workspace,
        line -> {
          if (!isDone[0]) {
            isDone[0] = true;
            write(file("tapthe/2025/28249.csv"), families(2));
          }
        });
    assertThat(current()).containsExactly("30037 3");

    take();
    assertThat(current()).containsExactly("28249 2", "30037 3");
  }

  @Test
  void goesOnWithoutAFileThatIsTakenAwayDuringTheRun() throws Exception {
    Path gone = file("tapthe/2025/30037.csv");
    write(gone, families(3));
    write(file("tapthe/2025/28249.csv"), families(2));

    IntakeReport report =
        Intake.run(
            workspace,
            line -> {
              try {
                Files.deleteIfExists(gone);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });

    assertThat(current()).containsExactly("28249 2");
    assertThat(report.list(IntakeReport.Event.REFUSED))
        .singleElement()
        .extracting(IntakeReport.Entry::name)
        .isEqualTo("tapthe/2025/30037.csv");
  }

  @Test
  void landsTenThousandFilesOnceEach() throws Exception {
    for (int sender = 0; sender < 10_000; sender++) {
      write(file("danso/2025/30037_noi-%d.csv".formatted(sender)), counts(1000 + sender));
    }

    IntakeReport report = take();

    assertThat(report.list(IntakeReport.Event.LANDED)).hasSize(10_000);
    assertThat(Landing.of(workspace).submissions()).hasSize(10_000);
    assertThat(take().isNew()).isFalse();
  }

  private IntakeReport take() {
    return Intake.run(workspace, line -> {});
  }

  private List<String> current() {
    return Landing.of(workspace).submissions().stream()
        .filter(one -> one.state() == SubmissionState.CURRENT)
        .map(one -> one.placeCode() + " " + one.rowsAccepted())
        .sorted()
        .toList();
  }

  private static String families(int count) {
    return IntStream.range(0, count)
        .mapToObj("GĐ,GD%04d,mới"::formatted)
        .collect(Collectors.joining("\n", "Loại mô hình,Mã mô hình,Đăng ký\n", "\n"));
  }

  private static String counts(int population) {
    return "Dân số,Người lớn,Số hộ,Ngày số liệu\n%d,700,250,31/12/2025\n".formatted(population);
  }

  private Path file(String name) {
    return workspace.inbox().resolve(name);
  }

  private static void appendOnce(String line, Path file, String text) {
    try {
      if (line.startsWith("Inbox") && Files.size(file) < 100) {
        Files.writeString(file, Files.readString(file) + text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
