package hoctap.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a person reads who sends something wrong: nothing stored is harmed, and the message helps.
 */
class BadInputTest {
  private static final String HEADER =
      "Số định danh cá nhân,Họ và tên,Ngày sinh,Giới tính,Nhóm đối tượng,Bộ tiêu chí,"
          + "TC1,TC2,TC3,TC4,TC5,TC6,TC7,TC8,TC9,TC10,Ngày đánh giá\n";
  private static final String GOOD_ROW =
      "000084000001,Người Mẫu Một,1984,Nam,1,324,8,8,8,8,8,8,8,8,8,8,15/10/2024\n";

  @TempDir private Path folder;

  @BeforeEach
  void anEmptyWorkspace() {
    run(0, "init", folder.toString());
  }

  @Test
  void anEmptyInboxIsNoError() {
    assertThat(run(0, "ingest")).contains("read");
  }

  @Test
  void aCodeThatBoreNoUnitOnThatDayNamesThoseBeforeAndAfter() throws IOException {
    // 30040 was Thạnh Lợi until 30/6/2025; no commune bears the code since.
    put("cdht/2025H2/30040.csv", HEADER + GOOD_ROW);
    assertThat(run(0, "ingest")).contains("cdht/2025H2/30040.csv").contains("30040");
  }

  @Test
  void aFileInTheWrongFormSaysWhichFormItLooksLike() throws IOException {
    put("danso/2024/30037.csv", HEADER + GOOD_ROW);
    assertThat(run(0, "ingest")).contains("danso/2024/30037.csv").contains("cdht");
  }

  @Test
  void aCsvNamedXlsxIsRefused() throws IOException {
    put("cdht/2024/30037.xlsx", HEADER + GOOD_ROW);
    assertThat(run(0, "ingest")).contains("cdht/2024/30037.xlsx").contains("CSV");
  }

  @Test
  void aTruncatedWorkbookIsRefused() throws IOException {
    byte[] zip = zip(List.of("xl/workbook.xml"), 10_000);
    Path file = path("cdht/2024/30037.xlsx");
    Files.write(file, java.util.Arrays.copyOf(zip, zip.length / 2));
    assertThat(run(0, "ingest")).contains("Refused").contains("cdht/2024/30037.xlsx");
  }

  @Test
  void aWorkbookThatUnpacksToGigabytesIsRefusedBeforeItIsOpened() throws IOException {
    Files.write(path("cdht/2024/30037.xlsx"), zip(List.of("xl/sharedStrings.xml"), 600_000_000));
    assertThat(run(0, "ingest")).contains("Refused").contains("cdht/2024/30037.xlsx");
  }

  @Test
  void aLinkIsNotFollowed() throws IOException {
    Path target = Files.writeString(folder.resolve("elsewhere.csv"), HEADER + GOOD_ROW);
    Files.createSymbolicLink(path("cdht/2024/30037.csv"), target);
    assertThat(run(0, "ingest")).contains("cdht/2024/30037.csv").doesNotContain("1 accepted");
  }

  @Test
  void aHeaderWithAnUnknownAndAMissingColumnNamesBoth() throws IOException {
    put("cdht/2024/30037.csv", HEADER.replace("Giới tính", "Phái tính") + GOOD_ROW);
    assertThat(run(0, "ingest")).contains("Giới tính").contains("Phái tính");
  }

