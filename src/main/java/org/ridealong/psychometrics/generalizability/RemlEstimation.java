package org.ridealong.psychometrics.generalizability;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ridealong.psychometrics.numeric.Cholesky;

/**
 * Average-information Newton steps on the restricted likelihood, held at variances of zero or more.
 *
 * <p>A component at its floor (1e-8 of the residual, which stands for 0) whose gradient points
 * further down is left out of the step. A step is halved until the likelihood does not fall; where
 * the average information is singular or no shortened step rises, a step of EM is made instead. The
 * iteration ends when gradient' information^-1 gradient of the components that are free is below
 * 1e-12.
 */
final class RemlEstimation {

  private static final int MOST_ITERATIONS = 500;
  private static final double STOP = 1e-12;
  private static final double ROUNDING = 1e-9;
  private static final int MOST_HALVINGS = 30;
  private static final double FLOOR = 1e-8;

  /** Scores have variance 1 here; a residual below this is none. */
  private static final double NO_RESIDUAL = 1e-6;

  /** No component of scores with variance 1 is that large. */
  private static final double LARGEST = 1e3;

  private static final double DIFFERENCE = 1e-3;

  private final RestrictedLikelihood likelihood;
  private final int[] levels;

  /**
   * @param levels how many levels each component has, the number of observations last
   */
  RemlEstimation(RestrictedLikelihood likelihood, int[] levels) {
    this.likelihood = likelihood;
    this.levels = levels;
  }

  /**
   * Where the iteration ended.
   *
   * @param atZero which components are at zero
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Solution(
      double[] variances,
      boolean[] atZero,
      RestrictedLikelihood.Evaluation evaluation,
      boolean converged,
      boolean noResidual,
      int iterations) {}

  /** Some variances and the likelihood there. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Point(double[] variances, RestrictedLikelihood.Evaluation evaluation) {}

  Solution solve() {
    double[] start = new double[levels.length];
    Arrays.fill(start, 1.0 / levels.length);
    Point here = new Point(start, likelihood.at(start));
    for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      boolean[] atZero = atZero(here);
      double[] step = step(here.evaluation, atZero);
      double rise = 0;
      for (int k = 0; k < step.length; k++) {
        rise += step[k] * here.evaluation.gradient()[k];
      }
      if (here.variances[step.length - 1] < NO_RESIDUAL) {
        return ended(here, false, true, iteration);
      }
      if (rise <= STOP) {
        return ended(here, true, false, iteration);
      }
      Point next = better(here, step);
      if (next == null && rise < ROUNDING) {
        return ended(here, true, false, iteration);
      }
      next = next == null ? better(here, emStep(here)) : next;
      if (next == null) {
        return ended(here, false, false, iteration);
      }
      here = next;
    }
    return ended(here, false, false, MOST_ITERATIONS);
  }

  /** Leaves the likelihood's equations at the end point. */
  private Solution ended(Point end, boolean converged, boolean noResidual, int iterations) {
    return new Solution(
        end.variances,
        atZero(end),
        likelihood.at(end.variances),
        converged,
        noResidual,
        iterations);
  }

  private static boolean[] atZero(Point point) {
    double[] variances = point.variances;
    boolean[] atZero = new boolean[variances.length];
    double floor = 2 * FLOOR * variances[variances.length - 1];
    for (int k = 0; k < variances.length - 1; k++) {
      atZero[k] = variances[k] <= floor && point.evaluation.gradient()[k] <= 0;
    }
    return atZero;
  }

  private static double[] step(RestrictedLikelihood.Evaluation here, boolean[] atZero) {
    double[][] information = new double[atZero.length][];
    double[] gradient = here.gradient().clone();
    for (int k = 0; k < atZero.length; k++) {
      information[k] = here.averageInformation()[k].clone();
    }
    for (int k = 0; k < atZero.length; k++) {
      if (atZero[k]) {
        gradient[k] = 0;
        for (int l = 0; l < atZero.length; l++) {
          information[k][l] = 0;
          information[l][k] = 0;
        }
        information[k][k] = 1;
      }
    }
    return Cholesky.of(information)
        .map(factor -> factor.solve(gradient))
        .orElseGet(() -> ascent(gradient, here.averageInformation()));
  }

  /** Each component by itself, where they cannot be taken together. */
  private static double[] ascent(double[] gradient, double[][] information) {
    double[] step = gradient.clone();
    for (int k = 0; k < step.length; k++) {
      step[k] /= step.length * Math.max(information[k][k], 1e-300);
    }
    return step;
  }

  private double[] emStep(Point here) {
    double[] step = new double[levels.length];
    for (int k = 0; k < step.length; k++) {
      double variance = here.variances[k];
      step[k] = 2 * variance * variance * here.evaluation.gradient()[k] / levels[k];
    }
    return step;
  }

  /** The first shortened step that does not lower the likelihood, or null. */
  private Point better(Point here, double[] step) {
    int last = step.length - 1;
    double length = 1;
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      double[] next = new double[step.length];
      double residual = here.variances[last];
      next[last] =
          Math.max(residual + length * step[last], Math.max(residual / 10, NO_RESIDUAL / 2));
      for (int k = 0; k < last; k++) {
        double moved = here.variances[k] + length * step[k];
        next[k] = Math.min(LARGEST, Math.max(moved, FLOOR * next[last]));
      }
      RestrictedLikelihood.Evaluation there = likelihood.at(next);
      if (!Arrays.equals(next, here.variances)
          && there.logLikelihood() >= here.evaluation.logLikelihood()) {
        return new Point(next, there);
      }
      length /= 2;
    }
    return null;
  }

  /**
   * Covariances of the components that are not at zero, from the observed information: central
   * differences of the exact gradient.
   *
   * @return empty if that is not positive definite
   */
  Optional<double[][]> covariances(Solution solution) {
    int[] free = IntStream.range(0, levels.length).filter(k -> !solution.atZero[k]).toArray();
    double[][] information = new double[free.length][free.length];
    for (int i = 0; i < free.length; i++) {
      double step = DIFFERENCE * solution.variances[free[i]];
      double[] moved = solution.variances.clone();
      moved[free[i]] += step;
      double[] above = likelihood.gradient(moved);
      moved[free[i]] -= 2 * step;
      double[] below = likelihood.gradient(moved);
      for (int j = 0; j < free.length; j++) {
        double slope = (below[free[j]] - above[free[j]]) / (2 * step);
        information[i][j] += slope / 2;
        information[j][i] += slope / 2;
      }
    }
    likelihood.at(solution.variances);
    return Cholesky.of(information).map(factor -> spread(factor.inverse(), free));
  }

  private double[][] spread(double[][] inverse, int[] free) {
    double[][] covariances = new double[levels.length][levels.length];
    for (int i = 0; i < free.length; i++) {
      for (int j = 0; j < free.length; j++) {
        covariances[free[i]][free[j]] = inverse[i][j];
      }
    }
    return covariances;
  }
}
