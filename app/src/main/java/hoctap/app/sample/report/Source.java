package hoctap.app.sample.report;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Period;
import java.util.Comparator;

/**
 * The key of a submission: which form, of which period, from which place and which body there.
 *
 * @param sender blank is the place itself
 */
public record Source(Form form, Period period, Area place, String sender)
    implements Comparable<Source> {
  private static final Comparator<Source> ORDER =
      Comparator.comparingInt(Source::year)
          .thenComparingInt(source -> source.period.half())
          .thenComparing(Source::form)
          .thenComparing(source -> source.place.code())
          .thenComparing(source -> source.place.from())
          .thenComparing(Source::sender);

  public static Source of(Form form, Period period, Area place) {
    return new Source(form, period, place, "");
  }

  public int year() {
    return period.year();
  }

  /** {@code cdht/2024/30037_truong}: where the inbox keeps its file, less the ending. */
  public String path() {
    return form.id() + "/" + period.label() + "/" + stem();
  }

  /** {@code 30037_truong}. */
  public String stem() {
    return place.code() + (sender.isEmpty() ? "" : "_" + sender);
  }

  @Override
  public int compareTo(Source other) {
    return ORDER.compare(this, other);
  }
}
