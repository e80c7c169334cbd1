package hoctap.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.form.Finding;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnePersonTest {
  private Inbox inbox;

  @BeforeEach
  void open(@TempDir Path folder) {
    inbox = new Inbox(folder);
  }

  @Test
  void findsTwoPersonsUnderOneNumberThoughTheSecondRowIsADuplicate() throws IOException {
    FormResult result =
        inbox
            .csv(
                "cdht",
                """
                Số CCCD;Họ và tên;Ngày sinh;Giới tính;Nhóm đối tượng;Bộ tiêu chí;TC1;TC2;TC3;TC4;TC5;TC6;TC7;TC8;TC9;TC10;Ngày đánh giá
                000084000001;A;1984;Nam;1;324;8;8;8;8;8;8;8;8;8;8;15/11/2024
                000084000001;A;1984;Nữ;1;324;8;8;8;8;8;8;8;8;8;8;15/11/2024
                000084000001;A;1984;Nam;1;324;8;8;8;8;8;8;8;8;8;8;16/11/2024
                000084000002;B;1984;Nữ;1;324;8;8;8;8;8;8;8;8;8;8;15/11/2024
                """)
            .results()
            .get(0);
    assertThat(result.rowsAccepted()).isEqualTo(2);
    assertThat(result.rowsDuplicate()).isEqualTo(2);
    assertThat(result.findings())
        .containsExactly(
            new Finding(
                "one_person",
                Finding.Severity.WARNING,
                1,
                "1 dòng có số định danh của một dòng trước nhưng năm sinh hoặc giới tính khác (ô A3)"));
  }

  @Test
  void findsTwoPersonsUnderOneNumberAmongTheMembersOfAFile() throws IOException {
    FormResult result =
        inbox
            .csv(
                "thanhvien",
                """
                Số CCCD;Ngày sinh;Giới tính;Loại mô hình;Mã mô hình
                000084000001;01/02/1984;Nam;GĐ;GD1
                000084000001;1984;Nam;DH;DH1
                000084000001;1985;Nam;CĐ;CD1
                """)
            .results()
            .get(0);
    assertThat(result.rowsAccepted()).isEqualTo(3);
    assertThat(result.findings()).extracting(Finding::count).containsExactly(1L);
  }
}
