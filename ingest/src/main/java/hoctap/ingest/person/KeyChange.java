package hoctap.ingest.person;

import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The change from one key of pseudonyms to the next.
 *
 * <p>The next key waits in a file of its own until {@link #finish} renames it over the one in use.
 * That rename is the only moment of change: before it every number gets its old pseudonym, after it
 * its new one.
 */
public final class KeyChange {
  private final Path keys;

  private KeyChange(Path keys) {
    this.keys = keys;
  }

  /**
   * Makes the next key of pseudonyms and a new key that seals from now on; a change that was begun
   * and did not end goes on with the key it has.
   */
  public static KeyChange begin(Path keys, Instant now) {
    // Opened first, so that nothing is made where keys are missing.
    Pseudonyms.open(keys);
    Path next = keys.resolve(Pseudonyms.NEXT_PERSON_KEYSET);
    if (!Files.exists(next)) {
      Keyset.addPrimary(keys.resolve(Pseudonyms.SEAL_KEYSET), PredefinedAeadParameters.AES256_GCM);
      Keyset.createIfAbsent(next, PredefinedPrfParameters.HMAC_SHA256_PRF);
    }
    KeyDates.note(keys, now);
    return new KeyChange(keys);
  }

  /** The pseudonyms and seals of the next key. */
  public Pseudonyms next() {
    return Pseudonyms.openNext(keys);
  }

  /** Puts the next key in the place of the old one, which is then gone. */
  public void finish() {
    OwnerFile.move(
        keys.resolve(Pseudonyms.NEXT_PERSON_KEYSET), keys.resolve(Pseudonyms.PERSON_KEYSET));
  }
}
