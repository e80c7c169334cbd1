package hoctap.ingest.database;

import hoctap.ingest.lake.TableShape;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The digest of a table's rows: the SHA-256 of each row, added up, so that it does not depend on
 * the order of rows, which databases that sort text differently would change.
 */
public final class ContentDigest {
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  private final RowDigest digest = new RowDigest();
  private BigInteger sum = BigInteger.ZERO;
  private long rows;

  /** A digest that also tells one shape of rows from another. */
  public ContentDigest(TableShape shape) {
    add(shape.names().toArray());
  }

  /** Adds one row in the order of the shape. */
  public void add(Object... row) {
    sum = sum.add(new BigInteger(1, digest.of(row))).mod(MODULUS);
    rows++;
  }

  /** The digest of all rows so far, in hexadecimal. */
  public String hex() {
    MessageDigest all = RowDigest.sha256();
    all.update(RowDigest.text(rows));
    all.update(sum.toByteArray());
    return HexFormat.of().formatHex(all.digest());
  }
}
