package org.ridealong.psychometrics.irt;

/**
 * Divide-by-total models: with the item's parameters (a, d1, ..., dm) and d0 = 0,
 *
 * <pre>P(k) = exp(k a theta + d(k)) / sum over j of exp(j a theta + d(j))</pre>
 *
 * <p>(Muraki 1992 with d(k) = -a times the sum of the first k steps.) With two categories it is the
 * two-parameter logistic model, with a = 1 the models of Rasch, Masters and Andrich.
 */
final class PartialCreditFunction implements ResponseFunction {

  @Override
  public int parameters(int categories) {
    return categories;
  }

  @Override
  public void probabilities(double[] item, int categories, double theta, double[] probability) {
    if (categories == 2) {
      probability[1] = ResponseFunction.logistic(item[0] * theta + item[1]);
      probability[0] = ResponseFunction.logistic(-item[0] * theta - item[1]);
      return;
    }
    double largest = 0;
    probability[0] = 0;
    for (int k = 1; k < categories; k++) {
      probability[k] = k * item[0] * theta + item[k];
      largest = Math.max(largest, probability[k]);
    }
    double total = 0;
    for (int k = 0; k < categories; k++) {
      probability[k] = Math.exp(probability[k] - largest);
      total += probability[k];
    }
    for (int k = 0; k < categories; k++) {
      probability[k] /= total;
    }
  }

  @Override
  public void scores(
      double[] item, int categories, double theta, double[] probability, double[][] gradient) {
    probabilities(item, categories, theta, probability);
    double expected = expectedScore(categories, probability);
    for (int k = 0; k < categories; k++) {
      gradient[k][0] = theta * (k - expected);
      for (int j = 1; j < categories; j++) {
        gradient[k][j] = (k == j ? 1 : 0) - probability[j];
      }
    }
  }

  /** Minus the covariances of (score times theta, indicators of the scores), whatever the score. */
  @Override
  public void addCurvature(
      double[] item, int categories, double theta, double[] weight, double[][] curvature) {
    double[] probability = new double[categories];
    probabilities(item, categories, theta, probability);
    double expected = expectedScore(categories, probability);
    double n = 0;
    double variance = 0;
    for (int k = 0; k < categories; k++) {
      n += weight[k];
      variance += (k - expected) * (k - expected) * probability[k];
    }
    curvature[0][0] -= n * theta * theta * variance;
    for (int j = 1; j < categories; j++) {
      curvature[j][0] -= n * theta * (j - expected) * probability[j];
      for (int l = 1; l < j; l++) {
        curvature[j][l] += n * probability[j] * probability[l];
      }
      curvature[j][j] -= n * probability[j] * (1 - probability[j]);
    }
  }

  @Override
  public void slopes(
      double[] item,
      int categories,
      double theta,
      double[] probability,
      double[] first,
      double[] second) {
    probabilities(item, categories, theta, probability);
    double expected = expectedScore(categories, probability);
    double variance = 0;
    for (int k = 0; k < categories; k++) {
      variance += (k - expected) * (k - expected) * probability[k];
    }
    double a = item[0];
    for (int k = 0; k < categories; k++) {
      double deviation = k - expected;
      first[k] = a * probability[k] * deviation;
      second[k] = a * a * probability[k] * (deviation * deviation - variance);
    }
  }

  @Override
  public boolean isValid(double[] item, int categories) {
    return true;
  }

  private static double expectedScore(int categories, double[] probability) {
    double expected = 0;
    for (int k = 1; k < categories; k++) {
      expected += k * probability[k];
    }
    return expected;
  }
}
