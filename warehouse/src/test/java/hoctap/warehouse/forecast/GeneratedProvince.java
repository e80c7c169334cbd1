package hoctap.warehouse.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.commons.math3.util.FastMath;

/**
 * A province that never was, its truth drawn from a seed: logistic growth or decline of communes of
 * 20 to 5,000 people, some to a ceiling below 100 %, with effects of districts and communes, good
 * and bad years of all and of each, and reports that do not come.
 */
final class GeneratedProvince {
  private final SplittableRandom random;
  private final int years;
  private final double[] common;
  private final double drift;
  private final double start;
  private final double shock;
  private final double driftSpread;
  private final double startSpread;
  private final double ceiling;
  private final List<Series> communes = new ArrayList<>();
  private final Map<String, long[][]> sums = new TreeMap<>();

  private GeneratedProvince(long seed) {
    random = new SplittableRandom(seed);
    years = 4 + random.nextInt(5);
    drift = between(-0.15, 0.4);
    start = between(-2.5, 0.5);
    shock = between(0.05, 0.25);
    driftSpread = between(0.03, 0.18);
    startSpread = between(0.3, 0.7);
    ceiling = random.nextInt(3) == 0 ? between(0.7, 0.95) : 1;
    double commonShock = between(0.03, 0.15);
    common = new double[years];
    for (int year = 1; year < years; year++) {
      common[year] = commonShock * random.nextGaussian();
    }
  }

  /** The province, its districts and communes, from 2019 on. */
  static List<Series> of(long seed) {
    GeneratedProvince province = new GeneratedProvince(seed);
    int districts = 4 + province.random.nextInt(6);
    for (int district = 0; district < districts; district++) {
      province.addDistrict("d" + district);
    }
    List<Series> all = new ArrayList<>(province.communes);
    province.sums.forEach((place, counts) -> all.add(sum(place, counts)));
    return all;
  }

  private void addDistrict(String district) {
    double districtDrift = drift + driftSpread * random.nextGaussian();
    double districtStart = start + startSpread / 2 * random.nextGaussian();
    int count = 6 + random.nextInt(10);
    for (int i = 0; i < count; i++) {
      addCommune(
          district,
          district + "c" + i,
          districtStart + startSpread * random.nextGaussian(),
          districtDrift + driftSpread * random.nextGaussian());
    }
  }

  private void addCommune(String district, String id, double from, double yearly) {
    double people = 20 * FastMath.pow(250, random.nextDouble());
    double level = from;
    List<YearCount> counts = new ArrayList<>();
    for (int year = 0; year < years; year++) {
      if (year > 0) {
        level += yearly + common[year] + shock * random.nextGaussian();
      }
      if (random.nextInt(20) > 0) {
        long total = FastMath.max(20, FastMath.round(people * between(0.95, 1.05)));
        long part = drawn(total, ceiling / (1 + FastMath.exp(-level)));
        counts.add(new YearCount(2019 + year, part, total));
        add("p", year, part, total);
        add(district, year, part, total);
      }
    }
    if (!counts.isEmpty()) {
      communes.add(new Series(id, "commune", List.of(district, "p"), counts));
    }
  }

  private long drawn(long total, double chance) {
    long part = 0;
    for (long person = 0; person < total; person++) {
      part += random.nextDouble() < chance ? 1 : 0;
    }
    return part;
  }

  private void add(String place, int year, long part, long total) {
    long[][] counts = sums.computeIfAbsent(place, key -> new long[years][2]);
    counts[year][0] += part;
    counts[year][1] += total;
  }

  private static Series sum(String place, long[][] sums) {
    List<YearCount> counts = new ArrayList<>();
    for (int year = 0; year < sums.length; year++) {
      if (sums[year][1] > 0) {
        counts.add(new YearCount(2019 + year, sums[year][0], sums[year][1]));
      }
    }
    boolean isProvince = place.equals("p");
    return new Series(
        place, isProvince ? "province" : "district", isProvince ? List.of() : List.of("p"), counts);
  }

  private double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
