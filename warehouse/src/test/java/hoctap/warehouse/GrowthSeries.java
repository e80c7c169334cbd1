package hoctap.warehouse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Random series for the growth method, the odd ones as often as the plain ones. */
final class GrowthSeries {
  private static final List<Double> ODD =
      Arrays.asList(null, 0.0, -0.0, 0.001, 1.0, -1.0, 100.0, 4.0, -4.0);

  private final Random random;

  private GrowthSeries(Random random) {
    this.random = random;
  }

  static List<GrowthMethod> of(Random random, int count) {
    GrowthSeries series = new GrowthSeries(random);
    List<GrowthMethod> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(i % 2 == 0 ? series.plain() : series.odd());
    }
    return all;
  }

  /** A share that moves by some points, towards a target or a ceiling. */
  private GrowthMethod plain() {
    int baseYear = 2010 + random.nextInt(12);
    double base = share();
    boolean isToTarget = random.nextInt(3) > 0;
    return new GrowthMethod(
        base,
        baseYear,
        Math.max(0.1, Math.round((base + random.nextGaussian() * 3) * 10) / 10.0),
        baseYear + 1 + random.nextInt(8),
        random.nextBoolean() ? "positive" : "negative",
        isToTarget ? share() : null,
        isToTarget && random.nextBoolean() ? baseYear + 9 + random.nextInt(6) : null,
        random.nextBoolean() ? 100.0 : null);
  }

  private GrowthMethod odd() {
    Integer baseYear = random.nextInt(20) == 0 ? null : 2015 + random.nextInt(3);
    return new GrowthMethod(
        number(),
        baseYear,
        number(),
        random.nextInt(20) == 0 ? null : 2014 + random.nextInt(5),
        Arrays.asList("positive", "negative", null).get(random.nextInt(3)),
        random.nextBoolean() ? number() : null,
        random.nextInt(4) == 0 ? null : 2014 + random.nextInt(8),
        random.nextBoolean() ? number() : null);
  }

  private Double number() {
    return random.nextInt(3) == 0 ? ODD.get(random.nextInt(ODD.size())) : signed();
  }

  private Double signed() {
    return (random.nextInt(4) == 0 ? -1 : 1) * share();
  }

  private double share() {
    return (1 + random.nextInt(1_200)) / 10.0;
  }
}
