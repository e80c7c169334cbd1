package hoctap.ingest.file;

import hoctap.ingest.form.Script;
import hoctap.ingest.form.ScriptVotes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * In which encoding the text of a CSV was typed, judged by its first part that holds accents: an
 * old one leaves words in bytes that are no UTF-8, or that a program took for Latin letters.
 *
 * @param top the first part as characters of that encoding
 */
record CsvScripts(Charset charset, Script script, String top) {
  private static final int TOP = 1 << 18;

  static CsvScripts of(Path file) throws IOException {
    Charset charset = CsvCharset.of(file);
    byte[] bytes = top(file, charset);
    if (!charset.equals(CsvCharset.WINDOWS_1258)) {
      String text = new String(bytes, charset);
      return new CsvScripts(charset, votes(text).verdict(), text);
    }
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    String marked = new String(bytes, charset);
    ScriptVotes old = votes(latin);
    long tcvn3 = old.of(Script.TCVN3);
    long vni = old.of(Script.VNI);
    long windows = votes(marked).of(Script.UNICODE);
    if (isAhead(tcvn3, vni, windows)) {
      return new CsvScripts(StandardCharsets.ISO_8859_1, Script.TCVN3, latin);
    }
    if (isAhead(vni, tcvn3, windows)) {
      return new CsvScripts(StandardCharsets.ISO_8859_1, Script.VNI, latin);
    }
    // Read as UTF-8 the file is refused: a guess would change names.
    boolean isWindows = isAhead(windows, tcvn3, vni);
    return new CsvScripts(isWindows ? charset : StandardCharsets.UTF_8, Script.UNICODE, latin);
  }

  private static boolean isAhead(long votes, long second, long third) {
    return votes * 2 > Math.max(second, third) * 3;
  }

  private static ScriptVotes votes(String text) {
    ScriptVotes votes = new ScriptVotes();
    text.lines().forEach(votes::see);
    return votes;
  }

  private static byte[] top(Path file, Charset charset) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      byte[] top = in.readNBytes(TOP);
      while (charset.equals(CsvCharset.WINDOWS_1258) && isAscii(top) && top.length == TOP) {
        top = in.readNBytes(TOP);
      }
      return top;
    }
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  String firstLine() {
    String first = top.lines().findFirst().orElse("");
    return first.startsWith("\uFEFF") ? first.substring(1) : first;
  }

  boolean has(char separator) {
    return top.indexOf(separator) >= 0;
  }

  CsvFile.Dialect dialect(char separator) {
    boolean isSpaced = separator != '\t' && top.contains(separator + " \"");
    return new CsvFile.Dialect(charset, script, separator, isSpaced);
  }
}
