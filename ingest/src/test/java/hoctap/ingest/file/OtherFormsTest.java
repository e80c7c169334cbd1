package hoctap.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.form.Fault;
import hoctap.ingest.form.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Villages, learning centres, reading places, activities, and agencies' sheets. */
class OtherFormsTest {
  private static final String VILLAGES = "Mã;Tên;Loại;Thuộc;Từ ngày;Đến ngày;Mã xã sau sáp nhập\n";

  private Inbox inbox;

  @BeforeEach
  void open(@TempDir Path folder) {
    inbox = new Inbox(folder);
  }

  private FormResult read(String form, String text) throws IOException {
    FileReading reading = inbox.csv(form, text);
    assertThat(reading.refusal()).isEmpty();
    FormResult result = reading.results().get(0);
    assertThat(result.rowsRead())
        .isEqualTo(result.rowsAccepted() + result.rowsRejected() + result.rowsDuplicate());
    return result;
  }

  private static List<String> faults(FormResult result) {
    return result.rejects().stream()
        .flatMap(sheet -> sheet.rows().stream())
        .flatMap(row -> row.faults().stream())
        .map(Fault::messageVi)
        .toList();
  }

  @Test
  void landsVillagesAndTheGroupsWithinThem() throws IOException {
    FormResult result =
        read(
            "thon",
            VILLAGES
                + "A1;Ấp 1;ấp;;01/01/2020;;\n"
                + "T1;Tổ 1;tổ nhân dân tự quản;A1;;;\n"
                + "A1;Ấp Một;ấp;;;;\n");

    assertThat(result.rowsAccepted()).isEqualTo(2);
    assertThat(result.rowsDuplicate()).isEqualTo(1);
    assertThat(result.findings()).isEmpty();
    assertThat(inbox.accepted().get(0))
        .containsEntry("name", "Ấp 1")
        .containsEntry("kind", "hamlet")
        .containsEntry("valid_from", LocalDate.of(2020, 1, 1))
        .containsEntry("parent_code", null);
    assertThat(inbox.accepted().get(1))
        .containsEntry("kind", "self_managed_group")
        .containsEntry("parent_code", "A1");
  }

  @Test
  void rejectsAVillageThatEndsBeforeItBeginsOrOfAnUnknownKind() throws IOException {
    FormResult result =
        read("thon", VILLAGES + "A1;Ấp 1;ấp;;01/01/2024;31/12/2023;\nA2;Ấp 2;bản;;;;\n");

    assertThat(faults(result))
        .containsExactly(
            "Ô F2 (Đến ngày): không được trước “Từ ngày”",
            "Ô C3 (Loại): cần một trong: thôn; làng; ấp; khóm; tổ dân phố; tổ nhân dân tự quản");
  }

  @Test
  void takesOnlyCodesOfThePlacesThatTookThePlaceOver() throws IOException {
    // Gáo Giồng (30079) was parted between Phú Cường (30025) and Phong Mỹ (30088).
    inbox.of("2025H1", "30079");
    FormResult parted =
        read("thon", VILLAGES + "A1;Ấp 1;ấp;;;;30025\nA2;Ấp 2;ấp;;;;30088\nA3;Ấp 3;ấp;;;;30037\n");
    assertThat(parted.rowsAccepted()).isEqualTo(2);
    assertThat(faults(parted))
        .containsExactly(
            "Ô G4 (Mã xã sau sáp nhập): cần mã của một nơi đã nhận nơi gửi hoặc một phần của nơi gửi: 30025, 30088");

    inbox.of("2025", "30088");
    assertThat(faults(read("thon", VILLAGES + "A1;Ấp 1;ấp;;;;30025\n")))
        .containsExactly(
            "Ô G2 (Mã xã sau sáp nhập): nơi gửi không chia, tách hay sáp nhập nên không có mã này; hãy để trống");
  }

  @Test
  void findsParentsThatAreNoVillagesOfTheList() throws IOException {
    FormResult result =
        read(
            "thon",
            VILLAGES
                + "A1;Ấp 1;ấp;;;;\nT1;Tổ 1;tổ nhân dân tự quản;A1;;;\n"
                + "T2;Tổ 2;tổ nhân dân tự quản;A9;;;\nT3;Tổ 3;tổ nhân dân tự quản;T1;;;\n");

    assertThat(result.rowsAccepted()).isEqualTo(4);
    assertThat(result.findings())
        .extracting(Finding::messageVi)
        .containsExactly(
            "2 dòng thuộc một mã không có trong danh sách, hoặc một mã cũng thuộc mã khác (ô D4, D5)");
  }

