package hoctap.transform.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;

/**
 * What one body owes another under a plan, once or every year.
 *
 * @param kind a report has to arrive; a recognition or a review has to have happened
 * @param to who receives it; empty where the duty is to act, not to tell
 * @param year the year of a duty that is owed once; empty for a yearly one
 * @param before {@code MM-dd} as the plan writes "trước ngày": the last day is the day before
 * @param by {@code MM-dd}, the last day itself (the end of a quarter)
 * @param yearsLater 1 where the last day lies in the year after the one that is reported
 */
public record Duty(
    String id,
    Kind kind,
    String from,
    Optional<String> to,
    String whatVi,
    Optional<Integer> year,
    Optional<String> before,
    Optional<String> by,
    Integer yearsLater,
    String article) {

  /** What has to be done by the last day. */
  public enum Kind {
    REPORT,
    RECOGNITION,
    REVIEW
  }

  /** Once, or every year of the plan. */
  public enum Recurrence {
    ONCE,
    YEARLY;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Duty {
    to = to == null ? Optional.empty() : to;
    year = year == null ? Optional.empty() : year;
    before = before == null ? Optional.empty() : before;
    by = by == null ? Optional.empty() : by;
    yearsLater = yearsLater == null ? 0 : yearsLater;
    if (before.isPresent() && by.isPresent()) {
      throw new IllegalArgumentException(
          "duty %s has both \"before\" and \"by\"; only one can say the last day".formatted(id));
    }
    monthDay(id, before.isPresent() ? before : by);
  }

  public Recurrence recurrence() {
    return year.isPresent() ? Recurrence.ONCE : Recurrence.YEARLY;
  }

  /** The last day of the duty for {@code ofYear}; empty where the plan names no date. */
  public Optional<LocalDate> lastDate(int ofYear) {
    int dueYear = ofYear + yearsLater;
    if (before.isPresent()) {
      return monthDay(id, before).map(day -> day.atYear(dueYear).minusDays(1));
    }
    return monthDay(id, by).map(day -> day.atYear(dueYear));
  }

  private static Optional<MonthDay> monthDay(String id, Optional<String> text) {
    try {
      return text.map(day -> MonthDay.parse("--" + day));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "duty %s has the day \"%s\" (wanted: month-day, such as 11-15)"
              .formatted(id, text.orElse("")),
          e);
    }
  }
}
