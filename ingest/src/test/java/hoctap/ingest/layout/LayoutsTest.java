package hoctap.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hoctap.ingest.definition.DefinitionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutsTest {
  @TempDir Path folder;

  private List<String> faults(String id, String text) throws IOException {
    Files.writeString(folder.resolve(id + ".yml"), text);
    return catchThrowableOfType(DefinitionException.class, () -> Layouts.of(folder)).faults();
  }

  @Test
  void readsTheExampleThatAWorkspaceIsMadeWith() throws IOException {
    try (InputStream example = getClass().getResourceAsStream("/workspace/layouts/example.txt")) {
      String text = new String(example.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(folder.resolve("example.yml"), text);
      Files.writeString(folder.resolve("example.txt"), text);
    }
    Layout layout = Layouts.of(folder).find("example").orElseThrow();

    assertThat(layout.form().id()).isEqualTo("cdht");
    assertThat(layout.dropped()).containsExactly("Họ tên", "Dân tộc", "Tôn giáo");
    assertThat(layout.columns())
        .filteredOn(LayoutColumn::isConstant)
        .extracting(column -> column.id() + "=" + column.constant())
        .containsExactly(
            "criteria=QĐ 324/QĐ-KHVN",
            "score_6=",
            "score_7=",
            "score_8=",
            "score_9=",
            "score_10=",
            "full_name=(không đọc)");
  }

  @Test
  void namesEveryFaultOfEveryFileWithItsLine() throws IOException {
    Files.writeString(folder.resolve("empty.yml"), "");
    Files.writeString(folder.resolve("tapthe.yml"), "form: tapthee\n");
    Files.writeString(folder.resolve("z.yaml"), "form: tapthe\n");
    assertThat(
            faults(
                "national",
                """
                form: tapthe
                colums: {}
                columns:
                  kind:
                    headers: Nhóm
                    values: {G: gia dinh, D: dong ho, X: xom}
                  colective_code: Mã
                  level:
                    constant: toàn quốc
                  points:
                    headers: Điểm
                    dates: dd/MM/yyyy
                    tmies: 2
                  decided_on:
                    headers: Ngày
                    dates: [dd/mm/yyyy, dd/MM/yy]
                  rating: {}
                drop: Nhóm
                rows:
                  - headers: Trạng thái
                """))
        .containsExactly(
            "Invalid layout in layouts/empty.yml: the file is empty; it needs form and columns",
            "Invalid layout in layouts/national.yml line 2: unknown key \"colums\" (did you mean \"columns\"? known: form, title, columns, absent, drop, rows)",
            "Invalid layout in layouts/national.yml line 6: column kind (Loại mô hình) does not take \"xom\": cần một trong: GĐ; DH; CĐ; ĐV",
            "Invalid layout in layouts/national.yml line 7: unknown column \"colective_code\" (did you mean \"collective_code\"? known: kind, collective_code, name, village_code, level, unit_kind, school_level, registration, points, rating, decision_no, decided_on, is_re_recognised, has_training_plan, adults, adults_titled, workers, workers_titled, other_titles)",
            "Invalid layout in layouts/national.yml line 9: column level (Cấp công nhận) does not take \"toàn quốc\": cần một trong: thôn; xã; huyện; tỉnh",
            "Invalid layout in layouts/national.yml line 13: unknown key \"tmies\" (did you mean \"times\"? known: headers, join, constant, separator, part, contains, values, dates, numbers, times)",
            "Invalid layout in layouts/national.yml line 12: \"dates\" does not fit the column points, which holds tenths",
            "Invalid layout in layouts/national.yml line 16: invalid date pattern \"dd/mm/yyyy\": the month is MM (mm are minutes)",
            "Invalid layout in layouts/national.yml line 16: invalid date pattern \"dd/MM/yy\": the year is yyyy, with four digits",
            "Invalid layout in layouts/national.yml line 17: column rating needs one of headers, join, constant",
            "Invalid layout in layouts/national.yml: form tapthe needs the column collective_code (Mã mô hình); give it headers or a constant",
            "Invalid layout in layouts/national.yml line 18: \"Nhóm\" is dropped, but columns read it; take it out of one",
            "Invalid layout in layouts/national.yml line 20: an entry of \"rows\" needs headers, and keep, leave_out or own_place",
            "Invalid layout in layouts/tapthe.yml: its name is that of a folder of the inbox: a-z, 0-9, - and _, and neither a form nor \"workbook\"",
            "Invalid layout in layouts/tapthe.yml line 1: unknown form \"tapthee\" (did you mean \"tapthe\"? known: cdht, coquan, danso, hoatdong, hoikh, tapthe, thanhvien, thon, thuvien, tonghop, tthtcd)",
            "Invalid layout in layouts/z.yaml: a layout ends in .yml");
  }

  @Test
  void saysWhereTheTextIsNoYaml() throws IOException {
    assertThat(faults("broken", "form: cdht\ncolumns: [a, b\n"))
        .singleElement()
        .asString()
        .startsWith("Invalid layout in layouts/broken.yml line 3: no YAML:");
  }

  @Test
  void refusesToLeaveOutWhatEveryRowNeeds() throws IOException {
    assertThat(
            faults(
                "sheets",
                """
                form: coquan
                columns: {agency_code: Mã, agency_name: Tên, staff: Người, assessed_on: Ngày}
                absent: [staff_titled, has_training_plan, staff_contributing]
                """))
        .containsExactly(
            "Invalid layout in layouts/sheets.yml line 3: column staff_titled (Số người được công nhận Công dân học tập) may not be absent: form coquan needs a value in every row; give it headers or a constant",
            "Invalid layout in layouts/sheets.yml line 3: column has_training_plan (Có kế hoạch đào tạo, bồi dưỡng cho mọi đối tượng) may not be absent: a blank mark would mean no; give it headers, or the constant \"không\" if it is no",
            "Invalid layout in layouts/sheets.yml: form coquan needs the column proposes_policy (Tham mưu, đề xuất chính sách thúc đẩy học tập suốt đời); give it headers, or list it under absent",
            "Invalid layout in layouts/sheets.yml: form coquan needs the column invests_in_learning (Đầu tư nguồn lực đáp ứng nhu cầu học tập); give it headers, or list it under absent",
            "Invalid layout in layouts/sheets.yml: form coquan needs the column runs_campaigns (Phối hợp tổ chức phong trào thi đua, tuyên truyền về học tập suốt đời); give it headers, or list it under absent");
  }

  @Test
  void changesItsDigestWithItsText() throws IOException {
    String text =
        "form: danso\ncolumns: {counted_on: Ngày, population: Dân, adults: Lớn, households: Hộ}\n";
    Files.writeString(folder.resolve("census.yml"), text);
    Layout before = Layouts.of(folder).find("census").orElseThrow();
    Files.writeString(folder.resolve("census.yml"), text.replace("Dân,", "Người,"));
    Layout after = Layouts.of(folder).find("census").orElseThrow();

    assertThat(before.versionOf(before.form())).matches("1\\+[0-9a-f]{12}");
    assertThat(after.digest()).isNotEqualTo(before.digest());
  }
}
