package hoctap.ingest.rejects;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.file.FileReading;
import hoctap.ingest.file.FormFile;
import hoctap.ingest.file.FormReading;
import hoctap.ingest.file.FormResult;
import hoctap.ingest.form.Period;
import hoctap.ingest.form.PersonKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsWorkbookTest {
  private static final String ID = "0f3a9c55d21b";
  private static final String ROWS =
      """
      Mã mô hình,Loại mô hình,Tên,Ngày quyết định,Số quyết định
      GD1,GĐ,,15/12/2024,1/QĐ
      GD2,Gia đinhh,"=HYPERLINK(""x"")",31/02/2024,2/QĐ
      GD3,GĐ,,,3/QĐ
      """;

  @TempDir private Path folder;
  private final List<Object[]> accepted = new ArrayList<>();

  private FormResult read(Path file) {
    FileReading reading =
        FormReading.read(
            new FormFile(
                file,
                "tapthe",
                Period.of("2024"),
                "30037",
                new PersonKey(Long::parseLong, text -> text.getBytes(StandardCharsets.UTF_8))),
            (form, row) -> accepted.add(row));
    assertThat(reading.refusal()).isEmpty();
    return reading.results().get(0);
  }

  private Path rejects() throws IOException {
    FormResult result = read(Files.writeString(folder.resolve("30037.csv"), ROWS));
    assertThat(result.rowsRejected()).isEqualTo(2);
    Path file = folder.resolve(ID + ".xlsx");
    RejectsWorkbook.write(file, ID, result);
    return file;
  }

  @Test
  void putsAMessageBesideEachWrongCell() throws IOException {
    try (InputStream in = Files.newInputStream(rejects());
        Workbook workbook = new XSSFWorkbook(in)) {
      List<String> header = texts(workbook.getSheetAt(0).getRow(1));
      assertThat(header)
          .containsExactly(
              "Dòng gốc",
              "Mã mô hình",
              "Loại mô hình",
              "Lỗi: Loại mô hình",
              "Tên",
              "Ngày quyết định",
              "Lỗi: Ngày quyết định",
              "Số quyết định");
      Row wrong = workbook.getSheetAt(0).getRow(2);
      assertThat(wrong.getCell(0).getNumericCellValue()).isEqualTo(3);
      assertThat(wrong.getCell(2).getStringCellValue()).isEqualTo("Gia đinhh");
      assertThat(wrong.getCell(2).getCellStyle().getFillForegroundColor()).isNotEqualTo((short) 64);
      assertThat(wrong.getCell(3).getStringCellValue()).startsWith("Ô B3 (Loại mô hình): cần một");
      assertThat(wrong.getCell(6).getStringCellValue()).startsWith("Ô D3 (Ngày quyết định)");
    }
  }

  @Test
  void quotesWhatLooksLikeAFormula() throws IOException {
    try (InputStream in = Files.newInputStream(rejects());
        Workbook workbook = new XSSFWorkbook(in)) {
      Cell cell = workbook.getSheetAt(0).getRow(2).getCell(4);
      assertThat(cell.getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
    assertThat(FormulaMark.inCsv("=1+1")).isEqualTo("'=1+1");
    assertThat(FormulaMark.inCsv("Ấp 1")).isEqualTo("Ấp 1");
  }

  @Test
  void doesNotCopyReligionAndEthnicityForAnyone() throws IOException {
    String rows =
        """
        Mã mô hình,Loại mô hình,Dân tộc,Tôn giáo,Điện thoại,Thông tin / Dân tộc (DTTS)
        GD2,Gia đinhh,Ê-đê,Cao Đài,0912 000 000,Khơ-me
        """;
    FormResult result = read(Files.writeString(folder.resolve("30037.csv"), rows));
    Path file = folder.resolve(ID + ".xlsx");
    RejectsWorkbook.write(file, ID, result);
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = new XSSFWorkbook(in)) {
      assertThat(texts(workbook.getSheetAt(0).getRow(1)))
          .containsExactly(
              "Dòng gốc", "Mã mô hình", "Loại mô hình", "Lỗi: Loại mô hình", "Điện thoại");
    }
    assertThat(unpacked(file))
        .contains("0912 000 000")
        .doesNotContain("Ê-đê", "Cao Đài", "Khơ-me", "Tôn giáo", "Dân tộc");
  }

  @Test
  void quotesAFormulaHoweverItHides() {
    for (String text :
        List.of(
            "=1", "+1", "-1", "@x", "\tx", "\rx", " =1", "\u00a0=1", "'=1", "\"=1", "“=1", "＝1")) {
      assertThat(FormulaMark.isNeeded(text)).as(text).isTrue();
      assertThat(FormulaMark.inCsv(text)).isEqualTo("'" + text);
    }
    for (String text : List.of("", " ", "Ấp 1", "12-13", "a=b", "'", "“Xã”")) {
      assertThat(FormulaMark.isNeeded(text)).as(text).isFalse();
    }
  }

  @Test
  void worksInAFolderOfItsOwnerThatIsGoneAfterwards() throws IOException {
    Path working = folder.resolve(".writing");
    OwnFolder.make(working);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(working)))
        .isEqualTo("rwx------");
    Files.writeString(Files.createDirectory(working.resolve("poi")).resolve("sheet.xml"), "x");
    OwnFolder.remove(working);
    assertThat(working).doesNotExist();
    rejects();
    try (var files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("30037.csv", ID + ".xlsx");
    }
  }

  @Test
  void isReadableByItsOwnerOnlyAndLeavesNothingBeside() throws IOException {
    Path file = rejects();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("30037.csv", ID + ".xlsx");
    }
  }

  @Test
  void readsAsASupplementOnceCorrected() throws IOException {
    Path file = rejects();
    Path corrected = folder.resolve("corrected.xlsx");
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(corrected)) {
      workbook.getSheetAt(0).getRow(2).getCell(2).setCellValue("GĐ");
      workbook.getSheetAt(0).getRow(2).getCell(5).setCellValue("28/12/2024");
      workbook.getSheetAt(0).getRow(3).getCell(5).setCellValue("29/12/2024");
      workbook.write(out);
    }
    accepted.clear();
    FormResult result = read(corrected);

    assertThat(result.supplements()).contains(ID);
    assertThat(result.rejects()).isEmpty();
    assertThat(result.extraColumns()).isEmpty();
    assertThat(accepted).extracting(row -> row[3]).containsExactly("GD2", "GD3");
  }

  @Test
  void aSupplementGoesBackWithoutTheMessagesOfTheFirstTime() throws IOException {
    FormResult again = read(rejects());
    Path second = folder.resolve("second.xlsx");
    RejectsWorkbook.write(second, ID, again);

    List<String> headers = new ArrayList<>();
    try (InputStream in = Files.newInputStream(second);
        Workbook workbook = new XSSFWorkbook(in)) {
      workbook.getSheetAt(0).getRow(1).forEach(cell -> headers.add(cell.getStringCellValue()));
    }
    assertThat(again.rejects()).isNotEmpty();
    assertThat(headers).doesNotHaveDuplicates().contains("Dòng gốc", "Lỗi: Ngày quyết định");
  }

  @Test
  void isKnownByItsTitleRowWhenTheFileWasSavedAnew() throws IOException {
    String csv = "Bổ sung cho lần nộp: %s\nMã mô hình,Loại mô hình\nGD2,GĐ\n".formatted(ID);

    assertThat(read(Files.writeString(folder.resolve("30037.csv"), csv)).supplements())
        .contains(ID);
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    row.forEach(cell -> texts.add(cell.getStringCellValue()));
    return texts;
  }

  private static String unpacked(Path file) throws IOException {
    StringBuilder texts = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
        texts.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts.toString();
  }
}
