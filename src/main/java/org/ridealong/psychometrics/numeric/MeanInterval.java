package org.ridealong.psychometrics.numeric;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A mean, or a difference of two means, with its 95 % interval by Student's t.
 *
 * <pre>
 * mean -+ t(n - 1) s / sqrt(n)
 * difference -+ t(f) sqrt(s1^2 / n1 + s2^2 / n2)
 * </pre>
 *
 * <p>f by Welch (1947) and Satterthwaite, so that the spreads need not be equal. O(n). Exact for
 * independent normal values; for levels of a rating scale it is the usual approximation. Edge
 * cases, named outcomes: no value; one value (a mean without bounds). Without spread both bounds
 * are the figure.
 *
 * @param figure the mean or the difference
 * @param lower the lower bound
 * @param upper the upper bound
 */
public record MeanInterval(Estimate figure, Estimate lower, Estimate upper) {

  private static final double NINETY_FIVE = 0.975;

  /** The mean of a sample. */
  public static MeanInterval of(double[] sample) {
    Estimate mean = SampleMoments.mean(sample);
    double n = sample.length;
    return SampleMoments.variance(sample).value().stream()
        .mapToObj(variance -> around(mean, Math.sqrt(variance / n), n - 1))
        .findFirst()
        .orElseGet(() -> without(mean, sample));
  }

  /** The mean of the second sample less that of the first. */
  public static MeanInterval change(double[] first, double[] second) {
    Estimate before = SampleMoments.variance(first);
    Estimate after = SampleMoments.variance(second);
    Estimate difference =
        SampleMoments.mean(first)
            .then(one -> SampleMoments.mean(second).then(other -> Estimate.of(other - one)));
    if (before.value().isEmpty() || after.value().isEmpty()) {
      return without(difference, first.length < 2 ? first : second);
    }
    double one = before.value().getAsDouble() / first.length;
    double other = after.value().getAsDouble() / second.length;
    double freedom =
        (one + other)
            * (one + other)
            / (one * one / (first.length - 1) + other * other / (second.length - 1));
    return around(difference, Math.sqrt(one + other), freedom);
  }

  private static MeanInterval around(Estimate figure, double error, double freedom) {
    double reach =
        error == 0
            ? 0
            : error * new TDistribution(freedom).inverseCumulativeProbability(NINETY_FIVE);
    return new MeanInterval(
        figure,
        figure.then(value -> Estimate.of(value - reach)),
        figure.then(value -> Estimate.of(value + reach)));
  }

  private static MeanInterval without(Estimate figure, double[] sample) {
    Estimate none = figure.then(value -> SampleMoments.variance(sample));
    return new MeanInterval(figure, none, none);
  }
}
