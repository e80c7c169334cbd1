package hoctap.app.sample.truth;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Atlas;
import hoctap.app.sample.place.Period;
import hoctap.app.sample.report.Form;
import hoctap.app.sample.report.Reports;
import hoctap.app.sample.report.Row;
import hoctap.app.sample.report.Source;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What counts of the reports of one year, and where it stands on its 31 December. */
final class Counted {
  private final Atlas atlas;
  private final Reports reports;
  private final int year;
  private final Set<String> sent = new HashSet<>();

  Counted(Atlas atlas, Reports reports, int year) {
    this.atlas = atlas;
    this.reports = reports;
    this.year = year;
    for (Source source : reports.sources()) {
      if (source.year() == year) {
        sent.add(key(source.form(), source.period(), source.place()));
      }
    }
  }

  int year() {
    return year;
  }

  Atlas atlas() {
    return atlas;
  }

  Reports reports() {
    return reports;
  }

  LocalDate lastDay() {
    return LocalDate.of(year, 12, 31);
  }

  Area standing(Area area) {
    return atlas.standing(area, lastDay());
  }

  /** All current rows of the year. */
  <R extends Row> Stream<R> all(Class<R> type) {
    return reports.rows(type, year);
  }

  /** The rows of a state form that count: of a dissolved place only if no successor sent one. */
  <R extends Row> Stream<R> state(Class<R> type) {
    return all(type).filter(row -> isCounted(row.source()));
  }

  private boolean isCounted(Source source) {
    Period period = source.period();
    if (period.half() == 0) {
      return true;
    }
    if (period.isFirstHalf()) {
      return atlas.successors(source.place()).stream()
          .noneMatch(
              next ->
                  has(source.form(), Period.year(year), next)
                      || has(source.form(), Period.secondHalf(year), next));
    }
    return !has(source.form(), Period.year(year), source.place());
  }

  /** Whether that place sent that form for the period, whoever assessed. */
  private boolean has(Form form, Period period, Area place) {
    return sent.contains(key(form, period, place));
  }

  private static String key(Form form, Period period, Area place) {
    return form + " " + period.label() + " " + place.id();
  }
}
