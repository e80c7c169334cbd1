package hoctap.ingest.place;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * The cells of one row of a file of places; each that is not as wanted ends the row with an {@link
 * IllegalArgumentException} that says so.
 */
record PlaceRow(NamedCsvRecord cells, String where) {

  /** The cell of a column that the file must have. */
  String text(String column) {
    return cells
        .findField(column)
        .map(String::strip)
        .orElseThrow(
            () -> new IllegalArgumentException("no cell of column \"%s\"".formatted(column)));
  }

  /** The cell of a column that the file may have; blank where it has none. */
  String optional(String column) {
    return cells.findField(column).map(String::strip).orElse("");
  }

  Level level(String column) {
    String text = text(column);
    for (Level level : Level.values()) {
      if (level != Level.VILLAGE && level.id().equals(text)) {
        return level;
      }
    }
    throw invalid(column, text, "commune, district, province");
  }

  String code(String column, Level level) {
    String code = text(column);
    if (!PlaceCode.level(code).equals(Optional.of(level))) {
      throw invalid(
          column,
          code,
          "the %d digits of a %s; spreadsheets drop zeros in front"
              .formatted(PlaceCode.digits(level), level.id()));
    }
    return code;
  }

  String codeOrBlank(String column, Level level) {
    return text(column).isEmpty() ? "" : code(column, level);
  }

  LocalDate day(String column) {
    try {
      return LocalDate.parse(text(column));
    } catch (DateTimeParseException e) {
      throw invalid(column, text(column), "a day as 2025-07-01");
    }
  }

  Optional<LocalDate> dayOrBlank(String column) {
    return text(column).isEmpty() ? Optional.empty() : Optional.of(day(column));
  }

  /** A number of the column's unit, counted in units 10^{@code digits} times as small. */
  Optional<Long> amount(String column, int digits) {
    String text = optional(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      long amount = new BigDecimal(text).movePointRight(digits).longValueExact();
      if (amount >= 0) {
        return Optional.of(amount);
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // Not such a number; said below.
    }
    throw invalid(
        column,
        text,
        "a number from 0 on%s"
            .formatted(digits == 0 ? "" : " of at most %d decimals".formatted(digits)));
  }

  boolean mark(String column) {
    String text = text(column).toLowerCase(Locale.ROOT);
    if (!text.equals("0") && !text.equals("1")) {
      throw invalid(column, text, "0, 1");
    }
    return text.equals("1");
  }

  private static IllegalArgumentException invalid(String column, String found, String wanted) {
    return new IllegalArgumentException("%s \"%s\" (wanted: %s)".formatted(column, found, wanted));
  }
}
