package hoctap.ingest.definition;

import java.util.Collection;
import java.util.Comparator;

/** Finds the known name that a mistyped one most likely meant. */
public final class NearestName {
  private NearestName() {}

  /**
   * The known name with the fewest single-letter edits from {@code found}; "" when none is known.
   */
  public static String of(String found, Collection<String> known) {
    return known.stream()
        .min(
            Comparator.<String>comparingInt(name -> edits(found, name))
                .thenComparing(Comparator.naturalOrder()))
        .orElse("");
  }

  // Levenshtein distance, one row at a time.
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int substitution = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
