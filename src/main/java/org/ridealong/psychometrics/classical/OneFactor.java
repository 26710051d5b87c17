package org.ridealong.psychometrics.classical;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.ridealong.psychometrics.numeric.Cholesky;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * One common factor of k items: correlations r(ij) = l(i) l(j) for i not j, with residual variances
 * u(i) on the diagonal. Identified by a factor variance of 1 from 3 items on; the common sign of
 * the loadings is free and does not matter to omega.
 *
 * <p>{@link #leastSquares} minimizes the sum of squared residual correlations (minimum residuals,
 * Harman and Jones 1966) one loading after the other, u(i) held to at least .005 as usual. {@link
 * #maximumLikelihood} minimizes log |S| + tr(R S^-1) (Lawley 1940), R the correlations and S the
 * model's, by EM (Rubin and Thayer 1982) and then Fisher scoring with step-halving; residual
 * variances may turn out negative. Both stop when no loading moves by 1e-12 or the gradient is
 * below 1e-9. Maximum likelihood of covariances gives the same loadings times the standard
 * deviations.
 */
final class OneFactor {

  private static final double LEAST_RESIDUAL = 0.005;
  private static final double SETTLED = 1e-12;
  private static final double GRADIENT = 1e-9;
  private static final int ROUNDS = 20_000;
  private static final int EM_ROUNDS = 50;
  private static final int HALVINGS = 40;

  /** Beyond, Fisher scoring's matrix of 2 k rows takes too long, and EM converges fast anyway. */
  private static final int SCORING_ITEMS = 250;

  private final double[] loadings;
  private final double[] residuals;

  private OneFactor(double[] loadings, double[] residuals) {
    this.loadings = loadings;
    this.residuals = residuals;
  }

  /** A solution, or the reason why there is none. */
  record Fit(OneFactor factor, Estimate problem) {
    Estimate then(Function<OneFactor, Estimate> next) {
      return factor == null ? problem : next.apply(factor);
    }

    private static Fit none(Outcome outcome, String reason) {
      return new Fit(null, Estimate.notEstimable(outcome, reason));
    }
  }

  double[] loadings() {
    return loadings.clone();
  }

  double[] residuals() {
    return residuals.clone();
  }

  /** Omega total of standardized items. */
  Estimate omega() {
    double[] ones = new double[loadings.length];
    Arrays.fill(ones, 1);
    return omega(ones);
  }

  /** Omega total of items with the given standard deviations. */
  Estimate omega(double[] deviations) {
    double common = 0;
    double unique = 0;
    for (int i = 0; i < loadings.length; i++) {
      common += deviations[i] * loadings[i];
      unique += deviations[i] * deviations[i] * residuals[i];
    }
    double all = common * common + unique;
    return all <= 0 ? TestAnalysis.noSpread() : Estimate.of(common * common / all);
  }

  static Fit leastSquares(double[][] r) {
    if (r.length < 3) {
      return notIdentified();
    }
    double bound = Math.sqrt(1 - LEAST_RESIDUAL);
    double[] loadings = start(r);
    for (int round = 0; round < ROUNDS; round++) {
      double moved = 0;
      for (int i = 0; i < r.length; i++) {
        double products = 0;
        double squares = 0;
        for (int j = 0; j < r.length; j++) {
          if (j != i) {
            products += r[i][j] * loadings[j];
            squares += loadings[j] * loadings[j];
          }
        }
        double next = squares == 0 ? 0 : products / squares;
        next = Math.max(-bound, Math.min(bound, next));
        moved = Math.max(moved, Math.abs(next - loadings[i]));
        loadings[i] = next;
      }
      if (moved < SETTLED) {
        return new Fit(of(loadings), null);
      }
    }
    return notConverged();
  }

  private static OneFactor of(double[] loadings) {
    return new OneFactor(loadings, Arrays.stream(loadings).map(l -> 1 - l * l).toArray());
  }

  /** The first principal axis by a few steps of the power method. */
  private static double[] start(double[][] r) {
    double[] axis = new double[r.length];
    for (int i = 0; i < r.length; i++) {
      axis[i] = Arrays.stream(r[i]).sum() >= 0 ? 1 : -1;
    }
    for (int step = 0; step < EM_ROUNDS; step++) {
      double[] next = times(r, axis);
      double length = Math.sqrt(dot(next, next));
      axis = Arrays.stream(next).map(x -> x / length).toArray();
    }
    double root = Math.sqrt(dot(axis, times(r, axis)));
    return Arrays.stream(axis).map(x -> Math.max(-0.95, Math.min(0.95, x * root))).toArray();
  }

  static Fit maximumLikelihood(double[][] r) {
    if (r.length < 3) {
      return notIdentified();
    }
    if (Cholesky.of(r).isEmpty()) {
      return Fit.none(
          Outcome.SINGULAR, "An item is a sum of others, so that the likelihood has no maximum.");
    }
    double[] loadings = start(r);
    OneFactor factor = of(loadings);
    boolean scoring = r.length <= SCORING_ITEMS;
    for (int round = 0; round < (scoring ? EM_ROUNDS : ROUNDS); round++) {
      OneFactor next = factor.expectAndMaximize(r);
      double moved = distance(factor.loadings, next.loadings);
      factor = next;
      if (moved < SETTLED) {
        return new Fit(factor, null);
      }
    }
    return scoring ? factor.score(r) : notConverged();
  }

  private OneFactor expectAndMaximize(double[][] r) {
    Implied model = Implied.of(this);
    double[] cross = times(r, model.weights);
    double square = dot(model.weights, cross) + 1 - model.explained();
    double[] next = Arrays.stream(cross).map(c -> c / square).toArray();
    double[] unique = new double[next.length];
    for (int i = 0; i < next.length; i++) {
      unique[i] = Math.max(1e-8, 1 - next[i] * cross[i]);
    }
    return new OneFactor(next, unique);
  }

  private Fit score(double[][] r) {
    OneFactor at = this;
    double discrepancy = at.discrepancy(r);
    for (int round = 0; round < 500; round++) {
      double[] gradient = at.gradient(r);
      if (Arrays.stream(gradient).map(Math::abs).max().orElse(0) < GRADIENT) {
        return new Fit(at, null);
      }
      Optional<Cholesky> information = Cholesky.of(at.information());
      if (information.isEmpty()) {
        return Fit.none(
            Outcome.NOT_IDENTIFIED, "The items have no common factor that could be told apart.");
      }
      double[] step = information.get().solve(gradient);
      double share = 1;
      OneFactor next = at.moved(step, share);
      double reached = next.discrepancy(r);
      for (int half = 0; half < HALVINGS && !(reached <= discrepancy + 1e-13); half++) {
        share /= 2;
        next = at.moved(step, share);
        reached = next.discrepancy(r);
      }
      if (!(reached <= discrepancy + 1e-13)) {
        return notConverged();
      }
      at = next;
      discrepancy = reached;
    }
    return notConverged();
  }

  private OneFactor moved(double[] step, double share) {
    int k = loadings.length;
    double[] nextLoadings = new double[k];
    double[] nextResiduals = new double[k];
    for (int i = 0; i < k; i++) {
      nextLoadings[i] = loadings[i] - share * step[i];
      nextResiduals[i] = residuals[i] - share * step[k + i];
    }
    return new OneFactor(nextLoadings, nextResiduals);
  }

  /** NaN where the model's matrix is not positive definite. */
  private double discrepancy(double[][] r) {
    Implied model = Implied.of(this);
    int negative = 0;
    double logarithm = Math.log(Math.abs(1 + model.ratio));
    double trace = 0;
    double[] weighted = times(r, model.weights);
    for (int i = 0; i < loadings.length; i++) {
      negative += residuals[i] < 0 ? 1 : 0;
      logarithm += Math.log(Math.abs(residuals[i]));
      trace += 1 / residuals[i];
    }
    boolean positive = negative == 0 || (negative == 1 && 1 + model.ratio < 0);
    return positive
        ? logarithm + trace - (1 + model.ratio) * dot(model.weights, weighted)
        : Double.NaN;
  }

  /** Of the discrepancy by loadings, then by residual variances. */
  private double[] gradient(double[][] r) {
    Implied model = Implied.of(this);
    int k = loadings.length;
    double scale = 1 + model.ratio;
    double[] weighted = times(r, model.weights);
    double[] solved = model.inverseTimes(weighted, residuals);
    double quadratic = dot(model.weights, weighted);
    double[] gradient = new double[2 * k];
    for (int i = 0; i < k; i++) {
      double d = 1 / residuals[i];
      double w = model.weights[i];
      gradient[i] = 2 * (w - solved[i]);
      double inverse = d - scale * w * w;
      double sandwich = d * d - 2 * d * scale * w * weighted[i] + scale * scale * w * w * quadratic;
      gradient[k + i] = inverse - sandwich;
    }
    return gradient;
  }

  /** Expected second derivatives tr(W dS W dS), W the model's inverse. */
  private double[][] information() {
    Implied model = Implied.of(this);
    int k = loadings.length;
    double[][] information = new double[2 * k][2 * k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double inverse =
            (i == j ? 1 / residuals[i] : 0)
                - (1 + model.ratio) * model.weights[i] * model.weights[j];
        information[i][j] = 2 * (inverse * model.explained() + model.weights[i] * model.weights[j]);
        information[i][k + j] = 2 * inverse * model.weights[j];
        information[k + j][i] = information[i][k + j];
        information[k + i][k + j] = inverse * inverse;
      }
    }
    return information;
  }

  /**
   * What the model implies, by the formula for an inverse after a change of rank one.
   *
   * @param weights inverse of the model's matrix times the loadings
   * @param ratio sum of l(i)^2 / u(i)
   */
  private record Implied(double[] weights, double ratio) {

    static Implied of(OneFactor factor) {
      int k = factor.loadings.length;
      double ratio = 0;
      for (int i = 0; i < k; i++) {
        ratio += factor.loadings[i] * factor.loadings[i] / factor.residuals[i];
      }
      double[] weights = new double[k];
      for (int i = 0; i < k; i++) {
        weights[i] = factor.loadings[i] / factor.residuals[i] / (1 + ratio);
      }
      return new Implied(weights, ratio);
    }

    /** l' S^-1 l. */
    double explained() {
      return ratio / (1 + ratio);
    }

    double[] inverseTimes(double[] vector, double[] residuals) {
      double along = (1 + ratio) * dot(weights, vector);
      double[] result = new double[vector.length];
      for (int i = 0; i < vector.length; i++) {
        result[i] = vector[i] / residuals[i] - along * weights[i];
      }
      return result;
    }
  }

  private static double[] times(double[][] matrix, double[] vector) {
    return Arrays.stream(matrix).mapToDouble(row -> dot(row, vector)).toArray();
  }

  private static double dot(double[] first, double[] second) {
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += first[i] * second[i];
    }
    return sum;
  }

  private static double distance(double[] first, double[] second) {
    double largest = 0;
    for (int i = 0; i < first.length; i++) {
      largest = Math.max(largest, Math.abs(first[i] - second[i]));
    }
    return largest;
  }

  private static Fit notIdentified() {
    return Fit.none(Outcome.NOT_IDENTIFIED, "A common factor needs at least 3 items.");
  }

  private static Fit notConverged() {
    return Fit.none(Outcome.NOT_CONVERGED, "The factor's loadings did not settle.");
  }
}
