package hoctap.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DefinitionException;
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

/** Files of other tools in the inbox: keys, versions, rivals, corrections. */
class LayoutIntakeTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-10T00:00:00Z"), ZoneOffset.UTC);
  private static final String LAYOUT =
      """
      form: tapthe
      columns:
        kind: {headers: Nhóm, values: {G: GĐ, D: DH}}
        collective_code: Mã
      """;
  private static final String FILE = "Mã,Nhóm,Dân tộc\n";

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void makeAWorkspace() throws IOException {
    workspace = Workspace.init(folder, CLOCK);
    Files.writeString(workspace.layouts().resolve("so-ban.yml"), LAYOUT);
  }

  private IntakeReport run() {
    return Intake.run(workspace, line -> {});
  }

  private Path put(String name, String text) throws IOException {
    Path file = workspace.inbox().resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> submissions() {
    return Landing.of(workspace).submissions().stream()
        .map(
            one ->
                "%s %s %d %s %s"
                    .formatted(
                        one.form(),
                        one.kind().id(),
                        one.sequence(),
                        one.state(),
                        one.rowsAccepted()))
        .toList();
  }

  @Test
  void landsTheFileAsASubmissionOfItsForm() throws IOException {
    put("so-ban/2025/30037.csv", FILE + "GD1,G,Kinh\nDH1,D,Kinh\n");

    assertThat(run().list(IntakeReport.Event.LANDED))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.form()).isEqualTo("tapthe");
              assertThat(entry.name()).isEqualTo("so-ban/2025/30037.csv");
              assertThat(entry.message()).isEqualTo("Không đọc cột “Dân tộc”.");
            });
    assertThat(submissions()).containsExactly("tapthe whole 1 CURRENT 2");
    assertThat(run().list(IntakeReport.Event.SKIPPED)).hasSize(1);
  }

  @Test
  void readsTheFileAgainWhenItsLayoutChanged() throws IOException {
    put("so-ban/2025/30037.csv", FILE + "GD1,G,Kinh\n");
    run();
    Submission before = Landing.of(workspace).current().get(0);
    Files.writeString(workspace.layouts().resolve("so-ban.yml"), LAYOUT.replace("G: GĐ", "G: CĐ"));
    run();

    assertThat(submissions())
        .containsExactly("tapthe whole 1 SUPERSEDED 1", "tapthe whole 2 CURRENT 1");
    assertThat(Landing.of(workspace).current().get(0).formVersion())
        .startsWith("2+")
        .isNotEqualTo(before.formVersion());
  }

  @Test
  void holdsAFileOfTheToolBesideOneOfTheForm() throws IOException {
    put("so-ban/2025/30037.csv", FILE + "GD1,G,Kinh\n");
    Path own = put("tapthe/2025/30037.csv", "Loại mô hình,Mã mô hình\nGĐ,GD1\n");

    assertThat(run().list(IntakeReport.Event.HELD)).hasSize(2);
    Files.delete(own);
    assertThat(run().list(IntakeReport.Event.LANDED))
        .extracting(IntakeReport.Entry::name)
        .containsExactly("so-ban/2025/30037.csv");
  }

  @Test
  void addsACorrectedRejectsWorkbookThatLiesBesideTheToolsFile() throws IOException {
    put("so-ban/2025/30037.csv", FILE + "GD1,G,x\nGD2,G,x\nGD3,G,x\nGD4,G,x\nGD5,D,x\n,G,x\n");
    String id = run().list(IntakeReport.Event.LANDED).get(0).submissionId();
    Path rejects = workspace.rejects().resolve(id + ".xlsx");
    assertThat(rejects).exists();
    Files.copy(rejects, workspace.inbox().resolve("so-ban/2025/" + id + ".xlsx"));

    // Not corrected yet: the row is read by the form's own columns, and rejected again.
    assertThat(run().list(IntakeReport.Event.HELD))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.counts().read()).isEqualTo(1);
              assertThat(entry.counts().rejected()).isEqualTo(1);
            });
  }

  @Test
  void saysWhichFolderAMistypedOneMostLikelyIs() throws IOException {
    put("so_ban/2025/30037.csv", FILE);
    put("so-ban/2025/30037.pdf", FILE);

    assertThat(run().list(IntakeReport.Event.LEFT_ALONE))
        .extracting(IntakeReport.Entry::message)
        .containsExactly(
            "Tên không theo mẫu <mã>[_<nơi gửi>].(csv|xlsx|xls).",
            "Thư mục “so_ban” không phải biểu mẫu, cũng không phải bố cục nào (gần nhất: “so-ban”).");
  }

  @Test
  void touchesNothingWhileALayoutIsWrong() throws IOException {
    put("tapthe/2025/30037.csv", "Loại mô hình,Mã mô hình\nGĐ,GD1\n");
    Files.writeString(workspace.layouts().resolve("so-khac.yml"), "form: tapte\n");

    assertThatThrownBy(this::run)
        .isInstanceOf(DefinitionException.class)
        .hasMessageStartingWith(
            "Invalid layout in layouts/so-khac.yml line 1: unknown form \"tapte\" (did you mean \"tapthe\"?");
    assertThat(submissions()).isEmpty();
  }
}
