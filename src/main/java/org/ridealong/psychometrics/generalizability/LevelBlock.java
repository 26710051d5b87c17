package org.ridealong.psychometrics.generalizability;

import java.util.Arrays;
import org.ridealong.psychometrics.numeric.Cholesky;

/**
 * Levels of {@link MixedEquations} that occur together in one block only, and the border levels
 * that they meet: a dense block A of the equations and its links B to the border.
 *
 * <p>Legal order: counts, {@link #factor}, then what needs the factor. O(b^3 + b^2 c) to factor,
 * O(b c^2) for the border's part and for the diagonal.
 */
final class LevelBlock {

  /** The equations are never below I, so that pivots may lose all but the last digits. */
  static final double SMALLEST_PIVOT = 1e-15;

  private final int[] rows;
  private final int[] columns;
  private final double[][] counts;
  private final double[][] links;
  private Cholesky factor;
  private double[][] scaledLinks;
  private double[][] solvedLinks;

  /**
   * @param rows the block's levels among all levels
   * @param columns the border levels that it meets, among the border
   */
  LevelBlock(int[] rows, int[] columns) {
    this.rows = rows;
    this.columns = columns;
    counts = new double[rows.length][rows.length];
    links = new double[rows.length][columns.length];
  }

  void addCount(int row, int other) {
    counts[row][other]++;
  }

  void addLink(int row, int column) {
    links[row][column]++;
  }

  /** Factors A and solves A X = B, both scaled by the roots of the variance ratios. */
  void factor(double[] root, double[] borderRoot) {
    int b = rows.length;
    int c = columns.length;
    double[][] scaled = new double[b][b];
    for (int r = 0; r < b; r++) {
      for (int j = 0; j <= r; j++) {
        scaled[r][j] = root[rows[r]] * counts[r][j] * root[rows[j]];
      }
      scaled[r][r] += 1;
    }
    factor =
        Cholesky.of(scaled, SMALLEST_PIVOT)
            .orElseThrow(() -> new ArithmeticException("singular equations"));
    scaledLinks = new double[c][b];
    solvedLinks = new double[b][c];
    for (int j = 0; j < c; j++) {
      for (int r = 0; r < b; r++) {
        scaledLinks[j][r] = root[rows[r]] * links[r][j] * borderRoot[columns[j]];
      }
      double[] solved = factor.solve(scaledLinks[j]);
      for (int r = 0; r < b; r++) {
        solvedLinks[r][j] = solved[r];
      }
    }
  }

  double logDeterminant() {
    return factor.logDeterminant();
  }

  /** Takes B' A^-1 B off the border's matrix. */
  void subtractFromBorder(double[][] matrix) {
    double[] sums = new double[columns.length];
    for (int i = 0; i < sums.length; i++) {
      Arrays.fill(sums, 0);
      for (int r = 0; r < rows.length; r++) {
        double link = scaledLinks[i][r];
        double[] solved = solvedLinks[r];
        for (int j = 0; link != 0 && j < sums.length; j++) {
          sums[j] += link * solved[j];
        }
      }
      double[] row = matrix[columns[i]];
      for (int j = 0; j < sums.length; j++) {
        row[columns[j]] -= sums[j];
      }
    }
  }

  /** Takes B' A^-1 of the block's right side off the border's. */
  void reduce(double[] right, double[] borderRight) {
    for (int r = 0; r < rows.length; r++) {
      double value = right[rows[r]];
      double[] solved = solvedLinks[r];
      for (int j = 0; j < columns.length; j++) {
        borderRight[columns[j]] -= solved[j] * value;
      }
    }
  }

  /** Fills the block's part of the solution, the border's being known. */
  void solve(double[] right, double[] borderSolution, double[] solution) {
    double[] own = new double[rows.length];
    for (int r = 0; r < own.length; r++) {
      own[r] = right[rows[r]];
    }
    own = factor.solve(own);
    for (int r = 0; r < own.length; r++) {
      double[] solved = solvedLinks[r];
      for (int j = 0; j < columns.length; j++) {
        own[r] -= solved[j] * borderSolution[columns[j]];
      }
      solution[rows[r]] = own[r];
    }
  }

  /** Fills the block's part of the inverse's diagonal. */
  void fillDiagonal(double[][] borderInverse, double[] diagonal) {
    int c = columns.length;
    double[][] packed = new double[c][c];
    for (int i = 0; i < c; i++) {
      for (int j = 0; j < c; j++) {
        packed[i][j] = borderInverse[columns[i]][columns[j]];
      }
    }
    double[] unit = new double[rows.length];
    for (int r = 0; r < unit.length; r++) {
      unit[r] = 1;
      double sum = 0;
      for (double part : factor.halfSolve(unit)) {
        sum += part * part;
      }
      unit[r] = 0;
      double[] solved = solvedLinks[r];
      for (int i = 0; i < c; i++) {
        double inner = 0;
        for (int j = 0; j < c; j++) {
          inner += packed[i][j] * solved[j];
        }
        sum += solved[i] * inner;
      }
      diagonal[rows[r]] = sum;
    }
  }
}
