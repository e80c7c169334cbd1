package hoctap.app.sample.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Fills in score sheets that pass or fail, some of them by the narrowest margin. */
final class ScoreSheet {
  // 80 points exactly with one score of 5: the narrowest pass.
  private static final Scores BORDER_PASS =
      new Scores(List.of(50, 100, 100, 80, 80, 80, 80, 80, 75, 75));
  private static final Scores ONE_UNDER_FIVE =
      new Scores(List.of(100, 100, 45, 90, 90, 90, 90, 90, 90, 90));
  private static final Scores HALF_A_POINT_SHORT =
      new Scores(List.of(80, 80, 80, 80, 80, 80, 80, 80, 80, 75));

  private ScoreSheet() {}

  static Scores passing(SplittableRandom random) {
    if (random.nextInt(40) == 0) {
      return BORDER_PASS;
    }
    List<Integer> scores = new ArrayList<>();
    for (int item = 0; item < 10; item++) {
      scores.add(80 + 5 * random.nextInt(5));
    }
    return new Scores(scores);
  }

  static Scores failing(SplittableRandom random) {
    int draw = random.nextInt(40);
    if (draw == 0) {
      return ONE_UNDER_FIVE;
    }
    if (draw == 1) {
      return HALF_A_POINT_SHORT;
    }
    List<Integer> scores = new ArrayList<>();
    for (int item = 0; item < 10; item++) {
      scores.add(40 + 5 * random.nextInt(8));
    }
    if (draw == 2) {
      scores.set(random.nextInt(10), Scores.BLANK);
    }
    return new Scores(scores);
  }
}
