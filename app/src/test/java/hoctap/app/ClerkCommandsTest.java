package hoctap.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hoctap.ingest.definition.DefinitionReader;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.Forms;
import hoctap.ingest.form.PassMark;
import hoctap.ingest.workspace.Configuration;
import hoctap.transform.catalog.Catalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clerk types and reads, before anything is computed. */
class ClerkCommandsTest {
  private static final String HEADER =
      "Số CCCD,Họ và tên,Ngày sinh,Giới tính,Nhóm đối tượng,Bộ tiêu chí,TC1,TC2,TC3,TC4,TC5,TC6,TC7,TC8,TC9,TC10,Ngày đánh giá\n";
  private static final String RIGHT =
      "000084000001,Người Mẫu Một,1984,Nam,1,324,9,9,9,9,9,9,9,9,9,9,15/11/2025\n";
  private static final String WRONG =
      "000084000002,Người Mẫu Hai,1984,Nan,1,324,9,9,9,9,9,9,9,9,9,9,15/11/2025\n";

  private static final String ALL_RIGHT = String.join("", HEADER, RIGHT);
  private static final String ONE_WRONG = String.join("", HEADER, RIGHT, WRONG);

  @TempDir private Path folder;
  private Path workspace;

  @BeforeEach
  void makeAWorkspace() {
    workspace = folder.resolve("w");
    assertThat(run("init", workspace.toString()).code()).isZero();
  }

  private record Answer(int code, String text) {}

  private static Answer run(String... arguments) {
    StringWriter text = new StringWriter();
    int code = Main.run(new PrintWriter(text), arguments);
    return new Answer(code, text.toString());
  }

