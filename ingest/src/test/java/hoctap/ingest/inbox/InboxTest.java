package hoctap.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.criteria.TitleChoices;
import hoctap.ingest.layout.Layouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
  @TempDir Path folder;

  @Test
  void readsFormPeriodCodeAndSenderFromTheName() throws IOException {
    put("cdht/2024/30037.csv");
    put("cdht/2025H1/872_phong-giao-duc.xlsx");
    put("tonghop/2024/87.xls");
    put("workbook/2025/30037.xlsx");

    assertThat(list().files())
        .extracting(
            file ->
                String.join(
                    " ", file.form(), file.period().toString(), file.placeCode(), file.sender()))
        .containsExactly(
            "cdht 2024 30037 ",
            "cdht 2025H1 872 phong-giao-duc",
            "tonghop 2024 87 ",
            "workbook 2025 30037 ");
    assertThat(list().others()).isEmpty();
  }

  @Test
  void leavesEveryOtherNameAlone() throws IOException {
    put("ghi-chu.txt");
    put("cdht/2024/30037.CSV");
    put("cdht/2024/30037 (1).csv");
    put("cdht/2024/3003.csv");
    put("cdht/2024/~$30037.xlsx");
    put("cdht/2024/30037_Phong.csv");
    put("cdht/2024/cu/30037.csv");
    put("cdht/2024Q1/30037.csv");
    put("cdht/30037.csv");
    put("khac/2024/30037.csv");
    put("workbook/2024/30037.csv");

    assertThat(list().files()).isEmpty();
    assertThat(list().others())
        .containsExactlyInAnyOrder(
            "ghi-chu.txt",
            "cdht/2024/30037.CSV",
            "cdht/2024/30037 (1).csv",
            "cdht/2024/3003.csv",
            "cdht/2024/~$30037.xlsx",
            "cdht/2024/30037_Phong.csv",
            "cdht/2024/cu",
            "cdht/2024Q1/30037.csv",
            "cdht/30037.csv",
            "khac/2024/30037.csv",
            "workbook/2024/30037.csv");
  }

  @Test
  void followsNoLink() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside.csv"), "x");
    put("cdht/2024/30040.csv");
    Files.createSymbolicLink(inbox().resolve("cdht/2024/30037.csv"), outside);
    Files.createSymbolicLink(inbox().resolve("thanhvien"), inbox().resolve("cdht"));

    assertThat(list().files()).extracting(InboxFile::name).containsExactly("cdht/2024/30040.csv");
    assertThat(list().links()).extracting(InboxFile::name).containsExactly("cdht/2024/30037.csv");
    assertThat(list().others()).containsExactly("thanhvien");
  }

  @Test
  void findsNothingInAnInboxThatIsEmptyOrMissing() throws IOException {
    assertThat(list())
        .isEqualTo(
            Inbox.list(
                folder.resolve("missing"),
                new Inbox.Reading(Layouts.NONE, TitleChoices.NONE),
                id -> Optional.empty()));
    assertThat(list().files()).isEmpty();
  }

  private Inbox list() throws IOException {
    return Inbox.list(
        Files.createDirectories(inbox()),
        new Inbox.Reading(Layouts.NONE, TitleChoices.NONE),
        id -> Optional.empty());
  }

  private Path inbox() {
    return folder.resolve("inbox");
  }

  private void put(String name) throws IOException {
    Path file = inbox().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }
}
