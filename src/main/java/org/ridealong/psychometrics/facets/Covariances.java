package org.ridealong.psychometrics.facets;

import java.util.Optional;
import org.ridealong.psychometrics.numeric.Cholesky;

/**
 * Variances of estimates from an information matrix that may be singular.
 *
 * <p>A parameter whose variance exceeds a hundred thousand times what the complete data would leave
 * it with lies along a direction in which the likelihood does not change: it is not identified. A
 * small ridge, one part in ten billion of the complete-data information, keeps the others
 * computable.
 */
final class Covariances {

  private static final double RIDGE = 1e-10;
  private static final double MOST_INFLATION = 1e5;

  private final Parameters parameters;
  private final double[][] whole;
  private final double[] complete;

  private Covariances(Parameters parameters, double[][] whole, double[] complete) {
    this.parameters = parameters;
    this.whole = whole;
    this.complete = complete;
  }

  /**
   * Covariances of all parameters.
   *
   * @return empty if the information is not even nearly positive definite, which means that the
   *     estimates are not at a maximum
   */
  static Optional<Covariances> of(
      Parameters parameters, double[][] information, double[] completeDiagonal) {
    double[][] reduced = parameters.reduce(information);
    Optional<Cholesky> factor = Cholesky.of(reduced);
    for (double ridge = RIDGE; factor.isEmpty() && ridge < 1e-6; ridge *= 10) {
      for (int i = 0; i < reduced.length; i++) {
        reduced[i][i] += ridge * completeDiagonal[parameters.freeAt()[i]];
      }
      factor = Cholesky.of(reduced);
    }
    return factor.map(
        found -> new Covariances(parameters, parameters.expand(found.inverse()), completeDiagonal));
  }

  static double[] diagonal(double[][] matrix) {
    double[] diagonal = new double[matrix.length];
    for (int i = 0; i < diagonal.length; i++) {
      diagonal[i] = matrix[i][i];
    }
    return diagonal;
  }

  boolean isIdentified(int at) {
    return whole[at][at] * complete[at] < MOST_INFLATION;
  }

  double covariance(int one, int other) {
    return whole[one][other];
  }

  double standardError(int at) {
    return Math.sqrt(Math.max(0, whole[at][at]));
  }

  /** The standard error of the cumulated step at one place less that at another. */
  double standardErrorOfStep(int scale, int place) {
    int last = parameters.layout().scales()[scale].size() - 1;
    int upper = place == last ? -1 : parameters.stepAt(scale, place);
    int lower = place == 1 ? -1 : parameters.stepAt(scale, place - 1);
    double variance = upper < 0 ? 0 : whole[upper][upper];
    variance += lower < 0 ? 0 : whole[lower][lower];
    variance -= upper < 0 || lower < 0 ? 0 : 2 * whole[upper][lower];
    return Math.sqrt(Math.max(0, variance));
  }
}
