package hoctap.ingest.form;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * VNI, in which the fonts {@code VNI-…} were typed: a vowel and behind it a sign for its shape and
 * tone, both kept by spreadsheets as Latin letters; a few letters stand alone.
 */
final class Vni {
  // Each vowel with its letters, and the signs behind it in the same order.
  private static final String[][] PAIRS = {
    {"a", "áàảãạâấầẩẫậăắằẳẵặ", "ùøûõïâáàåãäêéèúüë"},
    {"e", "éèẻẽẹêếềểễệ", "ùøûõïâáàåãä"},
    {"o", "óòỏõọôốồổỗộ", "ùøûõïâáàåãä"},
    {"u", "úùủũụ", "ùøûõï"},
    {"y", "ýỳỷỹ", "ùøûõ"},
    {"ô", "ớờởỡợ", "ùøûõï"},
    {"ö", "ứừửữự", "ùøûõï"},
  };
  private static final String ALONE = "ôöñíìæóòî";
  private static final String ALONE_LETTERS = "ơưđíìỉĩịỵ";

  private static final Map<String, Character> TWO = two();
  private static final Map<Character, Character> ONE = one();

  private Vni() {}

  private static Map<String, Character> two() {
    Map<String, Character> two = new HashMap<>();
    for (String[] pairs : PAIRS) {
      for (int i = 0; i < pairs[1].length(); i++) {
        String sign = pairs[2].substring(i, i + 1);
        char letter = pairs[1].charAt(i);
        char capital = Character.toUpperCase(letter);
        String vowel = pairs[0].toUpperCase(Locale.ROOT);
        two.put(pairs[0] + sign, letter);
        // The key for capitals may stay down or not while the sign is typed.
        two.put(pairs[0] + sign.toUpperCase(Locale.ROOT), letter);
        two.put(vowel + sign, capital);
        two.put(vowel + sign.toUpperCase(Locale.ROOT), capital);
      }
    }
    return two;
  }

  private static Map<Character, Character> one() {
    Map<Character, Character> one = new HashMap<>();
    for (int i = 0; i < ALONE.length(); i++) {
      char letter = ALONE_LETTERS.charAt(i);
      one.put(ALONE.charAt(i), letter);
      one.put(Character.toUpperCase(ALONE.charAt(i)), Character.toUpperCase(letter));
    }
    return one;
  }

  static String decode(String typed) {
    StringBuilder text = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      Character pair = i + 1 < typed.length() ? TWO.get(typed.substring(i, i + 2)) : null;
      if (pair != null) {
        text.append(pair.charValue());
        i++;
      } else {
        char c = typed.charAt(i);
        text.append(c < 0x80 ? c : ONE.getOrDefault(c, c));
      }
    }
    return text.toString();
  }

  /**
   * Whether every accented letter of a word is a sign behind its vowel, or one that stands alone.
   */
  static boolean fits(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (i + 1 < word.length() && TWO.containsKey(word.substring(i, i + 2))) {
        i++;
      } else if (word.charAt(i) >= 0x80 && !ONE.containsKey(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
