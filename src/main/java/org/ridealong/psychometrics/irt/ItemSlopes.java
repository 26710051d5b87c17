package org.ridealong.psychometrics.irt;

/**
 * Probabilities of one item at one trait value with what scoring and information need. An object is
 * a workspace for one thread.
 */
final class ItemSlopes {

  private final ResponseFunction function;
  final double[] probability;
  final double[] first;
  final double[] second;
  private int categories;

  ItemSlopes(ResponseFunction function, int mostCategories) {
    this.function = function;
    probability = new double[mostCategories];
    first = new double[mostCategories];
    second = new double[mostCategories];
  }

  void at(double[] item, int itsCategories, double theta) {
    categories = itsCategories;
    function.slopes(item, categories, theta, probability, first, second);
  }

  /** Fisher's information: the sum of P'^2 / P. */
  double information() {
    double sum = 0;
    for (int k = 0; k < categories; k++) {
      if (probability[k] > Double.MIN_NORMAL) {
        sum += first[k] * first[k] / probability[k];
      }
    }
    return sum;
  }

  /** The information's derivative: the sum of 2 P' P'' / P - P'^3 / P^2. */
  double informationSlope() {
    double sum = 0;
    for (int k = 0; k < categories; k++) {
      if (probability[k] > Double.MIN_NORMAL) {
        double ratio = first[k] / probability[k];
        sum += ratio * (2 * second[k] - ratio * first[k]);
      }
    }
    return sum;
  }

  /** d log P(k) / d theta. */
  double logSlope(int k) {
    return first[k] / Math.max(probability[k], Double.MIN_NORMAL);
  }

  /** d^2 log P(k) / d theta^2. */
  double logCurvature(int k) {
    double slope = logSlope(k);
    return second[k] / Math.max(probability[k], Double.MIN_NORMAL) - slope * slope;
  }

  /** The mean score, counted from 0. */
  double expected() {
    double sum = 0;
    for (int k = 1; k < categories; k++) {
      sum += k * probability[k];
    }
    return sum;
  }

  /** The central moment of the score, of order 2 or 4. */
  double moment(int order) {
    double mean = expected();
    double sum = 0;
    for (int k = 0; k < categories; k++) {
      double square = (k - mean) * (k - mean);
      sum += probability[k] * (order == 2 ? square : square * square);
    }
    return sum;
  }
}
