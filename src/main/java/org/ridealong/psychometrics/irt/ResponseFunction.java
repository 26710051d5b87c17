package org.ridealong.psychometrics.irt;

/**
 * The probability of each score of one item as a function of the trait theta, with derivatives.
 *
 * <p>An item is an array of its parameters in slope-intercept form: the slope a first, then the
 * intercepts, then what the model adds. Scores count from 0. Arrays that are filled are at least as
 * long as there are categories (first index) and parameters (second).
 */
interface ResponseFunction {

  /** How many parameters an item with some categories has. */
  int parameters(int categories);

  /** Fills P(score = k given theta) for k from 0 to {@code categories} - 1. */
  void probabilities(double[] item, int categories, double theta, double[] probability);

  /** Fills the probabilities, and the first derivatives of log P(k) in the item's parameters. */
  void scores(
      double[] item, int categories, double theta, double[] probability, double[][] gradient);

  /** Adds the sum over k of weight[k] times the second derivatives of log P(k), lower triangle. */
  void addCurvature(
      double[] item, int categories, double theta, double[] weight, double[][] curvature);

  /** Fills the probabilities and their first and second derivatives in theta. */
  void slopes(
      double[] item,
      int categories,
      double theta,
      double[] probability,
      double[] first,
      double[] second);

  /** Whether the parameters describe an item at all, as ordered intercepts. */
  boolean isValid(double[] item, int categories);

  /** 1 / (1 + exp(-x)). */
  static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
