package org.ridealong.psychometrics.standards;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Beta;

/**
 * A four-parameter beta distribution of the true proportion: shapes alpha and beta on [lower,
 * upper] (Lord 1965; moment estimates by Hanson 1991).
 *
 * @param twoParameters whether the ends were set to 0 and 1, since the moments ask for ends outside
 *     of them or for no beta distribution at all
 */
record TrueScoreBeta(double alpha, double beta, double lower, double upper, boolean twoParameters) {

  /** Nodes of the double-exponential rule lie this far from 0 at most. */
  private static final double REACH = 6;

  private static final double WIDEST_STEP = 1.0 / 40;

  /** Beyond this sum of the shapes true scores do not vary to speak of. */
  private static final double NARROWEST = 1e6;

  /**
   * The distribution with given mean, variance, skewness and kurtosis (3 for normal), or, where its
   * ends would leave [0, 1], the one on [0, 1] with this mean and variance.
   *
   * <p>With r = 6 (kurt - skew^2 - 1) / (6 + 3 skew^2 - 2 kurt), the shapes are r/2 (1 +- sqrt(1 -
   * q)), q = 24 (r + 1) / ((r + 2)(r + 3) kurt - 3 (r + 1)(r - 6)), the larger one below for
   * negative skewness.
   */
  static TrueScoreBeta ofMoments(double mean, double variance, double skewness, double kurtosis) {
    double skew2 = skewness * skewness;
    double r = 6 * (kurtosis - skew2 - 1) / (6 + 3 * skew2 - 2 * kurtosis);
    double q = 24 * (r + 1) / ((r + 2) * (r + 3) * kurtosis - 3 * (r + 1) * (r - 6));
    double half = r / 2 * Math.sqrt(1 - q);
    double a = r / 2 + (skewness < 0 ? half : -half);
    double b = r - a;
    double unit = Math.sqrt(variance * (r + 1)) / Math.sqrt(a * b);
    double lower = mean - a * unit;
    double upper = mean + b * unit;
    boolean possible = a > 0 && b > 0 && lower >= 0 && upper <= 1 && lower < upper;
    return possible && Double.isFinite(a) && Double.isFinite(b)
        ? new TrueScoreBeta(a, b, lower, upper, false)
        : ofTwoMoments(mean, variance);
  }

  /** The distribution on [0, 1] with given mean and variance. */
  static TrueScoreBeta ofTwoMoments(double mean, double variance) {
    double sum = mean * (1 - mean) / variance - 1;
    return new TrueScoreBeta(mean * sum, (1 - mean) * sum, 0, 1, true);
  }

  /** Whether there is such a distribution. */
  boolean isProper() {
    return alpha > 0 && beta > 0 && alpha + beta <= NARROWEST;
  }

  /**
   * The integral of a function times the density over part of the scale.
   *
   * <p>Double-exponential quadrature (Takahasi and Mori 1974), which bears the infinite density
   * that shapes below 1 have at an end. At least 481 nodes, more for a narrow density, so that two
   * lie in its standard deviation; error near 1e-12.
   */
  double integral(DoubleUnaryOperator function, double from, double to) {
    double width = upper - lower;
    double low = Math.max(0, Math.min(1, (from - lower) / width));
    double high = Math.max(0, Math.min(1, (to - lower) / width));
    if (!(low < high)) {
      return 0;
    }
    double constant = Beta.logBeta(alpha, beta);
    double step = Math.min(WIDEST_STEP, deviation() / 2);
    int reach = (int) Math.ceil(REACH / step);
    double sum = 0;
    for (int node = -reach; node <= reach; node++) {
      double t = node * step;
      double grown = Math.exp(Math.PI * Math.sinh(t));
      double fromLow = Double.isInfinite(grown) ? 1 : grown / (1 + grown);
      double fromHigh = 1 / (1 + grown);
      double y = low + (high - low) * fromLow;
      double rest = (1 - high) + (high - low) * fromHigh;
      double weight = Math.PI * Math.cosh(t) * fromLow * fromHigh * step * (high - low);
      if (weight > 0 && y > 0 && rest > 0) {
        double density =
            Math.exp((alpha - 1) * Math.log(y) + (beta - 1) * Math.log(rest) - constant);
        sum += weight * density * function.applyAsDouble(lower + width * y);
      }
    }
    return sum;
  }

  /** The standard deviation on [0, 1], the ends aside. */
  private double deviation() {
    double sum = alpha + beta;
    return Math.sqrt(alpha * beta / (sum + 1)) / sum;
  }
}
