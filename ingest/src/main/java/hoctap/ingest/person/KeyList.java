package hoctap.ingest.person;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What may be said of the keys of a workspace: their ids, their dates and what each is for. */
public final class KeyList {
  static final List<String> KEYSETS =
      List.of(Pseudonyms.PERSON_KEYSET, Pseudonyms.NEXT_PERSON_KEYSET, Pseudonyms.SEAL_KEYSET);

  private KeyList() {}

  /** What a key does today. */
  public enum Use {
    /** It makes what is written from now on. */
    CURRENT,
    /** A rotation that did not end will switch to it. */
    NEXT,
    /** It still opens what it sealed. */
    READABLE,
    /** It is no longer there. */
    RETIRED
  }

  /**
   * One key, past or present.
   *
   * @param purpose {@code person_id} or {@code citizen_seal}
   * @param since an instant in ISO 8601; empty where nobody noted it
   */
  public record Key(String purpose, String id, Optional<String> since, Use use) {}

  /** All keys by purpose, the oldest known first. */
  public static List<Key> of(Path keys) {
    SortedMap<String, SortedMap<String, String>> dates = KeyDates.read(keys);
    List<Key> found = new ArrayList<>();
    for (String keyset : KEYSETS) {
      String purpose = purpose(keyset);
      SortedMap<String, String> own = dates.getOrDefault(purpose, new TreeMap<>());
      for (String id : KeyDates.ids(keys.resolve(keyset))) {
        found.add(new Key(purpose, id, Optional.ofNullable(own.remove(id)), use(keys, keyset, id)));
      }
    }
    dates.forEach(
        (purpose, ids) ->
            ids.forEach(
                (id, since) -> found.add(new Key(purpose, id, Optional.of(since), Use.RETIRED))));
    found.sort(
        Comparator.comparing(Key::purpose)
            .reversed()
            .thenComparing(key -> key.since().orElse(""))
            .thenComparing(Key::id));
    return found;
  }

  static String purpose(String keyset) {
    return keyset.substring(0, keyset.indexOf('.'));
  }

  private static Use use(Path keys, String keyset, String id) {
    if (keyset.equals(Pseudonyms.NEXT_PERSON_KEYSET)) {
      return Use.NEXT;
    }
    Path file = keys.resolve(keyset);
    boolean isPrimary = Files.isRegularFile(file) && Keyset.primaryId(Keyset.read(file)).equals(id);
    return isPrimary ? Use.CURRENT : Use.READABLE;
  }
}
