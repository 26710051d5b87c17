package org.ridealong.psychometrics.numeric;

import java.util.Optional;

/**
 * Logistic regression of a 0/1 outcome by maximum likelihood (McCullagh and Nelder 1989).
 *
 * <pre>logit P(y = 1 | x) = x' beta</pre>
 *
 * <p>The data come as cells: equal rows of the design are given once, with how many there are and
 * how many of them have y = 1. The deviance is that of single candidates, -2 log L, not of the
 * cells. The covariance of the coefficients is the inverse of the information X' W X, W = n p (1 -
 * p), which for the logit link is the observed information too.
 *
 * <p>Algorithm: Newton-Raphson from beta = 0 with step halving, until the deviance stays the same
 * (relative 1e-12) and no cell's logit moves by more than 1e-8; at most 100 steps. Where the design
 * separates the outcomes, some coefficients go to infinity while the deviance settles (Albert and
 * Anderson 1984): such a fit is {@link State#SEPARATED}; its deviance is the limit and can be used,
 * its coefficients and covariance cannot. O(cells * p^2) a step.
 */
public final class LogisticRegression {

  private static final int MOST_STEPS = 100;
  private static final int MOST_HALVINGS = 30;
  private static final double SAME_DEVIANCE = 1e-12;
  private static final double SETTLED_DEVIANCE = 1e-10;
  private static final double SAME_LOGIT = 1e-8;
  private static final double MOVING_LOGIT = 1e-3;

  /** How a fit ended. */
  public enum State {
    /** The likelihood has a maximum and it was reached. */
    CONVERGED,
    /** Some coefficients are infinite; only the deviance is finite. */
    SEPARATED,
    /** The columns of the design depend on each other. */
    COLLINEAR,
    /** The steps ran out. */
    NOT_CONVERGED
  }

  /**
   * A fit.
   *
   * @param coefficients in the order of the design's columns; usable if converged
   * @param covariance of the coefficients; empty unless converged
   * @param deviance -2 log L; usable if converged or separated
   */
  public record Fit(
      State state,
      double[] coefficients,
      Optional<double[][]> covariance,
      double deviance,
      int steps) {

    /** Whether -2 log L is the supremum of the likelihood. */
    public boolean hasDeviance() {
      return state == State.CONVERGED || state == State.SEPARATED;
    }
  }

  private final double[][] design;
  private final double[] trials;
  private final double[] successes;

  private LogisticRegression(double[][] design, double[] trials, double[] successes) {
    this.design = design;
    this.trials = trials;
    this.successes = successes;
  }

  /**
   * Fits the regression.
   *
   * @param design one row per cell, the intercept's ones included
   * @param trials candidates in each cell
   * @param successes candidates with y = 1 in each cell
   * @throws IllegalArgumentException if the lengths differ or there is no cell
   */
  public static Fit fit(double[][] design, double[] trials, double[] successes) {
    if (design.length == 0 || design.length != trials.length || design.length != successes.length) {
      throw new IllegalArgumentException(
          "%d rows, %d trials, %d successes"
              .formatted(design.length, trials.length, successes.length));
    }
    return new LogisticRegression(design, trials, successes).run();
  }

  private Fit run() {
    double[] beta = new double[design[0].length];
    double deviance = deviance(beta);
    for (int step = 1; step <= MOST_STEPS; step++) {
      Optional<Cholesky> information = Cholesky.of(information(beta));
      if (information.isEmpty()) {
        return ended(step == 1 ? State.COLLINEAR : State.SEPARATED, beta, deviance, step);
      }
      double[] direction = information.get().solve(gradient(beta));
      double share = 1;
      double[] next = moved(beta, direction, share);
      double after = deviance(next);
      for (int half = 0; half < MOST_HALVINGS && after > deviance * (1 + SAME_DEVIANCE); half++) {
        share /= 2;
        next = moved(beta, direction, share);
        after = deviance(next);
      }
      double change = Math.abs(after - deviance) / (Math.abs(after) + 0.1);
      double shift = share * largestLogit(direction);
      beta = next;
      deviance = after;
      if (change < SAME_DEVIANCE && shift < SAME_LOGIT) {
        return converged(beta, deviance, step);
      }
      if (change < SETTLED_DEVIANCE && shift > MOVING_LOGIT) {
        return ended(State.SEPARATED, beta, deviance, step);
      }
    }
    return ended(State.NOT_CONVERGED, beta, deviance, MOST_STEPS);
  }

  private Fit converged(double[] beta, double deviance, int step) {
    Optional<double[][]> covariance = Cholesky.of(information(beta)).map(Cholesky::inverse);
    return new Fit(State.CONVERGED, beta, covariance, deviance, step);
  }

  private static Fit ended(State state, double[] beta, double deviance, int step) {
    return new Fit(state, beta, Optional.empty(), deviance, step);
  }

  private static double[] moved(double[] beta, double[] direction, double share) {
    double[] next = beta.clone();
    for (int j = 0; j < next.length; j++) {
      next[j] += share * direction[j];
    }
    return next;
  }

  private double logit(int cell, double[] beta) {
    double sum = 0;
    for (int j = 0; j < beta.length; j++) {
      sum += design[cell][j] * beta[j];
    }
    return sum;
  }

  private double largestLogit(double[] beta) {
    double largest = 0;
    for (int cell = 0; cell < design.length; cell++) {
      largest = Math.max(largest, Math.abs(logit(cell, beta)));
    }
    return largest;
  }

  private double deviance(double[] beta) {
    double sum = 0;
    for (int cell = 0; cell < design.length; cell++) {
      double logit = logit(cell, beta);
      // log(1 + e^x) without overflow
      double softened = Math.max(0, logit) + Math.log1p(Math.exp(-Math.abs(logit)));
      sum += trials[cell] * softened - successes[cell] * logit;
    }
    return 2 * sum;
  }

  private double[] gradient(double[] beta) {
    double[] gradient = new double[beta.length];
    for (int cell = 0; cell < design.length; cell++) {
      double p = 1 / (1 + Math.exp(-logit(cell, beta)));
      double rest = successes[cell] - trials[cell] * p;
      for (int j = 0; j < beta.length; j++) {
        gradient[j] += rest * design[cell][j];
      }
    }
    return gradient;
  }

  private double[][] information(double[] beta) {
    double[][] information = new double[beta.length][beta.length];
    for (int cell = 0; cell < design.length; cell++) {
      double p = 1 / (1 + Math.exp(-logit(cell, beta)));
      double weight = trials[cell] * p * (1 - p);
      for (int j = 0; j < beta.length; j++) {
        for (int k = 0; k <= j; k++) {
          information[j][k] += weight * design[cell][j] * design[cell][k];
          information[k][j] = information[j][k];
        }
      }
    }
    return information;
  }
}
