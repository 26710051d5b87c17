package org.ridealong.psychometrics.irt;

import java.util.Arrays;

/**
 * Adds E(s) E(s)' over a range of patterns, for {@link ObservedInformation}. Four patterns are
 * added at a time, since reading and writing the sums takes longer than the arithmetic.
 */
class InformationPass {

  static final int BATCH = 4;

  final ObservedInformation of;

  final ExpectationStep.Range range;
  final double[] posterior;
  final int[] own;
  final double[][] means;
  final double[] weights = new double[BATCH];
  final double[][] sums;
  private final double[][] groupScores;

  InformationPass(ObservedInformation of, ExpectationStep.Range range) {
    this.of = of;
    this.range = range;
    posterior = new double[of.tables.width()];
    own = new int[of.responses.items()];
    means = new double[BATCH][of.cells];
    sums = new double[of.cells][];
    groupScores = new double[2][of.nodes];
    for (int r = 0; r < of.cells; r++) {
      sums[r] = new double[r + 1];
    }
    for (int q = 0; q < of.nodes; q++) {
      groupScores[0][q] = of.tables.latent(range.group()).meanScore(q);
      groupScores[1][q] = of.tables.latent(range.group()).logVarianceScore(q);
    }
  }

  final double[][] run() {
    int filled = 0;
    for (int p = range.from(); p < range.to(); p++) {
      of.tables.posterior(p, range.group(), posterior);
      of.responses.scores(p, own);
      weights[filled] = of.responses.weight(p);
      fill(
          filled++,
          ObservedInformation.firstOf(posterior),
          ObservedInformation.endOf(posterior, of.nodes));
      if (filled == BATCH) {
        addBatch();
        filled = 0;
      }
    }
    if (filled > 0) {
      Arrays.fill(weights, filled, BATCH, 0);
      addBatch();
    }
    return sums;
  }

  /** Fills the batch's place {@code at} from the current pattern. */
  void fill(int at, int from, int to) {
    double[] mean = means[at];
    for (int item = 0; item < own.length; item++) {
      int cell = of.layout.itemCell(item);
      boolean observed = of.responses.isObserved(own[item], item);
      for (int j = 0; j < of.layout.itemCells(item); j++) {
        mean[cell + j] =
            observed
                ? ObservedInformation.dot(of.scores[item][own[item]][j], posterior, from, to)
                : 0;
      }
    }
    int group = of.layout.meanCell(range.group());
    mean[group] = ObservedInformation.dot(groupScores[0], posterior, from, to);
    mean[group + 1] = ObservedInformation.dot(groupScores[1], posterior, from, to);
  }

  void addBatch() {
    for (int r = 0; r < of.cells; r++) {
      addProducts(
          sums[r],
          means[0],
          means[1],
          means[2],
          means[3],
          weights[0] * means[0][r],
          weights[1] * means[1][r],
          weights[2] * means[2][r],
          weights[3] * means[3][r]);
    }
  }

  static void addProducts(
      double[] sum,
      double[] first,
      double[] second,
      double[] third,
      double[] fourth,
      double one,
      double two,
      double three,
      double four) {
    for (int s = 0; s < sum.length; s++) {
      sum[s] += one * first[s] + two * second[s] + (three * third[s] + four * fourth[s]);
    }
  }
}
