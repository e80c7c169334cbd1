package hoctap.ingest.template;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.Intake;
import hoctap.ingest.IntakeReport;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.FormColumn;
import hoctap.ingest.form.Forms;
import hoctap.ingest.form.PassMark;
import hoctap.ingest.form.Period;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.place.Places;
import hoctap.ingest.workspace.Workspace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTest {
  private static final PassMark MARK =
      new PassMark("324", BigDecimal.valueOf(80), BigDecimal.valueOf(5));
  private static final int HEADER = 3;
  private static final int EXAMPLE = 4;

  @TempDir private Path folder;

  static Stream<String> forms() {
    return Forms.list().stream().map(Form::id);
  }

  static Stream<TemplateOrder> orders() {
    return Forms.list().stream()
        .flatMap(
            form ->
                Stream.of(
                    order(form.id(), "2022", "30037"),
                    order(form.id(), "2024", "30037"),
                    order(form.id(), "2025H1", "30037"),
                    order(form.id(), "2025", "30037"),
                    order(form.id(), "2024", "872"),
                    order(form.id(), "2025", "82")));
  }

  private static TemplateOrder order(String form, String period, String code) {
    Period of = Period.of(period);
    return new TemplateOrder(
        Forms.get(form),
        Optional.of(of),
        Optional.of(Places.load().resolve(code, of.lastDay())),
        Optional.of(MARK));
  }

  /** What intake makes of a template put into the inbox after {@code change}. */
  private IntakeReport.Entry landed(TemplateOrder order, Change change) throws IOException {
    Workspace workspace =
        Workspace.init(
            folder.resolve("w"),
            Clock.fixed(Instant.parse("2026-01-10T00:00:00Z"), ZoneOffset.UTC));
    Path file = workspace.inbox().resolve(order.inboxName());
    Files.createDirectories(file.getParent());
    try (XSSFWorkbook workbook = open(Template.of(order))) {
      change.make(workbook.getSheetAt(0).getRow(EXAMPLE));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      Files.write(file, bytes.toByteArray());
    }
    List<IntakeReport.Entry> entries = Intake.run(workspace, line -> {}).entries();
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }

  private interface Change {
    void make(Row example);
  }

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void theExampleRowIsARightRowOfItsForm(TemplateOrder order) throws IOException {
    IntakeReport.Entry entry = landed(order, example -> example.getCell(0).setCellValue(1));

    assertThat(entry.event()).as(entry.message()).isEqualTo(IntakeReport.Event.LANDED);
    assertThat(entry.counts()).isEqualTo(new RowCounts(1, 1, 0, 0));
    assertThat(entry.message()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void anExampleLeftInTheFileIsNoData(String form) throws IOException {
    IntakeReport.Entry entry = landed(order(form, "2025", "30037"), example -> {});

    assertThat(entry.event()).isEqualTo(IntakeReport.Event.LANDED);
    assertThat(entry.counts()).isEqualTo(RowCounts.NONE);
  }

  @Test
  void anExampleThatSomebodyTypedOverIsDataWhateverItsNumberSays() throws IOException {
    IntakeReport.Entry entry =
        landed(order("cdht", "2025", "30037"), row -> row.getCell(1).setCellValue("000090000077"));

    assertThat(entry.counts()).isEqualTo(new RowCounts(1, 1, 0, 0));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void carriesTheFirstHeaderOfEachColumn(String form) throws IOException {
    try (XSSFWorkbook workbook = open(Template.of(order(form, "2025", "30037")))) {
      List<String> headers = new ArrayList<>();
      workbook.getSheetAt(0).getRow(HEADER).forEach(cell -> headers.add(cell.getStringCellValue()));
      List<String> wanted = new ArrayList<>(List.of("STT"));
      Forms.get(form).columns().stream().map(FormColumn::header).forEach(wanted::add);
      assertThat(headers).isEqualTo(wanted);
      assertThat(workbook.getSheetName(1)).isEqualTo("Hướng dẫn điền");
    }
  }

  @Test
  void writesTheSameBytesEachTime() throws IOException {
    TemplateOrder order = order("cdht", "2025", "30037");
    byte[] first = Template.of(order);

    assertThat(Arrays.equals(Template.of(order), first)).isTrue();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal().getYear()).as(entry.getName()).isEqualTo(2025);
      }
    }
  }

  @Test
  void keepsLeadingZerosAndYearsOfBirthAsTypedAndOffersTheListedWords() throws IOException {
    try (XSSFWorkbook workbook = open(Template.of(order("cdht", "2025", "30037")))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getColumnStyle(1).getDataFormatString()).isEqualTo("@");
      // A year typed into a cell of days would become a day of 1905.
      assertThat(sheet.getColumnStyle(3).getDataFormatString()).isEqualTo("@");
      assertThat(sheet.getColumnStyle(20).getDataFormatString()).isEqualTo("dd/mm/yyyy");
      XSSFDataValidation gender =
          sheet.getDataValidations().stream()
              .filter(check -> check.getRegions().getCellRangeAddress(0).getFirstColumn() == 4)
              .findFirst()
              .orElseThrow();
      assertThat(gender.getValidationConstraint().getFormula1()).isEqualTo("'Danh mục'!$A$1:$A$2");
      assertThat(gender.getPromptBoxText()).isEqualTo("Bắt buộc. Nam; Nữ.");
      assertThat(workbook.getSheet("Danh mục").getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("Nữ");
      assertThat(workbook.getSheetVisibility(2)).isEqualTo(SheetVisibility.HIDDEN);
    }
  }

  @Test
  void worksOutTheTotalAndWhetherItEarnsTheTitle() throws IOException {
    try (XSSFWorkbook workbook = open(Template.of(order("cdht", "2025", "30037")))) {
      Row example = workbook.getSheetAt(0).getRow(EXAMPLE);
      assertThat(example.getCell(18).getNumericCellValue()).isEqualTo(85);
      assertThat(result(workbook)).isEqualTo("Đạt");

      example.getCell(8).setCellValue(4.9);
      assertThat(result(workbook)).isEqualTo("Không đạt: có tiêu chí dưới 5 điểm");
      example.getCell(8).setCellValue(5);
      example.getCell(9).setCellValue(6.9);
      assertThat(result(workbook)).isEqualTo("Không đạt: tổng dưới 80 điểm");
      example.getCell(9).setCellValue(7);
      assertThat(result(workbook)).isEqualTo("Đạt");
      example.getCell(10).setBlank();
      assertThat(result(workbook)).isEqualTo("Không đạt: thiếu điểm");
    }
  }

  private static String result(XSSFWorkbook workbook) {
    return workbook
        .getCreationHelper()
        .createFormulaEvaluator()
        .evaluate(workbook.getSheetAt(0).getRow(EXAMPLE).getCell(19))
        .getStringValue();
  }
}
