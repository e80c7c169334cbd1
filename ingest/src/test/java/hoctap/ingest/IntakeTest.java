package hoctap.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionState;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-10T00:00:00Z"), ZoneOffset.UTC);
  private static final String HEADER = "Loại mô hình,Mã mô hình,Đăng ký";
  private static final String FILE = "tapthe/2025/30037.csv";

  @TempDir Path folder;
  private Workspace workspace;
  private final List<String> progress = new ArrayList<>();

  @BeforeEach
  void makeAWorkspace() {
    workspace = Workspace.init(folder, CLOCK);
  }

  @Test
  void namesTheColumnsThatNobodyReadsWithoutTheirDigits() throws IOException {
    put(FILE, HEADER + ",Xóm,Điện thoại 0912345678", "GĐ,GD01,mới,Xóm 1,x");

    assertThat(run().list(IntakeReport.Event.LANDED))
        .singleElement()
        .extracting(IntakeReport.Entry::message)
        .isEqualTo("Không đọc cột “Xóm”, “Điện thoại ##########”.");
  }

  @Test
  void landsAFileOnceAndSkipsItAfterwards() throws IOException {
    put(FILE, HEADER, "GĐ,GD01,mới", "GĐ,GD02,lại", "GĐ,GD01,mới");

    IntakeReport report = run();
    assertThat(report.isNew()).isTrue();
    assertThat(report.lines())
        .containsExactly(new IntakeReport.Line("inbox tapthe", 1, new RowCounts(3, 2, 0, 1)));
    assertThat(progress)
        .contains(
            "inbox tapthe: 1 new submissions, 3 rows read = 2 accepted + 0 rejected + 1 duplicate · lượt gửi mới, dòng đã đọc = nhận + trả lại + trùng");
    assertThat(current()).singleElement().extracting(Submission::rowsAccepted).isEqualTo(2L);

    IntakeReport again = run();
    assertThat(again.isNew()).isFalse();
    assertThat(again.list(IntakeReport.Event.SKIPPED)).hasSize(1);
    assertThat(progress).endsWith("Ingest: nothing new · Không có gì mới");
    assertThat(Landing.of(workspace).submissions()).hasSize(1);
  }

  @Test
  void takesAnEarlierContentThatComesBackAsNews() throws IOException {
    put(FILE, HEADER, "GĐ,GD01,mới");
    run();
    put(FILE, HEADER, "GĐ,GD02,mới");
    run();
    put(FILE, HEADER, "GĐ,GD01,mới");
    run();

    assertThat(states())
        .containsExactly("1 whole superseded", "2 whole superseded", "3 whole current");
  }

  @Test
  void holdsAFileWithTooManyRejectedRowsUntilItIsAccepted() throws IOException {
    put(FILE, HEADER, "GĐ,GD01,mới", "??,GD02,mới", "GĐ,GD03,mới");

    IntakeReport report = run();
    assertThat(report.list(IntakeReport.Event.HELD))
        .singleElement()
        .extracting(IntakeReport.Entry::message)
        .isEqualTo("1 trên 3 dòng bị từ chối (trên 20 %).");
    assertThat(current()).isEmpty();

    IntakeReport again = run();
    assertThat(again.isNew()).isFalse();
    assertThat(again.list(IntakeReport.Event.HELD)).hasSize(1);

    Landing.of(workspace).accept(again.entries().get(0).submissionId());
    assertThat(current()).hasSize(1);
    assertThat(run().list(IntakeReport.Event.SKIPPED)).hasSize(1);
  }

  @Test
  void holdsAFileWithFewerThanHalfOfTheRowsBefore() throws IOException {
    put(FILE, HEADER, "GĐ,GD01,mới", "GĐ,GD02,mới", "GĐ,GD03,mới");
    run();
    put(FILE, HEADER, "GĐ,GD01,mới");

    assertThat(run().list(IntakeReport.Event.HELD))
        .singleElement()
        .extracting(IntakeReport.Entry::message)
        .isEqualTo("Chỉ có 1 dòng hợp lệ, chưa bằng một nửa của bản gửi trước (3 dòng).");
    assertThat(states()).containsExactly("1 whole current", "2 whole held");
  }

  @Test
  void holdsTwoFilesOfOneKeyAndTakesTheOneThatRemains() throws IOException {
    put(FILE, HEADER, "GĐ,GD01,mới");
    writeWorkbook("tapthe/2025/30037.xlsx", "Mô hình", List.of("GĐ", "GD02", "mới"));

    assertThat(run().list(IntakeReport.Event.HELD))
        .hasSize(2)
        .allSatisfy(
            entry ->
                assertThat(entry.message())
                    .contains("tapthe/2025/30037.csv, tapthe/2025/30037.xlsx"));
    assertThat(run().isNew()).isFalse();
    assertThat(current()).isEmpty();

    Files.delete(workspace.inbox().resolve(FILE));
    assertThat(run().isNew()).isTrue();
    assertThat(states()).containsExactly("1 whole held", "2 whole held", "3 whole current");
  }

  @Test
  void keepsSendersOfOnePlaceApart() throws IOException {
    put(FILE, HEADER, "GĐ,GD01,mới");
    put("tapthe/2025/30037_truong-thcs.csv", HEADER, "ĐV,DV01,mới");
    run();

    assertThat(current()).extracting(Submission::sender).containsExactly("", "truong-thcs");
  }

  @Test
  void refusesACodeThatBearsNoUnitThatDay() throws IOException {
    put("tapthe/2025/30040.csv", HEADER, "GĐ,GD01,mới");

    IntakeReport report = run();
    assertThat(report.isNew()).isTrue();
    assertThat(report.list(IntakeReport.Event.REFUSED))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.message())
                    .contains("Không có xã nào mang mã 30040 vào ngày 31/12/2025")
                    .contains("Xã Thạnh Lợi"));
    assertThat(Landing.of(workspace).submissions())
        .singleElement()
        .satisfies(
            submission -> {
              assertThat(submission.state()).isEqualTo(SubmissionState.REFUSED);
              assertThat(submission.placeId()).isEmpty();
              assertThat(submission.rowsRead()).isZero();
            });

    IntakeReport again = run();
    assertThat(again.isNew()).isFalse();
    assertThat(again.list(IntakeReport.Event.REFUSED)).hasSize(1);
    assertThat(Landing.of(workspace).submissions()).hasSize(1);
  }

  @Test
  void refusesAFileOfAnotherFormAndLeavesTheCurrentOneStanding() throws IOException {
    put(FILE, HEADER, "GĐ,GD01,mới");
    run();
    put(FILE, "Họ và tên,Ghi chú", "a,b");

    assertThat(run().list(IntakeReport.Event.REFUSED)).hasSize(1);
    assertThat(states()).containsExactly("1 whole current", "2 whole refused");
    assertThat(run().isNew()).isFalse();
  }

  @Test
  void refusesALinkWithoutReadingWhatItPointsTo() throws IOException {
    Path outside = folder.resolve("outside.csv");
    Files.writeString(outside, HEADER + "\nGĐ,GD01,mới\n");
    Path link = workspace.inbox().resolve(FILE);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, outside);

    assertThat(run().list(IntakeReport.Event.REFUSED))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.name()).isEqualTo(FILE);
              assertThat(entry.message()).startsWith("Đây là liên kết");
            });
    assertThat(run().isNew()).isFalse();
  }

  @Test
  void refusesAWorkbookThatIsNone() throws IOException {
    put("tapthe/2025/30037.xlsx", HEADER, "GĐ,GD01,mới");

    assertThat(run().list(IntakeReport.Event.REFUSED)).hasSize(1);
    assertThat(current()).isEmpty();
  }

  @Test
  void takesEachFormOfAWorkbookAsASubmission() throws IOException {
    writeWorkbook("workbook/2025/30037.xlsx", "Mô hình", List.of("GĐ", "GD02", "mới"));
    addSheet(
        "workbook/2025/30037.xlsx",
        "Hội",
        List.of(List.of("Cấp", "Cán bộ", "Hội viên"), List.of("xã", "5", "900")));

    assertThat(run().lines())
        .extracting(IntakeReport.Line::name)
        .containsExactly("inbox hoikh", "inbox tapthe");
    assertThat(current())
        .extracting(Submission::fileForms)
        .containsOnly(List.of("hoikh", "tapthe"));
    assertThat(run().isNew()).isFalse();
  }

  @Test
  void readsAWorkbookAgainWhenARunDiedBetweenItsSheets() throws IOException {
    takesEachFormOfAWorkbookAsASubmission();
    Submission first = current().get(0);
    Files.delete(folder.resolve("lake").resolve(first.folder()).resolve("manifest.json"));

    assertThat(run().isNew()).isTrue();
    assertThat(current()).extracting(Submission::form).containsExactlyInAnyOrder("hoikh", "tapthe");
    assertThat(current()).extracting(Submission::id).contains(first.id());
  }

  @Test
  void addsCorrectedRowsWithoutReplacing() throws IOException {
    put(FILE, HEADER, rows(9, "??,GD99,mới"));
    IntakeReport report = run();
    Path rejects = workspace.rejects().resolve(report.entries().get(0).submissionId() + ".xlsx");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rejects)))
        .isEqualTo("rw-------");

    // The original lies still beside it: the corrected workbook is no rival of it.
    Path corrected = workspace.inbox().resolve("tapthe/2025/30037.xlsx");
    correct(rejects, corrected, "??", "GĐ");
    IntakeReport added = run();

    assertThat(added.lines())
        .containsExactly(new IntakeReport.Line("inbox tapthe", 1, new RowCounts(1, 1, 0, 0)));
    assertThat(states()).containsExactly("1 whole current", "2 supplement current");
    assertThat(run().isNew()).isFalse();

    // A later whole file ends both.
    put(FILE, HEADER, rows(9, "GĐ,GD99,mới"));
    run();
    assertThat(states())
        .containsExactly("1 whole superseded", "2 supplement superseded", "3 whole current");
    assertThat(run().isNew()).isFalse();
  }

  @Test
  void takesARejectsWorkbookUnderItsOwnNameToo() throws IOException {
    put(FILE, HEADER, rows(9, "??,GD99,mới"));
    String id = run().entries().get(0).submissionId();
    correct(
        workspace.rejects().resolve(id + ".xlsx"),
        workspace.inbox().resolve("tapthe/2025").resolve(id + ".xlsx"),
        "??",
        "GĐ");
    run();

    assertThat(states()).containsExactly("1 whole current", "2 supplement current");
  }

  @Test
  void refusesARejectsWorkbookOfAnotherPlace() throws IOException {
    put(FILE, HEADER, rows(9, "??,GD99,mới"));
    String id = run().entries().get(0).submissionId();
    correct(
        workspace.rejects().resolve(id + ".xlsx"),
        workspace.inbox().resolve("tapthe/2025/30043.xlsx"),
        "??",
        "GĐ");

    assertThat(run().list(IntakeReport.Event.REFUSED))
        .singleElement()
        .satisfies(entry -> assertThat(entry.message()).contains("nơi, kỳ hoặc biểu khác"));
  }

  @Test
  void leavesOtherProvincesAndOtherNamesAlone() throws IOException {
    Path file = folder.resolve("hoctap.yml");
    Files.writeString(file, "version: 1\nprovinces: [\"51\"]\n");
    workspace = Workspace.open(folder, CLOCK);
    put(FILE, HEADER, "GĐ,GD01,mới");
    put("tapthe/2025/23497.csv", HEADER, "GĐ,GD01,mới");
    put("tapthe/2025/ghi chú.txt", "x");

    IntakeReport report = run();
    assertThat(report.list(IntakeReport.Event.LEFT_ALONE))
        .extracting(IntakeReport.Entry::name)
        .containsExactly(FILE, "tapthe/2025/ghi chú.txt");
    assertThat(current()).extracting(Submission::placeCode).containsExactly("23497");
  }

  @Test
  void findsNothingInAnEmptyInbox() {
    IntakeReport report = run();
    assertThat(report.entries()).isEmpty();
    assertThat(report.isNew()).isFalse();
    assertThat(progress)
        .containsExactly(
            "Inbox · Hộp thư đến: 0 files to look at, 0 other names · tệp cần xem, tên khác",
            "Ingest: nothing new · Không có gì mới");
  }

  @Test
  void quotesNoCellOutsideTheRejects() throws IOException {
    put(
        "thanhvien/2025/30037.csv",
        "Số định danh cá nhân,Họ và tên,Ngày sinh,Giới tính,Loại mô hình,Mã mô hình",
        "099087000001,Lê Thị Bí Mật,1990,Nữ,GĐ,GD01",
        "0990870000021,Lê Thị Bí Mật,1990,Nữ,GĐ,GD01",
        "099087000003,Lê Thị Bí Mật,bí mật,Nữ,GĐ,GD01");
    IntakeReport report = run();

    assertThat(report.lines())
        .extracting(IntakeReport.Line::counts)
        .containsExactly(new RowCounts(3, 1, 2, 0));
    String said = report + String.join("\n", progress);
    assertThat(said).doesNotContain("0990870000").doesNotContain("Mật").doesNotContain("mật");
    try (Stream<Path> files = Files.walk(folder.resolve("lake"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("0990870000");
      }
    }
  }

  @Test
  void removesRejectsWorkbooksAfterTheirTime() throws IOException {
    put(FILE, HEADER, rows(9, "??,GD99,mới"));
    run();
    workspace =
        Workspace.open(
            folder, Clock.fixed(CLOCK.instant().plusSeconds(89 * 86_400L), ZoneOffset.UTC));
    run();
    assertThat(workspace.rejects()).isDirectoryContaining("glob:**.xlsx");
    workspace =
        Workspace.open(
            folder, Clock.fixed(CLOCK.instant().plusSeconds(91 * 86_400L), ZoneOffset.UTC));
    run();
    assertThat(workspace.rejects()).isDirectoryNotContaining("glob:**.xlsx");
  }

  @Test
  void checksEverySourceBeforeAnythingIsTouched() throws IOException {
    Files.writeString(
        folder.resolve("hoctap.yml"),
        """
        version: 1
        sources:
          - {name: thu-vien, system: kaho, url: "jdbc:duckdb:x", place: "82", settings: {}}
        """);
    workspace = Workspace.open(folder, CLOCK);
    put(FILE, HEADER, "GĐ,GD01,mới");

    assertThatThrownBy(this::run)
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("did you mean \"koha\"");
    assertThat(Landing.of(workspace).submissions()).isEmpty();
  }

  private IntakeReport run() {
    return Intake.run(workspace, progress::add);
  }

  private List<Submission> current() {
    return Landing.of(workspace).current();
  }

  private List<String> states() {
    return Landing.of(workspace).submissions().stream()
        .map(one -> "%d %s %s".formatted(one.sequence(), one.kind().id(), one.state().id()))
        .toList();
  }

  /** So many good rows, and one more. */
  private static String[] rows(int good, String last) {
    List<String> rows = new ArrayList<>();
    for (int row = 1; row <= good; row++) {
      rows.add("GĐ,GD%02d,mới".formatted(row));
    }
    rows.add(last);
    return rows.toArray(String[]::new);
  }

  private void put(String name, String header, String... rows) throws IOException {
    Path file = workspace.inbox().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, header + "\n" + String.join("\n", rows) + "\n");
  }

  private void writeWorkbook(String name, String sheet, List<String> row) throws IOException {
    Path file = workspace.inbox().resolve(name);
    Files.createDirectories(file.getParent());
    try (Workbook workbook = new XSSFWorkbook()) {
      fill(workbook.createSheet(sheet), List.of(List.of(HEADER.split(",")), row));
      save(workbook, file);
    }
  }

  private void addSheet(String name, String sheet, List<List<String>> rows) throws IOException {
    Path file = workspace.inbox().resolve(name);
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = new XSSFWorkbook(in)) {
      fill(workbook.createSheet(sheet), rows);
      save(workbook, file);
    }
  }

  private static void fill(Sheet sheet, List<List<String>> rows) {
    for (List<String> cells : rows) {
      Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
      for (String cell : cells) {
        row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
      }
    }
  }

  /** Puts {@code right} in place of every cell that holds {@code wrong}, as a person would. */
  private static void correct(Path rejects, Path corrected, String wrong, String right)
      throws IOException {
    try (InputStream in = Files.newInputStream(rejects);
        Workbook workbook = new XSSFWorkbook(in)) {
      int found = 0;
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.toString().equals(wrong)) {
              cell.setCellValue(right);
              found++;
            }
          }
        }
      }
      assertThat(found).isEqualTo(1);
      save(workbook, corrected);
    }
  }

  private static void save(Workbook workbook, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
  }
}
