package org.ridealong.psychometrics.timing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.SampleMoments;
import org.ridealong.psychometrics.numeric.SampleQuantile;

/**
 * How long candidates took over one item.
 *
 * <p>Response times are skewed to the right, so that the histogram has bins of equal width on the
 * logarithm: ten to a decade, bin m holding the times in [10^(m/10), 10^((m+1)/10)) ms. Times below
 * 1 ms count as 1 ms.
 *
 * <p>A rapid response is one below 10 % of the item's mean time, but never above 10 s: the
 * normative threshold NT10 (Wise and Ma 2012). Such a time is too short to have read the options
 * and tells of a guess or of knowledge of the item beforehand; it proves neither. O(n log n). No
 * time is a named outcome.
 *
 * @param n how many times the figures rest on
 * @param mean milliseconds
 * @param quantiles at {@link #PROBABILITIES}, in their order, milliseconds
 * @param rapidThreshold milliseconds
 * @param rapid how many times are below the threshold
 * @param bins in ascending order without gaps; empty without times
 */
public record TimeDistribution(
    int n,
    Estimate mean,
    List<Estimate> quantiles,
    Estimate rapidThreshold,
    int rapid,
    List<Bin> bins) {

  /** Where the quantiles are taken. */
  public static final List<Double> PROBABILITIES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

  /** The share of the mean that a time must reach. */
  public static final double NORMATIVE_SHARE = 0.10;

  /** No threshold is above this, milliseconds. */
  public static final double HIGHEST_THRESHOLD = 10_000;

  private static final int BINS_PER_DECADE = 10;

  /**
   * Times in [lower, upper), milliseconds.
   *
   * @param n how many there are
   */
  public record Bin(double lower, double upper, int n) {}

  public TimeDistribution {
    quantiles = List.copyOf(quantiles);
    bins = List.copyOf(bins);
  }

  /**
   * Describes the times of an item, in milliseconds.
   *
   * @throws IllegalArgumentException if a time is negative or not finite
   */
  public static TimeDistribution of(double[] milliseconds) {
    double[] ordered = milliseconds.clone();
    Arrays.sort(ordered);
    if (ordered.length > 0 && !(ordered[0] >= 0 && Double.isFinite(ordered[ordered.length - 1]))) {
      throw new IllegalArgumentException("a time that is negative or not finite");
    }
    Estimate mean = ordered.length == 0 ? noTimes() : SampleMoments.mean(ordered);
    Estimate threshold =
        mean.then(m -> Estimate.of(Math.min(HIGHEST_THRESHOLD, NORMATIVE_SHARE * m)));
    double below = threshold.value().orElse(0);
    return new TimeDistribution(
        ordered.length,
        mean,
        PROBABILITIES.stream().map(p -> quantile(ordered, p)).toList(),
        threshold,
        (int) Arrays.stream(ordered).filter(time -> time < below).count(),
        bins(ordered));
  }

  /** The share of rapid responses. */
  public Estimate rapidShare() {
    return n == 0 ? noTimes() : Estimate.of((double) rapid / n);
  }

  public Estimate median() {
    return quantiles.get(PROBABILITIES.indexOf(0.5));
  }

  private static Estimate quantile(double[] ordered, double probability) {
    return ordered.length == 0 ? noTimes() : SampleQuantile.ofOrdered(ordered, probability);
  }

  private static List<Bin> bins(double[] ordered) {
    if (ordered.length == 0) {
      return List.of();
    }
    int first = bin(ordered[0]);
    int[] counts = new int[bin(ordered[ordered.length - 1]) - first + 1];
    for (double time : ordered) {
      counts[bin(time) - first]++;
    }
    return IntStream.range(0, counts.length)
        .mapToObj(i -> new Bin(edge(first + i), edge(first + i + 1), counts[i]))
        .toList();
  }

  /** The edge decides, not the rounded logarithm: a time of exactly 1000 ms opens its bin. */
  private static int bin(double time) {
    double shown = Math.max(1, time);
    int bin = (int) Math.floor(BINS_PER_DECADE * Math.log10(shown));
    if (shown >= edge(bin + 1)) {
      return bin + 1;
    }
    return shown < edge(bin) ? bin - 1 : bin;
  }

  private static double edge(int bin) {
    return Math.pow(10, (double) bin / BINS_PER_DECADE);
  }

  private static Estimate noTimes() {
    return Estimate.notEstimable(Outcome.NO_SCORES, "Nobody has a response time.");
  }
}
