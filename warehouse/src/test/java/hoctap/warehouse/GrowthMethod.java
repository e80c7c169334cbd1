package hoctap.warehouse;

/**
 * The growth method in Java, written from its description alone: a second opinion on the macros.
 *
 * <p>Null stands for what is not given.
 */
record GrowthMethod(
    Double base,
    Integer baseYear,
    Double current,
    Integer year,
    String direction,
    Double target,
    Integer targetYear,
    Double limit) {
  private static final double ALMOST_NOTHING = 0.001;

  /** The arguments as SQL writes them. */
  String literals() {
    return "%s, %s, %s, %s, %s, %s, %s, %s"
        .formatted(
            number(base),
            baseYear,
            number(current),
            year,
            direction == null ? null : "'" + direction + "'",
            number(target),
            targetYear,
            number(limit));
  }

  private static String number(Double value) {
    return value == null ? "null::double" : value + "::double";
  }

  Double progress() {
    if (base == null || baseYear == null || current == null || year == null) {
      return null;
    }
    double from = base == 0 ? ALMOST_NOTHING : base;
    if (year - baseYear < 1 || from * current < 0) {
      return null;
    }
    double seen = growth(from, current, year - baseYear);
    double wanted = (isUpWanted() ? 1 : -1) * (base < 0 ? -1 : 1);
    if (target == null) {
      return wanted * seen;
    }
    int years = (targetYear == null ? 2030 : targetYear) - baseYear;
    if (years == 0 || from * goal() < 0 || from == goal()) {
      return null;
    }
    return wanted * seen / Math.abs(growth(from, goal(), years));
  }

  String status() {
    if (isReached()) {
      return "target_achieved";
    }
    Double progress = progress();
    if (progress == null) {
      return "not_available";
    }
    if (progress < 0) {
      return "deterioration";
    }
    double[] edges = {0.95, 0.60};
    if (target == null) {
      edges = new double[] {0.015 * room(), 0.005 * room()};
    }
    if (progress < edges[1]) {
      return "limited_progress";
    }
    return progress < edges[0] ? "moderate_progress" : "substantial_progress";
  }

  Double score() {
    if (isReached()) {
      return 5.0;
    }
    Double progress = progress();
    if (progress == null) {
      return null;
    }
    return target == null ? scoreOfGrowth(progress, room()) : scoreOfRatio(progress);
  }

  private static double scoreOfRatio(double ratio) {
    return ratio >= 0.6 ? Math.min(7.1429 * ratio - 4.2857, 5) : Math.max(4.1667 * ratio - 2.5, -5);
  }

  private static double scoreOfGrowth(double growth, double room) {
    if (growth < 0) {
      return Math.max(125 * growth - 2.5, -5);
    }
    if (room == 0) {
      return 5;
    }
    double share = growth / room;
    if (share < 0.005) {
      return 500 * share - 2.5;
    }
    return share < 0.015 ? 250 * share - 1.25 : Math.min(500 * share - 5, 5);
  }

  private boolean isReached() {
    if (target == null || current == null) {
      return false;
    }
    return isUpWanted() ? current >= goal() : current <= goal();
  }

  private boolean isUpWanted() {
    return "positive".equals(direction);
  }

  private double goal() {
    return target == 0 ? ALMOST_NOTHING : target;
  }

  private double room() {
    if (limit == null || limit == 0 || (isUpWanted() ? limit < base : limit > base)) {
      return 1;
    }
    double share = Math.abs(base) / Math.abs(limit);
    if (share >= 2) {
      return 1;
    }
    return 1 - Math.pow(share <= 1 ? share : 2 - share, 4.44);
  }

  private static double growth(double first, double last, int years) {
    return Math.pow(last / first, 1.0 / years) - 1;
  }
}
