package hoctap.ingest.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of places as people write them: composed or not, the tone over either vowel (Hòa, Hoà), i
 * or y where it is the only vowel (Mỹ Quý, Mĩ Quí), in any case.
 */
final class PlaceName {
  private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  // Grave, acute, tilde, hook, dot below: the other marks belong to the letter.
  private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
  private static final Pattern LONE_Y = Pattern.compile("(qu|[^aeiouy\\u0302\\u0306\\u031b]*)y");

  private PlaceName() {}

  /** Whether both are spellings of one name. */
  static boolean isSame(String one, String other) {
    return one.equals(other) || fold(one).equals(fold(other));
  }

  /** What all spellings of one name have in common. */
  static String fold(String name) {
    String apart = Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder();
    Matcher syllable = SYLLABLE.matcher(apart);
    while (syllable.find()) {
      folded.append(folded.isEmpty() ? "" : " ").append(syllable(syllable.group()));
    }
    return folded.toString();
  }

  private static String syllable(String text) {
    StringBuilder tones = new StringBuilder();
    Matcher tone = TONE.matcher(text);
    while (tone.find()) {
      tones.append(tone.group());
    }
    String letters = tone.replaceAll("");
    Matcher lone = LONE_Y.matcher(letters);
    return (lone.matches() ? lone.group(1) + "i" : letters) + tones;
  }
}
