package hoctap.app.sample.report;

import java.util.List;

/** The ten scores of a citizen in tenths of a point; {@link #BLANK} where the cell is blank. */
public record Scores(List<Integer> tenths) {
  public static final int BLANK = -1;

  public Scores {
    tenths = List.copyOf(tenths);
    if (tenths.size() != 10) {
      throw new IllegalArgumentException("Ten scores, not " + tenths.size());
    }
  }

  /** The sum of those that are there. */
  public int sum() {
    return tenths.stream().filter(score -> score != BLANK).mapToInt(Integer::intValue).sum();
  }

  public boolean isComplete() {
    return !tenths.contains(BLANK);
  }

  /** Decisions 244 and 324: 80 points and more, none under 5, none missing. */
  public boolean meetsRule() {
    return isComplete() && sum() >= 800 && tenths.stream().allMatch(score -> score >= 50);
  }
}
