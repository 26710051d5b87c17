package org.ridealong.psychometrics.equating;

import java.util.Arrays;
import java.util.Optional;
import org.ridealong.psychometrics.numeric.Cholesky;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Polynomial log-linear smoothing of a score distribution (Holland and Thayer 1987, 2000).
 *
 * <pre>log p(j) = constant + b(1) q(1, j) + ... + b(T) q(T, j)</pre>
 *
 * <p>over the points j of the scale, q(t, .) the orthonormal polynomial of degree t on it, which
 * spans what the powers 1..t span without their loss of digits. Maximum likelihood preserves
 * moments: the first T moments of the fitted distribution are those of the observed one.
 *
 * <p>Algorithm: Newton-Raphson from the uniform distribution with step halving (the likelihood is
 * concave), until no moment of a polynomial differs by more than 1e-13; at most 200 steps. O(T^2 J)
 * a step for J points.
 *
 * <p>The covariance of the fitted shares is, with Q the polynomials and D the diagonal of p:
 *
 * <pre>cov p = 1/n (D - p p') Q (Q' (D - p p') Q)^-1 Q' (D - p p')</pre>
 *
 * <p>Edge cases, as named outcomes: nobody on the form; a likelihood without a maximum (fewer
 * different scores than the degree asks for).
 */
public final class LogLinearSmoothing {

  private static final int MOST_STEPS = 200;
  private static final int MOST_HALVINGS = 40;
  private static final double SAME_MOMENT = 1e-13;
  private static final double STUCK_MOMENT = 1e-9;
  private static final double SAME_LIKELIHOOD = 1e-13;

  private LogLinearSmoothing() {}

  /** A smoothed distribution, or the reason why there is none. */
  public sealed interface Result {}

  /** No maximum. */
  public record NotSmoothed(Outcome outcome, String reason) implements Result {}

  /**
   * The maximum.
   *
   * @param fitted frequencies of the same total
   * @param factor a matrix C with cov p = C C', one row per point
   * @param likelihoodRatio G^2 against the observed frequencies
   * @param pearson the Pearson chi-square against them
   * @param degreesOfFreedom points less parameters
   * @param aic likelihoodRatio + 2 (degree + 1), to compare degrees
   */
  public record Smoothed(
      ScoreDistribution fitted,
      int degree,
      double[][] factor,
      double likelihoodRatio,
      double pearson,
      int degreesOfFreedom,
      double aic,
      int steps)
      implements Result {}

  /**
   * Smooths a distribution.
   *
   * @throws IllegalArgumentException unless 1 &lt;= degree &lt; points of the scale
   */
  public static Result smooth(ScoreDistribution observed, int degree) {
    if (degree < 1 || degree >= observed.points()) {
      throw new IllegalArgumentException(
          "degree %d on %d points".formatted(degree, observed.points()));
    }
    if (observed.total() == 0) {
      return new NotSmoothed(Outcome.NO_SCORES, "Nobody has a score on this form.");
    }
    long different = Arrays.stream(observed.frequencies()).filter(f -> f > 0).count();
    if (different <= degree) {
      return new NotSmoothed(
          Outcome.NOT_IDENTIFIED,
          "Degree %d needs more than %d different scores, the form has %d."
              .formatted(degree, degree, different));
    }
    return fit(observed, degree, OrthonormalPolynomials.upTo(degree, observed.points()));
  }

  private static Result fit(ScoreDistribution observed, int degree, double[][] polynomials) {
    double[] wanted = moments(observed.frequencies(), observed.total(), polynomials);
    double[] beta = new double[degree];
    double[] shares = shares(beta, polynomials);
    double likelihood = likelihood(beta, wanted, polynomials);
    double largest = Double.MAX_VALUE;
    for (int step = 1; step <= MOST_STEPS; step++) {
      double[] gradient = minus(wanted, moments(shares, 1, polynomials));
      largest = Arrays.stream(gradient).map(Math::abs).max().orElse(0);
      if (largest < SAME_MOMENT) {
        return smoothed(observed, shares, polynomials, step);
      }
      Optional<Cholesky> information = Cholesky.of(information(shares, polynomials));
      if (information.isEmpty()) {
        break;
      }
      double[] direction = information.get().solve(gradient);
      double[] next = plus(beta, direction, 1);
      double share = 1;
      for (int half = 0;
          half < MOST_HALVINGS && falls(next, likelihood, wanted, polynomials);
          half++) {
        share /= 2;
        next = plus(beta, direction, share);
      }
      beta = next;
      likelihood = likelihood(beta, wanted, polynomials);
      shares = shares(beta, polynomials);
    }
    if (largest < STUCK_MOMENT) {
      return smoothed(observed, shares, polynomials, MOST_STEPS);
    }
    return new NotSmoothed(
        Outcome.NOT_CONVERGED,
        "The likelihood of degree %d has no maximum that could be reached.".formatted(degree));
  }

  private static Result smoothed(
      ScoreDistribution observed, double[] shares, double[][] polynomials, int steps) {
    double n = observed.total();
    double[] fitted = Arrays.stream(shares).map(share -> n * share).toArray();
    double ratio = 0;
    double pearson = 0;
    for (int j = 0; j < fitted.length; j++) {
      double seen = observed.frequency(j);
      ratio += seen > 0 ? 2 * seen * Math.log(seen / fitted[j]) : 0;
      pearson += (seen - fitted[j]) * (seen - fitted[j]) / fitted[j];
    }
    Optional<double[][]> factor = factor(shares, n, polynomials);
    if (factor.isEmpty()) {
      return new NotSmoothed(
          Outcome.SINGULAR, "The information matrix of the smoothing cannot be inverted.");
    }
    int degree = polynomials.length;
    return new Smoothed(
        ScoreDistribution.of(observed.scores(), fitted),
        degree,
        factor.get(),
        ratio,
        pearson,
        fitted.length - degree - 1,
        ratio + 2 * (degree + 1),
        steps);
  }

  /** (D - p p') Q L'^-1 / sqrt(n) with L L' the information. */
  private static Optional<double[][]> factor(double[] shares, double n, double[][] polynomials) {
    double[] means = moments(shares, 1, polynomials);
    return Cholesky.of(information(shares, polynomials))
        .map(
            information -> {
              double[][] rows = new double[shares.length][];
              for (int j = 0; j < shares.length; j++) {
                double[] row = new double[polynomials.length];
                for (int t = 0; t < row.length; t++) {
                  row[t] = shares[j] * (polynomials[t][j] - means[t]) / Math.sqrt(n);
                }
                rows[j] = information.halfSolve(row);
              }
              return rows;
            });
  }

  private static double[][] information(double[] shares, double[][] polynomials) {
    double[] means = moments(shares, 1, polynomials);
    int degree = polynomials.length;
    double[][] information = new double[degree][degree];
    for (int s = 0; s < degree; s++) {
      for (int t = 0; t <= s; t++) {
        double sum = 0;
        for (int j = 0; j < shares.length; j++) {
          sum += shares[j] * (polynomials[s][j] - means[s]) * (polynomials[t][j] - means[t]);
        }
        information[s][t] = sum;
        information[t][s] = sum;
      }
    }
    return information;
  }

  private static double[] moments(double[] weights, double total, double[][] polynomials) {
    double[] moments = new double[polynomials.length];
    for (int t = 0; t < moments.length; t++) {
      for (int j = 0; j < weights.length; j++) {
        moments[t] += weights[j] / total * polynomials[t][j];
      }
    }
    return moments;
  }

  private static double[] exponents(double[] beta, double[][] polynomials) {
    double[] exponents = new double[polynomials[0].length];
    for (int t = 0; t < beta.length; t++) {
      for (int j = 0; j < exponents.length; j++) {
        exponents[j] += beta[t] * polynomials[t][j];
      }
    }
    return exponents;
  }

  private static double logSum(double[] exponents) {
    double largest = Arrays.stream(exponents).max().orElse(0);
    return largest + Math.log(Arrays.stream(exponents).map(e -> Math.exp(e - largest)).sum());
  }

  private static double[] shares(double[] beta, double[][] polynomials) {
    double[] exponents = exponents(beta, polynomials);
    double constant = logSum(exponents);
    return Arrays.stream(exponents).map(e -> Math.exp(e - constant)).toArray();
  }

  /** By more than rounding. */
  private static boolean falls(
      double[] beta, double likelihood, double[] wanted, double[][] polynomials) {
    double after = likelihood(beta, wanted, polynomials);
    return !(after >= likelihood - SAME_LIKELIHOOD * (1 + Math.abs(likelihood)));
  }

  /** Per candidate, without the constant. */
  private static double likelihood(double[] beta, double[] wanted, double[][] polynomials) {
    double sum = -logSum(exponents(beta, polynomials));
    for (int t = 0; t < beta.length; t++) {
      sum += beta[t] * wanted[t];
    }
    return sum;
  }

  private static double[] minus(double[] first, double[] second) {
    return plus(first, second, -1);
  }

  private static double[] plus(double[] first, double[] second, double times) {
    double[] sum = first.clone();
    for (int t = 0; t < sum.length; t++) {
      sum[t] += times * second[t];
    }
    return sum;
  }
}
