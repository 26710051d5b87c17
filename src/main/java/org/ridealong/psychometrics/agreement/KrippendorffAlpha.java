package org.ridealong.psychometrics.agreement;

import java.util.Arrays;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Krippendorff's (2011) alpha = 1 - observed over expected disagreement, for any number of raters
 * and missing ratings.
 *
 * <p>With N pairable ratings (in units with two or more), n(k) of them in category k, o(kl) the
 * coincidences (each unit's ordered pairs of k and l over its ratings less one) and a distance d:
 *
 * <pre>alpha = 1 - (N - 1) * sum of o(kl) d(kl)^2 / sum of n(k) n(l) d(kl)^2</pre>
 *
 * <p>Squared distances: nominal 1 for different ratings; ordinal (the ratings from k to l, both
 * ends by half)^2; interval (k - l)^2; ratio ((k - l) / (k + l))^2.
 *
 * <p>The error is that of the same coefficient in the form of {@link ChanceCorrected} with weights
 * 1 - d^2 over its largest. O(n r^2 + q^2). Edge cases: as there; ratio with a negative rating is
 * not defined.
 */
public final class KrippendorffAlpha {

  /** What a difference of two ratings means. */
  public enum Level {
    NOMINAL,
    ORDINAL,
    INTERVAL,
    RATIO
  }

  private KrippendorffAlpha() {}

  /**
   * Alpha as {@code kripp.alpha} of R's irr (0.84.1) gives it. Without a missing rating that tool
   * counts each pair of ratings whole, and not by 1 / (r - 1), so that r raters seem to give r - 1
   * times as many ratings and the correction for a small sample is smaller: N - 1 / (r - 1) stands
   * in the place of N - 1. It differs from {@link #of} for three raters or more, by less the more
   * units there are. For comparison with figures that were published from it.
   */
  public static AgreementFigure asIrr(Ratings ratings, Level level) {
    AgreementFigure exact = of(ratings, level);
    int r = ratings.raters();
    if (ratings.hasMissing() || ratings.unrated() > 0 || r < 3) {
      return exact;
    }
    double all = (double) ratings.units() * r;
    return AgreementFigure.of(
        exact
            .estimate()
            .then(alpha -> Estimate.of(1 - (1 - alpha) * (all - 1.0 / (r - 1)) / (all - 1))));
  }

  /** Alpha at a level of measurement. */
  public static AgreementFigure of(Ratings ratings, Level level) {
    if (level == Level.RATIO && ratings.categories() > 0 && ratings.values()[0] < 0) {
      return AgreementFigure.of(
          Estimate.notEstimable(
              Outcome.NOT_DEFINED, "A ratio scale has no rating below its zero."));
    }
    if (ratings.categories() > ChanceCorrected.MOST_CATEGORIES) {
      return AgreementFigure.of(ChanceCorrected.tooManyCategories());
    }
    double[][] distances = distances(ratings, level);
    double largest = Arrays.stream(distances).flatMapToDouble(Arrays::stream).max().orElse(0);
    if (largest > 0) {
      for (double[] row : distances) {
        for (int k = 0; k < row.length; k++) {
          row[k] = 1 - row[k] / largest;
        }
      }
    } else {
      for (double[] row : distances) {
        Arrays.fill(row, 1);
      }
    }
    return ChanceCorrected.of(ratings, Coefficient.KRIPPENDORFF, distances);
  }

  private static double[][] distances(Ratings ratings, Level level) {
    double[] scale = level == Level.ORDINAL ? midranks(ratings) : ratings.values();
    int q = scale.length;
    double[][] distances = new double[q][q];
    for (int k = 0; k < q; k++) {
      for (int l = 0; l < q; l++) {
        double difference = scale[k] - scale[l];
        double distance =
            switch (level) {
              case NOMINAL -> 1;
              case ORDINAL, INTERVAL -> difference;
              case RATIO -> difference / (scale[k] + scale[l]);
            };
        distances[k][l] = k == l ? 0 : distance * distance;
      }
    }
    return distances;
  }

  /** The ratings below a category and half of those in it, among pairable ones. */
  private static double[] midranks(Ratings ratings) {
    double[] counts = new double[ratings.categories()];
    for (int unit = 0; unit < ratings.units(); unit++) {
      int[] present = ratings.present(unit);
      for (int rating : present) {
        counts[rating] += present.length >= 2 ? 1 : 0;
      }
    }
    double below = 0;
    double[] ranks = new double[counts.length];
    for (int k = 0; k < ranks.length; k++) {
      ranks[k] = below + counts[k] / 2;
      below += counts[k];
    }
    return ranks;
  }
}
