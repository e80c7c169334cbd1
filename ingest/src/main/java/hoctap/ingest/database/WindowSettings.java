package hoctap.ingest.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a site reads its large tables, and how much of a table may vanish at once.
 *
 * @param rows a table with more rows than this is read by windows; 0 = always
 * @param overlapDays how far a window reaches back before the end of the last one
 * @param fullRefreshDays after so many days a table is read whole again
 * @param maxVanishedPercent more than this share of the keys gone, and someone must accept it
 */
record WindowSettings(long rows, long overlapDays, long fullRefreshDays, long maxVanishedPercent) {
  static final List<String> KEYS =
      List.of("window-rows", "overlap-days", "full-refresh-days", "max-vanished-percent");

  private static final List<Long> DEFAULTS = List.of(200_000L, 7L, 30L, 20L);
  // Without a day of overlap, what was written before a pull and committed after it is lost.
  private static final List<Long> LEAST = List.of(0L, 1L, 1L, 0L);
  private static final List<Long> MOST = List.of(Long.MAX_VALUE, 3_650L, 3_650L, 100L);

  /** Reads the settings of a source; every fault found goes to {@code faults}. */
  static WindowSettings of(String source, Map<String, String> settings, List<String> faults) {
    List<Long> values = new ArrayList<>(DEFAULTS);
    for (int i = 0; i < KEYS.size(); i++) {
      String key = KEYS.get(i);
      if (settings.containsKey(key)) {
        Optional<Long> value = number(settings.get(key), LEAST.get(i), MOST.get(i));
        if (value.isEmpty()) {
          faults.add(
              "Invalid %s of source %s in hoctap.yml: \"%s\" (wanted a whole number from %d%s)"
                  .formatted(
                      key,
                      source,
                      settings.get(key),
                      LEAST.get(i),
                      MOST.get(i) == Long.MAX_VALUE ? "" : " to " + MOST.get(i)));
        }
        values.set(i, value.orElse(DEFAULTS.get(i)));
      }
    }
    return new WindowSettings(values.get(0), values.get(1), values.get(2), values.get(3));
  }

  private static Optional<Long> number(String text, long least, long most) {
    try {
      long value = Long.parseLong(text.strip());
      return value < least || value > most ? Optional.empty() : Optional.of(value);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
