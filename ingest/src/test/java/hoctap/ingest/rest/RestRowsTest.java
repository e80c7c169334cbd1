package hoctap.ingest.rest;

import static hoctap.ingest.rest.CommuneService.family;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.Intake;
import hoctap.ingest.IntakeReport;
import hoctap.ingest.landing.RowCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the values and the rows of an answer. */
class RestRowsTest {
  @TempDir Path folder;
  private CommuneService service;

  @BeforeEach
  void start() {
    service = CommuneService.in(folder);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void readsFieldsByIdOrByHeaderAndValuesAsAWorkbookHoldsThem() {
    String row =
        """
        {"citizen_id": %s, "Họ và tên": "Người Mẫu", "birth_year": 1984, "Giới tính": "Nam",
         "target_group": 1, "criteria": 324, "score_1": 8.5, "score_2": "8,5", "score_3": 8,
         "score_4": 10, "score_5": 10, "score_6": 10, "score_7": 10, "score_8": 10, "score_9": 10,
         "score_10": null, "assessed_on": "2024-10-15", "is_registered": true, "has_vneid": false,
         "evidence": "'=1"}""";
    // A number that lost its zeros: 087 084 …, male of 1984, may be padded; 099… never is.
    service
        .set("forms", "cdht")
        .answer(
            "cdht",
            "30037",
            row.formatted("\"000084000001\""),
            row.formatted("87084000002"),
            row.formatted("\"0870 8400 0003\""));

    assertThat(service.events()).containsExactly("cdht/2024/30037 landed");
    assertThat(
            service.rows(
                "cdht",
                "person_id",
                "gender",
                "criteria",
                "score_1",
                "score_2",
                "score_10",
                "assessed_on",
                "is_registered",
                "has_vneid",
                "has_certificate",
                "evidence"))
        .containsExactly(
            "84000001|male|324|85|85|null|2024-10-15|true|false|null|=1",
            "87084000002|male|324|85|85|null|2024-10-15|true|false|null|=1",
            "87084000003|male|324|85|85|null|2024-10-15|true|false|null|=1");
  }

  @Test
  void keepsTheDecimalsOfANumberAsTheyWerePrinted() {
    service
        .set("forms", "tonghop")
        .answer(
            "tonghop",
            "30037",
            """
            {"model": "CDHT", "total": 1000, "recognised": 667, "printed_percent": 66.70}""");

    service.pull();
    assertThat(service.rows("tonghop", "total", "printed_percent", "printed_decimals"))
        .containsExactly("1000|6670|2");
  }

  @Test
  void rejectsRowsOfTheWrongTypeAndWritesThemIntoAWorkbookThatCanComeBack() throws IOException {
    String[] rows = new String[10];
    for (int i = 0; i < 8; i++) {
      rows[i] = family(i + 1);
    }
    rows[8] = "{\"kind\": \"bí mật\", \"collective_code\": \"GD09\", \"note\": 1}";
    rows[9] = "{\"kind\": [\"GĐ\"]}";
    service.answer("tapthe", "30037", rows);

    IntakeReport.Entry entry = service.pull().get(0);
    assertThat(entry.counts()).isEqualTo(new RowCounts(10, 8, 2, 0));
    assertThat(entry.event()).isEqualTo(IntakeReport.Event.LANDED);
    assertThat(entry.message()).isEqualTo("Không đọc trường “note”.");
    Path workbook = service.workspace().rejects().resolve(entry.submissionId() + ".xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
      assertThat(book.getSheetAt(0).getRow(2).getCell(0).getNumericCellValue()).isEqualTo(9);
      assertThat(book.getSheetAt(0).getRow(3).getCell(2).getStringCellValue())
          .contains("giá trị là danh sách hoặc nhóm");
      book.getSheetAt(0).removeRow(book.getSheetAt(0).getRow(3));
      book.getSheetAt(0).getRow(2).getCell(1).setCellValue("GĐ");
      Path back =
          service.workspace().inbox().resolve("tapthe/2024/" + entry.submissionId() + ".xlsx");
      Files.createDirectories(back.getParent());
      try (var out = Files.newOutputStream(back)) {
        book.write(out);
      }
    }
    Intake.run(service.workspace(), step -> {});

    assertThat(service.rows("tapthe", "collective_code")).hasSize(9).contains("GD09");
    assertThat(service.events()).containsExactly("tapthe/2024/30037 skipped");
    assertThat(service.rows("tapthe", "collective_code")).hasSize(9);
  }

  @Test
  void refusesAnAnswerThatLacksARequiredFieldAndKnowsItAgain() {
    service.answer("tapthe", "30037", "{\"kind\": \"GĐ\", \"ma\": \"GD01\"}");

    assertThat(service.pull())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.event()).isEqualTo(IntakeReport.Event.REFUSED);
              assertThat(entry.message())
                  .isEqualTo(
                      "Câu trả lời thiếu trường bắt buộc của biểu “Danh sách mô hình học tập” (tapthe): collective_code (“Mã mô hình”).");
            });
    assertThat(service.pull().get(0).isNew()).isFalse();
  }

  @Test
  void takesAMomentAsItsDayInVietNam() {
    String row =
        """
        {"village_code": "%s", "population": 10, "adults": 6, "households": 2,
         "counted_on": "%s"}""";
    service
        .set("forms", "danso")
        .answer(
            "danso",
            "30037",
            row.formatted("A", "2024-12-30T17:30:00Z"),
            row.formatted("B", "2024-12-30T16:30:00.5Z"),
            row.formatted("C", "2024-12-31T23:59:00+07:00"),
            row.formatted("D", "2024-12-31T00:00"));

    service.pull();
    assertThat(service.rows("danso", "village_code", "counted_on"))
        .containsExactly("A|2024-12-31", "B|2024-12-30", "C|2024-12-31", "D|2024-12-31");
  }

  @Test
  void readsNoRowOfAnAnswerAsATotalAHeaderOrASignature() {
    // In a sheet the first would be no data and the second a row of totals; here both are rows.
    service.answer(
        "tapthe",
        "30037",
        "{\"kind\": null, \"collective_code\": null}",
        "{\"kind\": \"Tổng cộng\"}",
        "{}",
        family(1));

    assertThat(service.pull().get(0).counts()).isEqualTo(new RowCounts(4, 1, 3, 0));
  }

  @Test
  void refusesANumberThatWouldTakeForeverToCompute() {
    service
        .set("forms", "tonghop")
        .answer(
            "tonghop",
            "30037",
            "{\"model\": \"CDHT\", \"total\": 10, \"recognised\": 5, \"printed_percent\": 1e-999999999}",
            "{\"model\": \"GĐ\", \"total\": 1e999999999, \"recognised\": 5}");

    assertThat(service.pull().get(0).counts()).isEqualTo(new RowCounts(2, 0, 2, 0));
  }
}
