package hoctap.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.form.Fault;
import hoctap.ingest.form.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateFormsTest {
  private static final String SUMMARY =
      "Mô hình;Phân loại;Ước lượng;Tổng số;Đăng ký;Tái đăng ký;Đăng ký mới;Giảm;"
          + "Được công nhận;Tái công nhận;Tỷ lệ;Cơ sở tỷ lệ\n";
  private static final String MODELS =
      "Loại mô hình;Mã mô hình;Tên;Cấp;Xếp loại;Điểm;Số quyết định;Ngày quyết định;Đăng ký\n";

  private Inbox inbox;

  @BeforeEach
  void open(@TempDir Path folder) {
    inbox = new Inbox(folder);
  }

  private List<String> rules(FormResult result) {
    return result.findings().stream().map(Finding::rule).toList();
  }

  private List<String> faults(FormResult result) {
    return result.rejects().stream()
        .flatMap(sheet -> sheet.rows().stream())
        .flatMap(row -> row.faults().stream())
        .map(Fault::rule)
        .toList();
  }

  @Test
  void recordsTheBaseThatATruncatedPercentageFits() throws IOException {
    // Trà Vinh, nine months of 2019: 87,849… of the registered was printed 87,84.
    FormResult result =
        inbox
            .csv("tonghop", SUMMARY + "GĐ;;;272.530;224.571;182.464;43.016;909;197.284;;87,84;\n")
            .results()
            .get(0);

    assertThat(inbox.accepted().get(0))
        .containsEntry("total", 272_530L)
        .containsEntry("printed_percent", 8784)
        .containsEntry("printed_decimals", 2)
        .containsEntry("percent_base", "registered");
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void findsARegisteredNumberThatIsNotTheNetOne() throws IOException {
    FormResult result =
        inbox
            .csv("tonghop", SUMMARY + "GĐ;;;;225.480;182.464;43.016;909;197.284;;;\n")
            .results()
            .get(0);

    assertThat(result.rowsAccepted()).isEqualTo(1);
    assertThat(rules(result)).containsExactly("net_of");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "66 of 78 truncated     | ;;;78;;;;;66;;84,61;tổng số | 0",
        "66 of 78 rounded       | ;;;78;;;;;66;;84,62;tổng số | 0",
        "one hundredth too low  | ;;;78;;;;;66;;84,60;tổng số | 0",
        "two hundredths too low | ;;;78;;;;;66;;84,59;tổng số | 1",
        "one decimal            | ;;;78;;;;;66;;84.5;tổng số | 0",
        "one decimal too low    | ;;;78;;;;;66;;84.4;tổng số | 1",
        "the other base         | ;;;78;100;;;;66;;84,61;đăng ký | 1",
        "no base fits           | ;;;78;100;;;;66;;50;  | 1",
        "about                  | ;;khoảng;78;100;;;;66;;50; | 0",
        "no base at all         | ;;;;;;;;322.726;;26,8; | 0",
      })
  void holdsAPercentageAgainstItsBase(String name, String row, int findings) throws IOException {
    FormResult result = inbox.csv("tonghop", SUMMARY + "CĐHT" + row + "\n").results().get(0);

    assertThat(result.rowsAccepted()).isEqualTo(1);
    assertThat(result.findings()).hasSize(findings);
  }

  @Test
  void keepsCommunityAndCitizenApart() throws IOException {
    inbox.csv("tonghop", SUMMARY + "CĐHT;ấp;;3;;;;;2;;;\nCDHT;có kỹ năng số;;3;;;;;2;;;\n");

    assertThat(inbox.accepted())
        .extracting(row -> row.get("model") + " " + row.get("class"))
        .containsExactly("community hamlet", "citizen with_digital_skill");
  }

  @Test
  void rejectsASummaryWithoutTotalRegisteredOrPercentage() throws IOException {
    FormResult result =
        inbox.csv("tonghop", SUMMARY + "GĐ;;;;;;;;5;;;\nGĐ;;;9;;;;;;;;\n").results().get(0);

    assertThat(faults(result)).containsExactly("one_of", "required");
  }

  @Test
  void countsASummaryOfTheSameModelAndClassOnce() throws IOException {
    FormResult result =
        inbox
            .csv("tonghop", SUMMARY + "GĐ;;;9;;;;;5;;;\nGia đình;;;9;;;;;5;;;\nGĐ;ấp;;9;;;;;5;;;\n")
            .results()
            .get(0);

    assertThat(result.rowsDuplicate()).isEqualTo(1);
    assertThat(result.rowsAccepted()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "1.234, 1234",
    "1234, 1234",
    "1.234.567, 1234567",
    "12.0, 12",
    "0, 0",
  })
  void readsPointsAsThousands(String typed, long count) throws IOException {
    inbox.csv("hoikh", "Cấp;Cán bộ;Hội viên\nxã;5;" + typed + "\n");

    assertThat(inbox.accepted()).extracting(row -> row.get("members")).containsExactly(count);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"12.5", "1,5", "-5", "1.23", "1.2345", "hơn 300", "1,000", "12.345.67", ".5"})
  void rejectsWhatIsNoCount(String typed) throws IOException {
    FormResult result =
        inbox.csv("hoikh", "Cấp;Cán bộ;Hội viên\nxã;5;" + typed + "\n").results().get(0);

    assertThat(faults(result)).containsExactly("type");
  }

  @Test
  void landsNoNameOfAFamilyAndFillsTheLevel() throws IOException {
    inbox.csv(
        "tapthe",
        MODELS
            + "GĐ;GD0001;Nhà Ông Mẫu;;;;1/QĐ;15/12/2024;mới\n"
            + "CĐ;CD01;Ấp 1;;tốt;85,5;;;tái đăng ký\n"
            + "ĐV;DV01;Trường Mẫu;;mức độ 1;;;;\n");

    assertThat(inbox.accepted())
        .extracting(row -> row.get("kind") + " " + row.get("name") + " " + row.get("level"))
        .containsExactly("family null null", "community Ấp 1 village", "unit Trường Mẫu commune");
    assertThat(inbox.accepted().get(1))
        .containsEntry("points", 855)
        .containsEntry("rating", "good")
        .containsEntry("registration", "renewed");
  }

  @Test
  void hidesACollectiveCodeThatIsAPersonsNumber() throws IOException {
    inbox.csv("tapthe", MODELS + "GĐ;000084000001;;;;;;;\nGĐ;000 840 007;;;;;;;\nGĐ;8400;;;;;;;\n");

    assertThat(inbox.accepted())
        .extracting(row -> row.get("collective_code"))
        .containsExactly("p84000001", "p840007", "8400");
  }

  @Test
  void rejectsADecisionWithoutItsDateInAnyForm() throws IOException {
    FormResult result = inbox.csv("tapthe", MODELS + "GĐ;GD1;;;;;1/QĐ;;\n").results().get(0);

    assertThat(faults(result)).containsExactly("together");
  }

  @Test
  void asksADistrictForNoPopulation() throws IOException {
    String text = "Số cơ quan cấp huyện,Ngày số liệu\n46,31/12/2024\n";

    assertThat(inbox.of("2024", "872").csv("danso", text).refusal()).isEmpty();
    assertThat(inbox.accepted().get(0)).containsEntry("district_units", 46L);
    assertThat(inbox.of("2024", "30037").csv("danso", text).refusal()).isPresent();
  }

  @Test
  void findsACommuneThatIsNotTheSumOfItsVillages() throws IOException {
    FormResult result =
        inbox
            .csv(
                "danso",
                "Mã thôn;Dân số;Người lớn;Số hộ;Ngày số liệu\n"
                    + ";31;24;9;31/12/2024\n"
                    + "A1;10;8;3;31/12/2024\n"
                    + "A2;20;16;6;31/12/2024\n")
            .results()
            .get(0);

    assertThat(result.rowsAccepted()).isEqualTo(3);
    assertThat(rules(result)).containsExactly("parts_of_whole");
    assertThat(result.findings().get(0).count()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Tổng cộng, 0",
    "TỔNG SỐ:, 0",
    "Cộng, 0",
    "tong cong, 0",
    "Cộng Hòa, 1",
    "Tống Công, 1",
  })
  void tellsTotalsFromVillagesByTheirWords(String village, int rows) throws IOException {
    String text = "Mã thôn;Dân số;Người lớn;Số hộ;Ngày số liệu\n%s;0;0;0;31/12/2024\n";

    assertThat(inbox.csv("danso", text.formatted(village)).results().get(0).rowsRead())
        .isEqualTo(rows);
  }

  @Test
  void knowsMembershipsOfOneCollectiveByThePlaceThatListsIt() throws IOException {
    FormResult result =
        inbox
            .csv(
                "thanhvien",
                "Số CCCD\tNgày sinh\tGiới tính\tNgười lao động\tLoại tập thể\tMã tập thể\tMã xã\n"
                    + "000084000001\t1984\tNam\tx\tGĐ\tGD1\t\n"
                    + "000084000001\t1984\tNam\tx\tGĐ\tGD1\t30037\n"
                    + "000084000001\t1984\tNam\tkhông\tGĐ\tGD1\t30040\n")
            .results()
            .get(0);

    assertThat(result.rowsDuplicate()).isEqualTo(1);
    assertThat(inbox.accepted())
        .extracting(row -> row.get("listed_place_code") + " " + row.get("is_worker"))
        .containsExactly("null true", "30040 false");
  }
}
