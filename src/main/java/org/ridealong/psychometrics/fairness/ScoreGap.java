package org.ridealong.psychometrics.fairness;

import java.util.Arrays;
import org.hipparchus.special.Beta;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.SampleMoments;

/**
 * How far the scores of a focal group F lie from a reference group R's.
 *
 * <ul>
 *   <li>Cohen's d = (mean F - mean R) / s, s pooled within groups with n(F) + n(R) - 2 degrees of
 *       freedom; Hedges's g = d (1 - 3 / (4 (n(F) + n(R) - 2) - 1)) (Hedges 1981);
 *   <li>Welch's (1947) t, its degrees of freedom and two-sided p;
 *   <li>area under the curve: P(F > R) + P(F = R) / 2 of a candidate of each (Mann and Whitney
 *       1947).
 * </ul>
 *
 * <p>O(n log n). Edge cases, named outcomes: fewer than two candidates in a group; no spread.
 */
public final class ScoreGap {

  private ScoreGap() {}

  /** Negative d, g and t, and an area below 1/2: the focal group scores lower. */
  public record Result(
      int focal,
      int reference,
      Estimate focalMean,
      Estimate referenceMean,
      Estimate pooledDeviation,
      Estimate cohensD,
      Estimate hedgesG,
      Estimate welchT,
      Estimate welchFreedom,
      Estimate welchProbability,
      Estimate area) {}

  public static Result of(double[] focal, double[] reference) {
    int freedom = focal.length + reference.length - 2;
    Estimate focalMean = SampleMoments.mean(focal);
    Estimate referenceMean = SampleMoments.mean(reference);
    Estimate focalVariance = SampleMoments.variance(focal);
    Estimate referenceVariance = SampleMoments.variance(reference);
    Estimate difference = focalMean.then(f -> referenceMean.then(r -> Estimate.of(f - r)));
    Estimate pooled =
        focalVariance.then(
            f ->
                referenceVariance.then(
                    r ->
                        Estimate.of(
                            Math.sqrt(
                                ((focal.length - 1) * f + (reference.length - 1) * r) / freedom))));
    Estimate d =
        difference.then(gap -> pooled.then(s -> s == 0 ? noSpread() : Estimate.of(gap / s)));
    Estimate focalError = focalVariance.then(v -> Estimate.of(v / focal.length));
    Estimate referenceError = referenceVariance.then(v -> Estimate.of(v / reference.length));
    Estimate error =
        focalError.then(
            f -> referenceError.then(r -> f + r == 0 ? noSpread() : Estimate.of(f + r)));
    Estimate t = difference.then(gap -> error.then(e -> Estimate.of(gap / Math.sqrt(e))));
    Estimate welch =
        error.then(
            e ->
                Estimate.of(
                    e
                        * e
                        / (squared(focalError) / (focal.length - 1)
                            + squared(referenceError) / (reference.length - 1))));
    return new Result(
        focal.length,
        reference.length,
        focalMean,
        referenceMean,
        pooled,
        d,
        d.then(value -> Estimate.of(value * (1 - 3.0 / (4.0 * freedom - 1)))),
        t,
        welch,
        t.then(value -> welch.then(df -> Estimate.of(twoSided(value, df)))),
        area(focal, reference));
  }

  private static double squared(Estimate estimate) {
    double value = estimate.value().orElseThrow();
    return value * value;
  }

  /** P(|T| > |t|) as a tail, so that small probabilities keep their digits. */
  private static double twoSided(double t, double freedom) {
    return Beta.regularizedBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
  }

  /** Counts pairs by walking through both ordered groups at once. */
  private static Estimate area(double[] focal, double[] reference) {
    if (focal.length == 0 || reference.length == 0) {
      return Estimate.notEstimable(Outcome.NO_SCORES, "A group is empty.");
    }
    double[] first = focal.clone();
    double[] second = reference.clone();
    Arrays.sort(first);
    Arrays.sort(second);
    int below = 0;
    int notAbove = 0;
    long halves = 0;
    for (double score : first) {
      while (below < second.length && second[below] < score) {
        below++;
      }
      notAbove = Math.max(notAbove, below);
      while (notAbove < second.length && second[notAbove] <= score) {
        notAbove++;
      }
      halves += below + (long) notAbove;
    }
    return Estimate.of(halves / 2.0 / ((double) first.length * second.length));
  }

  private static Estimate noSpread() {
    return Estimate.notEstimable(
        Outcome.ZERO_VARIANCE, "Within both groups all scores are the same.");
  }
}
