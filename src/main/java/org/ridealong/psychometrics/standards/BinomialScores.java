package org.ridealong.psychometrics.standards;

import org.hipparchus.special.Beta;

/** Number-right scores of independent items that are all answered with the same probability. */
final class BinomialScores {

  private static final double WHOLE = 1e-7;

  private BinomialScores() {}

  /** P(X &gt;= score) of n items; a score that is not whole counts as the next whole one. */
  static double atLeast(double score, int n, double probability) {
    double lowest = Math.ceil(score - WHOLE);
    if (lowest <= 0) {
      return 1;
    }
    if (lowest > n || probability <= 0) {
      return 0;
    }
    if (probability >= 1) {
      return 1;
    }
    return Beta.regularizedBeta(probability, lowest, n - lowest + 1);
  }

  /** P(X &lt; score), which keeps its digits where it is small. */
  static double below(double score, int n, double probability) {
    double lowest = Math.ceil(score - WHOLE);
    if (lowest <= 0 || probability >= 1) {
      return lowest > n ? 1 : 0;
    }
    if (lowest > n || probability <= 0) {
      return 1;
    }
    return Beta.regularizedBeta(1 - probability, n - lowest + 1, lowest);
  }
}
