package hoctap.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a person lands: a pseudonym, a year, and nothing that someone wrote about them. */
class PrivateColumnsTest {
  private static final String CDHT =
      "Số định danh cá nhân,Họ và tên,Ngày sinh,Giới tính,Dân tộc,Tôn giáo,Nhóm đối tượng,Bộ tiêu chí,"
          + "TC1,TC2,TC3,TC4,TC5,TC6,TC7,TC8,TC9,TC10,Ngày đánh giá,Minh chứng,Mã thôn,Số quyết định,Ngày quyết định\n";

  @TempDir private Path folder;

  @Test
  void namesBirthDaysEthnicityAndReligionDoNotLand() throws IOException {
    Inbox inbox = new Inbox(folder);
    inbox.csv(
        "cdht",
        CDHT
            + "099084000001,Người Mẫu Một,17/05/1984,Nam,Ê-đê,Cao Đài,1,324,8,8,8,8,8,8,8,8,8,8,15/10/2024,"
            + "con ông 099060000002 (099 061 000 003),T1,QĐ 5 ngày 20.12.2024 cho 099084000001,20/12/2024\n");

    Map<String, Object> row = inbox.accepted().get(0);
    assertThat(row)
        .containsEntry("birth_year", 1984)
        .containsEntry("evidence", "con ông … (…)")
        .containsEntry("village_code", "T1")
        .containsEntry("decision_no", "QĐ 5 ngày 20.12.2024 cho …")
        .doesNotContainKeys("full_name", "ethnicity", "religion");
    assertThat(row.values().stream().map(String::valueOf))
        .noneMatch(
            text -> text.contains("Mẫu") || text.contains("Ê-đê") || text.contains("Cao Đài"))
        .noneMatch(text -> text.contains("1984-05-17") || text.contains("17/05"));
  }

  @Test
  void aVillageCodeOfNineDigitsStaysAndACitizensTwelveDoNot() throws IOException {
    Inbox inbox = new Inbox(folder);
    String head = "Loại mô hình,Mã mô hình,Mã thôn\n";
    inbox.csv("tapthe", head + "GĐ,G1,300370001\nGĐ,G2,099084000001\nGĐ,G3,Ấp 099 084 000 001\n");
    assertThat(inbox.accepted())
        .extracting(row -> row.get("village_code"))
        .containsExactly("300370001", "…", "Ấp …");
  }

  @Test
  void aCollectiveIsNeverCalledByAPersonsNumber() throws IOException {
    Inbox inbox = new Inbox(folder);
    List<String> codes =
        List.of("099084000001", "099 084 000 001", "099.084.000.001", "'099084000001");
    String head = "Loại mô hình,Mã mô hình,Tên\n";
    for (String code : codes) {
      inbox.csv("tapthe", head + "GĐ," + code + ",Hộ ông Người Mẫu\n");
      assertThat(inbox.accepted().get(0))
          .containsEntry("collective_code", "p99084000001")
          .containsEntry("name", null);
    }
    inbox.csv("tapthe", head + "GĐ,GD_099084000001,x\nGĐ,012345678,x\nCĐ,C1,Tổ 099084000001\n");
    assertThat(inbox.accepted())
        .extracting(row -> row.get("collective_code"))
        .containsExactly("GD_p99084000001", "p12345678", "C1");
    assertThat(inbox.accepted().get(2)).containsEntry("name", "Tổ …");
  }
}
