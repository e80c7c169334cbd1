package hoctap.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.form.Finding;
import hoctap.ingest.form.RejectedRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An invented export of a national tool, with what is never kept and addresses of three tiers. */
class NationalLayoutTest {
  private static final String LAYOUT =
      """
      form: cdht
      columns:
        citizen_id: [CCCD/CMND, CCCD]
        birth_year:
          headers: DOB
          dates: MM/dd/yyyy
        gender:
          headers: Phái
          values: {M: Nam, F: Nữ}
        village_code:
          headers: Địa chỉ thường trú
          separator: ","
          part: 1
        target_group:
          headers: Nhóm
          values: {CD: "1", NLD: "2", CBCC: "3", HSSV: "4"}
        criteria: {constant: "324"}
        score_1: {headers: KQ01, values: {Tốt: 9, Khá: "7,5", Đạt: 5}}
        score_2: KQ02
        stated_total: {headers: Tổng điểm /100, numbers: english}
        assessed_on: {headers: Thời điểm ĐG, dates: "yyyy-MM-dd HH:mm:ss"}
        decision_no: Số QĐ
        decided_on: {headers: Ngày QĐ, dates: yyyyMMdd}
        has_vneid: {headers: Kỹ năng, separator: "|", contains: [VNeID2]}
        has_certificate: {headers: Kỹ năng, separator: "|", contains: [MOS, IC3]}
      absent: [score_3, score_4, score_5, score_6, score_7, score_8, score_9, score_10]
      drop: [Họ và tên, Dân tộc, Tôn giáo]
      rows:
        - headers: Trạng thái
          keep: [Đã duyệt]
      """;
  private static final String HEADER =
      "STT;CCCD/CMND;Họ và tên;DOB;Phái;Dân tộc;Tôn giáo;Địa chỉ thường trú;Nhóm;KQ01;KQ02;"
          + "Tổng điểm /100;Thời điểm ĐG;Số QĐ;Ngày QĐ;Kỹ năng;Trạng thái;Ghi chú\n";
  private static final String TITLE = "PHẦN MỀM ĐÁNH GIÁ CÔNG DÂN HỌC TẬP;;;\n;;;\n";

  @TempDir Path folder;
  private Inbox inbox;

  @BeforeEach
  void open() throws IOException {
    inbox = new Inbox(folder).layout("national", LAYOUT);
  }

  @Test
  void readsTheExportAsTheForm() throws IOException {
    FileReading reading =
        inbox.csv(
            "cdht",
            TITLE
                + HEADER
                + "1;000180000001;Người A;12/31/1980;M;Kinh;Không;Ấp 3, xã Mỹ An, tỉnh Đồng Tháp;NLD;Khá;8.5;83.5;2024-11-20 08:30:00;12;20241201;VNeID2|IC3;Đã duyệt;x\n"
                + "2;000190000002;Người B;1/5/1990;F;Kinh;;Ấp 4;CD;;;70;2024-11-21 09:00:00;;;;đã duyệt;\n"
                + "3;000190000003;Người C;05/01/1990;F;Kinh;;;CD;;;70;2024-11-21 09:00:00;;;;Nháp;\n"
                + "Người lập biểu;;;;;;;;;;;;;;;;;\n");

    FormResult result = reading.results().get(0);
    assertThat(result.rowsRead()).isEqualTo(2);
    assertThat(result.rowsAccepted()).isEqualTo(2);
    assertThat(inbox.accepted().get(0))
        .containsEntry("row_number", 4)
        .containsEntry("person_id", 180_000_001L)
        .containsEntry("birth_year", 1980)
        .containsEntry("gender", "male")
        .containsEntry("village_code", "Ấp 3")
        .containsEntry("target_group", 2)
        .containsEntry("criteria", "324")
        .containsEntry("score_1", 75)
        .containsEntry("score_2", 85)
        .containsEntry("score_3", null)
        .containsEntry("stated_total", 835)
        .containsEntry("assessed_on", LocalDate.of(2024, 11, 20))
        .containsEntry("decided_on", LocalDate.of(2024, 12, 1))
        .containsEntry("has_vneid", true)
        .containsEntry("has_certificate", true)
        .containsEntry("is_self_updated", null);
    assertThat(inbox.accepted().get(1))
        .containsEntry("birth_year", 1990)
        .containsEntry("score_1", null)
        .containsEntry("stated_total", 700)
        .containsEntry("has_vneid", false);
    assertThat(result.extraColumns()).containsExactly("Ghi chú");
  }

