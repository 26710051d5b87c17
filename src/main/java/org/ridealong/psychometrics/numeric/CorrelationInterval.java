package org.ridealong.psychometrics.numeric;

/**
 * A 95 % interval of a product-moment correlation by Fisher's (1921) transformation.
 *
 * <pre>tanh(artanh r - 1.96 / sqrt(n - 3))  to  tanh(artanh r + 1.96 / sqrt(n - 3))</pre>
 *
 * <p>Exact for normal data only; for scores of a few categories it is the usual approximation, and
 * says how much a correlation can be trusted at this n. Fewer than 4 candidates are a named
 * outcome; at r = 1 and r = -1 both bounds are r.
 *
 * @param lower the lower bound
 * @param upper the upper bound
 */
public record CorrelationInterval(Estimate lower, Estimate upper) {

  private static final double NORMAL_QUANTILE = 1.959963984540054;
  private static final int FEWEST = 4;

  /**
   * The interval of a correlation that was seen in {@code n} candidates; a correlation that is not
   * estimable gives bounds that are not, for the same reason.
   */
  public static CorrelationInterval of(Estimate correlation, int n) {
    return new CorrelationInterval(
        correlation.then(r -> bound(r, n, -1)), correlation.then(r -> bound(r, n, 1)));
  }

  private static Estimate bound(double r, int n, int side) {
    if (n < FEWEST) {
      return Estimate.notEstimable(
          Outcome.TOO_FEW_CANDIDATES,
          "An interval needs at least 4 candidates, here it has %d.".formatted(n));
    }
    if (Math.abs(r) >= 1) {
      return Estimate.of(r);
    }
    double artanh = 0.5 * Math.log((1 + r) / (1 - r));
    return Estimate.of(Math.tanh(artanh + side * NORMAL_QUANTILE / Math.sqrt(n - 3.0)));
  }
}
