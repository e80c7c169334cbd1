package hoctap.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.form.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentRowsTest {
  private static final String HEADER =
      "Số định danh cá nhân,Họ và tên,Ngày sinh,Giới tính,Nhóm đối tượng,Bộ tiêu chí,"
          + "TC1,TC2,TC3,TC4,TC5,TC6,TC7,TC8,TC9,TC10,Tổng điểm,Ngày đánh giá,"
          + "Số quyết định,Ngày quyết định,Kỹ năng số\n";
  private static final String GOOD =
      "000084000001,Người Mẫu,31/03/1984,Nam,1,324,8,8,8,8,8,8,8,8,8,8,80,15/11/2024,"
          + "12/QĐ,05/01/2025,VNEID;TUDG";

  private Inbox inbox;

  @BeforeEach
  void open(@TempDir Path folder) {
    inbox = new Inbox(folder);
  }

  private FormResult read(String... rows) throws IOException {
    return inbox.csv("cdht", HEADER + String.join("\n", rows) + "\n").results().get(0);
  }

  private List<Fault> faults(String row) throws IOException {
    FormResult result = read(row);
    assertThat(result.rowsRejected()).isEqualTo(1);
    return result.rejects().get(0).rows().get(0).faults();
  }

  @Test
  void landsWhatWasTypedInCodesAndTenths() throws IOException {
    FormResult result = read(GOOD);

    assertThat(result.rowsAccepted()).isEqualTo(1);
    Map<String, Object> row = inbox.accepted().get(0);
    assertThat(row)
        .containsEntry("sheet", null)
        .containsEntry("row_number", 2)
        .containsEntry("person_id", 84000001L)
        .containsEntry("birth_year", 1984)
        .containsEntry("gender", "male")
        .containsEntry("target_group", 1)
        .containsEntry("criteria", "324")
        .containsEntry("score_10", 80)
        .containsEntry("stated_total", 800)
        .containsEntry("assessed_on", LocalDate.of(2024, 11, 15))
        .containsEntry("decided_on", LocalDate.of(2025, 1, 5))
        .containsEntry("has_vneid", true)
        .containsEntry("has_certificate", false)
        .containsEntry("is_self_updated", true)
        .containsEntry("is_registered", null);
    assertThat(row.values()).doesNotContain("Người Mẫu");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a score of 11 | ,8,8,8,8,8,8,8,8,8,8,80, | ,11,8,8,8,8,8,8,8,8,8,80, | score_range | G2",
        "a negative score | ,8,8,8,8,8,8,8,8,8,8,80, | ,-1,8,8,8,8,8,8,8,8,8,80, | score_range | G2",
        "two decimals | ,8,8,8,8,8,8,8,8,8,8,80, | ,8.25,8,8,8,8,8,8,8,8,8,80, | type | G2",
        "a number that lost its digits | 000084000001 | 8.7084E+10 | citizen_number | A2",
        "eleven digits | 000084000001 | 87084000001 | citizen_number | A2",
        "no citizen number | 000084000001 | '' | required | A2",
        "no name | Người Mẫu | '' | required | B2",
        "two-digit year | 31/03/1984 | 31/03/84 | type | C2",
        "no such day | 31/03/1984 | 31/02/1984 | type | C2",
        "unknown gender | Nam | Namm | not_listed | D2",
        "group 5 | ,Nam,1, | ,Nam,5, | not_listed | E2",
        "group 4 under 244 | ,Nam,1,324, | ,Nam,4,244, | in_force | F2",
        "unknown criteria | ,1,324, | ,1,281, | not_listed | F2",
        "criteria no longer in force | ,1,324, | ,1,244, | in_force | F2",
        "assessed in another year | 15/11/2024 | 15/11/2023 | in_period | R2",
        "decided before assessed | 05/01/2025 | 05/01/2024 | not_before | T2",
        "a number without a date | 05/01/2025 | '' | together | T2",
        "a date without a number | 12/QĐ | '' | together | S2",
        "unknown skill | VNEID;TUDG | VNEID;TIN | not_listed | U2",
        "a row that has shifted | 12/QĐ | 12,QĐ,x | type | T2"
      })
  void rejectsARowWith(String fault, String from, String to, String rule, String cell)
      throws IOException {
    assertThat(faults(GOOD.replace(from, to)))
        .anySatisfy(
            found -> {
              assertThat(found.rule()).isEqualTo(rule);
              assertThat(found.cell()).isEqualTo(cell);
              assertThat(found.messageVi()).startsWith("Ô " + cell);
            });
  }

  @Test
  void rejectsGroupFourUnder244() throws IOException {
    inbox.of("2023", "30037");
    String row =
        GOOD.replace(",Nam,1,324,", ",Nam,4,244,")
            .replace("15/11/2024", "15/06/2023")
            .replace("05/01/2025", "05/07/2023");

    assertThat(faults(row)).extracting(Fault::rule).containsExactly("not_both");
  }

  @Test
  void takesCriteria244UntilTheLastDay() throws IOException {
    inbox.of("2023", "30037");
    String row = GOOD.replace(",1,324,", ",1,QĐ 244/QĐ-KHVN,").replace("05/01/2025", "05/01/2024");

    assertThat(read(row.replace("15/11/2024", "24/10/2023")).rowsAccepted()).isEqualTo(1);
    assertThat(read(row.replace("15/11/2024", "25/10/2023")).rowsRejected()).isEqualTo(1);
  }

  @Test
  void neverQuotesAValueInAMessage() throws IOException {
    for (Fault fault : faults(GOOD.replace("000084000001", "08708400").replace("Nam", "Trống"))) {
      assertThat(fault.messageVi()).doesNotContain("08708400").doesNotContain("Trống");
    }
  }

  @Test
  void takesBlankScoresAndDecimalsWithPointOrComma() throws IOException {
    FormResult result =
        read(GOOD.replace(",8,8,8,8,8,8,8,8,8,8,80,", ",8.5,\"8,5\",,10,0,8,8,8,8,8,\"67,0\","));

    assertThat(result.rowsAccepted()).isEqualTo(1);
    assertThat(inbox.accepted().get(0))
        .containsEntry("score_1", 85)
        .containsEntry("score_2", 85)
        .containsEntry("score_3", null)
        .containsEntry("score_4", 100)
        .containsEntry("score_5", 0)
        .containsEntry("stated_total", 670);
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void takesAYearInPlaceOfABirthday() throws IOException {
    read(GOOD.replace("31/03/1984", "1984"), GOOD.replace("31/03/1984", "1899"));

    assertThat(inbox.accepted()).extracting(row -> row.get("birth_year")).containsExactly(1984);
  }

  @Test
  void takesTwelveDigitsWithSpacesPointsAndApostrophe() throws IOException {
    FormResult result =
        read(
            GOOD.replace("000084000001", "000 084 000 001"),
            GOOD.replace("000084000001", "'000084000002"),
            GOOD.replace("000084000001", "000.084.000.003"));

    assertThat(result.rowsAccepted()).isEqualTo(3);
  }

  @Test
  void countsDuplicatesAgainstEarlierAcceptedRowsOnly() throws IOException {
    FormResult result = read(GOOD.replace("Nam", "?"), GOOD, GOOD, GOOD.replace("Nam", "?"));

    assertThat(result.rowsRead()).isEqualTo(4);
    assertThat(result.rowsAccepted()).isEqualTo(1);
    assertThat(result.rowsRejected()).isEqualTo(2);
    assertThat(result.rowsDuplicate()).isEqualTo(1);
  }

  @Test
  void findsATotalThatIsNotTheSumOfTheScores() throws IOException {
    FormResult result = read(GOOD.replace(",80,15", ",81,15"));

    assertThat(result.rowsAccepted()).isEqualTo(1);
    assertThat(result.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("sum_of_scores");
              assertThat(finding.count()).isEqualTo(1);
              assertThat(finding.messageVi()).contains("(ô Q2)");
            });
  }

  @Test
  void foldsTextAndTakesTheFormulaMarkOff() throws IOException {
    read(GOOD.replace("12/QĐ", "'=12\u00a0/\u200bQĐ\u0309"));

    assertThat(inbox.accepted().get(0)).containsEntry("decision_no", "=12 /QĐ\u0309");
  }
}