  @Test
  void countsTheRowsThatItsConditionsLeaveOut() throws IOException {
    FormResult result =
        inbox
            .csv(
                "cdht",
                HEADER
                    + "1;000190000003;Người C;05/01/1990;F;Kinh;;;CD;;;70;2024-11-21 09:00:00;;;;Nháp;\n"
                    + "2;000190000004;Người D;05/01/1990;F;Kinh;;;CD;;;70;2024-11-21 09:00:00;;;;;\n")
            .results()
            .get(0);

    assertThat(result.rowsRead()).isZero();
    assertThat(result.findings())
        .filteredOn(finding -> finding.rule().equals("rows_left_out"))
        .extracting(Finding::messageVi)
        .containsExactly("2 dòng không được đọc theo điều kiện của bố cục national");
  }

  @Test
  void rejectsWhatItCannotTranslateAndKeepsItForCorrection() throws IOException {
    FormResult result =
        inbox
            .csv(
                "cdht",
                HEADER
                    + "1;000180000001;Người A;31/12/1980;M;Kinh;Không;Ấp 3;NLD;8;;;2024-11-20 08:30:00;;;;Đã duyệt;\n"
                    + "2;000190000002;Người B;1/5/1990;X;Kinh;;Ấp 4;2;Yếu;;1,2;2024-11-21;;;VNeID9;Đã duyệt;\n")
            .results()
            .get(0);

    assertThat(result.rowsRejected()).isEqualTo(2);
    assertThat(result.rejects().get(0).rows())
        .extracting(
            row ->
                row.faults().stream()
                    .map(fault -> fault.cell() + " " + fault.rule())
                    .toList()
                    .toString())
        .containsExactly(
            "[D2 layout]", "[E3 layout, I3 layout, J3 type, L3 layout, M3 layout, P3 layout]");
    RejectedRow first = result.rejects().get(0).rows().get(0);
    assertThat(first.cells().get(3).text()).isEqualTo("31/12/1980");
    assertThat(first.cells().toString()).doesNotContain("Người A").doesNotContain("Kinh");
    assertThat(result.rejects().get(0).headers()).contains("Số định danh cá nhân", "Giới tính");
  }

  @Test
  void readsAWorkbookOfTheToolAndItsSheetsOfOtherThings() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheets.type(workbook, "Hướng dẫn", new Object[] {"Chọn xã rồi bấm Xuất"});
      Object[] header = HEADER.strip().split(";");
      Sheets.type(
          workbook,
          "Dữ liệu",
          header,
          new Object[] {
            1,
            "000180000001",
            "Người A",
            new Sheets.Shown(29586, "mm/dd/yyyy"),
            "M",
            "Kinh",
            null,
            "Ấp 3",
            "NLD",
            9,
            8.5,
            83.5,
            "2024-11-20 08:30:00",
            null,
            null,
            null,
            "Đã duyệt"
          });
      FileReading reading = inbox.read("cdht", Sheets.save(workbook, folder.resolve("30037.xlsx")));

      assertThat(reading.sheetsLeftOut()).containsExactly("Hướng dẫn");
      assertThat(inbox.accepted().get(0))
          .containsAllEntriesOf(
              Map.of("birth_year", 1980, "score_1", 90, "score_2", 85, "stated_total", 835));
    }
  }

  @Test
  void namesTheColumnsThatTheFileLacks() throws IOException {
    assertThat(inbox.csv("cdht", "CCCD;DOB;Phái;Thời điểm\n").refusal())
        .contains(
            new Refusal(
                "Theo bố cục national, dòng tiêu đề 1 thiếu cột: Nhóm; KQ01; KQ02; Thời điểm ĐG; Trạng thái. Các cột có trong tệp: “CCCD”, “DOB”, “Phái”, “Thời điểm”.",
                "By layout national the header in row 1 lacks the columns: Nhóm; KQ01; KQ02; Thời điểm ĐG; Trạng thái. Columns of the file: \"CCCD\", \"DOB\", \"Phái\", \"Thời điểm\"."));
    assertThat(inbox.csv("cdht", "Mã;Tên\n1;2\n").refusal().orElseThrow().messageVi())
        .startsWith(
            "Không tìm thấy dòng tiêu đề nào mà bố cục national mô tả; cần các cột: CCCD/CMND / CCCD; DOB; Phái;");
    assertThat(inbox.csv("cdht", HEADER.replace("DOB", "Phái")).refusal().orElseThrow().messageVi())
        .isEqualTo(
            "Theo bố cục national, dòng tiêu đề 1 thiếu cột: DOB. Các cột có trong tệp: “STT”, “CCCD/CMND”, “Họ và tên”, “Phái”, “Phái”, “Dân tộc”, “Tôn giáo”, “Địa chỉ thường trú”, “Nhóm”, “KQ##”, “KQ##”, “Tổng điểm /###”.");
    assertThat(
            inbox
                .csv("cdht", HEADER.replace("Ghi chú", "Phái"))
                .refusal()
                .orElseThrow()
                .messageVi())
        .isEqualTo("Tệp có hai cột “Phái” mà bố cục national đọc. Hãy giữ lại một cột.");
  }
}
