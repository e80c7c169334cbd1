package hoctap.app.sample.place;

import java.time.LocalDate;

/**
 * What a file speaks of: a year, or one half of 2025.
 *
 * @param half 0 the whole year, 1 or 2 its halves
 */
public record Period(int year, int half) {
  public static Period year(int year) {
    return new Period(year, 0);
  }

  public static Period firstHalf(int year) {
    return new Period(year, 1);
  }

  public static Period secondHalf(int year) {
    return new Period(year, 2);
  }

  /** As the inbox writes it: {@code 2024}, {@code 2025H1}. */
  public String label() {
    return half == 0 ? Integer.toString(year) : year + "H" + half;
  }

  public boolean isFirstHalf() {
    return half == 1;
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, half == 2 ? 7 : 1, 1);
  }

  public LocalDate lastDay() {
    return half == 1 ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
  }
}
