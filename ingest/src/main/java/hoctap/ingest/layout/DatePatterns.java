package hoctap.ingest.layout;

import hoctap.ingest.form.Cell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Days in the patterns of another tool: {@code MM/dd/yyyy}, {@code yyyy-MM-dd HH:mm:ss}. */
final class DatePatterns implements UnaryOperator<Cell> {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
  private static final LocalDateTime SAMPLE = LocalDateTime.of(2024, 11, 23, 13, 45, 59);
  // A workbook counts the days up to the year 2100 with fewer digits.
  private static final int LONGEST_SERIAL = 5;

  private final List<String> patterns;
  private final List<DateTimeFormatter> formatters;
  private final boolean isYearEnough;

  /**
   * @param isYearEnough whether four digits alone are a year, and stay as they are
   */
  DatePatterns(List<String> patterns, boolean isYearEnough) {
    this.patterns = List.copyOf(patterns);
    this.formatters = patterns.stream().map(DatePatterns::formatter).toList();
    this.isYearEnough = isYearEnough;
  }

  private static DateTimeFormatter formatter(String pattern) {
    // A year of the calendar needs no era; between separators 5/3 is as good as 05/03.
    String lenient =
        pattern
            .replace('y', 'u')
            .replaceAll("(?<![A-Za-z])dd(?![A-Za-z])", "d")
            .replaceAll("(?<![A-Za-z])MM(?![A-Za-z])", "M");
    return DateTimeFormatter.ofPattern(lenient, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** What is wrong with a pattern; nothing when it may stand. */
  static Optional<String> fault(String pattern) {
    if (pattern.contains("Y") || !pattern.contains("yyyy")) {
      return Optional.of("the year is yyyy, with four digits");
    }
    if (!pattern.contains("M")) {
      return Optional.of("the month is MM (mm are minutes)");
    }
    if (pattern.contains("D") || !pattern.contains("d")) {
      return Optional.of("the day of the month is dd");
    }
    try {
      DateTimeFormatter formatter = formatter(pattern);
      LocalDate read = LocalDate.parse(formatter.format(SAMPLE), formatter);
      return read.equals(SAMPLE.toLocalDate())
          ? Optional.empty()
          : Optional.of("it does not hold a whole day");
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.of(e.getMessage());
    }
  }

  @Override
  public Cell apply(Cell cell) {
    String text = Words.text(cell);
    boolean isDayOfWorkbook =
        cell.kind() == Cell.Kind.NUMBER && text.split("\\.", -1)[0].length() <= LONGEST_SERIAL;
    boolean isYear =
        isYearEnough && text.length() == 4 && text.chars().allMatch(Character::isDigit);
    if (isDayOfWorkbook || isYear) {
      return cell;
    }
    for (int i = 0; i < formatters.size(); i++) {
      Optional<LocalDate> day = day(padded(cell, text, patterns.get(i)), formatters.get(i));
      if (day.isPresent()) {
        return Cell.text(FORM.format(day.get()));
      }
    }
    return Translation.unreadable(cell);
  }

  /** A number cell of {@code ddMMyyyy} has lost its leading zero. */
  private static String padded(Cell cell, String text, String pattern) {
    boolean isShort = cell.kind() == Cell.Kind.NUMBER && text.length() == pattern.length() - 1;
    return isShort ? "0" + text : text;
  }

  private static Optional<LocalDate> day(String text, DateTimeFormatter formatter) {
    try {
      return Optional.of(LocalDate.parse(text, formatter));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
