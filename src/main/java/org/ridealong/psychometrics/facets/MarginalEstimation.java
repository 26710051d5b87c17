package org.ridealong.psychometrics.facets;

import java.util.Optional;
import org.ridealong.psychometrics.numeric.Cholesky;
import org.ridealong.psychometrics.numeric.OrderedTasks;

/**
 * Newton's method on the marginal likelihood.
 *
 * <p>The step solves information x step = gradient with the exact observed information. Where that
 * is not positive definite, less of the missing information is taken off, down to none, which is
 * one step of EM by gradient (Lange 1995) and always leads up. A step is shortened to 2 logits and
 * halved until the likelihood does not fall. The iteration ends when gradient' information^-1
 * gradient, twice the rise that is still to be had, is below 1e-12.
 */
final class MarginalEstimation {

  private static final int MOST_ITERATIONS = 300;
  private static final double STOP = 1e-12;
  private static final double LONGEST_STEP = 2;
  private static final int MOST_HALVINGS = 40;

  /** A rise that rounding in the sum over all candidates can hide. */
  private static final double ROUNDING = 1e-6;

  private static final double[] MISSING_SHARES = {1, 0.999, 0.99, 0.97, 0.9, 0.7, 0.4, 0};

  /** A standard deviation below this many grid spacings cannot be told from 0. */
  private static final double FLAT = 0.3;

  private static final String UNBOUNDED =
      "The latent standard deviation grows beyond the points: too few ratings tell the candidates"
          + " from chance.";

  private final Layout layout;
  private final LatentGrid grid;
  private final Designs designs;
  private final OrderedTasks tasks;

  MarginalEstimation(Layout layout, LatentGrid grid, Designs designs, OrderedTasks tasks) {
    this.layout = layout;
    this.grid = grid;
    this.designs = designs;
    this.tasks = tasks;
  }

  /**
   * Where the iteration ended.
   *
   * @param varies whether the likelihood would rise from a variance of 0, where it is held at that
   * @param likelihood looked at {@code whole} last, so that its posteriors belong to it
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Solution(
      Parameters parameters,
      double[] whole,
      MarginalLikelihood likelihood,
      MarginalLikelihood.Evaluation evaluation,
      Convergence convergence,
      boolean varies) {}

  /** Estimates with the latent variance free, and at zero where it goes there. */
  Solution solve() {
    Parameters free = new Parameters(layout, Parameters.Latent.FREE);
    Solution solution = iterate(free, StartingValues.of(free));
    double sigma = Math.exp(solution.whole[free.latentAt()]);
    if (sigma > 0.5 * grid.spacing()) {
      return solution;
    }
    Parameters fixed = new Parameters(layout, Parameters.Latent.FIXED);
    double[] start = solution.whole.clone();
    start[fixed.latentAt()] = Math.log(grid.spacing() / 100);
    Solution atZero = iterate(fixed, start);
    boolean noRise = solution.evaluation.logLikelihood() - atZero.evaluation.logLikelihood() < 1e-6;
    return sigma < FLAT * grid.spacing() || noRise ? atZero : solution;
  }

  private Solution iterate(Parameters parameters, double[] start) {
    MarginalLikelihood likelihood = new MarginalLikelihood(parameters, grid, designs, tasks);
    double[] at = start;
    MarginalLikelihood.Evaluation here = likelihood.at(at);
    for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      double[] gradient = parameters.reduce(here.gradient());
      double[] step = step(parameters, here, gradient);
      double rise = Vectors.dot(gradient, step);
      if (parameters.isLatentFree() && at[parameters.latentAt()] > Math.log(grid.range())) {
        return ended(parameters, at, likelihood, false, iteration, UNBOUNDED);
      }
      if (rise <= STOP || isFlat(parameters, at)) {
        return ended(parameters, at, likelihood, true, iteration, "No step raises the likelihood.");
      }
      double length = Math.min(1, LONGEST_STEP / Vectors.largest(step));
      double[] next = Vectors.moved(at, parameters.expand(step), length);
      MarginalLikelihood.Evaluation there = likelihood.at(next);
      for (int halving = 0; there.logLikelihood() < here.logLikelihood(); halving++) {
        if (halving == MOST_HALVINGS) {
          return ended(
              parameters, at, likelihood, rise < ROUNDING, iteration, "The likelihood is flat.");
        }
        length /= 2;
        next = Vectors.moved(at, parameters.expand(step), length);
        there = likelihood.at(next);
      }
      at = next;
      here = there;
    }
    return ended(
        parameters, at, likelihood, false, MOST_ITERATIONS, "The most iterations were reached.");
  }

  private static Solution ended(
      Parameters parameters,
      double[] at,
      MarginalLikelihood likelihood,
      boolean converged,
      int iterations,
      String reason) {
    return new Solution(
        parameters,
        at,
        likelihood,
        likelihood.at(at),
        new Convergence(converged, iterations, reason),
        likelihood.slopeAtNoVariance() > 0);
  }

  private boolean isFlat(Parameters parameters, double[] at) {
    return parameters.isLatentFree() && at[parameters.latentAt()] < Math.log(FLAT * grid.spacing());
  }

  private static double[] step(
      Parameters parameters, MarginalLikelihood.Evaluation here, double[] gradient) {
    for (double share : MISSING_SHARES) {
      Optional<Cholesky> factor = Cholesky.of(parameters.reduce(here.information(share)));
      if (factor.isPresent()) {
        return factor.get().solve(gradient);
      }
    }
    return new double[gradient.length];
  }
}
