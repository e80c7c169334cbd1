package hoctap.ingest.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.google.crypto.tink.KeysetHandle;
import hoctap.ingest.definition.DataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * {@code keys/dates.json}: since when each key has been there, those of the past included. Keysets
 * themselves know no dates. It holds no part of a key.
 */
final class KeyDates {
  private static final String FILE = "dates.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private KeyDates() {}

  /** Notes {@code now} for every key that has no date yet. */
  static void note(Path keys, Instant now) {
    SortedMap<String, SortedMap<String, String>> dates = read(keys);
    boolean isChanged = false;
    for (String keyset : KeyList.KEYSETS) {
      for (String id : ids(keys.resolve(keyset))) {
        isChanged |=
            dates
                    .computeIfAbsent(KeyList.purpose(keyset), purpose -> new TreeMap<>())
                    .putIfAbsent(id, now.toString())
                == null;
      }
    }
    if (isChanged) {
      try {
        OwnerFile.replace(keys.resolve(FILE), JSON.writeValueAsString(dates) + "\n");
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("Cannot write the dates of keys", e);
      }
    }
  }

  /** By purpose and key id, since when it is there. */
  static SortedMap<String, SortedMap<String, String>> read(Path keys) {
    Path file = keys.resolve(FILE);
    SortedMap<String, SortedMap<String, String>> dates = new TreeMap<>();
    if (Files.isRegularFile(file)) {
      try {
        Map<String, Map<String, String>> stored =
            JSON.readValue(Files.readString(file), new TypeReference<>() {});
        stored.forEach((purpose, ids) -> dates.put(purpose, new TreeMap<>(ids)));
      } catch (JsonProcessingException e) {
        throw new DataException(
            "Cannot read %s: it is not the list that this program writes".formatted(file));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + file, e);
      }
    }
    return dates;
  }

  /** The ids of the keys in a keyset, in its order; none when it is not there. */
  static List<String> ids(Path keyset) {
    if (!Files.isRegularFile(keyset)) {
      return List.of();
    }
    KeysetHandle handle = Keyset.read(keyset);
    return IntStream.range(0, handle.size()).mapToObj(i -> Keyset.id(handle.getAt(i))).toList();
  }
}
