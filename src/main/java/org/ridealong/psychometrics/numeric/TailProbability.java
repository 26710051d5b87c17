package org.ridealong.psychometrics.numeric;

import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * Tails of the distributions that test statistics are referred to, computed as tails: one minus a
 * distribution function keeps no digit of a small probability.
 */
public final class TailProbability {

  private static final double PRECISION = 1e-15;
  private static final int LONGEST = 100_000;

  private TailProbability() {}

  /**
   * P(X > x) of the chi-square distribution, the regularized upper incomplete gamma function Q(df /
   * 2, x / 2); 1 for x at most 0.
   */
  public static double chiSquare(double statistic, double degreesOfFreedom) {
    return statistic <= 0
        ? 1
        : Gamma.regularizedGammaQ(degreesOfFreedom / 2, statistic / 2, PRECISION, LONGEST);
  }

  /** P(Z > z) of the standard normal distribution. */
  public static double normal(double z) {
    return Erf.erfc(z / Math.sqrt(2)) / 2;
  }

  /** P(|Z| > |z|) of the standard normal distribution. */
  public static double normalTwoSided(double z) {
    return Erf.erfc(Math.abs(z) / Math.sqrt(2));
  }
}
