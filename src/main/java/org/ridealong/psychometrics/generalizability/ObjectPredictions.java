package org.ridealong.psychometrics.generalizability;

import java.util.ArrayList;
import java.util.List;
import org.ridealong.psychometrics.generalizability.Observations.Partition;
import org.ridealong.psychometrics.numeric.Estimate;

/**
 * Best linear unbiased predictions of one effect: u = s Z' P y, with prediction error variance s m
 * + s^2 (Z' V^-1 1)^2 / (1' V^-1 1), where s is the effect's variance and m the diagonal of M^-1.
 */
final class ObjectPredictions {

  private final RestrictedLikelihood likelihood;
  private final RemlEstimation.Solution solution;
  private final double deviation;

  /**
   * @param deviation what one unit of the computation is in units of the scores
   */
  ObjectPredictions(
      RestrictedLikelihood likelihood, RemlEstimation.Solution solution, double deviation) {
    this.likelihood = likelihood;
    this.solution = solution;
    this.deviation = deviation;
  }

  /**
   * Predictions of all levels.
   *
   * @param effect its number among the components, negative if it was left out for a reason
   */
  List<ObjectScore> of(int effect, Partition partition, Estimate.NotEstimable reason) {
    int[] first = new int[partition.count()];
    for (int i = partition.levelOf().length - 1; i >= 0; i--) {
      first[partition.levelOf()[i]] = i;
    }
    List<ObjectScore> scores = new ArrayList<>();
    if (effect < 0) {
      for (int observation : first) {
        scores.add(new ObjectScore(observation, reason, reason));
      }
      return scores;
    }
    MixedEquations equations = likelihood.equations();
    double variance = solution.atZero()[effect] ? 0 : solution.variances()[effect];
    double[] sums = equations.sums(solution.evaluation().projected());
    double[] weightSums = equations.sums(solution.evaluation().weights());
    double[] diagonal = equations.inverseDiagonal();
    for (int level = 0; level < first.length; level++) {
      int at = equations.offset(effect) + level;
      double mean = variance * weightSums[at];
      double error = variance * diagonal[at] + mean * mean * solution.evaluation().meanVariance();
      scores.add(
          new ObjectScore(
              first[level],
              Estimate.of(deviation * variance * sums[at]),
              Estimate.of(deviation * Math.sqrt(error))));
    }
    return scores;
  }
}
