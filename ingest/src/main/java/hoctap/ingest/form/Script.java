package hoctap.ingest.form;

import java.util.Locale;

/** In which encoding the letters of a text were typed. */
public enum Script {
  UNICODE,
  TCVN3,
  /** TCVN3 in a font whose small letters look like capitals ({@code .VnTimeH}). */
  TCVN3_CAPITALS,
  VNI;

  /** The encoding that a font draws. */
  public static Script ofFont(String font) {
    if (font.regionMatches(true, 0, ".vn", 0, 3)) {
      return font.endsWith("H") ? TCVN3_CAPITALS : TCVN3;
    }
    return font.regionMatches(true, 0, "vni-", 0, 4) ? VNI : UNICODE;
  }

  /** The text in Unicode; one that holds letters which only Unicode has stays as it is. */
  public String decode(String typed) {
    if (this == UNICODE || hasUnicode(typed)) {
      return typed;
    }
    return switch (this) {
      case UNICODE -> typed;
      case TCVN3 -> Tcvn3.decode(typed);
      case TCVN3_CAPITALS -> Tcvn3.decode(typed).toUpperCase(Locale.ROOT);
      case VNI -> Vni.decode(typed);
    };
  }

  private static boolean hasUnicode(String typed) {
    for (int i = 0; i < typed.length(); i++) {
      if (typed.charAt(i) > 0xFF && Character.isLetter(typed.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text holds a character that old encodings use, and no letter of Unicode alone. */
  public static boolean mayBeOld(String typed) {
    boolean isHigh = false;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      isHigh |= c >= 0x80 && c <= 0xFF && c != 0xA0;
    }
    return isHigh && !hasUnicode(typed);
  }
}