  private Path put(String name, String text) throws IOException {
    Path file = workspace.resolve("inbox").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> files() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.walk(workspace)) {
      files.sorted().forEach(path -> names.add(path + " " + path.toFile().lastModified()));
    }
    return names;
  }

  @Test
  void checksTheFileOfAnotherToolByTheLayoutThatItsFolderIsNamedAfter() throws IOException {
    Files.writeString(
        workspace.resolve("layouts/so-ban.yml"),
        """
        form: tapthe
        columns:
          kind: {constant: GĐ}
          collective_code: Mã hộ
          registration: {headers: Tình trạng, values: {M: mới, L: lại}}
        """);
    Path file = put("so-ban/2025/30037.csv", "Mã hộ,Tình trạng\nGD1,M\nGD2,?\n");

    Answer answer = run("check", file.toString());

    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.text())
        .contains("đã đọc 2 dòng = nhận 1 + trả lại 1 + trùng 0", "đọc qua một bố cục")
        .doesNotContain("the marked copy");
  }

  @Test
  void checksAFileOfTheInboxWithoutTouchingTheWorkspace() throws IOException {
    Path file = put("cdht/2025/30037.csv", ONE_WRONG);
    List<String> before = files();
    Path out = folder.resolve("checked.xlsx");

    Answer answer = run("check", file.toString(), "--out", out.toString());

    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.text())
        .contains("30037.csv · kỳ 2025 · Xã Tháp Mười (30037)")
        .contains("đã đọc 2 dòng = nhận 1 + trả lại 1 + trùng 0")
        .contains("theo điểm · by the scores: 1 đạt, 0 không đạt")
        .contains("dòng 3: Ô D3 (Giới tính): cần một trong: Nam; Nữ [not_listed] Ví dụ đúng: Nam")
        .contains("Trên 20 % dòng sai")
        .doesNotContain("Nan")
        .doesNotContain("000084000002");
    assertThat(files()).isEqualTo(before);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
        .isEqualTo("rw-------");
    assertThat(run("check", file.toString(), "--out", out.toString()).code()).isEqualTo(2);
  }

  @Test
  void knowsAFormByItsHeaderAndWritesTheCopyBesideTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("danh sach.csv"), ALL_RIGHT);

    assertThat(run("check", file.toString()).text()).contains("--period 2025");
    Answer answer = run("check", file.toString(), "--period", "2025", "--place", "30037");
    assertThat(answer.code()).isZero();
    assertThat(answer.text()).contains("Biểu cdht").contains("Tệp đúng, có thể gửi");
    assertThat(run("check", file.toString(), "--period", "2025").code()).isZero();
    assertThat(folder.resolve("danh sach_kiemtra.xlsx")).exists();
    assertThat(folder.resolve("danh sach_kiemtra-2.xlsx")).exists();
    assertThat(run("check", file.toString(), "--period", "2025", "--place", "30040").code())
        .isEqualTo(3);
  }

  @Test
  void answersAProgramInJson() throws IOException {
    Path file = put("cdht/2025/30037.csv", ONE_WRONG);

    JsonNode answer = new ObjectMapper().readTree(run("check", file.toString(), "--json").text());
    assertThat(answer.at("/is_clean").asBoolean()).isFalse();
    assertThat(answer.at("/forms/0/rows/read").asInt()).isEqualTo(2);
    assertThat(answer.at("/forms/0/faults/0/column").asText()).isEqualTo("D");
    assertThat(answer.at("/forms/0/faults/0/row").asInt()).isEqualTo(3);

    JsonNode status =
        new ObjectMapper()
            .readTree(run("status", "--json", "--workspace", workspace.toString()).text());
    assertThat(status.at("/0/need").asText()).isEqualTo("unread");
    assertThat(status.at("/0/next/vi").asText()).isEqualTo("Chạy: hoctap run");
  }

  @Test
  void saysHowOnePlaceStands() throws IOException {
    put("cdht/2025/30037.csv", ONE_WRONG);
    put("cdht/2025/30046.csv", ALL_RIGHT);
    run("ingest", "--workspace", workspace.toString(), "--now", "2026-01-15T01:30:00Z");

    String place = run("status", "--workspace", workspace.toString(), "--place", "30037").text();
    assertThat(place)
        .contains("ĐANG GIỮ LẠI · held: 1")
        .contains(
            "Xã Tháp Mười (30037) · cdht 2025 · 30037.csv · nhận lúc 15/01/2026 08:30 · 2 dòng = nhận 1 + trả lại 1 + trùng 0")
        .contains("1 trên 2 dòng bị từ chối (trên 20 %).")
        .contains("→ Sửa rồi đặt tệp mới vào inbox/cdht/2025/")
        .doesNotContain("30046");
    String province =
        run("status", "--workspace", workspace.toString(), "--place", "tỉnh đồng tháp").text();
    assertThat(province).contains("30046.csv").contains("CHƯA GỬI · missing: 100");
    JsonNode missing =
        new ObjectMapper()
            .readTree(
                run("status", "--json", "--workspace", workspace.toString(), "--place", "28249")
                    .text());
    assertThat(missing).hasSize(1);
    assertThat(missing.at("/0/need").asText()).isEqualTo("missing");
    assertThat(missing.at("/0/form").asText()).isEqualTo("cdht");
    assertThat(missing.at("/0/due").asText()).isEqualTo("2025-11-19");
  }

  @Test
  void acceptsAndWithdrawsByTheBeginningOfAnIdAndKeepsTheReason() throws IOException {
    put("cdht/2025/30037.csv", ONE_WRONG);
    String at = workspace.toString();
    run("ingest", "--workspace", at);
    JsonNode held = new ObjectMapper().readTree(run("status", "--json", "--workspace", at).text());
    String id = held.at("/0/submission_id").asText().substring(0, 8);

    assertThat(run("accept", id, "--workspace", at).text()).contains("Đã chấp nhận, được tính");
    assertThat(run("status", "--workspace", at, "--place", "30037").text())
        .contains("CÒN DÒNG SAI · to correct: 1")
        .contains("1 rows to correct")
        .contains("→ Sửa các dòng trong rejects/" + id);
    Answer again = run("accept", id, "--workspace", at);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.text()).contains("it is current").contains("chỉ chấp nhận bản gửi");
    assertThat(run("withdraw", id, "--workspace", at).code()).isEqualTo(2);
    assertThat(run("withdraw", id, "--reason", "gửi nhầm xã", "--workspace", at).code()).isZero();
    assertThat(run("status", "--workspace", at, "--place", "30037").text())
        .contains("ĐÃ RÚT · withdrawn: 1")
        .contains("Đã rút: gửi nhầm xã");
  }

  @Test
  void writesEveryTemplateAndNeverOverAFileSomebodyFilledIn() throws IOException {
    Path all = folder.resolve("mau");
    assertThat(run("template", "--all", all.toString()).code()).isZero();
    for (Form form : Forms.list()) {
      assertThat(all.resolve("mau_" + form.id() + ".xlsx")).exists();
    }
    assertThat(run("template", "--all", all.toString()).code()).isZero();
    Files.writeString(all.resolve("mau_cdht.xlsx"), "typed");
    Answer again = run("template", "--all", all.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.text()).contains("Tệp đã có");
    assertThat(run("template").code()).isEqualTo(2);
    assertThat(run("template", "cdth").text()).contains("did you mean \"cdht\"");
  }

  @Test
  void theTemplateAndTheCheckHoldScoresAgainstTheRulesOfTheTitle() throws IOException {
    Configuration plain =
        DefinitionReader.ofConfiguration().read("x", "version: 1", Configuration.class);
    List<PassMark> marks = PassMarks.of(folder, Optional.empty()).list(LocalDate.of(2025, 12, 31));
    assertThat(marks)
        .extracting(PassMark::totalTenths)
        .isEqualTo(
            Catalog.load(plain).rules().titles().stream()
                .map(rule -> rule.passTotalTenths())
                .toList());

    Path file = folder.resolve("mau.xlsx");
    run("template", "cdht", "--period", "2025", "--place", "30037", "--out", file.toString());
    PassMark mark =
        PassMarks.of(folder, Optional.empty()).on(LocalDate.of(2025, 12, 31)).orElseThrow();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      Sheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(5).getCell(19).getCellFormula())
          .contains("<%s,".formatted(mark.total().toPlainString()))
          .contains("<%s,".formatted(mark.minimumItem().toPlainString()));
    }
  }

  @Test
  void helpsInBothLanguages() {
    for (String command : List.of("check", "template", "status")) {
      assertThat(run(command, "--help").text()).containsPattern("[Bb]iểu|[Nn]hững gì");
    }
    assertThat(run("--help").text()).contains("check").contains("template");
  }
}