  @Test
  void landsALearningCentreAndChecksItsTotals() throws IOException {
    FormResult result =
        read(
            "tthtcd",
            "Mã trung tâm;Tên trung tâm;Số người quản lý;Số lớp;Số học viên;Kinh phí (đồng);Xếp loại\n"
                + "TT1;TTHTCĐ Mỹ An;3;12;1.250;45.000.000;Tốt\n"
                + "TT2;TTHTCĐ Đốc Binh;2;-5;100;;khá\n"
                + "TT3;TTHTCĐ Tân Kiều;;4;90;0;chưa đạt\n"
                + "Tổng cộng;;3;16;1.340;45.000.000;\n");

    assertThat(result.rowsAccepted()).isEqualTo(2);
    assertThat(faults(result))
        .containsExactly(
            "Ô D3 (Số lớp): cần số nguyên không âm, ví dụ 1.234 (dấu chấm ngăn hàng nghìn)");
    assertThat(result.controlTotals())
        .containsEntry("learners", 1_340L)
        .containsEntry("stated_learners", 1_340L);
    // The totals leave out the 100 learners of the rejected row.
    assertThat(result.findings()).extracting(Finding::rule).containsExactly("control_total");
    assertThat(inbox.accepted().get(0))
        .containsEntry("budget_vnd", 45_000_000L)
        .containsEntry("rating", "good");
    assertThat(inbox.accepted().get(1)).containsEntry("rating", "failed");
  }

  @Test
  void neverLandsTheNameOfAReadingFamily() throws IOException {
    FormResult result =
        read(
            "thuvien",
            "Loại;Mã;Tên;Số bản sách;Lượt sử dụng sách;Số bạn đọc;Lượt phục vụ\n"
                + "Tủ sách;TS1;Tủ sách Ấp 1;200;350;40;90\n"
                + "“Gia đình đọc sách”;GD1;Gia đình ông Nguyễn;80;120;;\n"
                + "Tủ sách;TS1;Tủ sách khác;1;1;;\n");

    assertThat(result.rowsAccepted()).isEqualTo(2);
    assertThat(result.rowsDuplicate()).isEqualTo(1);
    assertThat(inbox.accepted())
        .extracting(row -> row.get("kind") + " " + row.get("name"))
        .containsExactly("book_corner Tủ sách Ấp 1", "reading_family null");
  }

  @Test
  void rejectsAnActivityOutsideItsPeriod() throws IOException {
    FormResult result =
        read(
            "hoatdong",
            "Loại hoạt động;Tên hoạt động;Ngày tổ chức;Đến ngày;Số người tham gia\n"
                + "Tập huấn;Kỹ năng số;15/3/2024;16/3/2024;45\n"
                + "Tuần lễ;Học tập suốt đời;01/10/2024;30/9/2024;500\n"
                + "Lễ khai mạc;Năm học mới;05/9/2025;;200\n"
                + "Tập huấn;Kỹ năng số;15/3/2024;;45\n");

    assertThat(result.rowsAccepted()).isEqualTo(1);
    assertThat(result.rowsDuplicate()).isEqualTo(1);
    assertThat(faults(result))
        .containsExactly(
            "Ô D3 (Đến ngày): không được trước “Ngày tổ chức”",
            "Ô C4 (Ngày tổ chức): ngày phải trong kỳ 2024 (01/01/2024 – 31/12/2024)");
    assertThat(inbox.accepted().get(0))
        .containsEntry("kind", "training")
        .containsEntry("people", 45L);
  }

  @Test
  void landsTheCriteriaOfAnAgencyOneByOne() throws IOException {
    inbox.of("2024", "87");
    FormResult result =
        read(
            "coquan",
            "Mã cơ quan;Tên cơ quan;Tham mưu, đề xuất chính sách;Đầu tư nguồn lực;"
                + "Phối hợp tổ chức phong trào thi đua;Kế hoạch bồi dưỡng;"
                + "Số người của cơ quan;Số người đạt CDHT;Ngày đánh giá\n"
                + "TTr;Thanh tra tỉnh;x;x;có;1;40;30;01/12/2024\n"
                + "SNV;Sở Nội vụ;x;;x;x;50;51;01/12/2024\n"
                + "SGD;Sở Giáo dục;x;không;x;;60;0;01/12/2024\n");

    assertThat(result.rowsAccepted()).isEqualTo(2);
    assertThat(faults(result))
        .containsExactly(
            "Ô H3 (Số người được công nhận Công dân học tập): không được lớn hơn “Số công chức, viên chức, người lao động”");
    assertThat(inbox.accepted())
        .extracting(
            row ->
                "%s %s %s %s"
                    .formatted(
                        row.get("proposes_policy"),
                        row.get("invests_in_learning"),
                        row.get("runs_campaigns"),
                        row.get("has_training_plan")))
        .containsExactly("true true true true", "true false true false");
  }
}
