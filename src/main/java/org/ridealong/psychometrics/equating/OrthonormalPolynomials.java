package org.ridealong.psychometrics.equating;

import java.util.Arrays;

/**
 * Polynomials that are orthonormal over equally spaced points of equal weight (the discrete
 * Chebyshev polynomials), by Gram-Schmidt on x times the polynomial before, each orthogonalized
 * twice. O(degree^2 points).
 */
final class OrthonormalPolynomials {

  private OrthonormalPolynomials() {}

  /** Degrees 1 to {@code degree}, one row each, over the points; the constant is left out. */
  static double[][] upTo(int degree, int points) {
    double[][] all = new double[degree + 1][points];
    Arrays.fill(all[0], 1 / Math.sqrt(points));
    for (int t = 1; t <= degree; t++) {
      for (int j = 0; j < points; j++) {
        double place = points == 1 ? 0 : 2.0 * j / (points - 1) - 1;
        all[t][j] = place * all[t - 1][j];
      }
      for (int pass = 0; pass < 2; pass++) {
        for (int s = 0; s < t; s++) {
          double along = dot(all[t], all[s]);
          for (int j = 0; j < points; j++) {
            all[t][j] -= along * all[s][j];
          }
        }
      }
      double length = Math.sqrt(dot(all[t], all[t]));
      for (int j = 0; j < points; j++) {
        all[t][j] /= length;
      }
    }
    return Arrays.copyOfRange(all, 1, degree + 1);
  }

  private static double dot(double[] first, double[] second) {
    double sum = 0;
    for (int j = 0; j < first.length; j++) {
      sum += first[j] * second[j];
    }
    return sum;
  }
}
