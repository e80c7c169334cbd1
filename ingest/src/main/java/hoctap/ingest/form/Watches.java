package hoctap.ingest.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The watches by the names that forms use. */
final class Watches {
  private static final Map<String, Maker> MAKERS =
      Map.of(
          "sum_of_scores", SumOfScores::new,
          "net_of", NetOf::new,
          "percentage_of", PercentageOf::new,
          "parts_of_whole", PartsOfWhole::new,
          "one_person", OnePerson::new,
          "parents_listed", ParentsListed::new);

  private Watches() {}

  private interface Maker {
    Watch make(int[] columns);
  }

  static Set<String> names() {
    return MAKERS.keySet();
  }

  /** New watches of a form, for one file. */
  static List<Watch> of(Form form) {
    return form.rules().stream()
        .filter(rule -> MAKERS.containsKey(rule.rule()))
        .map(
            rule ->
                MAKERS
                    .get(rule.rule())
                    .make(rule.columns().stream().mapToInt(form::indexOf).toArray()))
        .toList();
  }

  private static boolean haveAll(RowValues row, int[] columns) {
    for (int column : columns) {
      if (!row.has(column)) {
        return false;
      }
    }
    return true;
  }

  private static long number(RowValues row, int column) {
    return row.get(column) instanceof Number number ? number.longValue() : 0;
  }

  /** The stated total against the sum of the scores that are there. */
  private static final class SumOfScores implements Watch {
    private final int[] columns;
    private final Sightings wrong = new Sightings("sum_of_scores", Finding.Severity.WARNING);

    SumOfScores(int[] columns) {
      this.columns = columns;
    }

    @Override
    public void see(RowValues row) {
      if (!row.has(columns[0])) {
        return;
      }
      long sum = 0;
      for (int i = 1; i < columns.length; i++) {
        sum += number(row, columns[i]);
      }
      if (sum != number(row, columns[0])) {
        wrong.add(row.reference(columns[0]));
      }
    }

    @Override
    public Optional<Finding> finding() {
      return wrong.finding("%d dòng có tổng điểm khác tổng các tiêu chí");
    }
  }

  /** Registered = re-registered + newly registered − withdrawn, where all four are there. */
  private static final class NetOf implements Watch {
    private final int[] columns;
    private final Sightings wrong = new Sightings("net_of", Finding.Severity.WARNING);

    NetOf(int[] columns) {
      this.columns = columns;
    }

    @Override
    public void see(RowValues row) {
      if (haveAll(row, columns)
          && number(row, columns[0])
              != number(row, columns[1]) + number(row, columns[2]) - number(row, columns[3])) {
        wrong.add(row.reference(columns[0]));
      }
    }

    @Override
    public Optional<Finding> finding() {
      return wrong.finding("%d dòng có số đăng ký khác tái đăng ký + đăng ký mới − giảm");
    }
  }

  /**
   * The printed percentage against its base; where none is named, the base that fits is recorded.
   * Figures given as "over", "nearly" or "about" are not held against it.
   */
  private static final class PercentageOf implements Watch {
    private static final int PERCENT = 0;
    private static final int PART = 1;
    private static final int TOTAL = 2;
    private static final int REGISTERED = 3;
    private static final int BASE = 4;
    private static final int PRECISION = 5;

    private final int[] columns;
    private final Sightings wrong = new Sightings("percentage_of", Finding.Severity.WARNING);

    PercentageOf(int[] columns) {
      this.columns = columns;
    }

    @Override
    public void see(RowValues row) {
      if (!(row.get(columns[PERCENT]) instanceof Percent percent)) {
        return;
      }
      boolean isOfTotal = fits(row, percent, TOTAL);
      boolean isOfRegistered = fits(row, percent, REGISTERED);
      Object base = row.get(columns[BASE]);
      if (base == ValueReader.NOTHING && (isOfTotal || isOfRegistered)) {
        row.set(columns[BASE], isOfTotal ? "total" : "registered");
        return;
      }
      boolean isRight =
          base == ValueReader.NOTHING
              ? !row.has(columns[TOTAL]) && !row.has(columns[REGISTERED])
              : base.equals("total") ? isOfTotal : isOfRegistered;
      if (!isRight && !row.has(columns[PRECISION])) {
        wrong.add(row.reference(columns[PERCENT]));
      }
    }

    private boolean fits(RowValues row, Percent percent, int base) {
      return row.has(columns[base])
          && percent.fits(number(row, columns[PART]), number(row, columns[base]));
    }

    @Override
    public Optional<Finding> finding() {
      return wrong.finding("%d tỷ lệ ghi trong báo cáo khác tỷ lệ tính lại");
    }
  }

  /** The row without a part's code against the sum of the rows that have one. */
  private static final class PartsOfWhole implements Watch {
    private final int[] columns;
    private final long[] sums;
    private final long[] known;
    private final Object[] whole;
    private final String[] cells;
    private long parts;

    PartsOfWhole(int[] columns) {
      this.columns = columns;
      sums = new long[columns.length];
      known = new long[columns.length];
      whole = new Object[columns.length];
      cells = new String[columns.length];
    }

    @Override
    public void see(RowValues row) {
      boolean isPart = row.has(columns[0]);
      parts += isPart ? 1 : 0;
      for (int i = 1; i < columns.length; i++) {
        if (!row.has(columns[i])) {
          continue;
        }
        if (isPart) {
          sums[i] += number(row, columns[i]);
          known[i]++;
        } else {
          whole[i] = row.get(columns[i]);
          cells[i] = row.reference(columns[i]);
        }
      }
    }

    @Override
    public Optional<Finding> finding() {
      Sightings wrong = new Sightings("parts_of_whole", Finding.Severity.WARNING);
      for (int i = 1; i < columns.length; i++) {
        if (parts > 0
            && known[i] == parts
            && whole[i] instanceof Number n
            && n.longValue() != sums[i]) {
          wrong.add(cells[i]);
        }
      }
      return wrong.finding("%d số liệu chung khác tổng các thôn, ấp, khóm, tổ dân phố");
    }
  }
}
