package org.ridealong.psychometrics.standards;

import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.TailProbability;

/**
 * Accuracy and consistency of a decision on the scale of theta (Rudner 2001, 2005), from each
 * candidate's estimate and its standard error taken as normal:
 *
 * <pre>
 * p = P(theta + se Z &gt;= cut)
 * accuracy     mean of p for those who pass and of 1 - p for those who fail
 * consistency  mean of p^2 + (1 - p)^2
 * </pre>
 *
 * <p>False positives: mean over all of 1 - p of those who pass; false negatives: of p of those who
 * fail; accuracy + false positives + false negatives = 1. O(n). No candidate is a named outcome.
 */
public final class RudnerIndex {

  private RudnerIndex() {}

  /** Shares of all candidates. */
  public record Result(
      int candidates,
      Estimate accuracy,
      Estimate consistency,
      Estimate falsePositives,
      Estimate falseNegatives,
      Estimate passRate) {}

  /**
   * Analyzes a decision.
   *
   * @param thetas finite estimates
   * @param errors positive finite standard errors
   * @throws IllegalArgumentException if the arrays differ in length or a cell is out of range
   */
  public static Result analyze(double[] thetas, double[] errors, double cut) {
    if (thetas.length != errors.length) {
      throw new IllegalArgumentException(
          "%d estimates, %d standard errors".formatted(thetas.length, errors.length));
    }
    int n = thetas.length;
    if (n == 0) {
      Estimate nobody = Estimate.notEstimable(Outcome.NO_SCORES, "Nobody has an estimate.");
      return new Result(0, nobody, nobody, nobody, nobody, nobody);
    }
    double consistent = 0;
    double falsePositive = 0;
    double falseNegative = 0;
    int passed = 0;
    for (int i = 0; i < n; i++) {
      if (!(errors[i] > 0 && Double.isFinite(errors[i]) && Double.isFinite(thetas[i]))) {
        throw new IllegalArgumentException(
            "estimate %s with standard error %s".formatted(thetas[i], errors[i]));
      }
      double p = TailProbability.normal((cut - thetas[i]) / errors[i]);
      double q = TailProbability.normal((thetas[i] - cut) / errors[i]);
      consistent += p * p + q * q;
      if (thetas[i] >= cut) {
        passed++;
        falsePositive += q;
      } else {
        falseNegative += p;
      }
    }
    return new Result(
        n,
        Estimate.of(1 - (falsePositive + falseNegative) / n),
        Estimate.of(consistent / n),
        Estimate.of(falsePositive / n),
        Estimate.of(falseNegative / n),
        Estimate.of((double) passed / n));
  }
}
