package hoctap.app.sample.report;

import java.util.SplittableRandom;

/** Draws that depend on the seed and on what they are for, not on the order in which they fall. */
final class Dice {
  private final long seed;

  Dice(long seed) {
    this.seed = seed;
  }

  SplittableRandom of(Object... what) {
    long mixed = seed;
    for (Object part : what) {
      mixed = mixed * 6_364_136_223_846_793_005L + part.toString().hashCode();
      mixed ^= mixed >>> 29;
    }
    return new SplittableRandom(mixed);
  }
}
