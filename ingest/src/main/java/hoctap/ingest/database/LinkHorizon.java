package hoctap.ingest.database;

import hoctap.ingest.form.Finding;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * From which day on a source still tells whose its rows are, so that the time before it, whose
 * accounts were erased, does not look like a time of few readers.
 *
 * <p>It is the first day with a row such that of the rows from it to the end of its month, and of
 * all rows from it on, at least 95 % have an account.
 */
final class LinkHorizon {
  private static final long PERCENT = 95;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final NavigableMap<LocalDate, Share> days = new TreeMap<>();

  private record Share(long rows, long linked) {
    static final Share NONE = new Share(0, 0);

    Share with(Share other) {
      return new Share(rows + other.rows, linked + other.linked);
    }

    long unlinked() {
      return rows - linked;
    }

    boolean isKnown() {
      return linked * 100 >= rows * PERCENT;
    }
  }

  /** Takes notice of a row of that day, and whether its account is known. */
  void see(LocalDate day, boolean isLinked) {
    days.merge(day, new Share(1, isLinked ? 1 : 0), Share::with);
  }

  /** The horizon; empty when no row has lost its account. */
  Optional<Finding> finding() {
    Optional<LocalDate> first = Optional.empty();
    Share since = Share.NONE;
    Share ofMonth = Share.NONE;
    Optional<YearMonth> month = Optional.empty();
    for (var entry : days.descendingMap().entrySet()) {
      YearMonth own = YearMonth.from(entry.getKey());
      ofMonth = month.equals(Optional.of(own)) ? ofMonth.with(entry.getValue()) : entry.getValue();
      month = Optional.of(own);
      since = since.with(entry.getValue());
      if (since.isKnown() && ofMonth.isKnown()) {
        first = Optional.of(entry.getKey());
      }
    }
    Share all = since;
    if (all.unlinked() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            "patron_horizon",
            Finding.Severity.NOTICE,
            all.unlinked(),
            "%d trong %d lượt mượn không còn biết bạn đọc; %s."
                .formatted(
                    all.unlinked(),
                    all.rows(),
                    first
                        .map(day -> "ít nhất 95 %% còn biết từ ngày %s".formatted(day.format(DAY)))
                        .orElse("không có ngày nào mà từ đó ít nhất 95 % còn biết"))));
  }
}
