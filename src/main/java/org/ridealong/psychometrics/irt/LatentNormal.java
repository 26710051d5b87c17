package org.ridealong.psychometrics.irt;

/**
 * A group's distribution over the nodes, w(q) proportional to c(q) exp(-(t(q) - m)^2 / (2 v)) as
 * {@link Quadrature} has it, and the derivatives of log w(q) in the mean m and in l = log v.
 */
final class LatentNormal {

  private final Quadrature quadrature;
  private final double mean;
  private final double variance;
  private final double[] weights;
  private double expectedFirst;
  private double expectedSecond;
  private double varianceFirst;
  private double covariance;
  private double varianceSecond;

  LatentNormal(Quadrature quadrature, double mean, double variance) {
    this.quadrature = quadrature;
    this.mean = mean;
    this.variance = variance;
    weights = quadrature.normalWeights(mean, variance);
    for (int q = 0; q < weights.length; q++) {
      expectedFirst += weights[q] * first(q);
      expectedSecond += weights[q] * second(q);
    }
    for (int q = 0; q < weights.length; q++) {
      double one = first(q) - expectedFirst;
      double two = second(q) - expectedSecond;
      varianceFirst += weights[q] * one * one;
      covariance += weights[q] * one * two;
      varianceSecond += weights[q] * two * two;
    }
  }

  private double first(int q) {
    return (quadrature.node(q) - mean) / variance;
  }

  private double second(int q) {
    double distance = quadrature.node(q) - mean;
    return distance * distance / (2 * variance);
  }

  double[] weights() {
    return weights;
  }

  /** The derivative of log w(q) in the mean. */
  double meanScore(int q) {
    return first(q) - expectedFirst;
  }

  /** The derivative of log w(q) in the log variance. */
  double logVarianceScore(int q) {
    return second(q) - expectedSecond;
  }

  /** The sum of counts times log w. */
  double logLikelihood(double[] counts) {
    double sum = 0;
    for (int q = 0; q < counts.length; q++) {
      if (counts[q] > 0) {
        sum += counts[q] * Math.log(Math.max(weights[q], Double.MIN_NORMAL));
      }
    }
    return sum;
  }

  /**
   * Adds the second derivatives of {@link #logLikelihood}, lower triangle.
   *
   * @param at the mean's row; the log variance has the next
   */
  void addCurvature(double[] counts, double[][] curvature, int at) {
    double n = 0;
    double firsts = 0;
    double seconds = 0;
    for (int q = 0; q < counts.length; q++) {
      n += counts[q];
      firsts += counts[q] * meanScore(q);
      seconds += counts[q] * logVarianceScore(q);
    }
    curvature[at][at] -= n * varianceFirst;
    curvature[at + 1][at] -= firsts + n * covariance;
    curvature[at + 1][at + 1] -= seconds + n * varianceSecond;
  }
}
