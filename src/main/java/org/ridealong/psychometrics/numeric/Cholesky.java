package org.ridealong.psychometrics.numeric;

import java.util.Optional;

/**
 * The factor L of a symmetric positive definite matrix A = L L' (Golub and Van Loan 2013, 4.2),
 * with what systems and standard errors need of it.
 *
 * <p>A matrix counts as positive definite only if each pivot keeps more than {@code 1e-13} of its
 * diagonal element: less is rounding. O(n^3 / 6) to factor, O(n^2) to solve, O(n^3 / 2) to invert.
 */
public final class Cholesky {

  private static final double SMALLEST_PIVOT = 1e-13;

  private final double[][] lower;

  private Cholesky(double[][] lower) {
    this.lower = lower;
  }

  /** The factor, empty if the matrix is not positive definite. Reads the lower triangle only. */
  public static Optional<Cholesky> of(double[][] matrix) {
    int n = matrix.length;
    double[][] lower = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] row = new double[i + 1];
      for (int j = 0; j < i; j++) {
        row[j] = (matrix[i][j] - dot(row, lower[j], j)) / lower[j][j];
      }
      double pivot = matrix[i][i] - dot(row, row, i);
      if (!(pivot > SMALLEST_PIVOT * Math.abs(matrix[i][i]))) {
        return Optional.empty();
      }
      row[i] = Math.sqrt(pivot);
      lower[i] = row;
    }
    return Optional.of(new Cholesky(lower));
  }

  private static double dot(double[] first, double[] second, int length) {
    double sum = 0;
    for (int k = 0; k < length; k++) {
      sum += first[k] * second[k];
    }
    return sum;
  }

  /** The solution x of A x = b. */
  public double[] solve(double[] right) {
    int n = lower.length;
    double[] x = halfSolve(right);
    for (int i = n - 1; i >= 0; i--) {
      x[i] /= lower[i][i];
      for (int k = 0; k < i; k++) {
        x[k] -= lower[i][k] * x[i];
      }
    }
    return x;
  }

  /** The solution z of L z = b; its sum of squares is b' A^-1 b. */
  public double[] halfSolve(double[] right) {
    double[] z = right.clone();
    for (int i = 0; i < z.length; i++) {
      z[i] = (z[i] - dot(lower[i], z, i)) / lower[i][i];
    }
    return z;
  }

  /** A^-1. */
  public double[][] inverse() {
    int n = lower.length;
    double[][] inverse = new double[n][];
    double[] unit = new double[n];
    for (int i = 0; i < n; i++) {
      unit[i] = 1;
      inverse[i] = solve(unit);
      unit[i] = 0;
    }
    return inverse;
  }

  /** Natural logarithm of the determinant of A. */
  public double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < lower.length; i++) {
      sum += Math.log(lower[i][i]);
    }
    return 2 * sum;
  }
}
