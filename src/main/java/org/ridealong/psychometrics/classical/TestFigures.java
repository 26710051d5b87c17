package org.ridealong.psychometrics.classical;

import org.ridealong.psychometrics.numeric.Estimate;

/**
 * The classical figures of the total score; formulas at {@link TestAnalysis} and {@link
 * Consistency}.
 *
 * @param candidates rows of the table
 * @param n those of them without a missing cell
 */
public record TestFigures(
    int candidates,
    int n,
    int items,
    TotalScore total,
    Consistency consistency,
    Precision precision) {

  /** The distribution of the total; skewness and excess kurtosis by moments with divisor n. */
  public record TotalScore(
      Estimate mean,
      Estimate standardDeviation,
      Estimate variance,
      Estimate lowest,
      Estimate highest,
      Estimate skewness,
      Estimate kurtosis) {}

  /**
   * What alpha means for a score and for the test's length.
   *
   * @param measurementError standard error of measurement, s(T) sqrt(1 - alpha)
   * @param estimationError Kelley's standard error of estimating true scores, s(T) sqrt(alpha (1 -
   *     alpha))
   * @param doubleLength Spearman-Brown reliability of a test twice as long
   * @param lengthForNinety how many times as long the test must be for a reliability of .90
   */
  public record Precision(
      Estimate measurementError,
      Estimate estimationError,
      Estimate doubleLength,
      Estimate lengthForNinety) {}
}
