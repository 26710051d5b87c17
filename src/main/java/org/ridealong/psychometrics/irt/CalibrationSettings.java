package org.ridealong.psychometrics.irt;

/**
 * How to calibrate.
 *
 * @param nodes number of quadrature nodes, at least 11, or 5 of Gauss and Hermite
 * @param range equally spaced nodes run from -range to range
 * @param guessingPrior for the three-parameter model
 * @param threads how many may compute; changes no figure
 * @param mostPasses over the data before the estimation gives up
 * @param isGaussHermite whether the nodes are those of the Gauss-Hermite rule, not equally spaced
 * @param hasStandardVariance whether the first group's variance is 1 even where all discriminations
 *     are 1
 * @param decrement the maximum is reached where g' I^-1 g is less, g the gradient and I the
 *     information: the square of its distance in standard errors
 */
public record CalibrationSettings(
    int nodes,
    double range,
    GuessingPrior guessingPrior,
    int threads,
    int mostPasses,
    boolean isGaussHermite,
    boolean hasStandardVariance,
    double decrement) {

  public static final int FEWEST_NODES = 11;
  public static final int FEWEST_HERMITE_NODES = 5;
  private static final int MOST_PASSES = 3000;
  private static final double USUAL_DECREMENT = 1e-8;
  private static final double FINE_DECREMENT = 1e-12;

  public CalibrationSettings {
    if (nodes < (isGaussHermite ? FEWEST_HERMITE_NODES : FEWEST_NODES)
        || !(range > 0)
        || threads < 1
        || mostPasses < 1
        || !(decrement > 0)) {
      throw new IllegalArgumentException(
          "nodes %d, range %s, threads %d, passes %d".formatted(nodes, range, threads, mostPasses));
    }
  }

  /** 61 nodes on [-6, 6], no prior. */
  public static CalibrationSettings usual(int threads) {
    return equallySpaced(61, 6, GuessingPrior.NONE, threads);
  }

  /** Equally spaced nodes; the model says whether a variance is free. */
  public static CalibrationSettings equallySpaced(
      int nodes, double range, GuessingPrior prior, int threads) {
    return new CalibrationSettings(
        nodes, range, prior, threads, MOST_PASSES, false, false, USUAL_DECREMENT);
  }

  /**
   * A trait with mean 0 and variance 1 over Gauss-Hermite nodes, one thread, and a maximum near
   * enough for chi-squares of differences.
   */
  public static CalibrationSettings standardNormal(int nodes) {
    return new CalibrationSettings(
        nodes, 6, GuessingPrior.NONE, 1, MOST_PASSES, true, true, FINE_DECREMENT);
  }

  public CalibrationSettings with(GuessingPrior prior) {
    return new CalibrationSettings(
        nodes, range, prior, threads, mostPasses, isGaussHermite, hasStandardVariance, decrement);
  }
}
