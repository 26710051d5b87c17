package org.ridealong.psychometrics.facets;

/**
 * Equally spaced points of theta that stand for a normal population N(0, sigma^2): the weight of a
 * point is its density over the sum of all densities, so that weights sum to one whatever the
 * range.
 */
final class LatentGrid {

  private final double[] theta;
  private final double[] squares;

  /**
   * @param points an odd number, so that one of them is 0
   * @param range the points go from -range to range
   */
  LatentGrid(int points, double range) {
    if (points < 3 || points % 2 == 0 || !(range > 0)) {
      throw new IllegalArgumentException(points + " points up to " + range);
    }
    theta = new double[points];
    squares = new double[points];
    for (int q = 0; q < points; q++) {
      theta[q] = range * (2.0 * q / (points - 1) - 1);
      squares[q] = theta[q] * theta[q];
    }
  }

  int points() {
    return theta.length;
  }

  double theta(int point) {
    return theta[point];
  }

  double spacing() {
    return theta[1] - theta[0];
  }

  double range() {
    return theta[theta.length - 1];
  }

  /** The population at one standard deviation, with what its derivatives need. */
  Population at(double logSigma) {
    double precision = Math.exp(-2 * logSigma);
    double sum = 0;
    double first = 0;
    double second = 0;
    double[] scaled = new double[theta.length];
    for (int q = 0; q < theta.length; q++) {
      scaled[q] = squares[q] * precision;
      double density = Math.exp(-scaled[q] / 2);
      sum += density;
      first += density * scaled[q];
      second += density * scaled[q] * scaled[q];
    }
    double mean = first / sum;
    double logSum = Math.log(sum);
    double[] logWeight = new double[theta.length];
    for (int q = 0; q < theta.length; q++) {
      logWeight[q] = -scaled[q] / 2 - logSum;
    }
    return new Population(logWeight, scaled, mean, second / sum - mean * mean);
  }

  /**
   * Weights at one sigma. With u = theta^2 / sigma^2 the derivative of a point's log weight by log
   * sigma is u - E(u), and its second derivative -2 u + 2 E(u) - Var(u).
   *
   * @param logWeight the logarithm of each point's weight
   * @param scaled u at each point
   * @param mean E(u) over the weights
   * @param variance Var(u) over the weights
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Population(double[] logWeight, double[] scaled, double mean, double variance) {}
}
