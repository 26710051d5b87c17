package org.ridealong.psychometrics.numeric;

/**
 * Mean, variance and correlation of a sample held in an array.
 *
 * <p>Variance and covariance divide by n - 1 and are computed in two passes with the residual
 * correction of Chan, Golub and LeVeque (1983), so that a large common constant in the scores costs
 * no digits that matter. Every method is O(n) and leaves its arguments unchanged.
 *
 * <p>Edge cases: no value or one value, and values that are all equal, are named outcomes. Values
 * count as equal when their range is at most 1e-12 of the largest absolute value (of 1, if that is
 * smaller): sums of fractions that agree on paper differ in the last bits.
 */
public final class SampleMoments {

  private static final double SAME = 1e-12;

  private SampleMoments() {}

  /** Arithmetic mean. */
  public static Estimate mean(double[] sample) {
    return sample.length == 0
        ? Estimate.notEstimable(Outcome.NO_SCORES, "Nobody has a score.")
        : Estimate.of(plainMean(sample));
  }

  /** Sample variance with divisor n - 1; exactly zero when all values count as equal. */
  public static Estimate variance(double[] sample) {
    if (sample.length < 2) {
      return tooFew(sample.length);
    }
    return Estimate.of(allEqual(sample) ? 0 : crossProduct(sample, sample) / (sample.length - 1));
  }

  /** Sample standard deviation, the root of {@link #variance}. */
  public static Estimate standardDeviation(double[] sample) {
    return variance(sample).then(variance -> Estimate.of(Math.sqrt(variance)));
  }

  /**
   * Product-moment correlation (Pearson 1896): sum of cross products over the root of the product
   * of the sums of squares, held to [-1, 1] against rounding.
   *
   * @throws IllegalArgumentException if the arrays differ in length
   */
  public static Estimate correlation(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "two samples of %d and %d values".formatted(first.length, second.length));
    }
    if (first.length < 2) {
      return tooFew(first.length);
    }
    if (allEqual(first) || allEqual(second)) {
      return Estimate.notEstimable(
          Outcome.ZERO_VARIANCE, "All scores are equal, so there is nothing to correlate.");
    }
    double scale = Math.sqrt(crossProduct(first, first)) * Math.sqrt(crossProduct(second, second));
    double correlation = crossProduct(first, second) / scale;
    return Estimate.of(Math.max(-1, Math.min(1, correlation)));
  }

  private static Estimate tooFew(int candidates) {
    return Estimate.notEstimable(
        Outcome.TOO_FEW_CANDIDATES,
        "Needs at least 2 candidates with scores, has %d.".formatted(candidates));
  }

  private static double plainMean(double[] sample) {
    double sum = 0;
    for (double value : sample) {
      sum += value;
    }
    return sum / sample.length;
  }

  private static double crossProduct(double[] first, double[] second) {
    double firstMean = plainMean(first);
    double secondMean = plainMean(second);
    double products = 0;
    double firstRest = 0;
    double secondRest = 0;
    for (int i = 0; i < first.length; i++) {
      double firstDeviation = first[i] - firstMean;
      double secondDeviation = second[i] - secondMean;
      products += firstDeviation * secondDeviation;
      firstRest += firstDeviation;
      secondRest += secondDeviation;
    }
    return products - firstRest * secondRest / first.length;
  }

  private static boolean allEqual(double[] sample) {
    double lowest = sample[0];
    double highest = sample[0];
    for (double value : sample) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    double size = Math.max(1, Math.max(Math.abs(lowest), Math.abs(highest)));
    return highest - lowest <= SAME * size;
  }
}
