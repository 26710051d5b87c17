package org.ridealong.psychometrics.irt;

/**
 * The graded model (Samejima 1969): with the item's parameters (a, d1 &gt; ... &gt; dm),
 *
 * <pre>P(score of k or more) = 1 / (1 + exp(-(a theta + d(k))))</pre>
 *
 * <p>P(k) is a difference of two such terms, S(x) - S(y) with x = a theta + d(k) and y = a theta +
 * d(k+1), which is formed as S(x) S(-y) (1 - exp(y - x)) so that no digits cancel.
 */
final class GradedFunction implements ResponseFunction {

  @Override
  public int parameters(int categories) {
    return categories;
  }

  @Override
  public void probabilities(double[] item, int categories, double theta, double[] probability) {
    double above = 1;
    for (int k = 0; k < categories; k++) {
      double below = 1;
      double next = 0;
      double gap = 1;
      if (k + 1 < categories) {
        double y = item[0] * theta + item[k + 1];
        below = ResponseFunction.logistic(-y);
        next = ResponseFunction.logistic(y);
      }
      if (k > 0 && k + 1 < categories) {
        gap = -Math.expm1(item[k + 1] - item[k]);
      }
      probability[k] = above * below * gap;
      above = next;
    }
  }

  @Override
  public void scores(
      double[] item, int categories, double theta, double[] probability, double[][] gradient) {
    probabilities(item, categories, theta, probability);
    for (int k = 0; k < categories; k++) {
      double[] g = gradient[k];
      for (int j = 0; j < categories; j++) {
        g[j] = 0;
      }
      double upper = lowerEdge(item, categories, theta, k);
      double lower = upperEdge(item, categories, theta, k);
      g[0] = theta * (upper - lower);
      if (k > 0) {
        g[k] = upper;
      }
      if (k + 1 < categories) {
        g[k + 1] = -lower;
      }
    }
  }

  /** S'(x) / P(k), the relative gain of category k when its lower edge gets easier. */
  private static double lowerEdge(double[] item, int categories, double theta, int k) {
    if (k == 0) {
      return 0;
    }
    double x = item[0] * theta + item[k];
    if (k + 1 == categories) {
      return ResponseFunction.logistic(-x);
    }
    double y = item[0] * theta + item[k + 1];
    return ratio(-x, -y, item[k + 1] - item[k]);
  }

  /** S'(y) / P(k), the relative loss of category k when its upper edge gets easier. */
  private static double upperEdge(double[] item, int categories, double theta, int k) {
    if (k + 1 == categories) {
      return 0;
    }
    double y = item[0] * theta + item[k + 1];
    if (k == 0) {
      return ResponseFunction.logistic(y);
    }
    double x = item[0] * theta + item[k];
    return ratio(y, x, item[k + 1] - item[k]);
  }

  private static double ratio(double numerator, double denominator, double gap) {
    return ResponseFunction.logistic(numerator)
        / ResponseFunction.logistic(denominator)
        / -Math.expm1(gap);
  }

  @Override
  public void addCurvature(
      double[] item, int categories, double theta, double[] weight, double[][] curvature) {
    for (int k = 0; k < categories; k++) {
      if (weight[k] == 0) {
        continue;
      }
      double upper = lowerEdge(item, categories, theta, k);
      double lower = upperEdge(item, categories, theta, k);
      double xx = 0;
      double yy = 0;
      if (k > 0) {
        double s = ResponseFunction.logistic(item[0] * theta + item[k]);
        xx = weight[k] * (upper * (1 - 2 * s) - upper * upper);
      }
      if (k + 1 < categories) {
        double s = ResponseFunction.logistic(item[0] * theta + item[k + 1]);
        yy = weight[k] * (-lower * (1 - 2 * s) - lower * lower);
      }
      double xy = weight[k] * upper * lower;
      curvature[0][0] += theta * theta * (xx + 2 * xy + yy);
      if (k > 0) {
        curvature[k][0] += theta * (xx + xy);
        curvature[k][k] += xx;
      }
      if (k + 1 < categories) {
        curvature[k + 1][0] += theta * (yy + xy);
        curvature[k + 1][k + 1] += yy;
        if (k > 0) {
          curvature[k + 1][k] += xy;
        }
      }
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
    double a = item[0];
    double density = 0;
    double change = 0;
    for (int k = 0; k < categories; k++) {
      double nextDensity = 0;
      double nextChange = 0;
      if (k + 1 < categories) {
        double y = a * theta + item[k + 1];
        double s = ResponseFunction.logistic(y);
        nextDensity = s * ResponseFunction.logistic(-y);
        nextChange = nextDensity * (1 - 2 * s);
      }
      first[k] = a * (density - nextDensity);
      second[k] = a * a * (change - nextChange);
      density = nextDensity;
      change = nextChange;
    }
  }

  @Override
  public boolean isValid(double[] item, int categories) {
    for (int k = 2; k < categories; k++) {
      if (!(item[k] < item[k - 1])) {
        return false;
      }
    }
    return true;
  }
}
