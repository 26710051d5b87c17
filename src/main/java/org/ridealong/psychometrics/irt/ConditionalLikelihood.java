package org.ridealong.psychometrics.irt;

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
 * (sums of positive terms only, so no digits cancel). O(items^2 x total^2).
 */
final class ConditionalLikelihood {

  private final int[] place;
  private final ScoreGroup group;
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
    for (int r = 0; r < group.withTotal().length; r++) {
      if (group.withTotal()[r] > 0) {
        sum -= group.withTotal()[r] * Math.log(behind[0][r]);
      }
    }
    return sum;
  }

  /**
   * Takes the expected frequencies from the gradient and adds the covariances to the information.
   */
  void addDerivatives(double[] gradient, double[][] information) {
    int totals = group.withTotal().length;
    int n = group.items().length;
    double[][][] given = new double[n][][];
    for (int i = 0; i < n; i++) {
      double[] without = product(before[i], behind[i + 1]);
      given[i] = new double[factor[i].length][totals];
      for (int k = 1; k < factor[i].length; k++) {
        for (int r = k; r < totals && r - k < without.length; r++) {
          given[i][k][r] = factor[i][k] * without[r - k] / behind[0][r];
        }
        double expected = weighted(given[i][k]);
        int at = place[group.items()[i]] + k - 1;
        gradient[at] -= expected;
        information[at][at] += expected;
      }
    }
    for (int i = 0; i < n; i++) {
      addProducts(given[i], given[i], i, i, information);
      double[] running = before[i];
      for (int j = i + 1; j < n; j++) {
        addPair(i, j, product(running, behind[j + 1]), information);
        addProducts(given[i], given[j], i, j, information);
        running = product(running, factor[j]);
      }
    }
  }

  private double weighted(double[] byTotal) {
    double sum = 0;
    for (int r = 0; r < byTotal.length; r++) {
      sum += group.withTotal()[r] * byTotal[r];
    }
    return sum;
  }

  private void addPair(int i, int j, double[] without, double[][] information) {
    for (int k = 1; k < factor[i].length; k++) {
      for (int l = 1; l < factor[j].length; l++) {
        double sum = 0;
        for (int r = k + l; r < group.withTotal().length && r - k - l < without.length; r++) {
          if (group.withTotal()[r] > 0) {
            sum += group.withTotal()[r] * (without[r - k - l] / behind[0][r]);
          }
        }
        add(information, i, k, j, l, sum * factor[i][k] * factor[j][l]);
      }
    }
  }

  private void addProducts(
      double[][] first, double[][] second, int i, int j, double[][] information) {
    for (int k = 1; k < first.length; k++) {
      for (int l = 1; l < second.length; l++) {
        double sum = 0;
        for (int r = 0; r < group.withTotal().length; r++) {
          sum += group.withTotal()[r] * first[k][r] * second[l][r];
        }
        add(information, i, k, j, l, -sum);
      }
    }
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
