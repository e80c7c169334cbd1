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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented registers of a department: other headers, other codes, other units. */
class RegisterLayoutTest {
  private static final String UNITS =
      """
      form: tapthe
      columns:
        kind: {constant: ĐV}
        collective_code: Mã số đơn vị
        name: Đơn vị
        unit_kind: {headers: LH, values: {TH: trường học, CQ: cơ quan, DN: doanh nghiệp}}
        rating: {headers: KQ, values: {1: mức độ 1, 2: mức độ 2, 0: không đạt, "": ""}}
        decision_no: Quyết định / Số
        decided_on: {join: [Quyết định / Ngày, Quyết định / Tháng, Quyết định / Năm], separator: "/"}
        has_training_plan: {headers: KHBD, values: {Y: x, N: không}}
        adults: {headers: Quân số, numbers: english}
        points: {headers: Điểm /1000, times: 0.1}
      """;
  private static final String CENTRES =
      """
      form: tthtcd
      columns:
        centre_code: Mã
        centre_name: Tên trung tâm
        classes: Lớp
        learners: Lượt HV
        budget_vnd: {headers: Kinh phí (triệu đồng), times: 1000000}
        managers: Cán bộ
      """;

  @TempDir Path folder;
  private Inbox inbox;

  @BeforeEach
  void open() {
    inbox = new Inbox(folder);
  }

  private static List<String> faults(FormResult result) {
    return result.rejects().stream()
        .flatMap(sheet -> sheet.rows().stream())
        .flatMap(row -> row.faults().stream())
        .map(Fault::cell)
        .toList();
  }

  @Test
  void readsCodesConstantsAndDaysInThreeColumnsUnderAHeaderOfTwoRows() throws IOException {
    inbox.layout("so-gddt", UNITS);
    FormResult result =
        inbox
            .csv(
                "tapthe",
                "TT,Mã số đơn vị,Đơn vị,LH,KQ,Quyết định,,,,KHBD,Quân số,Điểm /1000\n"
                    + ",,,,,Số,Ngày,Tháng,Năm,,,\n"
                    + "(1),(2),(3),(4),(5),(6),(7),(8),(9),(10),(11),(12)\n"
                    + "1,TH01,Trường A,TH,1,12/QĐ,5,12,2024,Y,\"1,204\",955\n"
                    + "2,CQ01,Cơ quan B,CQ,,,,,,N,15,\n"
                    + "3,DN01,Xưởng C,HTX,2,13/QĐ,31,2,2024,?,1.204,x\n"
                    + "Tổng cộng,,,,,,,,,,\"1,219\",\n")
            .results()
            .get(0);

    assertThat(result.rowsRead()).isEqualTo(3);
    assertThat(result.rowsAccepted()).isEqualTo(2);
    assertThat(faults(result)).containsExactlyInAnyOrder("D6", "G6", "J6", "K6", "L6");
    assertThat(result.findings()).isEmpty();
    assertThat(result.controlTotals()).containsEntry("adults", 1_219L);
    assertThat(inbox.accepted().get(0))
        .containsEntry("kind", "unit")
        .containsEntry("collective_code", "TH01")
        .containsEntry("unit_kind", "school")
        .containsEntry("rating", "level_1")
        .containsEntry("decided_on", LocalDate.of(2024, 12, 5))
        .containsEntry("has_training_plan", true)
        .containsEntry("adults", 1_204L)
        .containsEntry("points", 955)
        .containsEntry("level", "commune");
    assertThat(inbox.accepted().get(1))
        .containsEntry("rating", null)
        .containsEntry("has_training_plan", false)
        .containsEntry("points", null);
  }

  @Test
  void readsMillionsAsDong() throws IOException {
    inbox.layout("trungtam", CENTRES);
    FormResult result =
        inbox
            .csv(
                "tthtcd",
                "Mã;Tên trung tâm;Lớp;Lượt HV;Kinh phí (triệu đồng)\n"
                    + "TT1;Mỹ An;12;1.250;45,5\nTT2;Đốc Binh;3;90;1.200\nTT3;Tân Kiều;3;90;-\n")
            .results()
            .get(0);

    assertThat(inbox.accepted())
        .extracting(row -> row.get("budget_vnd"))
        .containsExactly(45_500_000L, 1_200_000_000L, null);
    assertThat(result.findings())
        .extracting(Finding::messageVi)
        .containsExactly("1 cột mà bố cục trungtam đọc không có trong tệp: “Cán bộ”");
  }

  @Test
  void readsOnlyTheRowsOfTheFilesOwnPlace() throws IOException {
    inbox.layout("toan-tinh", CENTRES + "rows: [{headers: Mã xã, own_place: true}]\n");
    FormResult result =
        inbox
            .csv(
                "tthtcd",
                "Mã xã;Mã;Tên trung tâm;Lớp;Lượt HV\n30037;TT1;Mỹ An;1;10\n30040;TT1;Thạnh Lợi;2;20\n")
            .results()
            .get(0);

    assertThat(inbox.accepted()).extracting(row -> row.get("learners")).containsExactly(10L);
    assertThat(result.findings())
        .extracting(Finding::rule)
        .containsExactly("layout_columns_absent", "rows_left_out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "english   | 1     | 1,234      | 1234",
        "english   | 1     | 1,234.0    | 1234",
        "english   | 1     | 1.234      | layout",
        "english   | 1     | 12,34      | layout",
        "vietnamese| 1000  | 1,5        | 1500",
        "vietnamese| 1000  | 1.5        | 1500",
        "vietnamese| 1000  | 1.500      | 1500000",
        "vietnamese| 10    | 1,25       | layout",
        "english   | 10    | -5         | layout",
      })
  void readsNumbersOfAnotherStyle(String style, String times, String typed, String read)
      throws IOException {
    inbox.layout(
        "lop",
        CENTRES.replace(
            "learners: Lượt HV",
            "learners: {headers: Lượt HV, numbers: %s, times: %s}".formatted(style, times)));
    FormResult result =
        inbox
            .csv("tthtcd", "Mã;Tên trung tâm;Lớp;Lượt HV\nTT1;Mỹ An;1;%s\n".formatted(typed))
            .results()
            .get(0);

    String found =
        result.rowsAccepted() == 1
            ? String.valueOf(inbox.accepted().get(0).get("learners"))
            : result.rejects().get(0).rows().get(0).faults().get(0).rule();
    assertThat(found).isEqualTo(read);
  }
}
