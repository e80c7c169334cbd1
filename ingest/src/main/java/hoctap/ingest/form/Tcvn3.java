package hoctap.ingest.form;

/**
 * TCVN3 (ABC), in which the fonts {@code .Vn…} were typed: one byte a letter, kept by spreadsheets
 * as the Latin letter of the same number. The upper half of TCVN 5712:1993, VN1.
 */
final class Tcvn3 {
  private static final int FIRST = 0x80;
  // From 80 to FF, sixteen to a line; B0 to B4 are tones by themselves.
  private static final String LETTERS =
      "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ"
          + "ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
          + "\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ"
          + "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
          + "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
          + "éẹềểễếệìỉỄẾỒĩíịò"
          + "Ổỏõóọồổỗốộờởỡớợù"
          + "ỖủũúụừửữứựỳỷỹýỵỐ";

  private Tcvn3() {}

  static String decode(String typed) {
    StringBuilder text = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      text.append(c >= FIRST && c <= 0xFF ? LETTERS.charAt(c - FIRST) : c);
    }
    return text.toString();
  }
}
