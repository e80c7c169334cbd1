package hoctap.ingest.landing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The id of a submission: the first 16 hexadecimal digits of the SHA-256 of its key, its content's
 * digest and its sequence, so that a run repeated after a crash gives the same id.
 */
final class SubmissionId {
  private static final int BYTES = 8;

  private SubmissionId() {}

  static String of(SubmissionKey key, String sha256, int sequence) {
    String text =
        String.join(
            "\n",
            key.source(),
            key.form(),
            key.period(),
            key.placeId().isEmpty() ? key.placeCode() : key.placeId(),
            key.sender(),
            sha256,
            Integer.toString(sequence));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot find SHA-256", e);
    }
  }
}
