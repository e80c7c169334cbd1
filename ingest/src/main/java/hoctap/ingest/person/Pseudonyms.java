package hoctap.ingest.person;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import hoctap.ingest.definition.DataException;
import hoctap.ingest.form.PersonKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;

/**
 * Turns cleaned citizen numbers into pseudonyms and into sealed bytes, with the two keysets of
 * {@code keys/}.
 *
 * <p>A pseudonym is the first 64 bits of an HMAC-SHA-256: equal numbers give equal pseudonyms in
 * this workspace and in no other. It is still personal data. Sealed bytes differ each time and only
 * this workspace's key opens them, so that a rotation of the first key can be computed.
 */
public final class Pseudonyms {
  static final String PERSON_KEYSET = "person_id.json";
  static final String NEXT_PERSON_KEYSET = "person_id.next.json";
  static final String SEAL_KEYSET = "citizen_seal.json";
  private static final byte[] PURPOSE = "hoctap/citizen".getBytes(StandardCharsets.UTF_8);
  private static final int PSEUDONYM_BYTES = Long.BYTES;

  static {
    try {
      PrfConfig.register();
      AeadConfig.register();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot start Tink", e);
    }
  }

  private final String keyId;
  private final PrfSet prf;
  private final Aead seal;

  private Pseudonyms(String keyId, PrfSet prf, Aead seal) {
    this.keyId = keyId;
    this.prf = prf;
    this.seal = seal;
  }

  /** Makes the keysets that are not there yet; those that are stay. */
  public static void createKeysets(Path keys, Instant now) {
    Keyset.createIfAbsent(keys.resolve(PERSON_KEYSET), PredefinedPrfParameters.HMAC_SHA256_PRF);
    Keyset.createIfAbsent(keys.resolve(SEAL_KEYSET), PredefinedAeadParameters.AES256_GCM);
    KeyDates.note(keys, now);
  }

  /** The id of the key under which this workspace makes pseudonyms; empty when it has no keys. */
  public static Optional<String> findKeyId(Path keys) {
    Path file = keys.resolve(PERSON_KEYSET);
    return Files.isRegularFile(file)
        ? Optional.of(Keyset.primaryId(Keyset.read(file)))
        : Optional.empty();
  }

  /**
   * Opens the keysets in the folder {@code keys/} of a workspace.
   *
   * @throws DataException when they are missing: new ones would make every person a stranger
   */
  public static Pseudonyms open(Path keys) {
    return open(keys, PERSON_KEYSET);
  }

  /** The pseudonyms of the key that a rotation under way will switch to. */
  static Pseudonyms openNext(Path keys) {
    return open(keys, NEXT_PERSON_KEYSET);
  }

  private static Pseudonyms open(Path keys, String personKeyset) {
    Path person = keys.resolve(personKeyset);
    Path sealing = keys.resolve(SEAL_KEYSET);
    for (Path file : new Path[] {person, sealing}) {
      if (!Files.isRegularFile(file)) {
        throw new DataException(
            "Cannot find the keyset %s (restore keys/ from its backup; in a new workspace hoctap init makes it)"
                .formatted(file));
      }
    }
    try {
      KeysetHandle persons = Keyset.read(person);
      return new Pseudonyms(
          Keyset.primaryId(persons),
          persons.getPrimitive(RegistryConfiguration.get(), PrfSet.class),
          Keyset.read(sealing).getPrimitive(RegistryConfiguration.get(), Aead.class));
    } catch (GeneralSecurityException e) {
      throw new DataException("Cannot use the keysets of " + keys, e);
    }
  }

  /** The id of the key that makes these pseudonyms. */
  public String keyId() {
    return keyId;
  }

  /** The pseudonym of a number of digits only. */
  public long personId(String digits) {
    try {
      byte[] code = prf.computePrimary(digits.getBytes(StandardCharsets.US_ASCII), PSEUDONYM_BYTES);
      return ByteBuffer.wrap(code).getLong();
    } catch (GeneralSecurityException e) {
      // Without the cause: no message may come near a number.
      throw new IllegalStateException("Cannot compute a pseudonym");
    }
  }

  /** The number encrypted; other bytes at each call. */
  public byte[] seal(String digits) {
    try {
      return seal.encrypt(digits.getBytes(StandardCharsets.US_ASCII), PURPOSE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot seal a number");
    }
  }

  /**
   * The number that was sealed.
   *
   * @throws DataException when another key sealed it, or the bytes were changed
   */
  public String unseal(byte[] sealed) {
    try {
      return new String(seal.decrypt(sealed, PURPOSE), StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException e) {
      throw new DataException("Cannot open a sealed number: another key sealed it, or it changed");
    }
  }

  /** The two functions that reading a form needs. */
  public PersonKey personKey() {
    return new PersonKey(this::personId, this::seal);
  }
}
