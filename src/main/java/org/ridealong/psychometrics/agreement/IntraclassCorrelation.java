package org.ridealong.psychometrics.agreement;

import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.special.Beta;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * The six intraclass correlations of Shrout and Fleiss (1979) by analysis of variance, for n units
 * rated by all k raters. With mean squares B between units, W within, J between raters, E residual:
 *
 * <pre>
 * ICC1 = (B - W) / (B + (k - 1) W)                          one-way
 * ICC2 = (B - E) / (B + (k - 1) E + k (J - E) / n)          raters random, absolute agreement
 * ICC3 = (B - E) / (B + (k - 1) E)                          raters fixed, consistency
 * ICC1k = (B - W) / B, ICC2k = (B - E) / (B + (J - E) / n), ICC3k = (B - E) / B   of k raters' mean
 * </pre>
 *
 * <p>95 % intervals by their F formulas, ICC2's with Satterthwaite degrees of freedom; p tests 0 by
 * B / W or B / E. Sums of squares are of deviations from the grand mean. O(n k).
 *
 * <p>Edge cases, named outcomes: a missing rating (see {@link CrossedVariance}); fewer than two
 * units or raters; no residual variance, for which ratios are infinite (interval and p only).
 */
public final class IntraclassCorrelation {

  private static final double UPPER = 0.975;
  private static final double EXACT = 1e-14;
  private static final double CANCELED = 1e-12;

  /** With fewer degrees of freedom the quantiles leave the range of a double. */
  private static final double LEAST_FREEDOM = 0.05;

  private final double n;
  private final double k;
  private final double betweenUnits;
  private final double within;
  private final double betweenRaters;
  private final double residual;

  private IntraclassCorrelation(Ratings ratings) {
    n = ratings.units();
    k = ratings.raters();
    double[] values = ratings.values();
    double mean = 0;
    if (ratings.categories() == 1) {
      // the sum of equal ratings is rounded, and what is left would pass for variance
      mean = values[0];
    } else {
      for (int unit = 0; unit < ratings.units(); unit++) {
        for (int rating : ratings.unit(unit)) {
          mean += values[rating] / (n * k);
        }
      }
    }
    double[] ofRater = new double[ratings.raters()];
    double total = 0;
    double units = 0;
    for (int unit = 0; unit < ratings.units(); unit++) {
      double ofUnit = 0;
      for (int rater = 0; rater < ofRater.length; rater++) {
        double deviation = values[ratings.unit(unit)[rater]] - mean;
        ofUnit += deviation;
        ofRater[rater] += deviation;
        total += deviation * deviation;
      }
      units += ofUnit * ofUnit / k;
    }
    double raters = 0;
    for (double sum : ofRater) {
      raters += sum * sum / n;
    }
    betweenUnits = rounded(units, total) / (n - 1);
    betweenRaters = rounded(raters, total) / (k - 1);
    within = rounded(total - units, total) / (n * (k - 1));
    residual = rounded(total - units - raters, total) / ((n - 1) * (k - 1));
  }

  /** What is left after subtraction of nearly all is nothing. */
  private static double rounded(double left, double of) {
    return left <= 1e-13 * of ? 0 : left;
  }

  /** The mean squares and the six coefficients. */
  public record Result(
      Estimate meanSquareUnits,
      Estimate meanSquareRaters,
      Estimate meanSquareResidual,
      AgreementFigure icc1,
      AgreementFigure icc2,
      AgreementFigure icc3,
      AgreementFigure icc1k,
      AgreementFigure icc2k,
      AgreementFigure icc3k) {

    private static Result none(Estimate reason) {
      AgreementFigure none = AgreementFigure.of(reason);
      return new Result(reason, reason, reason, none, none, none, none, none, none);
    }
  }

  public static Result of(Ratings ratings) {
    if (ratings.hasMissing()) {
      return Result.none(CohenKappa.missing());
    }
    if (ratings.units() < 2 || ratings.raters() < 2) {
      return Result.none(
          Estimate.notEstimable(
              Outcome.TOO_FEW_CANDIDATES, "Needs at least two units and two raters."));
    }
    return new IntraclassCorrelation(ratings).result();
  }

  private Result result() {
    return new Result(
        Estimate.of(betweenUnits),
        Estimate.of(betweenRaters),
        Estimate.of(residual),
        oneWay(false),
        random(false),
        fixed(false),
        oneWay(true),
        random(true),
        fixed(true));
  }

