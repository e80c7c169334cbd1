package hoctap.ingest.person;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import hoctap.ingest.definition.DataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** One Tink keyset in one file that its owner alone may read. */
final class Keyset {
  private Keyset() {}

  /** Makes the file unless it is there; it appears whole or not at all. */
  static void createIfAbsent(Path file, Parameters parameters) {
    if (Files.exists(file)) {
      return;
    }
    try {
      write(file, KeysetHandle.generateNew(parameters));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot make a keyset", e);
    }
  }

  /** Adds a new key that is used from now on; those before it still open what they sealed. */
  static void addPrimary(Path file, Parameters parameters) {
    try {
      write(
          file,
          KeysetHandle.newBuilder(read(file))
              .addEntry(
                  KeysetHandle.generateEntryFromParameters(parameters).withRandomId().makePrimary())
              .build());
    } catch (GeneralSecurityException e) {
      // Without the cause: its text may hold a part of the key.
      throw new IllegalStateException("Cannot add a key to " + file);
    }
  }

  private static void write(Path file, KeysetHandle keys) throws GeneralSecurityException {
    String json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    OwnerFile.replace(file, json);
  }

  static KeysetHandle read(Path file) {
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(
          Files.readString(file), InsecureSecretKeyAccess.get());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    } catch (GeneralSecurityException e) {
      // Without the cause: its text may hold a part of the key.
      throw new DataException(
          "Cannot read %s: it is not a keyset (restore keys/ from its backup)".formatted(file));
    }
  }

  /** A key's id as people read it: eight letters, since ten digits would look like a telephone. */
  static String id(KeysetHandle.Entry key) {
    return "%08x".formatted(key.getId());
  }

  /** The id of the key that is used. */
  static String primaryId(KeysetHandle keys) {
    return id(keys.getPrimary());
  }
}
