package org.ridealong.psychometrics.fairness;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.analysis.integration.gauss.HermiteRuleFactory;
import org.hipparchus.util.Pair;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * The marginal log-likelihood of 0/1 items with logit P = a theta + d, theta ~ N(0, 1), its
 * gradient and its exact second derivatives. Candidates with equal answers are counted together;
 * the order of candidates does not change a bit of the result.
 *
 * <p>Parameters are a, d, a, d, .. with free slopes, otherwise d, d, ..
 */
final class MarginalLikelihood {

  private static final int NOT_GIVEN = -1;

  private final byte[][] patterns;
  private final double[] counts;
  private final boolean freeSlopes;
  private final int items;
  private final double[] nodes;
  private final double[] logWeights;

  private MarginalLikelihood(
      byte[][] patterns, double[] counts, int items, boolean freeSlopes, int nodes) {
    this.patterns = patterns;
    this.counts = counts;
    this.items = items;
    this.freeSlopes = freeSlopes;
    // the rule is for exp(-x^2)
    Pair<double[], double[]> rule = new HermiteRuleFactory().getRule(nodes);
    this.nodes = Arrays.stream(rule.getFirst()).map(x -> x * Math.sqrt(2)).toArray();
    this.logWeights =
        Arrays.stream(rule.getSecond()).map(w -> Math.log(w) - Math.log(Math.PI) / 2).toArray();
  }

  static MarginalLikelihood of(
      ScoreTable scores, BitSet members, int[] items, boolean freeSlopes, int nodes) {
    Map<byte[], int[]> counted = new TreeMap<>(Arrays::compare);
    members.stream()
        .forEach(
            candidate -> {
              byte[] pattern = new byte[items.length];
              for (int i = 0; i < items.length; i++) {
                int score = scores.score(candidate, items[i]);
                pattern[i] = (byte) (score == ScoreTable.MISSING ? NOT_GIVEN : score);
              }
              counted.computeIfAbsent(pattern, ignored -> new int[1])[0]++;
            });
    return new MarginalLikelihood(
        counted.keySet().toArray(byte[][]::new),
        counted.values().stream().mapToDouble(count -> count[0]).toArray(),
        items.length,
        freeSlopes,
        nodes);
  }

  private int size() {
    return freeSlopes ? 2 * items : items;
  }

  private double slope(double[] point, int item) {
    return freeSlopes ? point[2 * item] : 1;
  }

  private double intercept(double[] point, int item) {
    return freeSlopes ? point[2 * item + 1] : point[item];
  }

  /** Slopes 1 and intercepts from the shares of right answers, spread for the trait's variance. */
  double[] start() {
    double[] point = new double[size()];
    for (int item = 0; item < items; item++) {
      double right = 0.5;
      double wrong = 0.5;
      for (int p = 0; p < patterns.length; p++) {
        right += patterns[p][item] == 1 ? counts[p] : 0;
        wrong += patterns[p][item] == 0 ? counts[p] : 0;
      }
      double intercept = 1.2 * Math.log(right / wrong);
      if (freeSlopes) {
        point[2 * item] = 1;
        point[2 * item + 1] = intercept;
      } else {
        point[item] = intercept;
      }
    }
    return point;
  }

  /** log P and log (1 - P) at every node. */
  private double[][][] logProbabilities(double[] point) {
    double[][][] logs = new double[items][2][nodes.length];
    for (int item = 0; item < items; item++) {
      for (int q = 0; q < nodes.length; q++) {
        double logit = slope(point, item) * nodes[q] + intercept(point, item);
        double soft = Math.max(0, logit) + Math.log1p(Math.exp(-Math.abs(logit)));
        logs[item][1][q] = logit - soft;
        logs[item][0][q] = -soft;
      }
    }
    return logs;
  }

  /** Fills the posterior over the nodes and gives log P of the pattern. */
  private double posterior(int p, double[][][] logs, double[] posterior) {
    System.arraycopy(logWeights, 0, posterior, 0, posterior.length);
    for (int item = 0; item < items; item++) {
      if (patterns[p][item] != NOT_GIVEN) {
        double[] own = logs[item][patterns[p][item]];
        for (int q = 0; q < posterior.length; q++) {
          posterior[q] += own[q];
        }
      }
    }
    double largest = Double.NEGATIVE_INFINITY;
    for (double one : posterior) {
      largest = Math.max(largest, one);
    }
    double sum = 0;
    for (int q = 0; q < posterior.length; q++) {
      posterior[q] = Math.exp(posterior[q] - largest);
      sum += posterior[q];
    }
    for (int q = 0; q < posterior.length; q++) {
      posterior[q] /= sum;
    }
    return largest + Math.log(sum);
  }

  double value(double[] point) {
    double[][][] logs = logProbabilities(point);
    double[] posterior = new double[nodes.length];
    double sum = 0;
    for (int p = 0; p < patterns.length; p++) {
      sum += counts[p] * posterior(p, logs, posterior);
    }
    return sum;
  }

