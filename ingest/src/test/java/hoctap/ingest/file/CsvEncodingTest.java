package hoctap.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The encodings in which programs of a commune save a table as text. */
class CsvEncodingTest {
  private static final String POPULATION =
      "Mã thôn\tDân số\tNgười lớn\tSố hộ\tNgày số liệu\nẤp 1\t10\t8\t3\t31/12/2024\n";

  @TempDir private Path folder;
  private Inbox inbox;

  @BeforeEach
  void open() {
    inbox = new Inbox(folder);
  }

  @Test
  void readsExcelsUnicodeText() throws IOException {
    inbox.bytes("danso", "30037.csv", ("\uFEFF" + POPULATION).getBytes(StandardCharsets.UTF_16LE));
    assertThat(inbox.accepted()).singleElement().satisfies(CsvEncodingTest::isTheVillage);
  }

  @Test
  void readsUnicodeTextOfTheOtherByteOrder() throws IOException {
    inbox.bytes("danso", "30037.csv", ("\uFEFF" + POPULATION).getBytes(StandardCharsets.UTF_16BE));
    assertThat(inbox.accepted()).singleElement().satisfies(CsvEncodingTest::isTheVillage);
  }

  @Test
  void readsUtf8WithAMarkAndSemicolons() throws IOException {
    inbox.bytes(
        "danso",
        "30037.csv",
        ("\uFEFF" + POPULATION.replace('\t', ';')).getBytes(StandardCharsets.UTF_8));
    assertThat(inbox.accepted()).singleElement().satisfies(CsvEncodingTest::isTheVillage);
  }

  @Test
  void readsTheCodePageOfWindowsWithItsMarksBehindTheLetters() throws IOException {
    // Each byte as the code page has it: EC acute, CC grave, F2 dot below, DE tilde; FD ư, F5 ơ, F4
    // ô, EA ê.
    String bytes =
        "Ma\u00de th\u00f4n,D\u00e2n s\u00f4\u00ec,Ng\u00fd\u00f5\u00cci l\u00f5\u00ecn,S\u00f4\u00ec h\u00f4\u00f2,"
            + "Ng\u00e0y s\u00f4\u00ec li\u00ea\u00f2u\n\u00c2\u00ecp 1,10,8,3,31/12/2024\n";
    inbox.bytes("danso", "30037.csv", bytes.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(inbox.accepted()).singleElement().satisfies(CsvEncodingTest::isTheVillage);
  }

  @Test
  void readsUtf16WithoutItsMark() throws IOException {
    inbox.bytes("danso", "30037.csv", POPULATION.getBytes(StandardCharsets.UTF_16LE));
    assertThat(inbox.accepted()).singleElement().satisfies(CsvEncodingTest::isTheVillage);
  }

  @Test
  void readsTcvn3InItsOwnBytes() throws IOException {
    String bytes =
        "Th«n,D©n sè,Ng\u00adêi lín,Sè hé,Ngµy sè liÖu\nTh«n T©n LËp,10,8,3,31/12/2024\n";
    inbox.bytes("danso", "30037.csv", bytes.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(inbox.accepted().get(0)).containsEntry("village_code", "Thôn Tân Lập");
  }

  @Test
  void readsVniInTheBytesOfWindows() throws IOException {
    String bytes =
        "Thoân;Daân soá;Ngöôøi lôùn;Soá hoä;Ngaøy soá lieäu\r\nAÁp Bình Ñöùc;10;8;3;31/12/2024\r\n";
    inbox.bytes("danso", "30037.csv", bytes.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(inbox.accepted().get(0)).containsEntry("village_code", "Ấp Bình Đức");
  }

  @Test
  void readsTcvn3ThatAProgramSavedAsUtf8() throws IOException {
    inbox.csv(
        "danso", "Th«n,D©n sè,Ng\u00adêi lín,Sè hé,Ngµy sè liÖu\nTh«n T©n LËp,10,8,3,31/12/2024\n");
    assertThat(inbox.accepted().get(0)).containsEntry("village_code", "Thôn Tân Lập");
  }

  @Test
  void refusesBytesThatTwoEncodingsFitAlike() throws IOException {
    // E3 is ã in Windows and ó in TCVN3; both words exist, and nothing else tells.
    byte[] bytes =
        "Thon,Dan so,Nguoi lon,So ho,Ngay so lieu\nL\u00e3,10,8,3,31/12/2024\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(inbox.bytes("danso", "30037.csv", bytes).refusal().orElseThrow().messageVi())
        .contains("không phải UTF-8");
  }

  private static void isTheVillage(java.util.Map<String, Object> row) {
    assertThat(row).containsEntry("village_code", "Ấp 1").containsEntry("population", 10L);
  }
}
