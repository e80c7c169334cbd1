package hoctap.ingest.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The SHA-256 of one row. Sealed numbers are left out: sealing the same number twice gives
 * different bytes.
 */
final class RowDigest {
  private final MessageDigest sha256 = sha256();

  byte[] of(Object... row) {
    for (Object value : row) {
      if (!(value instanceof byte[])) {
        sha256.update(text(value));
      }
    }
    return sha256.digest();
  }

  /** The first 64 bits, which tell one content of a row from another. */
  long shortened(Object... row) {
    return ByteBuffer.wrap(of(row)).getLong();
  }

  // The length before the text keeps neighbouring values apart.
  static byte[] text(Object value) {
    String text = value == null ? "n" : value + "";
    return ((value == null ? 0 : text.length()) + ":" + text).getBytes(StandardCharsets.UTF_8);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot find SHA-256", e);
    }
  }
}
