package hoctap.app.property;

import hoctap.app.sample.place.Area;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** One row of a file, as it was typed. */
record Line(Sheet sheet, int number, Map<String, String> cells) {

  /** What stands in the cell; blank where nothing does. */
  String text(String column) {
    return cells.getOrDefault(column, "");
  }

  Optional<Long> count(String column) {
    return Optional.of(text(column)).filter(cell -> !cell.isEmpty()).map(Long::valueOf);
  }

  Optional<LocalDate> day(String column) {
    return Optional.of(text(column)).filter(cell -> !cell.isEmpty()).map(LocalDate::parse);
  }

  /** Yes or no; unknown where the file has no such column. */
  Optional<Boolean> mark(String column) {
    return sheet.columns().contains(column)
        ? Optional.of(text(column).equals("x"))
        : Optional.empty();
  }

  boolean isYes(String column) {
    return mark(column).orElse(false);
  }

  Area place() {
    return sheet.place();
  }

  int year() {
    return sheet.period().year();
  }
}
