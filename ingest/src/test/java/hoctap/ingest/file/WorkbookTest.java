package hoctap.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.file.Sheets.Shown;
import hoctap.ingest.file.Sheets.Stored;
import hoctap.ingest.form.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
  private static final Object[] POPULATION = {
    "STT", "Thôn, ấp, khóm, tổ dân phố", "Dân số", "Người lớn", "Số hộ", "Ngày số liệu"
  };

  @TempDir private Path folder;
  private Inbox inbox;

  @BeforeEach
  void open() {
    inbox = new Inbox(folder);
  }

  private static Object[] row(Object... cells) {
    return cells;
  }

  private static void asTyped(Workbook workbook) {
    Sheet sheet =
        Sheets.type(
            workbook,
            "Dân số",
            row("ỦY BAN NHÂN DÂN XÃ", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            row("SỐ LIỆU DÂN SỐ NĂM 2024"),
            row(),
            POPULATION,
            row("(1)", "(2)", "(3)", "(4)=(3)-1", "(5)", "(6)"),
            row("I", "Khu vực 1"),
            row(1, "Ấp 1", "1.200", 900, 300, new Shown(45657, "dd/mm/yyyy")),
            row(2, "Ấp 2", 800, new Stored("C8-200", 600), 200, "31/12/2024"),
            row(),
            row("Tổng cộng", null, 2000, 1500, 501),
            row(null, null, null, "Ngày 05 tháng 01 năm 2025"),
            row(null, "Người lập biểu", null, null, "CHỦ TỊCH"),
            row(null, "(Ký, ghi rõ họ tên)"));
    sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 5));
    sheet.getRow(7).setZeroHeight(true);
  }

  private void expectTwoVillages(FileReading reading) {
    assertThat(reading.refusal()).isEmpty();
    FormResult result = reading.results().get(0);
    assertThat(result.rowsRead()).isEqualTo(2);
    assertThat(result.rowsAccepted()).isEqualTo(2);
    assertThat(inbox.accepted().get(0))
        .containsEntry("sheet", "Dân số")
        .containsEntry("row_number", 7)
        .containsEntry("village_code", "Ấp 1")
        .containsEntry("population", 1200L)
        .containsEntry("counted_on", LocalDate.of(2024, 12, 31));
    assertThat(inbox.accepted().get(1))
        .containsEntry("row_number", 8)
        .containsEntry("adults", 600L);
    assertThat(result.findings())
        .extracting(Finding::rule)
        .containsExactly("control_total", "hidden_rows");
    assertThat(result.findings().get(0).messageVi()).contains("(ô E10)");
    assertThat(result.controlTotals())
        .containsEntry("population", 2000L)
        .containsEntry("stated_households", 501L);
    assertThat(result.extraColumns()).isEmpty();
  }

  @Test
  void readsAnXlsxAsTyped() throws IOException {
    Workbook workbook = new XSSFWorkbook();
    asTyped(workbook);
    expectTwoVillages(inbox.read("danso", Sheets.save(workbook, folder.resolve("30037.xlsx"))));
  }

  @Test
  void readsAnOldXlsAsTyped() throws IOException {
    Workbook workbook = new HSSFWorkbook();
    asTyped(workbook);
    expectTwoVillages(inbox.read("danso", Sheets.save(workbook, folder.resolve("30037.xls"))));
  }

  @Test
  void countsDaysFrom1904WhereTheWorkbookSaysSo() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
    Sheets.type(
        workbook, "Sheet1", POPULATION, row(1, "Ấp 1", 10, 8, 3, new Shown(44195, "dd/mm/yyyy")));
    inbox.read("danso", Sheets.save(workbook, folder.resolve("30037.xlsx")));

    assertThat(inbox.accepted().get(0)).containsEntry("counted_on", LocalDate.of(2024, 12, 31));
  }

  @Test
  void matchesAHeaderOfTwoRowsByItsPath() throws IOException {
    Workbook workbook = new XSSFWorkbook();
    Sheets.type(
        workbook,
        "Sheet1",
        row("Mô hình", "Tổng số", "Đăng ký", null, null, null, "Được công nhận"),
        row(null, null, "Tổng số", "Tái đăng ký", "Đăng ký mới", "Giảm"),
        row("GĐ", 300, 200, 150, 60, 10, 180));
    FileReading reading =
        inbox.read("tonghop", Sheets.save(workbook, folder.resolve("30037.xlsx")));

    assertThat(reading.refusal()).isEmpty();
    assertThat(inbox.accepted().get(0))
        .containsEntry("model", "family")
        .containsEntry("total", 300L)
        .containsEntry("registered", 200L)
        .containsEntry("withdrawn", 10L)
        .containsEntry("recognised", 180L);
    assertThat(reading.results().get(0).findings()).isEmpty();
  }

  @Test
  void padsACitizenNumberOnlyWhereNothingIsGuessed() throws IOException {
    Workbook workbook = new XSSFWorkbook();
    Object[] header = {
      "Số CCCD", "Ngày sinh", "Giới tính", "Loại mô hình", "Mã mô hình", "Ghi chú 2024"
    };
    Sheets.type(
        workbook,
        "Sheet1",
        header,
        row(new Shown(99084000001.0, "000000000000"), 1984, "Nam", "GĐ", "GD0001"),
        row(99084000002.0, 1984, "Nam", "GĐ", "GD0001"),
        row(99184000003.0, 1984, "Nữ", "GĐ", "GD0001"),
        row("'099084000004", 1984, "Nam", "GĐ", "GD0001"),
        row("9.9084E+10", 1984, "Nam", "GĐ", "GD0001"),
        row(99084000005.5, 1984, "Nam", "GĐ", "GD0001"));
    FormResult result =
        inbox
            .read("thanhvien", Sheets.save(workbook, folder.resolve("30037.xlsx")))
            .results()
            .get(0);

    assertThat(inbox.accepted())
        .extracting(row -> row.get("person_id"))
        .containsExactly(99084000001L, 99084000004L);
    assertThat(result.rowsRejected()).isEqualTo(4);
    assertThat(result.extraColumns()).containsExactly("Ghi chú ####");
  }

  @Test
  void readsSeveralFormsFromOneWorkbook() throws IOException {
    Workbook workbook = new XSSFWorkbook();
    Sheets.type(workbook, "Hướng dẫn", row("Cách điền biểu"));
    Sheets.type(workbook, "Dân số", POPULATION, row(1, "Ấp 1", 10, 8, 3, "31/12/2024"));
    Sheets.type(workbook, "Hội", row("Cấp", "Cán bộ", "Hội viên"), row("Xã", 12, 3400));
    workbook.setSheetHidden(
        workbook.getSheetIndex(Sheets.type(workbook, "Nháp", POPULATION)), true);
    FileReading reading =
        inbox.read("workbook", Sheets.save(workbook, folder.resolve("30037.xlsx")));

    assertThat(reading.results())
        .extracting(result -> result.form().id())
        .containsExactly("danso", "hoikh");
    assertThat(reading.sheetsLeftOut()).containsExactly("Hướng dẫn");
    assertThat(inbox.accepted().get(1))
        .containsEntry("level", "commune")
        .containsEntry("members", 3400L)
        .containsEntry("leads_learning_centre", null);
  }

  @Test
  void acceptsATotalsRowThatAddsUpAboveTheVillages() throws IOException {
    Workbook workbook = new XSSFWorkbook();
    Sheets.type(
        workbook,
        "Sheet1",
        POPULATION,
        row(null, "Tổng số", 30, 24, 9),
        row(1, "Ấp 1", 10, 8, 3, "31/12/2024"),
        row(2, "Ấp 2", 20, 16, 6, "31/12/2024"));
    FormResult result =
        inbox.read("danso", Sheets.save(workbook, folder.resolve("30037.xlsx"))).results().get(0);

    assertThat(result.rowsRead()).isEqualTo(2);
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void rejectsACellThatShowsAnError() throws IOException {
    Workbook workbook = new XSSFWorkbook();
    Sheet sheet =
        Sheets.type(workbook, "Sheet1", POPULATION, row(1, "Ấp 1", null, 8, 3, "31/12/2024"));
    sheet.getRow(1).createCell(2).setCellErrorValue((byte) 0x2A);
    FormResult result =
        inbox.read("danso", Sheets.save(workbook, folder.resolve("30037.xlsx"))).results().get(0);

    assertThat(result.rejects().get(0).rows().get(0).faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.rule()).isEqualTo("cell_error");
              assertThat(fault.cell()).isEqualTo("C2");
            });
  }
}
