package hoctap.warehouse.forecast;

import java.util.List;

/** What is held of an unknown number: a normal distribution. */
record Belief(double mean, double variance) {

  /** The belief in a sum of two that know nothing of each other. */
  Belief plus(Belief other) {
    return new Belief(mean + other.mean, variance + other.variance);
  }

  /** One belief with the mean and variance of several. The weights add up to 1. */
  static Belief mixed(List<Belief> beliefs, List<Double> weights) {
    double mean = 0;
    for (int i = 0; i < beliefs.size(); i++) {
      mean += weights.get(i) * beliefs.get(i).mean;
    }
    double variance = 0;
    for (int i = 0; i < beliefs.size(); i++) {
      double off = beliefs.get(i).mean - mean;
      variance += weights.get(i) * (beliefs.get(i).variance + off * off);
    }
    return new Belief(mean, variance);
  }
}
