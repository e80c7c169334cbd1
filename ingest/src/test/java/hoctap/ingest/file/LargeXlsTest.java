package hoctap.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An old workbook whose texts run on over many records, some of them cut within a text. */
class LargeXlsTest {
  private static final int ROWS = 3_000;

  @TempDir private Path folder;

  @Test
  void readsTextsThatGoOnInTheNextRecord() throws IOException {
    Inbox inbox = new Inbox(folder);
    Workbook workbook = new HSSFWorkbook();
    Object[][] rows = new Object[ROWS + 1][];
    rows[0] = new Object[] {"Thôn", "Dân số", "Người lớn", "Số hộ", "Ngày số liệu"};
    for (int i = 1; i <= ROWS; i++) {
      rows[i] = new Object[] {village(i), 10, 8, 3, "31/12/2024"};
    }
    Sheets.type(workbook, "Sheet1", rows);
    inbox.read("danso", Sheets.save(workbook, folder.resolve("30037.xls")));

    assertThat(inbox.accepted()).hasSize(ROWS);
    for (int i = 1; i <= ROWS; i++) {
      assertThat(inbox.accepted().get(i - 1)).containsEntry("village_code", village(i));
    }
  }

  private static String village(int i) {
    return "Thôn " + i + " ấp Tân".repeat(i % 40);
  }
}
