package hoctap.ingest.form;

import java.util.regex.Pattern;

/**
 * Tells from the words of a text in which encoding it was typed: each word with an accent votes for
 * every encoding in which it is a Vietnamese syllable.
 */
public final class ScriptVotes {
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[\\x00-\\x40\\x5B-\\x60\\x7B-\\x7F\\u00A0\\u2000-\\u206F]+");
  private static final int MAX_LENGTH = 2_000;

  private long words;
  private long unicode;
  private long tcvn3;
  private long vni;

  /** The encoding of one text by its own words alone: an old one only when nothing else fits. */
  public static Script of(String text) {
    ScriptVotes votes = new ScriptVotes();
    votes.see(text);
    if (votes.unicode == votes.words) {
      return Script.UNICODE;
    }
    boolean isTcvn3 = votes.tcvn3 == votes.words;
    boolean isVni = votes.vni == votes.words;
    return isTcvn3 == isVni ? Script.UNICODE : isTcvn3 ? Script.TCVN3 : Script.VNI;
  }

  /** Lets the words of a text vote. */
  public void see(String text) {
    if (isAscii(text)) {
      return;
    }
    String seen = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    for (String word : BETWEEN_WORDS.split(seen)) {
      if (!word.isEmpty() && word.chars().anyMatch(c -> c >= 0x80)) {
        words++;
        unicode += Syllables.isWord(word) ? 1 : 0;
        tcvn3 += Script.mayBeOld(word) && Syllables.isSyllable(Tcvn3.decode(word)) ? 1 : 0;
        vni +=
            Script.mayBeOld(word) && Vni.fits(word) && Syllables.isSyllable(Vni.decode(word))
                ? 1
                : 0;
      }
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** How many words were a syllable in this encoding. */
  public long of(Script script) {
    return switch (script) {
      case UNICODE -> unicode;
      case TCVN3, TCVN3_CAPITALS -> tcvn3;
      case VNI -> vni;
    };
  }

  /** The encoding that most words fit, an old one only when it fits clearly more. */
  public Script verdict() {
    if (tcvn3 >= 2 && isAhead(tcvn3, vni) && isAhead(tcvn3, unicode)) {
      return Script.TCVN3;
    }
    return vni >= 2 && isAhead(vni, tcvn3) && isAhead(vni, unicode) ? Script.VNI : Script.UNICODE;
  }

  /**
   * Whether the words may have been typed in this encoding: not clearly more of them in Unicode.
   */
  public boolean mayBe(Script script) {
    return script == Script.UNICODE || !isAhead(unicode, of(script));
  }

  private static boolean isAhead(long votes, long others) {
    return votes * 2 > others * 3;
  }
}
