package hoctap.app;

import hoctap.ingest.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * One commune whose files and databases hold, wherever somebody might type it, what must never be
 * found again: a name, citizen numbers, a day of birth, a telephone, an address, a religion, an
 * ethnicity.
 */
final class CanaryProvince {
  /** What is planted, by what it is; each in the ways in which it might be kept. */
  static final Map<String, List<String>> PLANTED =
      Map.of(
          "a name", List.of("Chim Yến Giả Định", "Chim Yen Gia Dinh", "chim yen gia dinh"),
          "a number", List.of("099084777001", "99084777001", "099 084 777 001", "0990.8477.7001"),
          "another number", List.of("099084777002", "99084777002"),
          "a day of birth", List.of("17/05/1984", "1984-05-17", "19840517", "17.5.1984"),
          "a telephone", List.of("0912777888", "912777888", "0912 777 888"),
          "an address", List.of("chim.yen@example.org"),
          "a religion", List.of("Đạo Chim Yến", "Dao Chim Yen"),
          "an ethnicity", List.of("Dân Chim Yến", "Dan Chim Yen"));

  private static final String NAME = "Chim Yến Giả Định";
  private static final String CDHT =
      "Số định danh cá nhân,Họ và tên,Ngày sinh,Giới tính,Dân tộc,Tôn giáo,Điện thoại,Ghi chú 099084777001,"
          + "Nhóm đối tượng,Bộ tiêu chí,TC1,TC2,TC3,TC4,TC5,TC6,TC7,TC8,TC9,TC10,Ngày đánh giá,Minh chứng\n";
  private static final String SCORES = "1,324,8,8,8,8,8,8,8,8,8,8,15/10/2024";

  private CanaryProvince() {}

  static void write(Path folder) throws IOException {
    Path inbox = folder.resolve("inbox");
    cdht(inbox);
    put(
        inbox.resolve("tapthe/2024/30037.csv"),
        "Loại mô hình,Mã mô hình,Tên,Số quyết định,Ngày quyết định,Danh hiệu khác\n"
            + "GĐ,099084777001,Hộ %s,5/QĐ 099 084 777 001,20/12/2024,gọi 0912777888\n"
                .formatted(NAME)
            + "CĐ,C-099084777002,Tổ 0990.8477.7001,6/QĐ,20/12/2024,chim.yen@example.org\n");
    put(
        inbox.resolve("thanhvien/2024/30037.csv"),
        "Số định danh cá nhân,Họ và tên,Ngày sinh,Giới tính,Loại mô hình,Mã mô hình\n"
            + "099084777001,%s,17/05/1984,Nam,GĐ,099084777001\n".formatted(NAME));
    put(
        inbox.resolve("danso/2024/30037.csv"),
        "Dân số,Người lớn,Số hộ,Ngày số liệu\n40,30,10,31/12/2024\n");
    workbook(inbox.resolve("tapthe/2024/30040.xlsx"));
    // Names that say too much, and files that nobody can read.
    put(inbox.resolve("cdht/2024/30043_099084777001.csv"), CDHT);
    put(inbox.resolve("cdht/2024/" + NAME.replace(' ', '-') + " 099084777001.csv"), CDHT);
    put(
        inbox.resolve("cdht/2024/30046.csv"),
        "Họ tên %s,099084777001\n17/05/1984\n".formatted(NAME));
    put(inbox.resolve("cdht/2024/30049.xlsx"), NAME + " 099084777001 17/05/1984");
    Files.createSymbolicLink(
        inbox.resolve("cdht/2024/30052.csv"), Path.of("/nowhere/099084777001.csv"));
    databases(folder);
  }

  private static void cdht(Path inbox) throws IOException {
    String row =
        "%s,"
            + NAME
            + ",17/05/1984,Nam,Dân Chim Yến,Đạo Chim Yến,0912777888,x,"
            + SCORES
            + ",\"0912 777 888, chim.yen@example.org, số 099084777002\"\n";
    StringBuilder rows = new StringBuilder(CDHT).append(row.formatted("099084777001"));
    for (int i = 10; i < 20; i++) {
      rows.append(row.formatted("0990847771" + i));
    }
    rows.append(row.formatted("099084777002").replace(",8,8,", ",8,11,"));
    rows.append(row.formatted("9.9084777001E+10"));
    put(inbox.resolve("cdht/2024/30037.csv"), rows.toString());
  }

  private static void workbook(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.getProperties().getCoreProperties().setCreator(NAME);
      for (String name : List.of("Ghi chú 099084777002", "Nhà 099084777001")) {
        Sheet sheet = workbook.createSheet(name);
        boolean isForm = name.startsWith("Nhà");
        row(sheet, 0, isForm ? List.of("Loại mô hình", "Mã mô hình") : List.of(NAME, "x"));
        row(sheet, 1, isForm ? List.of("GĐ", "GD1") : List.of("099084777001", "y"));
      }
      workbook.write(out);
    }
  }

  private static void row(Sheet sheet, int number, List<String> values) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < values.size(); i++) {
      row.createCell(i).setCellValue(values.get(i));
    }
  }

  private static void databases(Path folder) {
    try (EmbeddedDatabase koha = EmbeddedDatabase.create(folder.resolve("koha.duckdb"), "koha")) {
      koha.insert(
          "branches",
          List.of("branchcode", "branchname"),
          List.<Object[]>of(new Object[] {"TM", "Thư viện 099084777001"}));
      koha.insert(
          "borrowers",
          List.of("borrowernumber", "cardnumber", "userid", "surname", "branchcode"),
          List.<Object[]>of(new Object[] {2, "099084777001", "chim.yen@example.org", NAME, "TM"}));
      koha.insert(
          "borrower_attributes",
          List.of("id", "borrowernumber", "code", "attribute"),
          List.of(
              new Object[] {1, 2, "CCCD", "099084777002"},
              new Object[] {2, 2, "TONGIAO", "Đạo Chim Yến"}));
    }
    try (EmbeddedDatabase moodle =
        EmbeddedDatabase.create(folder.resolve("moodle.duckdb"), "moodle")) {
      moodle.insert(
          "mdl_user",
          List.of("id", "username", "idnumber", "firstname", "lastname", "deleted"),
          List.of(
              new Object[] {3L, "chim.yen@example.org", "099084777001", NAME, NAME, 0},
              new Object[] {4L, "0912777888", "099 084 777 002", NAME, NAME, 0}));
    }
  }

  /** The sources, for the end of {@code hoctap.yml}. */
  static String sources() {
    return """
    sources:
      - name: thu-vien
        system: koha
        url: jdbc:duckdb:{workspace}/koha.duckdb
        place: "87"
        settings: {citizen-fields: "attribute:CCCD, cardnumber"}
      - name: hoc-truc-tuyen
        system: moodle
        url: jdbc:duckdb:{workspace}/moodle.duckdb
        place: "87"
        settings: {citizen-fields: "idnumber"}
    """;
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
