package hoctap.ingest.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The totals rows of one sheet, held against the sums of its data rows.
 *
 * <p>A totals row is right when each of its numbers is the sum of all rows, of the rows up to it,
 * of the rows between it and another totals row, or of all tables of the file; rows that themselves
 * stand for the whole (no key) may be left out.
 */
final class ControlTotals {
  private static final int MAX_ROWS = 1_000;

  private final int[] counted;
  private final long[] sums;
  private final long[] sumsOfFile;
  private final long[] sumsOfParts;
  private final List<Stated> stated = new ArrayList<>();

  /** One totals row: its numbers, and the sums of the rows above it. */
  private record Stated(
      int row, Object[] values, String[] cells, long[] above, long[] partsAbove) {}

  /**
   * @param sumsOfFile the sums over all tables of the file, by column; this one adds its own
   */
  ControlTotals(Form form, long[] sumsOfFile) {
    this.sumsOfFile = sumsOfFile;
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < form.columns().size(); i++) {
      if (form.columns().get(i).type() == ValueType.COUNT) {
        columns.add(i);
      }
    }
    counted = columns.stream().mapToInt(Integer::intValue).toArray();
    sums = new long[counted.length];
    sumsOfParts = new long[counted.length];
  }

  /** Counts a data row in, accepted or not: the sender added all of them up. */
  void add(RowValues row, boolean isPart) {
    for (int i = 0; i < counted.length; i++) {
      if (row.get(counted[i]) instanceof Long value) {
        sums[i] += value;
        sumsOfFile[counted[i]] += value;
        sumsOfParts[i] += isPart ? value : 0;
      }
    }
  }

  /**
   * Whether every count of a row is the sum of the rows above it, or of those since the last totals
   * row: then it is their total, whatever it is called.
   */
  boolean addsUp(RowValues row) {
    long[] before =
        stated.isEmpty() ? new long[counted.length] : stated.get(stated.size() - 1).above();
    boolean isAll = true;
    boolean isSinceLast = true;
    boolean isParts = true;
    boolean isFile = true;
    boolean isAny = false;
    for (int i = 0; i < counted.length; i++) {
      if (row.get(counted[i]) instanceof Long value) {
        isAny |= value > 0;
        isAll &= value == sums[i];
        isSinceLast &= value == sums[i] - before[i];
        isParts &= value == sumsOfParts[i];
        isFile &= value == sumsOfFile[counted[i]];
      }
    }
    return isAny && (isAll || isSinceLast || isParts || isFile);
  }

  boolean hasTotals() {
    return !stated.isEmpty();
  }

  void addTotals(RowValues row) {
    if (stated.size() >= MAX_ROWS) {
      return;
    }
    Object[] values = new Object[counted.length];
    String[] cells = new String[counted.length];
    for (int i = 0; i < counted.length; i++) {
      values[i] = row.get(counted[i]);
      cells[i] = row.reference(counted[i]);
    }
    stated.add(new Stated(row.rowNumber(), values, cells, sums.clone(), sumsOfParts.clone()));
  }

  /** The numbers of the last totals row, by {@code stated_} and the column's id. */
  Map<String, Long> stated(Form form) {
    Map<String, Long> totals = new TreeMap<>();
    if (!stated.isEmpty()) {
      Stated last = stated.get(stated.size() - 1);
      for (int i = 0; i < counted.length; i++) {
        if (last.values()[i] instanceof Long value) {
          totals.put("stated_" + form.columns().get(counted[i]).id(), value);
        }
      }
    }
    return totals;
  }

  Optional<Finding> finding() {
    Sightings wrong = new Sightings("control_total", Finding.Severity.WARNING);
    for (int row = 0; row < stated.size(); row++) {
      for (int i = 0; i < counted.length; i++) {
        if (stated.get(row).values()[i] instanceof Long value && !isRight(row, i, value)) {
          wrong.add(stated.get(row).cells()[i]);
        }
      }
    }
    return wrong.finding("%d số ở dòng tổng cộng khác tổng các dòng");
  }

  private boolean isRight(int row, int i, long value) {
    long above = stated.get(row).above()[i];
    if (value == sums[i]
        || value == sumsOfFile[counted[i]]
        || value == sumsOfParts[i]
        || value == above
        || value == sums[i] - above
        || value == stated.get(row).partsAbove()[i]) {
      return true;
    }
    // A region's total stands above those of its groups, or below them.
    return stated.stream().anyMatch(other -> value == Math.abs(other.above()[i] - above));
  }
}
