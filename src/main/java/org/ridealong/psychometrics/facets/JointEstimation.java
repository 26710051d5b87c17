package org.ridealong.psychometrics.facets;

import java.util.Optional;
import org.ridealong.psychometrics.numeric.Cholesky;
import org.ridealong.psychometrics.numeric.OrderedTasks;

/**
 * Newton's method on the joint likelihood with every theta at its maximum.
 *
 * <p>The likelihood is concave, so that the step always leads up; it is shortened to 2 logits and
 * halved until the likelihood does not fall. The iteration ends when gradient' information^-1
 * gradient is below 1e-12.
 */
final class JointEstimation {

  private static final int MOST_ITERATIONS = 200;
  private static final double STOP = 1e-12;
  private static final double ROUNDING = 1e-6;
  private static final double LONGEST_STEP = 2;
  private static final int MOST_HALVINGS = 40;
  private static final double SINGULAR = 1e-10;
  private static final double RIDGE = 1e-7;

  private JointEstimation() {}

  /** Where the iteration ended; the likelihood was looked at {@code whole} last. */
  @SuppressWarnings("ArrayRecordComponent")
  record Solution(
      double[] whole,
      JointLikelihood likelihood,
      JointLikelihood.Evaluation evaluation,
      Convergence convergence) {}

  static Solution solve(Layout layout, Designs designs, OrderedTasks tasks, double adjustment) {
    Parameters parameters = new Parameters(layout, Parameters.Latent.NONE);
    JointLikelihood likelihood = new JointLikelihood(parameters, designs, tasks, adjustment);
    double[] at = parameters.centered(StartingValues.of(parameters));
    JointLikelihood.Evaluation here = likelihood.at(at);
    for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      double[] gradient = parameters.reduce(here.gradient());
      double[] step = step(parameters.reduce(here.information()), gradient);
      double rise = Vectors.dot(gradient, step);
      if (rise <= STOP) {
        return ended(at, likelihood, true, iteration, "No step raises the likelihood.");
      }
      double length = Math.min(1, LONGEST_STEP / Vectors.largest(step));
      double[] next = Vectors.moved(at, parameters.expand(step), length);
      JointLikelihood.Evaluation there = likelihood.at(next);
      for (int halving = 0; there.logLikelihood() < here.logLikelihood(); halving++) {
        if (halving == MOST_HALVINGS) {
          return ended(at, likelihood, rise < ROUNDING, iteration, "The likelihood is flat.");
        }
        length /= 2;
        next = Vectors.moved(at, parameters.expand(step), length);
        there = likelihood.at(next);
      }
      at = next;
      here = there;
    }
    return ended(at, likelihood, false, MOST_ITERATIONS, "The most iterations were reached.");
  }

  private static Solution ended(
      double[] at, JointLikelihood likelihood, boolean converged, int iterations, String reason) {
    return new Solution(
        at, likelihood, likelihood.at(at), new Convergence(converged, iterations, reason));
  }

  /** In directions that the data leave open a ridge keeps the step near zero. */
  private static double[] step(double[][] information, double[] gradient) {
    Optional<Cholesky> factor = Cholesky.of(information, SINGULAR);
    for (double ridge = RIDGE; factor.isEmpty() && ridge <= 1; ridge *= 10) {
      for (int i = 0; i < information.length; i++) {
        information[i][i] += ridge * (1e-6 + Math.abs(information[i][i]));
      }
      factor = Cholesky.of(information, SINGULAR);
    }
    return factor.map(found -> found.solve(gradient)).orElseGet(() -> new double[gradient.length]);
  }
}
