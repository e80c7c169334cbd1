package hoctap.app.sample.people;

/**
 * What one commune of the old map is like.
 *
 * @param code its old code
 * @param people how many live there, children too
 * @param strength 1 as the province, more where the programme goes better
 * @param isTotalsOnly it never lists persons, it reports totals
 */
public record CommunePlan(
    String code,
    String district,
    int people,
    int villages,
    double strength,
    Trend trend,
    boolean isTotalsOnly) {

  /** How the programme goes over the years. */
  public enum Trend {
    RISING(0.26, 0.33, 0.40, 0.44),
    STEEP(0.12, 0.28, 0.46, 0.58),
    FLAT(0.33, 0.34, 0.33, 0.34),
    FALLING(0.42, 0.39, 0.34, 0.27);

    private final double[] shares;

    Trend(double... shares) {
      this.shares = shares;
    }

    /** The share of the people of an age to be assessed who are. */
    double share(int year) {
      return shares[Math.min(Math.max(year - 2022, 0), 3)];
    }
  }

  /** The share assessed. */
  public double assessed(int year) {
    return Math.min(0.95, strength * trend.share(year));
  }

  /** The share of the assessed who pass. */
  public double passing(int year) {
    return Math.min(0.95, 0.44 + 0.05 * (year - 2022) + 0.25 * strength * trend.share(year));
  }

  /** The share of the collectives that are recognised, before what the kind adds. */
  public double recognised(int year) {
    return Math.min(0.9, 0.38 + 0.8 * strength * trend.share(year));
  }
}
