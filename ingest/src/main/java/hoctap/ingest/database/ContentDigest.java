package hoctap.ingest.database;

import hoctap.ingest.lake.TableShape;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The digest of a table's rows: the SHA-256 of each row, added up, so that it does not depend on
 * the order of rows, which databases that sort text differently would change.
 *
 * <p>Sealed numbers are left out: sealing the same number twice gives different bytes.
 */
public final class ContentDigest {
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  private final MessageDigest sha256 = sha256();
  private BigInteger sum = BigInteger.ZERO;
  private long rows;

  /** A digest that also tells one shape of rows from another. */
  public ContentDigest(TableShape shape) {
    add(shape.names().toArray());
  }

  /** Adds one row in the order of the shape. */
  public void add(Object[] row) {
    for (Object value : row) {
      if (!(value instanceof byte[])) {
        sha256.update(text(value));
      }
    }
    sum = sum.add(new BigInteger(1, sha256.digest())).mod(MODULUS);
    rows++;
  }

  /** The digest of all rows so far, in hexadecimal. */
  public String hex() {
    sha256.update(text(rows));
    sha256.update(sum.toByteArray());
    return HexFormat.of().formatHex(sha256.digest());
  }

  // The length before the text keeps neighbouring values apart.
  private static byte[] text(Object value) {
    String text = value == null ? "n" : value + "";
    return ((value == null ? 0 : text.length()) + ":" + text).getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot find SHA-256", e);
    }
  }
}
