package hoctap.ingest.rejects;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.Intake;
import hoctap.ingest.IntakeReport;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionState;
import hoctap.ingest.status.Need;
import hoctap.ingest.status.Standing;
import hoctap.ingest.status.StatusReport;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a wrong row: back to its clerk, corrected in a spreadsheet, and in again. */
class RoundTripTest {
  private static final String FOLDER = "tapthe/2025/";

  @TempDir private Path folder;
  private Workspace workspace;

  @BeforeEach
  void sendTwelveRowsOfWhichTwoAreWrong() throws IOException {
    workspace =
        Workspace.init(folder, Clock.fixed(Instant.parse("2026-01-10T00:00:00Z"), ZoneOffset.UTC));
    StringBuilder rows =
        new StringBuilder("Loại mô hình,Mã mô hình,Đăng ký,Ngày quyết định,Số quyết định\n");
    for (int i = 1; i <= 10; i++) {
      rows.append("GĐ,GD%02d,mới,,\n".formatted(i));
    }
    rows.append("Gia đinhh,GD11,mới,31/02/2025,1/QĐ\nGĐ,GD12,mới,,2/QĐ\n");
    Path file = workspace.inbox().resolve(FOLDER + "30037.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, rows);
    assertThat(run().get(0).counts()).isEqualTo(new RowCounts(12, 10, 2, 0));
  }

  private List<IntakeReport.Entry> run() {
    return Intake.run(workspace, line -> {}).entries();
  }

  private Submission first() {
    return Landing.of(workspace).submissions().get(0);
  }

  private long accepted() {
    return Landing.of(workspace).current().stream().mapToLong(Submission::rowsAccepted).sum();
  }

  private Standing standing() {
    return StatusReport.of(workspace).stream()
        .filter(one -> one.need() != Need.MISSING)
        .findFirst()
        .orElseThrow();
  }

  private interface Correction {
    void make(Sheet sheet);
  }

  /**
   * Opens the rejects of a submission as a spreadsheet does, corrects, and saves into the inbox.
   */
  private void correct(String id, String name, Correction correction) throws IOException {
    try (InputStream in = Files.newInputStream(workspace.rejects().resolve(id + ".xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(workspace.inbox().resolve(FOLDER + name))) {
      correction.make(workbook.getSheetAt(0));
      workbook.write(out);
    }
  }

  private static void type(Sheet sheet, int row, String header, String value) {
    for (Cell cell : sheet.getRow(1)) {
      if (cell.getStringCellValue().equals(header)) {
        sheet
            .getRow(row)
            .getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
            .setCellValue(value);
        return;
      }
    }
    throw new IllegalArgumentException("no column " + header);
  }

  private static void correctFirst(Sheet sheet) {
    type(sheet, 2, "Loại mô hình", "GĐ");
    type(sheet, 2, "Ngày quyết định", "28/02/2025");
  }

  private static void correctSecond(Sheet sheet) {
    type(sheet, 3, "Ngày quyết định", "20/12/2025");
  }

  @Test
  void bothRowsCorrectedUnderTheWorkbooksOwnNameAddUpToTwelve() throws IOException {
    String id = first().id();
    assertThat(standing().need()).isEqualTo(Need.TO_CORRECT);
    assertThat(standing().rowsToCorrect()).isEqualTo(2);
    assertThat(standing().next().vi())
        .isEqualTo(
            "Sửa các dòng trong rejects/%s.xlsx rồi đặt tệp đó vào inbox/tapthe/2025/"
                .formatted(id));

    correct(
        id,
        id + ".xlsx",
        sheet -> {
          correctFirst(sheet);
          correctSecond(sheet);
        });
    assertThat(run())
        .filteredOn(IntakeReport.Entry::isNew)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.event()).isEqualTo(IntakeReport.Event.LANDED);
              assertThat(entry.counts()).isEqualTo(new RowCounts(2, 2, 0, 0));
              assertThat(entry.message()).isEmpty();
            });
    assertThat(accepted()).isEqualTo(12);
    assertThat(standing().need()).isEqualTo(Need.NONE);
    assertThat(run()).noneMatch(IntakeReport.Entry::isNew);
  }

