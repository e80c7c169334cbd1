package hoctap.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.form.LocalCriteria;
import hoctap.ingest.form.PassMark;
import hoctap.ingest.form.Period;
import hoctap.ingest.landing.RowCounts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckTest {
  private static final PassMark MARK =
      new PassMark("324", BigDecimal.valueOf(80), BigDecimal.valueOf(5));

  @TempDir private Path folder;

  private static FileCheck check(Path file, String form, PassMark mark) {
    return FileCheck.run(
        new CheckOrder(
            file,
            form,
            Period.of("2024"),
            "30037",
            List.of(mark),
            Optional.empty(),
            LocalCriteria.NONE));
  }

  private Path xlsx() throws IOException {
    return ClerkFile.workbook(new XSSFWorkbook(), folder.resolve("danh sach.xlsx"));
  }

  private Workbook marked(Path file) throws IOException {
    FileCheck check = check(file, "workbook", MARK);
    Path out = folder.resolve("marked" + check.ending());
    Files.deleteIfExists(out);
    check.writeMarked(out);
    try (InputStream in = Files.newInputStream(out)) {
      return WorkbookFactory.create(in);
    }
  }

  @Test
  void addsUpAndNamesEachFaultWithARightValue() throws IOException {
    FileCheck check = check(xlsx(), "workbook", MARK);

    assertThat(check.isClean()).isFalse();
    CheckedForm form = check.forms().get(0);
    assertThat(form.form().id()).isEqualTo("cdht");
    assertThat(form.counts()).isEqualTo(new RowCounts(7, 5, 1, 1));
    assertThat(form.titled()).isEqualTo(2);
    assertThat(form.untitled()).isEqualTo(3);
    assertThat(form.duplicates()).containsExactly("Danh sách!9");
    assertThat(form.isHeld()).isFalse();
    assertThat(form.faults())
        .containsExactly(
            new CheckedFault(
                "cdht",
                "Danh sách",
                8,
                "D",
                "Ngày sinh",
                "type",
                "Ô D8 (Ngày sinh): cần ngày sinh dạng ngày/tháng/năm, hoặc năm sinh bốn chữ số",
                "15/06/1984"),
            new CheckedFault(
                "cdht",
                "Danh sách",
                8,
                "E",
                "Giới tính",
                "not_listed",
                "Ô E8 (Giới tính): cần một trong: Nam; Nữ",
                "Nam"));
  }

  @Test
  void marksTheWrongCellsAndKeepsTheClerksOwnLooks() throws IOException {
    try (Workbook workbook = marked(xlsx())) {
      Sheet sheet = workbook.getSheet("Danh sách");
      Cell gender = sheet.getRow(7).getCell(4);
      assertThat(gender.getStringCellValue()).isEqualTo("Nan");
      assertThat(gender.getCellStyle().getFillPattern())
          .isEqualTo(FillPatternType.SOLID_FOREGROUND);
      assertThat(workbook.getFontAt(gender.getCellStyle().getFontIndex()).getBold()).isTrue();
      assertThat(gender.getCellComment().getString().getString())
          .isEqualTo(
              "Hỏi lại trưởng thôn\nÔ E8 (Giới tính): cần một trong: Nam; Nữ\nVí dụ đúng: Nam");
      assertThat(sheet.getRow(7).getCell(3).getCellComment().getString().getString())
          .endsWith("Ví dụ đúng: 15/06/1984");
      assertThat(sheet.getRow(8).getCell(1).getCellComment().getString().getString())
          .isEqualTo("Trùng với một dòng phía trên; không được tính");
      assertThat(sheet.getRow(3).getCell(8).getCellFormula()).isEqualTo("4+5");
      assertThat(sheet.getColumnWidth(2)).isEqualTo(30 * 256);
      assertThat(sheet.getRow(3).getCell(4).getCellStyle().getFillPattern())
          .isEqualTo(FillPatternType.NO_FILL);
    }
  }

  @Test
  void worksOutWhoEarnsTheTitleAndWhyOthersDoNot() throws IOException {
    try (Workbook workbook = marked(xlsx())) {
      Sheet sheet = workbook.getSheet("Danh sách");
      assertThat(texts(sheet.getRow(2), 19))
          .containsExactly(
              "Kiểm tra: tổng điểm",
              "Kiểm tra: kết quả",
              "Kiểm tra: lý do",
              "Kiểm tra: lỗi cần sửa");
      assertThat(texts(sheet.getRow(3), 19)).containsExactly("90", "Đạt", "");
      assertThat(texts(sheet.getRow(4), 19))
          .containsExactly("75", "Không đạt", "tổng dưới 80 điểm");
      assertThat(texts(sheet.getRow(5), 19)).containsExactly("85", "Không đạt", "TC3 dưới 5");
      assertThat(texts(sheet.getRow(6), 19)).containsExactly("81", "Không đạt", "thiếu TC4");
      assertThat(texts(sheet.getRow(8), 20))
          .containsExactly(
              "Chưa tính: xem lỗi cần sửa", "", "Trùng với một dòng phía trên; không được tính");
    }
  }

  @Test
  void listsThePersonsToBeRecognisedWithoutTheirNumbers() throws IOException {
    try (Workbook workbook = marked(xlsx())) {
      Sheet list = workbook.getSheet("Đề nghị công nhận");
      assertThat(texts(list.getRow(3), 0))
          .containsExactly("1", "Người Mẫu Một", "15/06/1984", "T01", "••••••••0001", "90", "");
      assertThat(texts(list.getRow(4), 0))
          .containsExactly("2", "=HYPERLINK(\"x\")", "1988", "T01", "••••••••0007", "90", "");
      assertThat(list.getRow(4).getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(list.getLastRowNum()).isEqualTo(4);
    }
  }

  @Test
  void takesTheLowerMarkOfAListedArea() throws IOException {
    PassMark area = new PassMark("324", BigDecimal.valueOf(70), BigDecimal.valueOf(5));

    assertThat(check(xlsx(), "cdht", area).forms().get(0).titled()).isEqualTo(3);
  }

  @Test
  void givesACsvBackAsAWorkbookInWhichNothingIsAFormula() throws IOException {
    try (Workbook workbook = marked(ClerkFile.csv(folder.resolve("30037.csv")))) {
      Sheet sheet = workbook.getSheet("CSV");
      assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Số CCCD");
      assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("000084000001");
      assertThat(sheet.getRow(5).getCell(4).getCellComment().getString().getString())
          .startsWith("Ô E6 (Giới tính)");
      Cell name = sheet.getRow(7).getCell(2);
      assertThat(name.getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
      assertThat(name.getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(workbook.getSheet("Đề nghị công nhận").getLastRowNum()).isEqualTo(4);
    }
  }

  @Test
  void givesAnOldWorkbookBackAsOne() throws IOException {
    Path file = ClerkFile.workbook(new HSSFWorkbook(), folder.resolve("cu.xls"));
    try (Workbook workbook = marked(file)) {
      assertThat(workbook).isInstanceOf(HSSFWorkbook.class);
      Sheet sheet = workbook.getSheet("Danh sách");
      assertThat(sheet.getRow(7).getCell(4).getCellComment().getString().getString())
          .startsWith("Hỏi lại trưởng thôn\nÔ E8");
      assertThat(texts(sheet.getRow(4), 19))
          .containsExactly("75", "Không đạt", "tổng dưới 80 điểm");
    }
  }

  @Test
  void aCorrectedCopyIsCleanAndLosesItsMarks() throws IOException {
    Path copy = folder.resolve("copy.xlsx");
    try (Workbook workbook = marked(xlsx());
        OutputStream out = Files.newOutputStream(copy)) {
      Sheet sheet = workbook.getSheet("Danh sách");
      sheet.getRow(7).getCell(3).setCellValue("28/02/1990");
      sheet.getRow(7).getCell(4).setCellValue("Nam");
      workbook.write(out);
    }

    FileCheck again = check(copy, "workbook", MARK);
    assertThat(again.refusal()).isEmpty();
    assertThat(again.isClean()).isTrue();
    assertThat(again.forms().get(0).counts()).isEqualTo(new RowCounts(7, 6, 0, 1));
    assertThat(again.forms().get(0).extraColumns()).isEmpty();
    assertThat(again.sheetsLeftOut()).isEmpty();
    try (Workbook workbook = marked(copy)) {
      Sheet sheet = workbook.getSheet("Danh sách");
      assertThat(sheet.getRow(7).getCell(3).getCellComment()).isNull();
      assertThat(sheet.getRow(7).getCell(3).getCellStyle().getFillPattern())
          .isEqualTo(FillPatternType.NO_FILL);
      assertThat(texts(sheet.getRow(7), 19)).containsExactly("90", "Đạt", "", "");
      assertThat(sheet.getRow(2).getLastCellNum()).isEqualTo((short) 23);
    }
  }

  @Test
  void neverWritesOverAFileAndLeavesTheCheckedOneAsItIs() throws IOException {
    Path file = xlsx();
    byte[] before = Files.readAllBytes(file);
    FileCheck check = check(file, "workbook", MARK);

    assertThatThrownBy(() -> check.writeMarked(file))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("exists already");
    Path out = folder.resolve("out.xlsx");
    check.writeMarked(out);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
        .isEqualTo("rw-------");
  }

  @Test
  void aFileTooLargeToMarkIsStillChecked() throws IOException {
    StringBuilder rows = new StringBuilder("Mã mô hình,Loại mô hình,Số người lớn\n");
    for (int i = 0; i < 334_000; i++) {
      rows.append("GD").append(i).append(",GĐ,").append(i == 5 ? "ba" : "3").append('\n');
    }
    FileCheck check = check(Files.writeString(folder.resolve("30037.csv"), rows), "tapthe", MARK);

    assertThat(check.isMarkable()).isFalse();
    assertThat(check.forms().get(0).counts()).isEqualTo(new RowCounts(334_000, 333_999, 1, 0));
    assertThat(check.forms().get(0).faults()).extracting(CheckedFault::row).containsExactly(7);
  }

  private static List<String> texts(Row row, int from) {
    List<String> texts = new ArrayList<>();
    for (int i = from; i < row.getLastCellNum(); i++) {
      texts.add(new DataFormatter().formatCellValue(row.getCell(i)));
    }
    return texts;
  }
}
