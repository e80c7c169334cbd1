package hoctap.ingest.status;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.Intake;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusReportTest {
  private static final String HEADER = "Loại mô hình,Mã mô hình,Đăng ký\n";
  private static final String RIGHT = HEADER + "GĐ,GD01,mới\n";

  @TempDir private Path folder;
  private Workspace workspace;

  @BeforeEach
  void makeAWorkspace() {
    workspace =
        Workspace.init(folder, Clock.fixed(Instant.parse("2026-01-10T00:00:00Z"), ZoneOffset.UTC));
  }

  private void put(String name, String text) throws IOException {
    Path file = workspace.inbox().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void run() {
    Intake.run(workspace, line -> {});
  }

  /** What needs somebody, apart from what never came. */
  private List<String> needs() {
    return StatusReport.of(workspace).stream()
        .filter(one -> one.need() != Need.MISSING)
        .map(one -> "%s %s %s".formatted(one.need().id(), one.placeCode(), one.fileName()).strip())
        .toList();
  }

  @Test
  void putsWhatNeedsSomebodyFirst() throws IOException {
    put("tapthe/2025/30037.csv", RIGHT);
    put("tapthe/2025/30046.csv", HEADER + "GĐ,GD01,mới\n??,GD02,mới\n");
    put("tapthe/2025/30214.csv", HEADER);
    put("tapthe/2025/30040.csv", RIGHT);
    run();
    put("tapthe/2025/28249.csv", RIGHT);
    put("tapthe/2025/xa-30037.csv", RIGHT);

    assertThat(needs())
        .containsExactly(
            "held 30046 30046.csv",
            "refused 30040 30040.csv",
            "empty 30214 30214.csv",
            "misnamed  tapthe/2025/xa-30037.csv",
            "unread 28249 tapthe/2025/28249.csv",
            "none 30037 30037.csv");
  }

  @Test
  void saysWhyANameIsNotUnderstood() throws IOException {
    put("tapthee/2025/30037.csv", "x");
    put("tapthe/2025H3/30037.csv", "x");
    put("tapthe/2025/30037 (1).csv", "x");
    put("tapthe/30037.csv", "x");
    put("tapthe/2025/~$30037.xlsx", "x");
    put("workbook/2025/30037.csv", "x");

    assertThat(StatusReport.of(workspace))
        .extracting(Standing::messageVi)
        .containsExactly(
            "Tên tệp phải là <mã>[_<nơi gửi>].(csv|xlsx|xls), chữ thường không dấu, ví dụ 30037.xlsx.",
            "Tệp tạm của bảng tính đang mở; đóng bảng tính thì tệp này mất.",
            "Kỳ “2025H3” không đúng; cần 2024, 2025H1 hoặc 2025H2.",
            "Tệp phải nằm đúng trong inbox/<biểu>/<kỳ>/, không ở ngoài hay sâu hơn.",
            "Không có biểu “tapthee”; gần nhất là “tapthe”.",
            "Tên tệp phải là <mã>[_<nơi gửi>].xlsx, ví dụ 30037.xlsx.");
  }

  @Test
  void expectsOfEveryCommuneOfTheProvinceWhatOneOfThemSent() throws IOException {
    put("tapthe/2025/30037.csv", RIGHT);
    put("tapthe/2025H2/30046.csv", RIGHT);
    run();

    List<Standing> missing =
        StatusReport.of(workspace).stream().filter(one -> one.need() == Need.MISSING).toList();
    // The merged province has 102 communes.
    assertThat(missing).hasSize(100).allMatch(one -> one.form().equals("tapthe"));
    assertThat(missing).noneMatch(one -> List.of("30037", "30046").contains(one.placeCode()));
    assertThat(missing.get(0).next().vi())
        .isEqualTo(
            "Lấy mẫu bằng “hoctap template tapthe --period 2025 --place %s”, điền rồi đặt vào inbox/tapthe/2025/%s.xlsx"
                .formatted(missing.get(0).placeCode(), missing.get(0).placeCode()));
  }

  @Test
  void aRightFileUnderTheSameNameSettlesARefusedOne() throws IOException {
    put("tapthe/2025/30037.csv", "Cột lạ\n1\n");
    run();
    assertThat(needs()).containsExactly("refused 30037 30037.csv");

    put("tapthe/2025/30037.csv", RIGHT);
    run();
    assertThat(needs()).containsExactly("none 30037 30037.csv");
  }

  @Test
  void aLaterFileSettlesAHeldOne() throws IOException {
    put("tapthe/2025/30037.csv", HEADER + "??,GD01,mới\n");
    run();
    put("tapthe/2025/30037.csv", HEADER + "??,GD01,mới\n??,GD02,mới\n");
    run();
    assertThat(needs()).containsExactly("held 30037 30037.csv");

    put("tapthe/2025/30037.csv", RIGHT);
    run();
    assertThat(needs()).containsExactly("none 30037 30037.csv");
  }

  @Test
  void bothOfTwoFilesOfOneKeyAreNamedAndOneIsToBeKept() throws IOException {
    put("tapthe/2025/30037.csv", RIGHT);
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out =
            Files.newOutputStream(workspace.inbox().resolve("tapthe/2025/30037.xlsx"))) {
      Sheet sheet = workbook.createSheet();
      String[] rows = RIGHT.split("\n");
      for (int i = 0; i < rows.length; i++) {
        String[] cells = rows[i].split(",");
        sheet.createRow(i);
        for (int j = 0; j < cells.length; j++) {
          sheet.getRow(i).createCell(j).setCellValue(cells[j]);
        }
      }
      workbook.write(out);
    }
    run();

    assertThat(needs()).containsExactly("held 30037 30037.csv", "held 30037 30037.xlsx");
    assertThat(StatusReport.of(workspace).get(0).next().vi())
        .isEqualTo("Chỉ để lại một tệp trong inbox/tapthe/2025/ rồi chạy: hoctap run");

    Files.delete(workspace.inbox().resolve("tapthe/2025/30037.csv"));
    run();
    assertThat(needs()).containsExactly("none 30037 30037.xlsx");
  }

  @Test
  void anAcceptedSubmissionStillShowsTheRowsThatCameBack() throws IOException {
    put("tapthe/2025/30037.csv", HEADER + "GĐ,GD01,mới\n??,GD02,mới\n");
    run();
    Landing.of(workspace).accept(Landing.of(workspace).submissions().get(0).id());

    Standing standing = StatusReport.of(workspace).get(0);
    assertThat(standing.need()).isEqualTo(Need.TO_CORRECT);
    assertThat(standing.rowsToCorrect()).isEqualTo(1);
  }
}