  @Test
  void isKnownByItsTitleWhenTheSpreadsheetDropsTheProperty() throws IOException {
    String id = first().id();
    correct(
        id,
        "30037.xlsx",
        sheet -> {
          correctFirst(sheet);
          correctSecond(sheet);
          XSSFWorkbook workbook = (XSSFWorkbook) sheet.getWorkbook();
          workbook
              .getProperties()
              .getCustomProperties()
              .getUnderlyingProperties()
              .setPropertyArray(null);
        });

    assertThat(run())
        .filteredOn(IntakeReport.Entry::isNew)
        .singleElement()
        .extracting(IntakeReport.Entry::counts)
        .isEqualTo(new RowCounts(2, 2, 0, 0));
    assertThat(accepted()).isEqualTo(12);
  }

  @Test
  void oneRowAtATimeWaitsForAWordAndThenAddsUpToTwelve() throws IOException {
    String id = first().id();
    correct(id, id + ".xlsx", RoundTripTest::correctFirst);
    run();
    // One of its two rows is wrong still: more than a fifth.
    String second = standing().submissionId();
    assertThat(standing().need()).isEqualTo(Need.HELD);
    assertThat(standing().next().vi())
        .isEqualTo(
            "Nếu các dòng đã sửa là đúng, chạy: hoctap accept %s; rồi sửa nốt rejects/%s.xlsx"
                .formatted(second, second));

    correct(second, second + ".xlsx", sheet -> type(sheet, 2, "Ngày quyết định", "20/12/2025"));
    run();
    assertThat(accepted()).isEqualTo(10);
    assertThat(StatusReport.of(workspace))
        .filteredOn(one -> one.need() == Need.HELD)
        .extracting(one -> one.next().vi())
        .contains("Chạy: hoctap accept " + second);

    Landing.of(workspace).accept(second);
    assertThat(accepted()).isEqualTo(12);
    assertThat(standing().need()).isEqualTo(Need.NONE);
  }

  @Test
  void aFormulaTypedByTheCommuneStaysTextOnItsWayBackAndIn() throws IOException {
    Path file = workspace.inbox().resolve("danso/2025/30037.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "Mã thôn,Dân số,Người lớn,Số hộ,Ngày số liệu\n'=1+1,x,1,1,31/12/2025\nT2,5,4,2,31/12/2025\nT3,5,4,2,31/12/2025\nT4,5,4,2,31/12/2025\nT5,5,4,2,31/12/2025\n");
    run();
    Submission danso =
        Landing.of(workspace).submissions().stream()
            .filter(one -> one.form().equals("danso"))
            .findFirst()
            .orElseThrow();
    assertThat(danso.state()).isEqualTo(SubmissionState.CURRENT);
    try (InputStream in = Files.newInputStream(workspace.rejects().resolve(danso.id() + ".xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      Cell village = workbook.getSheetAt(0).getRow(2).getCell(1);
      assertThat(village.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
      assertThat(village.getStringCellValue()).isEqualTo("'=1+1");
    }
  }

  @Test
  void aWithdrawnSubmissionIsToldWithItsReasonAndWhatToSendInstead() {
    Landing.of(workspace).withdraw(first().id(), "gửi nhầm xã");

    assertThat(standing().need()).isEqualTo(Need.WITHDRAWN);
    assertThat(standing().messageVi()).isEqualTo("Đã rút: gửi nhầm xã");
    assertThat(Landing.of(workspace).submissions())
        .extracting(Submission::state)
        .containsOnly(SubmissionState.WITHDRAWN);
    assertThat(run()).noneMatch(IntakeReport.Entry::isNew);
  }
}
