package hoctap.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedFilesTest {
  private static final String POPULATION =
      "Thôn,Dân số,Người lớn,Số hộ,Ngày số liệu\nẤp 1,10,8,3,31/12/2024\n";

  @TempDir private Path folder;
  private Inbox inbox;

  @BeforeEach
  void open() {
    inbox = new Inbox(folder);
  }

  private static String vi(FileReading reading) {
    assertThat(reading.results()).isEmpty();
    return reading.refusal().orElseThrow().messageVi();
  }

  private byte[] workbook() throws IOException {
    Workbook workbook = new XSSFWorkbook();
    Sheets.type(workbook, "Sheet1", POPULATION.split("\n")[0].split(","));
    return Files.readAllBytes(Sheets.save(workbook, folder.resolve("good.xlsx")));
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    assertThat(vi(inbox.csv("danso", ""))).isEqualTo("Tệp trống, không có dữ liệu.");
  }

  @Test
  void takesAFileWithAHeaderAlone() throws IOException {
    FileReading reading = inbox.csv("danso", POPULATION.lines().findFirst().orElseThrow());

    assertThat(reading.results().get(0).rowsRead()).isZero();
  }

  @Test
  void refusesACsvNamedXlsx() throws IOException {
    byte[] csv = POPULATION.getBytes(StandardCharsets.UTF_8);

    assertThat(vi(inbox.bytes("danso", "30037.xlsx", csv))).contains("không phải bảng tính Excel");
  }

  @Test
  void refusesAWorkbookNamedCsv() throws IOException {
    assertThat(vi(inbox.bytes("danso", "30037.csv", workbook()))).contains("là bảng tính Excel");
  }

  @Test
  void refusesATruncatedZip() throws IOException {
    byte[] whole = workbook();

    assertThat(vi(inbox.bytes("danso", "30037.xlsx", Arrays.copyOf(whole, whole.length / 2))))
        .contains("bị hỏng hoặc tải lên chưa trọn");
  }

  @Test
  void refusesAZipThatIsNoWorkbook() throws IOException {
    byte[] zip = zip("a.txt", "x".getBytes(StandardCharsets.UTF_8), 1);

    assertThat(vi(inbox.bytes("danso", "30037.xlsx", zip))).contains("không có trang nào");
  }

  @Test
  void refusesAZipBomb() throws IOException {
    byte[] zip = zip("xl/worksheets/sheet1.xml", new byte[1 << 20], 16);

    assertThat(vi(inbox.bytes("danso", "30037.xlsx", zip))).contains("nở ra hơn 100 lần");
  }

  @Test
  void refusesAZipBombThatHidesItsSize() throws IOException {
    byte[] zip = declaring(1_000, zip("xl/worksheets/sheet1.xml", new byte[1 << 20], 16));

    assertThat(vi(inbox.bytes("danso", "30037.xlsx", zip))).contains("nở ra hơn 100 lần");
  }

  @Test
  void refusesAWorkbookThatUnpacksToMoreThan512Megabytes() throws IOException {
    byte[] zip = declaring((512 << 20) + 1, zip("xl/sharedStrings.xml", new byte[] {1}, 1));

    assertThat(vi(inbox.bytes("danso", "30037.xlsx", zip))).contains("512 MB");
  }

  /** The zip with another unpacked size in its list: 24 bytes behind the list's signature. */
  private static byte[] declaring(int size, byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int list = zip.length - 4;
    while (bytes.getInt(list) != 0x02014b50) {
      list--;
    }
    bytes.putInt(list + 24, size);
    return zip;
  }

  @Test
  void refusesMoreThanTwoMillionSharedStrings() throws IOException {
    StringBuilder strings = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      strings.append("<si><t>").append(Integer.toString(i * 7919 % 46_656, 36)).append("</t></si>");
    }
    byte[] zip =
        zip("xl/sharedStrings.xml", strings.toString().getBytes(StandardCharsets.UTF_8), 101);

    assertThat(vi(inbox.bytes("danso", "30037.xlsx", zip))).contains("2,000,000 chuỗi");
  }

  private static byte[] zip(String name, byte[] block, int times) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry(name));
      for (int i = 0; i < times; i++) {
        zip.write(block);
      }
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  @Test
  void namesCellFoundAndExpectedForAnUnknownAndAMissingHeader() throws IOException {
    Workbook workbook = new XSSFWorkbook();
    Sheets.type(
        workbook,
        "Số liệu",
        new Object[] {"BÁO CÁO"},
        new Object[] {"Thôn", "Dân số", "Người lớnn 12", "Số hộ"});
    String message = vi(inbox.read("danso", Sheets.save(workbook, folder.resolve("30037.xlsx"))));

    assertThat(message)
        .contains("Trang “Số liệu”")
        .contains("ô C2 ghi “Người lớnn ##”, cần “Người lớn”")
        .contains("thiếu cột")
        .contains("“Ngày số liệu”");
  }

  @Test
  void saysWhichFormAFileLooksLike() throws IOException {
    String message = vi(inbox.csv("cdht", POPULATION));

    assertThat(message).contains("là của biểu “Số liệu dân số” (danso)").contains("thư mục danso");
  }

  @Test
  void doesNotTakeMembershipsForCollectives() throws IOException {
    String message =
        vi(
            inbox.csv(
                "tapthe",
                "Số CCCD,Ngày sinh,Giới tính,Loại mô hình,Mã mô hình\n"
                    + "000084000001,1984,Nam,GĐ,GD0001\n"));

    assertThat(message).contains("(thanhvien)");
  }

  @Test
  void namesTheWrongHeaderOfMembershipsThoughCollectivesWouldFit() throws IOException {
    String message =
        vi(
            inbox.csv(
                "thanhvien",
                "Số CCCD,Ngày sinh,Giới tnh,Loại mô hình,Mã mô hình\n"
                    + "000084000001,1984,Nam,GĐ,GD0001\n"));

    assertThat(message).contains("ô C1 ghi “Giới tnh”, cần “Giới tính”");
  }

  @Test
  void refusesAHeaderThatStandsTwice() throws IOException {
    assertThat(vi(inbox.csv("danso", POPULATION.replace("Thôn", "Người lớn"))))
        .contains("ô A1 và ô C1 cùng là cột “Người lớn”");
  }

  @Test
  void prefersTheTemplatesHeaderAndListsTheOther() throws IOException {
    String both = POPULATION.replace("Thôn,", "Mã thôn,\"Thôn, ấp, khóm, tổ dân phố\",");
    FileReading reading = inbox.csv("danso", both.replace("Ấp 1,", "A1,Ấp 1,"));

    assertThat(reading.results().get(0).extraColumns()).containsExactly("Mã thôn");
    assertThat(inbox.accepted().get(0)).containsEntry("village_code", "Ấp 1");
  }

  @Test
  void refusesAFileWithoutAnyHeader() throws IOException {
    assertThat(vi(inbox.csv("danso", "a,b\n1,2\n"))).contains("Không tìm thấy dòng tiêu đề");
  }

  @Test
  void refusesBytesThatAreNoText() throws IOException {
    byte[] broken = (POPULATION + "Ấp 2,10,8,3,31/12/2024\n").getBytes(StandardCharsets.UTF_8);
    broken[broken.length - 24] = (byte) 0xC2;
    assertThat(vi(inbox.bytes("danso", "30037.csv", broken))).contains("không phải UTF-8");
  }

  @Test
  void refusesAQuoteThatIsNeverClosed() throws IOException {
    assertThat(vi(inbox.csv("danso", POPULATION + "\"Ấp 2,10,8,3,31/12/2024\n")))
        .contains("sau dòng 2");
  }
}
