package hoctap.transform.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over a sequence of texts, each closed so that no two sequences run together. */
final class Digest {
  private static final byte END = 0;

  private final MessageDigest sha256;

  Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot find SHA-256", e);
    }
  }

  Digest add(String text) {
    sha256.update(text.getBytes(StandardCharsets.UTF_8));
    sha256.update(END);
    return this;
  }

  Digest add(Iterable<String> texts) {
    texts.forEach(this::add);
    return add("");
  }

  /** The digest in hexadecimal; nothing may be added afterwards. */
  String value() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}
