package org.ridealong.psychometrics.facets;

/**
 * Category probabilities of one scale at one location, computed in place.
 *
 * <p>Legal order: {@link #at}, then the figures for that location.
 */
final class Categories {

  private final int[] scores;
  private final double[] cumulated;
  private final double[] probability;
  private double logDenominator;
  private double expected;
  private double variance;

  /**
   * @param scores the score of each category
   * @param cumulated the cumulated step T of each category
   */
  Categories(int[] scores, double[] cumulated) {
    this.scores = scores;
    this.cumulated = cumulated;
    probability = new double[scores.length];
  }

  /** Computes everything for location = theta - difficulty - severity. */
  void at(double location) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int place = 0; place < scores.length; place++) {
      probability[place] = scores[place] * location - cumulated[place];
      largest = Math.max(largest, probability[place]);
    }
    double sum = 0;
    for (int place = 0; place < scores.length; place++) {
      probability[place] = Math.exp(probability[place] - largest);
      sum += probability[place];
    }
    logDenominator = largest + Math.log(sum);
    expected = 0;
    for (int place = 0; place < scores.length; place++) {
      probability[place] /= sum;
      expected += scores[place] * probability[place];
    }
    variance = centralMoment(2);
  }

  double logDenominator() {
    return logDenominator;
  }

  double expected() {
    return expected;
  }

  double variance() {
    return variance;
  }

  double probability(int place) {
    return probability[place];
  }

  /** The fourth central moment of the score. */
  double fourthMoment() {
    return centralMoment(4);
  }

  /** The probability that two independent ratings on one scale agree exactly. */
  double agreement(Categories other) {
    double sum = 0;
    for (int place = 0; place < probability.length; place++) {
      sum += probability[place] * other.probability[place];
    }
    return sum;
  }

  private double centralMoment(int power) {
    double sum = 0;
    for (int place = 0; place < scores.length; place++) {
      double deviation = scores[place] - expected;
      double square = deviation * deviation;
      sum += probability[place] * (power == 2 ? square : square * square);
    }
    return sum;
  }
}
