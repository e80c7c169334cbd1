package hoctap.ingest.form;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Text as it is kept, and the keys under which headers and words are compared. */
public final class VietnameseText {
  private static final Transliterator LATIN_ASCII = Transliterator.getInstance("Latin-ASCII");
  // Asked once for each letter: the rules are tried one after another for every text.
  private static final int LETTERS = 0x1F00;
  private static final String[] ASCII = new String[LETTERS];

  // The names of two models differ by this letter alone: cộng đồng and công dân.
  private static final Set<String> KEPT_WORDS = Set.of("cđ", "cđht");

  private VietnameseText() {}

  /**
   * NFC, trimmed, inner white space folded to one space; no-break spaces are white space,
   * zero-width characters are nothing.
   */
  public static String clean(String typed) {
    return isClean(typed) ? typed : cleaned(Normalizer.normalize(typed, Normalizer.Form.NFC));
  }

  private static boolean isClean(String typed) {
    boolean isAfterSpace = true;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (c == ' ') {
        if (isAfterSpace) {
          return false;
        }
        isAfterSpace = true;
        continue;
      }
      isAfterSpace = false;
      boolean isPlain =
          (c > ' ' && c < 0x7F) || (c >= 0xC0 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00);
      if (!isPlain) {
        return false;
      }
    }
    return typed.isEmpty() || !isAfterSpace;
  }

  private static String cleaned(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    boolean isSpaceDue = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isZeroWidth(c)) {
        continue;
      }
      if (c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        isSpaceDue = !kept.isEmpty();
        continue;
      }
      if (isSpaceDue) {
        kept.append(' ');
        isSpaceDue = false;
      }
      kept.append(c);
    }
    return kept.toString();
  }

  private static boolean isZeroWidth(char c) {
    return c == 0
        || c == 0xAD
        || c == 0xFEFF
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2069);
  }

  /**
   * Lower case, without accents, words of letters and digits with one space between; đ becomes d
   * except in {@code cđ} and {@code cđht}.
   */
  public static String fold(String typed) {
    // Old keyboards type the Icelandic letter for đ.
    String lower = clean(typed).toLowerCase(Locale.ROOT).replace('ð', 'đ');
    StringBuilder folded = new StringBuilder(lower.length());
    int start = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean isInside = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
      if (isInside && start < 0) {
        start = i;
      }
      if (!isInside && start >= 0) {
        String word = lower.substring(start, i);
        folded
            .append(folded.isEmpty() ? "" : " ")
            .append(KEPT_WORDS.contains(word) ? word : ascii(word));
        start = -1;
      }
    }
    return folded.toString();
  }

  private static String ascii(String word) {
    StringBuilder ascii = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 0x80) {
        ascii.append(c);
      } else if (c < LETTERS && Character.isLetter(c)) {
        ascii.append(ascii(c));
      } else {
        return LATIN_ASCII.transliterate(word);
      }
    }
    return ascii.toString();
  }

  private static String ascii(char letter) {
    String known = ASCII[letter];
    if (known == null) {
      known = LATIN_ASCII.transliterate(String.valueOf(letter));
      ASCII[letter] = known;
    }
    return known;
  }

  /** {@link #fold} without its spaces: the key of a header or a word of a list. */
  public static String key(String typed) {
    return fold(typed).replace(" ", "");
  }

  /** A header as a message may show it: 40 letters, digits masked. */
  public static String masked(String header) {
    String clean = clean(header);
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.min(40, clean.length()); i++) {
      char c = clean.charAt(i);
      shown.append(Character.isDigit(c) ? '#' : c);
    }
    return clean.length() > 40 ? shown.append('…').toString() : shown.toString();
  }
}
