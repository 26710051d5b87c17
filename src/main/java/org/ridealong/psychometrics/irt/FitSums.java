package org.ridealong.psychometrics.irt;

import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Sums for mean squares (Wright and Masters 1982): with the score x, its expectation E, variance W
 * and fourth central moment C,
 *
 * <pre>
 * outfit = mean of (x - E)^2 / W              variance (sum of C / W^2) / n^2 - 1 / n
 * infit  = sum of (x - E)^2 / sum of W        variance (sum of C - W^2) / (sum of W)^2
 * z      = (fit^(1/3) - 1) * 3 / s + s / 3    with s the root of the variance
 * </pre>
 *
 * <p>A very easy or hard item has a large s; mirt lets it be 1.4142 at most, eRm does not.
 */
final class FitSums {

  /** The largest s of mirt. */
  private static final double LARGEST_DEVIATION = 1.4142;

  private static final double SMALLEST_VARIANCE = 1e-12;

  private double n;
  private double squares;
  private double standardized;
  private double variances;
  private double kurtoses;
  private double infitSpread;

  void add(double weight, double residual, double variance, double fourth) {
    double w = Math.max(variance, SMALLEST_VARIANCE);
    n += weight;
    squares += weight * residual * residual;
    standardized += weight * residual * residual / w;
    variances += weight * w;
    kurtoses += weight * fourth / (w * w);
    infitSpread += weight * (fourth - w * w);
  }

  void add(FitSums other) {
    n += other.n;
    squares += other.squares;
    standardized += other.standardized;
    variances += other.variances;
    kurtoses += other.kurtoses;
    infitSpread += other.infitSpread;
  }

  MeanSquares meanSquares() {
    return meanSquares(LARGEST_DEVIATION);
  }

  /**
   * The mean squares.
   *
   * @param largest the largest s in z
   */
  MeanSquares meanSquares(double largest) {
    if (n == 0) {
      Estimate none =
          Estimate.notEstimable(Outcome.NO_SCORES, "There is no score with a finite trait value.");
      return new MeanSquares(none, none, none, none);
    }
    double outfit = standardized / n;
    double infit = squares / variances;
    return new MeanSquares(
        Estimate.of(outfit),
        z(outfit, kurtoses / (n * n) - 1 / n, largest),
        Estimate.of(infit),
        z(infit, infitSpread / (variances * variances), largest));
  }

  private static Estimate z(double fit, double variance, double largest) {
    if (!(variance > 0)) {
      return Estimate.notEstimable(
          Outcome.ZERO_VARIANCE, "The mean square has no spread, so it has no z.");
    }
    double s = Math.min(largest, Math.sqrt(variance));
    return Estimate.of((Math.cbrt(fit) - 1) * (3 / s) + s / 3);
  }
}
