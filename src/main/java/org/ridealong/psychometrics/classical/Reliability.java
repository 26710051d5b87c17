package org.ridealong.psychometrics.classical;

import java.util.stream.IntStream;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.SampleMoments;

/**
 * Internal consistency of a total score.
 *
 * <p>Cronbach's alpha (Cronbach 1951) of k items with variances s(i)^2 and total variance s(T)^2,
 * all with divisor n - 1:
 *
 * <pre>alpha = k / (k - 1) * (1 - sum of s(i)^2 / s(T)^2)</pre>
 *
 * <p>Stratified alpha (Rajaratnam, Cronbach and Gleser 1965; Cronbach, Schoenemann and McKie 1965)
 * over strata j of items, here scenarios, with subtotal variance s(j)^2 and alpha(j) within:
 *
 * <pre>alpha = 1 - sum of s(j)^2 * (1 - alpha(j)) / s(T)^2</pre>
 *
 * <p>All methods take a matrix without missing cells and are O(n k). Alpha may be negative; it is
 * not cut at zero. Edge cases: fewer than 2 items, fewer than 2 candidates and a total without
 * variance are named outcomes; an item without variance is kept and lowers alpha through k.
 */
public final class Reliability {

  private Reliability() {}

  /**
   * Cronbach's alpha of all items.
   *
   * @throws IllegalArgumentException if a cell is missing
   */
  public static Estimate alpha(ScoreMatrix complete) {
    requireComplete(complete);
    return alpha(complete.items(), sumOfItemVariances(complete), complete.totals());
  }

  /** Cronbach's alpha from its parts, for a caller who leaves out one item after the other. */
  static Estimate alpha(int items, double sumOfItemVariances, double[] totals) {
    if (items < 2) {
      return tooFewItems(items);
    }
    return SampleMoments.variance(totals)
        .then(
            total ->
                total == 0
                    ? noSpread()
                    : Estimate.of(items / (items - 1.0) * (1 - sumOfItemVariances / total)));
  }

  /**
   * Stratified alpha. A stratum without variance in its subtotal adds no error; any other stratum
   * needs at least 2 items, since the error within a single item is unknown.
   *
   * @param strata the stratum of each item, any numbers
   * @throws IllegalArgumentException if a cell is missing or an item has no stratum
   */
  public static Estimate stratifiedAlpha(ScoreMatrix complete, int[] strata) {
    requireComplete(complete);
    if (strata.length != complete.items()) {
      throw new IllegalArgumentException(
          "%d strata for %d items".formatted(strata.length, complete.items()));
    }
    if (strata.length < 2) {
      return tooFewItems(strata.length);
    }
    return SampleMoments.variance(complete.totals())
        .then(
            total ->
                total == 0
                    ? noSpread()
                    : errorVariance(complete, strata)
                        .then(error -> Estimate.of(1 - error / total)));
  }

  private static Estimate errorVariance(ScoreMatrix complete, int[] strata) {
    double error = 0;
    for (int stratum : IntStream.of(strata).distinct().sorted().toArray()) {
      ScoreMatrix within =
          complete.choose(
              IntStream.range(0, strata.length).filter(i -> strata[i] == stratum).toArray());
      double variance = variance(within.totals());
      if (variance == 0) {
        continue;
      }
      Estimate alpha = alpha(within);
      if (alpha.value().isEmpty()) {
        return alpha;
      }
      error += variance * (1 - alpha.value().getAsDouble());
    }
    return Estimate.of(error);
  }

  static double sumOfItemVariances(ScoreMatrix complete) {
    double sum = 0;
    for (int item = 0; item < complete.items(); item++) {
      sum += variance(complete.presentScores(item));
    }
    return sum;
  }

  /** Zero for fewer than two candidates, whom the variance of the total then reports. */
  static double variance(double[] scores) {
    return SampleMoments.variance(scores).value().orElse(0);
  }

  private static Estimate tooFewItems(int items) {
    return Estimate.notEstimable(
        Outcome.TOO_FEW_ITEMS,
        "Internal consistency needs at least 2 items, here it has %d.".formatted(items));
  }

  private static Estimate noSpread() {
    return Estimate.notEstimable(
        Outcome.ZERO_VARIANCE, "All candidates have the same total score.");
  }

  private static void requireComplete(ScoreMatrix scores) {
    if (scores.hasMissing()) {
      throw new IllegalArgumentException("a missing cell: resolve it by a MissingRule first");
    }
  }
}
