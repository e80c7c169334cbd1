package hoctap.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.form.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a commune is told about the rows that were kept out, without a value of theirs. */
class SheetMessagesTest {
  private static final Object[] MEMBERS = {
    "Số CCCD", "Năm sinh", "Giới tính", "Loại mô hình", "Mã mô hình"
  };

  @TempDir private Path folder;
  private Inbox inbox;

  @BeforeEach
  void open() {
    inbox = new Inbox(folder);
  }

  private List<Fault> faults(Object number) throws IOException {
    Workbook workbook = new XSSFWorkbook();
    Sheets.type(workbook, "Thôn 1", MEMBERS, new Object[] {number, 1984, "Nam", "GĐ", "GD0001"});
    return inbox
        .read("thanhvien", Sheets.save(workbook, folder.resolve("30037.xlsx")))
        .results()
        .get(0)
        .rejects()
        .get(0)
        .rows()
        .get(0)
        .faults();
  }

  @Test
  void saysThatANumberOfNineDigitsIsAnOldOne() throws IOException {
    assertThat(faults("099456789"))
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.messageVi())
                    .isEqualTo(
                        "Ô A2 (Số định danh cá nhân): đây là số CMND 9 chữ số; cần số định danh cá nhân 12 chữ số"));
  }

  @Test
  void saysThatTheSpreadsheetRoundedANumber() throws IOException {
    for (Object typed : new Object[] {"1.23E+11", "1,23457E+11", 123457000000.0}) {
      assertThat(faults(typed).get(0).messageVi()).contains("đã làm tròn số");
    }
  }

  @Test
  void namesSheetRowAndColumnOfARejectedRow() throws IOException {
    Workbook workbook = new XSSFWorkbook();
    Sheets.type(
        workbook,
        "Thôn 2",
        new Object[] {"DANH SÁCH"},
        MEMBERS,
        new Object[] {"000084000001", 1984, "Nam", "GĐ", "GD0001"},
        new Object[] {"000084000002", 1984, "khác", "GĐ", "GD0001"});
    RejectedSheet sheet =
        inbox
            .read("thanhvien", Sheets.save(workbook, folder.resolve("30037.xlsx")))
            .results()
            .get(0)
            .rejects()
            .get(0);

    assertThat(sheet.sheet()).isEqualTo("Thôn 2");
    assertThat(sheet.rows().get(0).rowNumber()).isEqualTo(4);
    assertThat(sheet.rows().get(0).faults().get(0).messageVi())
        .isEqualTo("Ô C4 (Giới tính): cần một trong: Nam; Nữ");
  }
}
