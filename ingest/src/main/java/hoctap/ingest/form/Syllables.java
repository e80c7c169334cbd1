package hoctap.ingest.form;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Tells whether a word could be a Vietnamese syllable: its letters, its one tone, its case. */
final class Syllables {
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|r|s|t|th|tr|v|x)?"
              + "(a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oao|oay|oe|oeo|oi|oo|u|ua|uai|uau|uay"
              + "|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|y|ya|ye|yeu)"
              + "(c|ch|m|n|ng|nh|p|t)?");
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final String SHAPES = "\u0302\u0306\u031B";
  private static final String SHAPELESS = "ainoutedpcghkmbrsvxlqy";

  // The language has some seven thousand, and a province's files say them millions of times.
  private static final int MAX_REMEMBERED = 20_000;
  private static final Map<String, Boolean> WORDS = new ConcurrentHashMap<>();

  private Syllables() {}

  /** Whether a word is a syllable as people write one: {@code xã}, {@code Xã} or {@code XÃ}. */
  static boolean isWord(String word) {
    Boolean known = WORDS.get(word);
    if (known != null) {
      return known;
    }
    boolean isOne = isOneCaseWord(word);
    if (WORDS.size() < MAX_REMEMBERED) {
      WORDS.put(word, isOne);
    }
    return isOne;
  }

  private static boolean isOneCaseWord(String word) {
    String behind = word.substring(1);
    boolean isOneCase =
        behind.equals(behind.toLowerCase(Locale.ROOT))
            || word.equals(word.toUpperCase(Locale.ROOT));
    return isOneCase && isSyllable(word);
  }

  /** Whether a word is a syllable in letters of any case. */
  static boolean isSyllable(String word) {
    String marked = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder(marked.length());
    int tones = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (TONES.indexOf(c) >= 0) {
        tones++;
      } else if (SHAPES.indexOf(c) < 0) {
        if (c != 'đ' && SHAPELESS.indexOf(c) < 0) {
          return false;
        }
        letters.append(c);
      }
    }
    return tones <= 1 && SYLLABLE.matcher(letters).matches();
  }
}
