package org.ridealong.psychometrics.facets;

import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/** Running sums of the residuals of one rater, criterion or candidate. */
final class FitSums {

  private int n;
  private double observed;
  private double expected;
  private double variance;
  private double squares;
  private double standardized;
  private double outfitSpread;
  private double infitSpread;

  /** Adds one rating; scores are on the scale of the ratings. */
  void add(double score, double expectation, double spread, double fourthMoment) {
    double residual = score - expectation;
    double v = Math.max(spread, FacetsFit.SMALLEST_VARIANCE);
    n++;
    observed += score;
    expected += expectation;
    variance += v;
    squares += residual * residual;
    standardized += residual * residual / v;
    outfitSpread += fourthMoment / (v * v);
    infitSpread += fourthMoment - v * v;
  }

  void add(FitSums other) {
    n += other.n;
    observed += other.observed;
    expected += other.expected;
    variance += other.variance;
    squares += other.squares;
    standardized += other.standardized;
    outfitSpread += other.outfitSpread;
    infitSpread += other.infitSpread;
  }

  /** The figures of these sums. */
  FitStatistics statistics() {
    if (n == 0) {
      Estimate none =
          Estimate.notEstimable(Outcome.NO_SCORES, "No rating can be compared with the model.");
      return new FitStatistics(0, none, none, none, none, none, none);
    }
    double infit = squares / variance;
    double outfit = standardized / n;
    return new FitStatistics(
        n,
        Estimate.of(observed / n),
        Estimate.of(expected / n),
        Estimate.of(infit),
        Estimate.of(outfit),
        standardize(infit, infitSpread / (variance * variance)),
        standardize(outfit, (outfitSpread / n - 1) / n));
  }

  private static Estimate standardize(double meanSquare, double variance) {
    if (!(variance > FacetsFit.SMALLEST_VARIANCE)) {
      return Estimate.notEstimable(
          Outcome.ZERO_VARIANCE, "The mean square has no variance under the model.");
    }
    double q = Math.sqrt(variance);
    return Estimate.of((Math.cbrt(meanSquare) - 1) * 3 / q + q / 3);
  }
}
