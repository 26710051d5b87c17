package org.ridealong.psychometrics.numeric;

import java.util.Arrays;

/**
 * Sample quantiles by definition 7 of Hyndman and Fan (1996), the default of R.
 *
 * <p>With the ordered sample x(1)..x(n) and h = (n - 1) p + 1, the quantile at probability p lies
 * linearly between x(floor h) and x(floor h + 1). O(n log n); the argument stays unchanged. One
 * value is its own quantile; no value is a named outcome.
 */
public final class SampleQuantile {

  private SampleQuantile() {}

  /**
   * The value that the share {@code probability} of the sample stays at or below.
   *
   * @throws IllegalArgumentException if the probability is outside [0, 1]
   */
  public static Estimate of(double[] sample, double probability) {
    double[] ordered = sample.clone();
    Arrays.sort(ordered);
    return ofOrdered(ordered, probability);
  }

  /** The same for a caller who has already put the sample in ascending order. O(1). */
  public static Estimate ofOrdered(double[] ordered, double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("not a probability: " + probability);
    }
    if (ordered.length == 0) {
      return Estimate.notEstimable(Outcome.NO_SCORES, "There is no value to take a quantile of.");
    }
    double position = (ordered.length - 1) * probability;
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, ordered.length - 1);
    double share = position - below;
    return Estimate.of(
        share == 0 ? ordered[below] : ordered[below] + share * (ordered[above] - ordered[below]));
  }
}
