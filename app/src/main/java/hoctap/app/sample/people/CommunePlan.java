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
    RISING(0.36, 0.45, 0.53, 0.62),
    STEEP(0.20, 0.38, 0.58, 0.78),
    FLAT(0.45, 0.46, 0.45, 0.46),
    FALLING(0.55, 0.52, 0.46, 0.38);

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
    return Math.min(0.95, 0.46 + 0.07 * (year - 2022) + 0.25 * strength * trend.share(year));
  }

  /** The share of the collectives that are recognised, before what the kind adds. */
  public double recognised(int year) {
    return Math.min(0.9, 0.30 + 0.7 * strength * trend.share(year));
  }
}