  @Test
  void aScoreOfElevenAndANumberThatExcelSpoiledAreRejectedRows() throws IOException {
    put(
        "cdht/2024/30037.csv",
        HEADER
            + GOOD_ROW
            + GOOD_ROW.replace("000084000001", "000084000002")
            + GOOD_ROW.replace("000084000001", "000084000003")
            + GOOD_ROW.replace("000084000001", "000084000004")
            + GOOD_ROW.replace("000084000001", "000084000005")
            + GOOD_ROW.replace("000084000001", "000084000006")
            + GOOD_ROW.replace("000084000001", "000084000007")
            + GOOD_ROW.replace("000084000001", "000084000008")
            + GOOD_ROW.replace(
                "000084000001,Người Mẫu Một,1984,Nam,1,324,8",
                "000084000009,Người Mẫu Một,1984,Nam,1,324,11")
            + GOOD_ROW.replace("000084000001", "8.7084E+10"));
    String printed = run(0, "ingest");
    assertThat(printed).contains("inbox cdht").doesNotContain("8.7084E+10");
    assertThat(run(0, "status")).contains("2 rows to correct");
  }

  @Test
  void aWorkspaceOfANewerVersionIsLeftAlone() throws IOException {
    Path file = folder.resolve("hoctap.yml");
    Files.writeString(file, Files.readString(file).replaceFirst("(?m)^version: *1", "version: 2"));
    assertThat(run(2, "run")).contains("version 2").contains("version 1");
  }

  @Test
  void anUnknownKeyNamesTheNearestOne() throws IOException {
    Path file = folder.resolve("hoctap.yml");
    Files.writeString(file, Files.readString(file) + "\nprovince: [\"82\"]\n");
    assertThat(run(2, "run")).contains("province").contains("provinces");
  }

  @Test
  void aFullDiskHarmsNothing() throws IOException {
    Path small = Files.createDirectory(folder.resolve("small"));
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 60_000; i++) {
      rows.append(GOOD_ROW.replace("000084000001", "0000840%05d".formatted(i)));
    }
    Path big = Files.writeString(folder.resolve("big.csv"), rows);
    String script =
        "mount -t tmpfs -o size=8m none '%s' && \"$@\" init '%s' && mkdir -p '%s/inbox/cdht/2024'; cp '%s' '%s/inbox/cdht/2024/30037.csv'; \"$@\" ingest --workspace '%s'; echo exit $?"
            .formatted(small, small, small, big, small, small);
    try (HoctapProcess process = HoctapProcess.start(unshare(script))) {
      process.finish();
      assertThat(process.output()).contains("đã đầy").contains("exit 3").doesNotContain("\tat ");
    }
  }

  @Test
  void ofTwoRunsAtOnceTheSecondSaysWhoHoldsTheLock() {
    try (hoctap.ingest.workspace.WorkspaceLock lock =
        hoctap.ingest.workspace.WorkspaceLock.take(
            hoctap.ingest.workspace.Workspace.open(folder, java.time.Clock.systemUTC()))) {
      assertThat(run(3, "ingest")).contains(String.valueOf(ProcessHandle.current().pid()));
    }
  }

  private static List<String> unshare(String script) {
    boolean root = "root".equals(System.getProperty("user.name"));
    return root
        ? List.of("unshare", "-m", "sh", "-c", script, "sh")
        : List.of("unshare", "-Urm", "sh", "-c", script, "sh");
  }

  private String run(int wanted, String... words) {
    StringWriter text = new StringWriter();
    String[] arguments =
        words[0].equals("init")
            ? words
            : java.util.stream.Stream.concat(
                    java.util.Arrays.stream(words),
                    java.util.stream.Stream.of(
                        "--workspace", folder.toString(), "--now", SampleWalk.NOW))
                .toArray(String[]::new);
    int exit = Main.run(new PrintWriter(text), arguments);
    assertThat(exit).as(text.toString()).isEqualTo(wanted);
    return text.toString();
  }

  private Path path(String name) throws IOException {
    Path file = folder.resolve("inbox").resolve(name);
    Files.createDirectories(file.getParent());
    return file;
  }

  private void put(String name, String text) throws IOException {
    Files.writeString(path(name), text, StandardCharsets.UTF_8);
  }

  private static byte[] zip(List<String> entries, int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        byte[] block = new byte[1_000_000];
        for (int written = 0; written < size; written += block.length) {
          zip.write(block, 0, Math.min(block.length, size - written));
        }
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
