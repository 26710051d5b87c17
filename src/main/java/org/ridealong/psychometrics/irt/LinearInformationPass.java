package org.ridealong.psychometrics.irt;

import java.util.Arrays;

/** The same for a divide-by-total model, and takes E(T T') away. */
final class LinearInformationPass extends InformationPass {

  private final double[][] common;
  private final double[][] slopeRows;
  private final double[][] interceptRows;
  private final double[][] coefficients;
  private final boolean[] isSlope;

  /**
   * A pass.
   *
   * @param common score vectors of score 0 in all items, by node
   */
  LinearInformationPass(ObservedInformation of, ExpectationStep.Range range, double[][] common) {
    super(of, range);
    slopeRows = new double[BATCH][of.cells];
    interceptRows = new double[BATCH][of.cells];
    coefficients = new double[BATCH][of.cells];
    isSlope = new boolean[of.cells];
    this.common = common;
    for (int item = 0; item < of.layout.items(); item++) {
      isSlope[of.layout.itemCell(item)] = true;
    }
  }

  @Override
  void fill(int at, int from, int to) {
    double first = ObservedInformation.dot(of.node, posterior, from, to);
    double second = 0;
    for (int q = from; q < to; q++) {
      second += of.node[q] * of.node[q] * posterior[q];
    }
    double[] mean = means[at];
    double[] coefficient = coefficients[at];
    double[] slopeRow = slopeRows[at];
    double[] interceptRow = interceptRows[at];
    Arrays.fill(mean, 0);
    for (int item = 0; item < own.length; item++) {
      int cell = of.layout.itemCell(item);
      int score = own[item];
      coefficient[cell] = score;
      slopeRow[cell] = score * second;
      interceptRow[cell] = score * first;
      mean[cell] = score * first;
      for (int j = 1; j < of.layout.itemCells(item); j++) {
        double t = j == score ? 1 : 0;
        coefficient[cell + j] = t;
        slopeRow[cell + j] = t * first;
        interceptRow[cell + j] = t;
        mean[cell + j] = t;
      }
    }
    addCommon(mean, from, to);
  }

  /** Adds the posterior mean of what is the same for everybody. */
  private void addCommon(double[] mean, int from, int to) {
    int q = from;
    for (; q + BATCH <= to; q += BATCH) {
      addProducts(
          mean,
          common[q],
          common[q + 1],
          common[q + 2],
          common[q + 3],
          posterior[q],
          posterior[q + 1],
          posterior[q + 2],
          posterior[q + 3]);
    }
    for (; q < to; q++) {
      double[] row = common[q];
      double p = posterior[q];
      for (int s = 0; s < mean.length; s++) {
        mean[s] += p * row[s];
      }
    }
  }

  @Override
  void addBatch() {
    super.addBatch();
    for (int r = 0; r < of.itemCells; r++) {
      double[][] rows = isSlope[r] ? slopeRows : interceptRows;
      addProducts(
          sums[r],
          rows[0],
          rows[1],
          rows[2],
          rows[3],
          -weights[0] * coefficients[0][r],
          -weights[1] * coefficients[1][r],
          -weights[2] * coefficients[2][r],
          -weights[3] * coefficients[3][r]);
    }
  }
}
