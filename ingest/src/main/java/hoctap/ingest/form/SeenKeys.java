package hoctap.ingest.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The keys of the accepted rows of a file, in a few bytes each: a file may hold millions. A person
 * is known by the number itself, any other key by 127 bits of its digest.
 */
final class SeenKeys {
  // Many small tables: no more than one of them is held twice while it grows.
  private static final int TABLES = 64;

  private final Table[] tables = new Table[2 * TABLES];
  private final MessageDigest digest;

  SeenKeys() {
    for (int i = 0; i < TABLES; i++) {
      tables[i] = new Table(1);
      tables[TABLES + i] = new Table(2);
    }
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot find SHA-256 in this Java", e);
    }
  }

  /** Adds a key; false when it was there. */
  boolean add(Object key) {
    if (key instanceof Long number) {
      // Zero marks a free place.
      return tables[table(number)].add(number + 1, 0);
    }
    byte[] bytes = digest.digest(text(key).getBytes(StandardCharsets.UTF_8));
    long first = number(bytes, 0) | 1;
    return tables[TABLES + table(first)].add(first, number(bytes, 8));
  }

  // No cleaned text holds a zero character.
  private static String text(Object key) {
    return key instanceof List<?> parts
        ? parts.stream().map(String::valueOf).collect(Collectors.joining("\0"))
        : String.valueOf(key);
  }

  private static int table(long number) {
    return (int) (spread(number) >>> 58);
  }

  private static long spread(long number) {
    long mixed = number * 0x9E3779B97F4A7C15L;
    return (mixed ^ mixed >>> 32) * 0xBF58476D1CE4E5B9L;
  }

  private static long number(byte[] bytes, int from) {
    long number = 0;
    for (int i = from; i < from + 8; i++) {
      number = number << 8 | bytes[i] & 0xFF;
    }
    return number;
  }

  /** A table of keys of one or two numbers, the next free place after the wanted one. */
  private static final class Table {
    private final int width;
    private long[] places;
    private int filled;

    Table(int width) {
      this.width = width;
      this.places = new long[16 * width];
    }

    boolean add(long first, long second) {
      if (filled * 4 >= places.length / width * 3) {
        grow();
      }
      boolean isNew = put(first, second);
      filled += isNew ? 1 : 0;
      return isNew;
    }

    private boolean put(long first, long second) {
      int size = places.length / width;
      int place = (int) spread(first) & (size - 1);
      while (places[place * width] != 0) {
        if (places[place * width] == first && (width == 1 || places[place * width + 1] == second)) {
          return false;
        }
        place = (place + 1) & (size - 1);
      }
      places[place * width] = first;
      if (width == 2) {
        places[place * width + 1] = second;
      }
      return true;
    }

    private void grow() {
      long[] old = places;
      places = new long[old.length * 2];
      for (int i = 0; i < old.length; i += width) {
        if (old[i] != 0) {
          put(old[i], width == 2 ? old[i + 1] : 0);
        }
      }
    }
  }
}
