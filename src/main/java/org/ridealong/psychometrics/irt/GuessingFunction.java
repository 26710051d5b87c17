package org.ridealong.psychometrics.irt;

/**
 * The three-parameter logistic model (Birnbaum 1968): with the item's parameters (a, d, c) and g =
 * 1 / (1 + exp(-c)),
 *
 * <pre>P(1) = g + (1 - g) / (1 + exp(-(a theta + d)))</pre>
 */
final class GuessingFunction implements ResponseFunction {

  private static final int PARAMETERS = 3;

  @Override
  public int parameters(int categories) {
    return PARAMETERS;
  }

  @Override
  public void probabilities(double[] item, int categories, double theta, double[] probability) {
    double guess = ResponseFunction.logistic(item[2]);
    double x = item[0] * theta + item[1];
    probability[0] = (1 - guess) * ResponseFunction.logistic(-x);
    probability[1] = guess + (1 - guess) * ResponseFunction.logistic(x);
  }

  @Override
  public void scores(
      double[] item, int categories, double theta, double[] probability, double[][] gradient) {
    double g = ResponseFunction.logistic(item[2]);
    double x = item[0] * theta + item[1];
    double s = ResponseFunction.logistic(x);
    double t = ResponseFunction.logistic(-x);
    double p = g + (1 - g) * s;
    probability[0] = (1 - g) * t;
    probability[1] = p;
    gradient[0][0] = -s * theta;
    gradient[0][1] = -s;
    gradient[0][2] = -g;
    double slope = (1 - g) * s * t / p;
    gradient[1][0] = slope * theta;
    gradient[1][1] = slope;
    gradient[1][2] = g * (1 - g) * t / p;
  }

  @Override
  public void addCurvature(
      double[] item, int categories, double theta, double[] weight, double[][] curvature) {
    double g = ResponseFunction.logistic(item[2]);
    double x = item[0] * theta + item[1];
    double s = ResponseFunction.logistic(x);
    double t = ResponseFunction.logistic(-x);
    double p = g + (1 - g) * s;
    double slope = (1 - g) * s * t / p;
    double rise = g * (1 - g) * t / p;
    double xx = -weight[0] * s * t + weight[1] * (slope * (1 - 2 * s) - slope * slope);
    double cc = -weight[0] * g * (1 - g) + weight[1] * (rise * (1 - 2 * g) - rise * rise);
    double xc = weight[1] * (-g * (1 - g) * s * t / p - slope * rise);
    curvature[0][0] += theta * theta * xx;
    curvature[1][0] += theta * xx;
    curvature[1][1] += xx;
    curvature[2][0] += theta * xc;
    curvature[2][1] += xc;
    curvature[2][2] += cc;
  }

  @Override
  public void slopes(
      double[] item,
      int categories,
      double theta,
      double[] probability,
      double[] first,
      double[] second) {
    double g = ResponseFunction.logistic(item[2]);
    double x = item[0] * theta + item[1];
    double s = ResponseFunction.logistic(x);
    double t = ResponseFunction.logistic(-x);
    probability[0] = (1 - g) * t;
    probability[1] = g + (1 - g) * s;
    first[1] = item[0] * (1 - g) * s * t;
    first[0] = -first[1];
    second[1] = item[0] * first[1] * (1 - 2 * s);
    second[0] = -second[1];
  }

  @Override
  public boolean isValid(double[] item, int categories) {
    return true;
  }
}
