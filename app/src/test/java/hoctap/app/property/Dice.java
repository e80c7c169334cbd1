package hoctap.app.property;

import java.util.List;
import java.util.Random;

/** Chance, the same again for the same seed. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  boolean isUnder(int percent) {
    return random.nextInt(100) < percent;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  String word(String words) {
    String word = one(List.of(words.split(" ")));
    return word.equals("-") ? "" : word;
  }
}
