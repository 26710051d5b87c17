package org.ridealong.psychometrics.agreement;

import java.util.Arrays;
import org.hipparchus.special.Gamma;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.SampleMoments;

/**
 * Agreement in order and in size: Kendall's W of all raters, and correlations and shares of
 * agreement of two.
 *
 * <p>W of k raters over n units, from the units' sums of mid-ranks S(i), corrected for ties of
 * length t at each rater (Kendall and Babington Smith 1939; Siegel and Castellan 1988):
 *
 * <pre>W = 12 sum of (S(i) - mean)^2 / (k^2 (n^3 - n) - k sum of (t^3 - t))</pre>
 *
 * <p>p refers k (n - 1) W to chi-square with n - 1 degrees of freedom. Spearman's correlation is
 * the product-moment correlation of mid-ranks. O(n k log n).
 *
 * <p>Edge cases, named outcomes: a missing rating, one unit, a rater without spread.
 */
public final class RankAgreement {

  private RankAgreement() {}

  /** Kendall's coefficient of concordance. */
  public static AgreementFigure kendall(Ratings ratings) {
    if (ratings.hasMissing()) {
      return AgreementFigure.of(CohenKappa.missing());
    }
    double n = ratings.units();
    double k = ratings.raters();
    double[] sums = new double[ratings.units()];
    double ties = 0;
    for (int rater = 0; rater < ratings.raters(); rater++) {
      int[] own = column(ratings, rater);
      long[] counts = new long[ratings.categories()];
      for (int rating : own) {
        counts[rating]++;
      }
      double[] ranks = midranks(counts);
      for (int unit = 0; unit < own.length; unit++) {
        sums[unit] += ranks[own[unit]];
      }
      ties += Arrays.stream(counts).mapToDouble(t -> (double) t * t * t - t).sum();
    }
    double denominator = k * k * (n * n * n - n) - k * ties;
    if (n < 2 || denominator <= 0) {
      return AgreementFigure.of(
          Estimate.notEstimable(
              Outcome.ZERO_VARIANCE, "Every rater rates all units alike, so there is no order."));
    }
    double squares = SampleMoments.variance(sums).value().orElse(0) * (n - 1);
    double w = 12 * squares / denominator;
    return AgreementFigure.of(Estimate.of(w))
        .withP(Estimate.of(w <= 0 ? 1 : Gamma.regularizedGammaQ((n - 1) / 2, k * (n - 1) * w / 2)));
  }

  /** Product-moment correlation of two raters. */
  public static Estimate pearson(Ratings pair) {
    return pair.hasMissing()
        ? CohenKappa.missing()
        : SampleMoments.correlation(values(pair, 0), values(pair, 1));
  }

  /** Rank correlation of two raters. */
  public static Estimate spearman(Ratings pair) {
    return pair.hasMissing()
        ? CohenKappa.missing()
        : SampleMoments.correlation(ranks(pair, 0), ranks(pair, 1));
  }

  /** Share of units whose two ratings differ by at most this much. */
  public static Estimate within(Ratings pair, double difference) {
    if (pair.hasMissing()) {
      return CohenKappa.missing();
    }
    if (pair.units() == 0) {
      return Estimate.notEstimable(Outcome.NO_SCORES, "No unit is rated.");
    }
    double[] first = values(pair, 0);
    double[] second = values(pair, 1);
    int close = 0;
    for (int unit = 0; unit < first.length; unit++) {
      close += Math.abs(first[unit] - second[unit]) <= difference ? 1 : 0;
    }
    return Estimate.of((double) close / first.length);
  }

  private static int[] column(Ratings ratings, int rater) {
    int[] column = new int[ratings.units()];
    for (int unit = 0; unit < column.length; unit++) {
      column[unit] = ratings.unit(unit)[rater];
    }
    return column;
  }

  private static double[] values(Ratings ratings, int rater) {
    return Arrays.stream(column(ratings, rater)).mapToDouble(r -> ratings.values()[r]).toArray();
  }

  private static double[] ranks(Ratings ratings, int rater) {
    int[] column = column(ratings, rater);
    long[] counts = new long[ratings.categories()];
    for (int rating : column) {
      counts[rating]++;
    }
    double[] ranks = midranks(counts);
    return Arrays.stream(column).mapToDouble(rating -> ranks[rating]).toArray();
  }

  /** Mean rank, from 1, of the units in each category. */
  private static double[] midranks(long[] counts) {
    double[] ranks = new double[counts.length];
    long below = 0;
    for (int category = 0; category < counts.length; category++) {
      ranks[category] = below + (counts[category] + 1) / 2.0;
      below += counts[category];
    }
    return ranks;
  }
}
