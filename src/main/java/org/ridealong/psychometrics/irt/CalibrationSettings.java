package org.ridealong.psychometrics.irt;

/**
 * How to calibrate.
 *
 * @param nodes number of equally spaced quadrature nodes, at least 11
 * @param range the nodes run from -range to range
 * @param guessingPrior for the three-parameter model
 * @param threads how many may compute; changes no figure
 * @param mostPasses over the data before the estimation gives up
 */
public record CalibrationSettings(
    int nodes, double range, GuessingPrior guessingPrior, int threads, int mostPasses) {

  public static final int FEWEST_NODES = 11;

  public CalibrationSettings {
    if (nodes < FEWEST_NODES || !(range > 0) || threads < 1 || mostPasses < 1) {
      throw new IllegalArgumentException(
          "nodes %d, range %s, threads %d, passes %d".formatted(nodes, range, threads, mostPasses));
    }
  }

  /** 61 nodes on [-6, 6], no prior. */
  public static CalibrationSettings usual(int threads) {
    return new CalibrationSettings(61, 6, GuessingPrior.NONE, threads, 3000);
  }

  public CalibrationSettings with(GuessingPrior prior) {
    return new CalibrationSettings(nodes, range, prior, threads, mostPasses);
  }
}
