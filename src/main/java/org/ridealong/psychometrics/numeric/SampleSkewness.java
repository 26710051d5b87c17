package org.ridealong.psychometrics.numeric;

/**
 * Skewness of a sample: the adjusted Fisher-Pearson coefficient (type 2 of Joanes and Gill 1998, as
 * in SAS, SPSS and Excel).
 *
 * <pre>G1 = sqrt(n (n - 1)) / (n - 2) * m3 / m2^(3/2)</pre>
 *
 * <p>with the central moments m2 and m3, both with divisor n. Negative: the long tail is on the
 * left. O(n). Fewer than 3 values, and values that are all equal, are named outcomes.
 */
public final class SampleSkewness {

  private static final int FEWEST = 3;

  private SampleSkewness() {}

  public static Estimate of(double[] sample) {
    int n = sample.length;
    if (n < FEWEST) {
      return Estimate.notEstimable(
          Outcome.TOO_FEW_CANDIDATES,
          "Skewness needs at least 3 candidates with scores, here it has %d.".formatted(n));
    }
    return SampleMoments.variance(sample)
        .then(
            variance ->
                variance == 0
                    ? Estimate.notEstimable(
                        Outcome.ZERO_VARIANCE, "All scores are equal, so they have no shape.")
                    : SampleMoments.mean(sample).then(mean -> adjusted(sample, mean)));
  }

  private static Estimate adjusted(double[] sample, double mean) {
    double n = sample.length;
    double squares = 0;
    double cubes = 0;
    for (double value : sample) {
      double deviation = value - mean;
      squares += deviation * deviation;
      cubes += deviation * deviation * deviation;
    }
    double second = squares / n;
    double third = cubes / n;
    return Estimate.of(Math.sqrt(n * (n - 1)) / (n - 2) * third / Math.pow(second, 1.5));
  }
}
