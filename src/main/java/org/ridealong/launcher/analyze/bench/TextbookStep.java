package org.ridealong.launcher.analyze.bench;

import org.ridealong.psychometrics.facets.Ratings;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * The baselines: one E-step of Bock and Aitkin (1981) as printed, in one thread, candidate by
 * candidate, node by node and response by response, over 61 nodes. On at most {@value #MOST}
 * candidates, of whom the time is scaled up.
 */
final class TextbookStep {

  static final int MOST = 10_000;

  private static final int NODES = 61;
  private static final double REACH = 6;

  private final double[] weight = new double[NODES];
  private double logLikelihood;

  private TextbookStep() {
    double sum = 0;
    for (int q = 0; q < NODES; q++) {
      weight[q] = Math.exp(-0.5 * node(q) * node(q));
      sum += weight[q];
    }
    for (int q = 0; q < NODES; q++) {
      weight[q] /= sum;
    }
  }

  private static double node(int q) {
    return -REACH + 2 * REACH * q / (NODES - 1);
  }

  /** How many such steps all candidates would take. */
  static double factor(int candidates) {
    return (double) candidates / Math.min(MOST, candidates);
  }

  static void run(SimulatedScores scores, ScoreTable table) {
    new TextbookStep().ofScores(scores, table);
  }

  static void run(SimulatedRatings simulated, Ratings ratings) {
    new TextbookStep().ofRatings(simulated, ratings);
  }

  private void ofScores(SimulatedScores scores, ScoreTable table) {
    int items = table.items();
    double[][][] probability = new double[items][NODES][];
    double[][][] counts = new double[items][NODES][scores.categories()];
    for (int item = 0; item < items; item++) {
      for (int q = 0; q < NODES; q++) {
        probability[item][q] = scores.probabilities(item, node(q));
      }
    }
    double[] posterior = new double[NODES];
    for (int n = 0; n < Math.min(MOST, table.candidates()); n++) {
      double total = 0;
      for (int q = 0; q < NODES; q++) {
        posterior[q] = weight[q];
        for (int item = 0; item < items; item++) {
          posterior[q] *= probability[item][q][table.score(n, item)];
        }
        total += posterior[q];
      }
      logLikelihood += Math.log(total);
      for (int q = 0; q < NODES; q++) {
        for (int item = 0; item < items; item++) {
          counts[item][q][table.score(n, item)] += posterior[q] / total;
        }
      }
    }
    check(counts[0][NODES / 2][0]);
  }

  /** Each candidate's events follow each other. */
  private void ofRatings(SimulatedRatings simulated, Ratings ratings) {
    double[][][][] probability =
        new double[SimulatedRatings.CRITERIA][SimulatedRatings.RATERS][NODES][];
    double[][][][] counts =
        new double[SimulatedRatings.CRITERIA][SimulatedRatings.RATERS][NODES]
            [SimulatedRatings.CATEGORIES];
    for (int i = 0; i < SimulatedRatings.CRITERIA; i++) {
      for (int r = 0; r < SimulatedRatings.RATERS; r++) {
        for (int q = 0; q < NODES; q++) {
          probability[i][r][q] = simulated.probabilities(i, r, node(q));
        }
      }
    }
    double[] posterior = new double[NODES];
    for (int n = 0; n < Math.min(MOST, ratings.candidates()); n++) {
      int first = n * SimulatedRatings.LOOKS;
      double total = 0;
      for (int q = 0; q < NODES; q++) {
        posterior[q] = weight[q];
        for (int event = first; event < first + SimulatedRatings.LOOKS; event++) {
          for (int i = 0; i < SimulatedRatings.CRITERIA; i++) {
            posterior[q] *= probability[i][ratings.rater(event)][q][ratings.score(event, i) - 1];
          }
        }
        total += posterior[q];
      }
      logLikelihood += Math.log(total);
      for (int q = 0; q < NODES; q++) {
        for (int event = first; event < first + SimulatedRatings.LOOKS; event++) {
          for (int i = 0; i < SimulatedRatings.CRITERIA; i++) {
            counts[i][ratings.rater(event)][q][ratings.score(event, i) - 1] += posterior[q] / total;
          }
        }
      }
    }
    check(counts[0][0][NODES / 2][0]);
  }

  /** Uses what was computed, so that no compiler leaves it out. */
  private void check(double count) {
    if (!(count >= 0 && logLikelihood < 0)) {
      throw new IllegalStateException(
          "the textbook's step gave %s and %s".formatted(count, logLikelihood));
    }
  }
}
