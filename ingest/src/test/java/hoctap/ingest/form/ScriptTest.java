package hoctap.ingest.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptTest {
  // Every letter as VNI types it, capitals with capital signs.
  private static final String VNI =
      "aù á aø à aû ả aõ ã aï ạ aâ â aá ấ aà ầ aå ẩ aã ẫ aä ậ aê ă aé ắ aè ằ aú ẳ aü ẵ aë ặ "
          + "eù é eø è eû ẻ eõ ẽ eï ẹ eâ ê eá ế eà ề eå ể eã ễ eä ệ "
          + "í í ì ì æ ỉ ó ĩ ò ị "
          + "où ó oø ò oû ỏ oõ õ oï ọ oâ ô oá ố oà ồ oå ổ oã ỗ oä ộ ô ơ ôù ớ ôø ờ ôû ở ôõ ỡ ôï ợ "
          + "uù ú uø ù uû ủ uõ ũ uï ụ ö ư öù ứ öø ừ öû ử öõ ữ öï ự "
          + "yù ý yø ỳ yû ỷ yõ ỹ î ỵ ñ đ "
          + "AÙ Á AØ À AÛ Ả AÕ Ã AÏ Ạ AÂ Â AÁ Ấ AÀ Ầ AÅ Ẩ AÃ Ẫ AÄ Ậ AÊ Ă AÉ Ắ AÈ Ằ AÚ Ẳ AÜ Ẵ AË Ặ "
          + "EÙ É EØ È EÛ Ẻ EÕ Ẽ EÏ Ẹ EÂ Ê EÁ Ế EÀ Ề EÅ Ể EÃ Ễ EÄ Ệ "
          + "Í Í Ì Ì Æ Ỉ Ó Ĩ Ò Ị "
          + "OÙ Ó OØ Ò OÛ Ỏ OÕ Õ OÏ Ọ OÂ Ô OÁ Ố OÀ Ồ OÅ Ổ OÃ Ỗ OÄ Ộ Ô Ơ ÔÙ Ớ ÔØ Ờ ÔÛ Ở ÔÕ Ỡ ÔÏ Ợ "
          + "UÙ Ú UØ Ù UÛ Ủ UÕ Ũ UÏ Ụ Ö Ư ÖÙ Ứ ÖØ Ừ ÖÛ Ử ÖÕ Ữ ÖÏ Ự "
          + "YÙ Ý YØ Ỳ YÛ Ỷ YÕ Ỹ Î Ỵ Ñ Đ";

  @Test
  void decodesEveryByteOfTcvn3AsIconvDoes() throws IOException, InterruptedException {
    byte[] bytes = new byte[0x80];
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
      latin.append((char) (0x80 + i));
    }
    assertThat(Script.TCVN3.decode(latin.toString())).hasSize(128).isEqualTo(iconv(bytes));
  }

  /** The bytes by themselves, so that no tone joins the letter before it. */
  private static String iconv(byte[] bytes) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("iconv", "-f", "TCVN", "-t", "UTF-8").start();
    try (OutputStream in = process.getOutputStream()) {
      for (byte b : bytes) {
        in.write(b);
        in.write('\n');
      }
    }
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return text.replace("\n", "");
  }

  @Test
  void decodesEveryLetterOfVni() {
    String[] pairs = VNI.split(" ");
    assertThat(pairs).hasSize(2 * 134);
    for (int i = 0; i < pairs.length; i += 2) {
      assertThat(Script.VNI.decode(pairs[i])).as(pairs[i]).isEqualTo(pairs[i + 1]);
    }
  }

  @Test
  void takesTheLongestPairOfVniFirst() {
    assertThat(Script.VNI.decode("Nguyeãn Vaên Ñöùc ôû Hueá")).isEqualTo("Nguyễn Văn Đức ở Huế");
  }

  @Test
  void decodesTcvn3WithItsSoftHyphen() {
    assertThat(Script.TCVN3.decode("Ng\u00adêi §\u00a8k L\u00a8k")).isEqualTo("Người Đăk Lăk");
  }

  @Test
  void drawsSmallLettersAsCapitalsInTheFontsForCapitals() {
    assertThat(Script.ofFont(".VnTimeH").decode("céng hoµ")).isEqualTo("CỘNG HOÀ");
  }

  @Test
  void knowsTheFonts() {
    Map<String, Script> fonts =
        Map.of(
            ".VnTime", Script.TCVN3,
            ".VnArial Narrow", Script.TCVN3,
            ".VnArialH", Script.TCVN3_CAPITALS,
            "VNI-Times", Script.VNI,
            "VNI-Helve-Condense", Script.VNI,
            "Times New Roman", Script.UNICODE,
            "", Script.UNICODE);
    fonts.forEach((font, script) -> assertThat(Script.ofFont(font)).as(font).isEqualTo(script));
  }

  @Test
  void leavesUnicodeInAnOldFontAsItIs() {
    assertThat(Script.TCVN3.decode("Số hộ")).isEqualTo("Số hộ");
  }

  @Test
  void leavesNamesThatOnlyLookForeign() {
    for (String name :
        new String[] {"Xã Hà Bì", "Krông Pa", "Café Pháp", "Mô Rai", "Đăk Tô", "Nam"}) {
      assertThat(ScriptVotes.of(name)).as(name).isEqualTo(Script.UNICODE);
    }
    assertThat(ScriptVotes.of("NguyÔn V¨n B×nh")).isEqualTo(Script.TCVN3);
    assertThat(ScriptVotes.of("Nguyeãn Vaên Bình")).isEqualTo(Script.VNI);
  }
}
