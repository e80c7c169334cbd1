package hoctap.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk of a district with criteria of its own checks a file, and takes a template. */
class LocalCriteriaCommandsTest {
  private static final String SET =
      """
      version: 1
      title:
        criteria:
          - id: thap-muoi
            document: QĐ 12/QĐ-HKH ngày 05/01/2024
            place: "872"
            valid-from: 2024-01-05
            groups: [1, 2, 3, 4]
            items: 8
            pass-total: 56
            minimum-item: 6
      """;
  private static final String LIST =
      """
      Số CCCD,Họ và tên,Ngày sinh,Giới tính,Nhóm đối tượng,Bộ tiêu chí,TC1,TC2,TC3,TC4,TC5,TC6,TC7,TC8,TC9,TC10,Ngày đánh giá
      000084000001,Người Mẫu Một,1984,Nam,1,thap-muoi,7,7,7,7,7,7,7,7,,,15/11/2024
      000084000002,Người Mẫu Hai,1984,Nam,1,thap-muoi,7,7,7,7,7,7,7,6,9,9,15/11/2024
      000084000003,Người Mẫu Ba,1984,Nam,1,thap-muoi,9,9,9,9,9,9,9,5,9,9,15/11/2024
      """;

  @TempDir private Path folder;
  private Path workspace;

  @BeforeEach
  void makeAWorkspace() throws IOException {
    workspace = folder.resolve("w");
    run("init", workspace.toString());
    Files.writeString(workspace.resolve("hoctap.yml"), SET);
  }

  private static String run(String... arguments) {
    StringWriter text = new StringWriter();
    Main.run(new PrintWriter(text), arguments);
    return text.toString();
  }

  private JsonNode checked(String place) throws IOException {
    Path file = workspace.resolve("inbox/cdht/2024/" + place + ".csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, LIST);
    return new ObjectMapper().readTree(run("check", file.toString(), "--json"));
  }

  @Test
  void holdsScoresAgainstTheSetOfThePlaceThatSendsThem() throws IOException {
    JsonNode form = checked("30037").path("forms").path(0);

    // 8 × 7 = 56 passes; 7 × 7 + 6 = 55 is too little; a 5 is under 6.
    assertThat(form.path("rows").path("accepted").asLong()).isEqualTo(3);
    assertThat(form.path("titled").asLong()).isEqualTo(1);
    assertThat(form.path("untitled").asLong()).isEqualTo(2);
  }

  @Test
  void knowsNoSuchSetInAnotherProvince() throws IOException {
    JsonNode form = checked("30340").path("forms").path(0);

    assertThat(form.path("rows").path("accepted").asLong()).isZero();
    assertThat(form.path("rows").path("rejected").asLong()).isEqualTo(3);
  }

  @Test
  void offersTheSetInTheTemplateOfItsPlaceOnly() throws IOException {
    assertThat(offered("30037")).containsExactly("244", "324", "thap-muoi");
    assertThat(offered("30340")).containsExactly("244", "324");
  }

  /** The words that the list of {@code Bộ tiêu chí} lets choose from. */
  private List<String> offered(String place) throws IOException {
    Path file = folder.resolve(place + ".xlsx");
    run(
        "template",
        "cdht",
        "--period",
        "2024",
        "--place",
        place,
        "--out",
        file.toString(),
        "--workspace",
        workspace.toString());
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      Sheet lists = workbook.getSheet("Danh mục");
      int column = -1;
      for (int i = 0; i < lists.getRow(0).getLastCellNum(); i++) {
        column = "244".equals(lists.getRow(0).getCell(i).getStringCellValue()) ? i : column;
      }
      List<String> words = new ArrayList<>();
      for (Row row : lists) {
        if (row.getCell(column) != null) {
          words.add(row.getCell(column).getStringCellValue());
        }
      }
      return words;
    }
  }
}
