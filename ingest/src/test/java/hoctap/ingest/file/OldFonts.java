package hoctap.ingest.file;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** A text as a clerk types it: in Unicode of either kind, in TCVN3 or in VNI. */
enum OldFonts {
  UNICODE("Times New Roman", ""),
  DECOMPOSED("Arial", ""),
  TCVN3(
      ".VnTime",
      "µà ¶ả ·ã ¸á ¹ạ ¨ă »ằ ¼ẳ ½ẵ ¾ắ Æặ ©â Çầ Èẩ Éẫ Êấ Ëậ Ìè Îẻ Ïẽ Ðé Ñẹ ªê Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị"
          + " ßò áỏ âõ ãó äọ «ô åồ æổ çỗ èố éộ ¬ơ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ \u00adư õừ öử ÷ữ øứ ùự"
          + " úỳ ûỷ üỹ ýý þỵ ®đ §Đ ¢Â £Ê ¤Ô"),
  VNI(
      "VNI-Times",
      "aøà aûả aõã aùá aïạ aêă aèằ aúẳ aüẵ aéắ aëặ aââ aàầ aåẩ aãẫ aáấ aäậ eøè eûẻ eõẽ eùé eïẹ eâê eàề"
          + " eåể eãễ eáế eäệ ìì æỉ óĩ íí òị oøò oûỏ oõõ oùó oïọ oâô oàồ oåổ oãỗ oáố oäộ ôơ ôøờ ôûở ôõỡ"
          + " ôùớ ôïợ uøù uûủ uõũ uùú uïụ öư öøừ öûử öõữ öùứ öïự yøỳ yûỷ yõỹ yùý îỵ ñđ ÑĐ");

  private final String font;
  private final Map<Character, String> typed = new HashMap<>();

  OldFonts(String font, String letters) {
    this.font = font;
    for (String pair : letters.isEmpty() ? new String[0] : letters.split(" ")) {
      int last = pair.length() - 1;
      typed.put(pair.charAt(last), pair.substring(0, last));
    }
  }

  String font() {
    return font;
  }

  String type(String text) {
    if (this == DECOMPOSED) {
      return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
    StringBuilder signs = new StringBuilder();
    for (char letter : text.toCharArray()) {
      signs.append(typed.getOrDefault(letter, String.valueOf(letter)));
    }
    return signs.toString();
  }
}