  private double size() {
    return betweenUnits + within + betweenRaters + residual;
  }

  private AgreementFigure oneWay(boolean mean) {
    return consistency(within, n * (k - 1), mean);
  }

  private AgreementFigure fixed(boolean mean) {
    return consistency(residual, (n - 1) * (k - 1), mean);
  }

  /** ICC1 and ICC3 differ in the error that the units are compared with. */
  private AgreementFigure consistency(double error, double errorFreedom, boolean mean) {
    Estimate estimate =
        ratio(betweenUnits - error, mean ? betweenUnits : betweenUnits + (k - 1) * error, size());
    if (estimate.value().isEmpty() || error == 0) {
      return withoutInterval(estimate);
    }
    double f = betweenUnits / error;
    double low = f / quantile(n - 1, errorFreedom);
    double high = f * quantile(errorFreedom, n - 1);
    return new AgreementFigure(
        estimate,
        Optional.empty(),
        Optional.of(mean ? ratio(low - 1, low, 1) : ratio(low - 1, low + k - 1, 1)),
        Optional.of(mean ? ratio(high - 1, high, 1) : ratio(high - 1, high + k - 1, 1)),
        Optional.of(Estimate.of(tail(f, n - 1, errorFreedom))));
  }

  private AgreementFigure random(boolean mean) {
    double raters = (betweenRaters - residual) / n;
    Estimate single =
        ratio(betweenUnits - residual, betweenUnits + (k - 1) * residual + k * raters, size());
    Estimate estimate =
        mean ? ratio(betweenUnits - residual, betweenUnits + raters, size()) : single;
    OptionalDouble icc = single.value();
    if (estimate.value().isEmpty() || icc.isEmpty() || residual == 0) {
      return withoutInterval(estimate);
    }
    double freedom = satterthwaite(icc.getAsDouble());
    if (!(freedom >= LEAST_FREEDOM)) {
      return withoutInterval(estimate);
    }
    double upper = quantile(n - 1, freedom);
    double lower = quantile(freedom, n - 1);
    double noise = k * betweenRaters + (k * n - k - n) * residual;
    Estimate low =
        ratio(
            n * (betweenUnits - upper * residual),
            upper * noise + n * betweenUnits,
            upper * Math.abs(noise) + n * betweenUnits);
    Estimate high =
        ratio(
            n * (lower * betweenUnits - residual),
            noise + n * lower * betweenUnits,
            Math.abs(noise) + n * lower * betweenUnits);
    return new AgreementFigure(
        estimate,
        Optional.empty(),
        Optional.of(mean ? low.then(this::ofMean) : low),
        Optional.of(mean ? high.then(this::ofMean) : high),
        Optional.of(Estimate.of(tail(betweenUnits / residual, n - 1, (n - 1) * (k - 1)))));
  }

  private double satterthwaite(double icc) {
    double f = betweenRaters / residual;
    double own = n * (1 + (k - 1) * icc) - k * icc;
    double sum = k * icc * f + own;
    return (k - 1) * (n - 1) * sum * sum / ((n - 1) * k * k * icc * icc * f * f + own * own);
  }

  private Estimate ofMean(double single) {
    return ratio(single * k, 1 + single * (k - 1), 1);
  }

  private static AgreementFigure withoutInterval(Estimate estimate) {
    Estimate none =
        estimate.then(
            ignored ->
                Estimate.notEstimable(
                    Outcome.ZERO_VARIANCE,
                    "Without residual variance, or degrees of freedom, there is no interval."));
    return new AgreementFigure(
        estimate, Optional.empty(), Optional.of(none), Optional.of(none), Optional.of(none));
  }

  /**
   * @param scale the size of what the denominator is made of; what is left when that cancels is
   *     nothing
   */
  private static Estimate ratio(double numerator, double denominator, double scale) {
    return Math.abs(denominator) <= CANCELED * scale
        ? Estimate.notEstimable(Outcome.ZERO_VARIANCE, "The ratings do not vary.")
        : Estimate.of(numerator / denominator);
  }

  private static double quantile(double numerator, double denominator) {
    return new FDistribution(numerator, denominator, EXACT).inverseCumulativeProbability(UPPER);
  }

  /** P(F > f), as a tail. */
  private static double tail(double f, double numerator, double denominator) {
    return f <= 0
        ? 1
        : Beta.regularizedBeta(
            denominator / (denominator + numerator * f), denominator / 2, numerator / 2);
  }
}
