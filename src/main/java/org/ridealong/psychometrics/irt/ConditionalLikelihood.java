package org.ridealong.psychometrics.irt;

import java.util.stream.IntStream;

/**
 * The conditional log-likelihood of one {@link ScoreGroup} with its derivatives. With e(i, k) =
 * exp(beta(i, k)) and g(r) the sum over all score patterns with total r of the products of their e,
 *
 * <pre>
 * P(i = k | r)        = e(i, k) g(r - k; without i) / g(r)
 * P(i = k, j = l | r) = e(i, k) e(j, l) g(r - k - l; without i and j) / g(r)
 * </pre>
 *
 * <p>The g without items are products of the polynomials of the items before, between and behind
 * (sums of positive terms only, so no digits cancel). O(items^2 x total^2), and O(items^2 x total)
 * for a group of one candidate.
 */
final class ConditionalLikelihood {

  private final int[] place;
  private final ScoreGroup group;
  private final int[] totals;
  private final double[][] factor;
  private final double[][] before;
  private final double[][] behind;

  /**
   * The likelihood of a group.
   *
   * @param easiness exp(beta) by item and score, 1 for score 0
   * @param place where an item's scores from 1 on begin among all parameters
   */
  ConditionalLikelihood(double[][] easiness, int[] place, ScoreGroup group) {
    this.place = place;
    this.group = group;
    double[] counts = group.withTotal();
    totals = IntStream.range(0, counts.length).filter(r -> counts[r] > 0).toArray();
    int n = group.items().length;
    factor = new double[n][];
    before = new double[n + 1][];
    behind = new double[n + 1][];
    for (int i = 0; i < n; i++) {
      factor[i] = easiness[group.items()[i]];
    }
    before[0] = new double[] {1};
    behind[n] = new double[] {1};
    for (int i = 0; i < n; i++) {
      before[i + 1] = product(before[i], factor[i]);
    }
    for (int i = n - 1; i >= 0; i--) {
      behind[i] = product(behind[i + 1], factor[i]);
    }
  }

  private static double[] product(double[] first, double[] second) {
    double[] result = new double[first.length + second.length - 1];
    for (int i = 0; i < first.length; i++) {
      for (int j = 0; j < second.length; j++) {
        result[i + j] += first[i] * second[j];
      }
    }
    return result;
  }

  /** Minus the sum over candidates of log g(total): the part that has no data in it. */
  double logDenominators() {
    double sum = 0;
    for (int r : totals) {
      sum -= group.withTotal()[r] * Math.log(behind[0][r]);
    }
    return sum;
  }

  /**
   * Takes the expected frequencies from the gradient and adds the covariances to the information.
   */
  void addDerivatives(double[] gradient, double[][] information) {
    int n = group.items().length;
    double[][][] given = new double[n][][];
    for (int i = 0; i < n; i++) {
      given[i] = given(i);
      for (int k = 1; k < factor[i].length; k++) {
        double expected = 0;
        for (int t = 0; t < totals.length; t++) {
          expected += group.withTotal()[totals[t]] * given[i][k][t];
        }
        int at = place[group.items()[i]] + k - 1;
        gradient[at] -= expected;
        information[at][at] += expected;
      }
    }
    for (int i = 0; i < n; i++) {
      addProducts(given[i], given[i], i, i, information);
      double[] running = before[i];
      for (int j = i + 1; j < n; j++) {
        addPair(i, j, running, information);
        addProducts(given[i], given[j], i, j, information);
        running = product(running, factor[j]);
      }
    }
  }

  /** P(i = k | r) by k and by place of r in {@link #totals}. */
  private double[][] given(int i) {
    double[][] given = new double[factor[i].length][totals.length];
    Coefficients without = coefficients(before[i], behind[i + 1], factor[i].length - 1);
    for (int k = 1; k < factor[i].length; k++) {
      for (int t = 0; t < totals.length; t++) {
        given[k][t] = factor[i][k] * without.at(totals[t] - k) / behind[0][totals[t]];
      }
    }
    return given;
  }

  private void addPair(int i, int j, double[] running, double[][] information) {
    int most = factor[i].length + factor[j].length - 2;
    Coefficients without = coefficients(running, behind[j + 1], most - 1);
    double[] bySum = new double[most + 1];
    for (int sum = 2; sum <= most; sum++) {
      for (int r : totals) {
        bySum[sum] += group.withTotal()[r] * (without.at(r - sum) / behind[0][r]);
      }
    }
    for (int k = 1; k < factor[i].length; k++) {
      for (int l = 1; l < factor[j].length; l++) {
        add(information, i, k, j, l, bySum[k + l] * factor[i][k] * factor[j][l]);
      }
    }
  }

  private void addProducts(
      double[][] first, double[][] second, int i, int j, double[][] information) {
    for (int k = 1; k < first.length; k++) {
      for (int l = 1; l < second.length; l++) {
        double sum = 0;
        for (int t = 0; t < totals.length; t++) {
          sum += group.withTotal()[totals[t]] * first[k][t] * second[l][t];
        }
        add(information, i, k, j, l, -sum);
      }
    }
  }

  private interface Coefficients {

    /** The coefficient of a power, 0 for one that the product does not have. */
    double at(int power);
  }

  /**
   * The coefficients of a product: each on its own where few are asked for, as in a group of one
   * candidate, otherwise all at once.
   *
   * @param powers how many powers are asked for at each total
   */
  private Coefficients coefficients(double[] first, double[] second, int powers) {
    if ((long) powers * totals.length < Math.max(first.length, second.length)) {
      return power -> coefficient(first, second, power);
    }
    double[] all = product(first, second);
    return power -> power < 0 || power >= all.length ? 0 : all[power];
  }

  private static double coefficient(double[] first, double[] second, int power) {
    double sum = 0;
    int to = Math.min(power, first.length - 1);
    for (int i = Math.max(0, power - second.length + 1); i <= to; i++) {
      sum += first[i] * second[power - i];
    }
    return sum;
  }

  private void add(double[][] information, int i, int k, int j, int l, double value) {
    int one = place[group.items()[i]] + k - 1;
    int other = place[group.items()[j]] + l - 1;
    information[one][other] += value;
    if (i != j) {
      information[other][one] += value;
    }
  }
}
