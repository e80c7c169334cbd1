package hoctap.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks drawn by lot, each from a seed of its own: every row comes back as it was planted. */
class GeneratedWorkbooksTest {
  private static final int WORKBOOKS = 200;

  @TempDir private Path folder;

  private Path save(Workbook workbook, int seed) throws IOException {
    String ending = workbook instanceof HSSFWorkbook ? "xls" : "xlsx";
    return Sheets.save(workbook, folder.resolve(seed + "." + ending));
  }

  private static Workbook workbook(int seed) {
    return seed % 2 == 0 ? new XSSFWorkbook() : new HSSFWorkbook();
  }

  private static void expectRows(
      String name, List<Map<String, Object>> found, List<Map<String, Object>> planted) {
    assertThat(found).as(name).hasSameSizeAs(planted);
    for (int i = 0; i < planted.size(); i++) {
      assertThat(found.get(i)).as(name + ", row " + i).containsAllEntriesOf(planted.get(i));
    }
  }

  @Test
  void bringsBackEveryMembership() throws IOException {
    Inbox inbox = new Inbox(folder);
    for (int seed = 0; seed < WORKBOOKS; seed++) {
      Workbook workbook = workbook(seed);
      GeneratedMembers planted = new GeneratedMembers(workbook, new Random(seed));
      FileReading reading = inbox.read("thanhvien", save(workbook, seed));

      assertThat(reading.refusal()).as("seed " + seed).isEmpty();
      FormResult result = reading.results().get(0);
      expectRows("seed " + seed, inbox.accepted(), planted.accepted());
      assertThat(result.rowsRejected()).as("seed " + seed).isEqualTo(planted.rejected());
      assertThat(result.rowsDuplicate()).as("seed " + seed).isEqualTo(planted.duplicate());
    }
  }

  @Test
  void bringsBackEveryVillageAndFindsWrongTotals() throws IOException {
    Inbox inbox = new Inbox(folder);
    for (int seed = 0; seed < WORKBOOKS; seed++) {
      Workbook workbook = workbook(seed);
      GeneratedVillages planted = new GeneratedVillages(workbook, new Random(seed));
      FileReading reading = inbox.read("danso", save(workbook, seed));

      assertThat(reading.refusal()).as("seed " + seed).isEmpty();
      FormResult result = reading.results().get(0);
      expectRows("seed " + seed, inbox.accepted(), planted.accepted());
      assertThat(result.rejects()).as("seed " + seed).isEmpty();
      assertThat(result.findings().stream().anyMatch(f -> f.rule().equals("control_total")))
          .as("a wrong total in seed " + seed)
          .isEqualTo(planted.hasWrongTotal());
    }
  }
}