  /** Expected candidates, and right answers, at every node. */
  private record Expected(double[][] candidates, double[][] rights) {}

  private Expected expected(double[] point) {
    double[][][] logs = logProbabilities(point);
    double[] posterior = new double[nodes.length];
    Expected expected =
        new Expected(new double[items][nodes.length], new double[items][nodes.length]);
    for (int p = 0; p < patterns.length; p++) {
      posterior(p, logs, posterior);
      for (int item = 0; item < items; item++) {
        if (patterns[p][item] != NOT_GIVEN) {
          for (int q = 0; q < posterior.length; q++) {
            double share = counts[p] * posterior[q];
            expected.candidates[item][q] += share;
            expected.rights[item][q] += patterns[p][item] * share;
          }
        }
      }
    }
    return expected;
  }

  double[] gradient(double[] point) {
    return gradient(point, expected(point));
  }

  private double[] gradient(double[] point, Expected expected) {
    double[] gradient = new double[size()];
    for (int item = 0; item < items; item++) {
      for (int q = 0; q < nodes.length; q++) {
        double rest = expected.rights[item][q] - expected.candidates[item][q] * p(point, item, q);
        if (freeSlopes) {
          gradient[2 * item] += rest * nodes[q];
          gradient[2 * item + 1] += rest;
        } else {
          gradient[item] += rest;
        }
      }
    }
    return gradient;
  }

  private double p(double[] point, int item, int q) {
    return 1 / (1 + Math.exp(-slope(point, item) * nodes[q] - intercept(point, item)));
  }

  /** One EM step, with a single Newton step (halved where it is wild) as its M-step. */
  double[] expectationMaximization(double[] point) {
    Expected expected = expected(point);
    double[] gradient = gradient(point, expected);
    double[] next = point.clone();
    for (int item = 0; item < items; item++) {
      double slopes = 0;
      double mixed = 0;
      double intercepts = 0;
      for (int q = 0; q < nodes.length; q++) {
        double p = p(point, item, q);
        double weight = expected.candidates[item][q] * p * (1 - p);
        slopes += weight * nodes[q] * nodes[q];
        mixed += weight * nodes[q];
        intercepts += weight;
      }
      if (freeSlopes) {
        double determinant = slopes * intercepts - mixed * mixed;
        double first = gradient[2 * item];
        double second = gradient[2 * item + 1];
        next[2 * item] += tamed((intercepts * first - mixed * second) / determinant);
        next[2 * item + 1] += tamed((slopes * second - mixed * first) / determinant);
      } else {
        next[item] += tamed(gradient[item] / intercepts);
      }
    }
    return next;
  }

  private static double tamed(double step) {
    return Math.max(-1, Math.min(1, step));
  }

  /**
   * Minus the second derivatives: over patterns, the expected information of the complete data less
   * the variance of their score (Louis 1982).
   */
  double[][] information(double[] point) {
    double[][][] logs = logProbabilities(point);
    double[] posterior = new double[nodes.length];
    int size = size();
    double[][] information = new double[size][size];
    double[][] scores = new double[nodes.length][size];
    double[] means = new double[size];
    for (int p = 0; p < patterns.length; p++) {
      posterior(p, logs, posterior);
      Arrays.fill(means, 0);
      for (int q = 0; q < nodes.length; q++) {
        score(p, q, point, scores[q]);
        for (int j = 0; j < size; j++) {
          means[j] += posterior[q] * scores[q][j];
        }
      }
      for (int q = 0; q < nodes.length; q++) {
        double share = counts[p] * posterior[q];
        for (int j = 0; j < size; j++) {
          double along = share * (scores[q][j] - means[j]);
          for (int k = 0; k <= j; k++) {
            information[j][k] -= along * scores[q][k];
          }
        }
      }
    }
    addComplete(point, information);
    for (int j = 0; j < size; j++) {
      for (int k = 0; k < j; k++) {
        information[k][j] = information[j][k];
      }
    }
    return information;
  }

  private void score(int p, int q, double[] point, double[] score) {
    for (int item = 0; item < items; item++) {
      double rest = patterns[p][item] == NOT_GIVEN ? 0 : patterns[p][item] - p(point, item, q);
      if (freeSlopes) {
        score[2 * item] = rest * nodes[q];
        score[2 * item + 1] = rest;
      } else {
        score[item] = rest;
      }
    }
  }

  private void addComplete(double[] point, double[][] information) {
    Expected expected = expected(point);
    for (int item = 0; item < items; item++) {
      for (int q = 0; q < nodes.length; q++) {
        double p = p(point, item, q);
        double weight = expected.candidates[item][q] * p * (1 - p);
        if (freeSlopes) {
          information[2 * item][2 * item] += weight * nodes[q] * nodes[q];
          information[2 * item + 1][2 * item] += weight * nodes[q];
          information[2 * item + 1][2 * item + 1] += weight;
        } else {
          information[item][item] += weight;
        }
      }
    }
  }
}
