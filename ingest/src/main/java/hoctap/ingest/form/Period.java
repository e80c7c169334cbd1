package hoctap.ingest.form;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The time that a file speaks of: a whole year ({@code 2024}) or half of one ({@code 2025H1}).
 *
 * @param half 0 for the whole year, else 1 or 2
 */
public record Period(int year, int half) {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  public Period {
    if (year < FIRST_YEAR || year > LAST_YEAR || half < 0 || half > 2) {
      throw new IllegalArgumentException(
          "Invalid period: year %d, half %d (wanted: %d to %d, half 0, 1 or 2)"
              .formatted(year, half, FIRST_YEAR, LAST_YEAR));
    }
  }

  /** Reads {@code 2024}, {@code 2025H1} or {@code 2025H2}; empty when it is anything else. */
  public static Optional<Period> find(String text) {
    boolean isHalf = text.length() == 6 && (text.endsWith("H1") || text.endsWith("H2"));
    if (text.length() != 4 && !isHalf) {
      return Optional.empty();
    }
    int year = 0;
    for (char digit : text.substring(0, 4).toCharArray()) {
      if (digit < '0' || digit > '9') {
        return Optional.empty();
      }
      year = year * 10 + digit - '0';
    }
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    return Optional.of(new Period(year, isHalf ? text.charAt(5) - '0' : 0));
  }

  /**
   * Reads {@code 2024}, {@code 2025H1} or {@code 2025H2}.
   *
   * @throws IllegalArgumentException when it is anything else
   */
  public static Period of(String text) {
    return find(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Invalid period \"%s\" (wanted: 2024, 2025H1 or 2025H2)".formatted(text)));
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, half == 2 ? 7 : 1, 1);
  }

  /** The day on which the place codes of the period are read. */
  public LocalDate lastDay() {
    return half == 1 ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
  }

  /** Whether {@code day} lies in the period, both ends included. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
  }

  /** As folders are named: {@code 2024}, {@code 2025H1}. */
  @Override
  public String toString() {
    return half == 0 ? String.valueOf(year) : year + "H" + half;
  }
}
