package org.ridealong.psychometrics.sjt;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Scores ratings of every option by their distance to the experts' effectiveness.
 *
 * <p>r(i) is the rating of option i, an integer from 1 to 5, e(i) its effectiveness.
 *
 * <ul>
 *   <li><b>Raw</b>: d(i) = |r(i) - e(i)|, the score {@code (F - D) / (F - N)} with D the sum of
 *       d(i), F of the farthest and N of the nearest distance that a rating of option i can have.
 *       The nearest ratings give 1, the farthest 0.
 *   <li><b>Squared</b>: the same with d(i) = (r(i) - e(i))^2; one gross error weighs more than many
 *       small ones.
 *   <li><b>Standardized within the person</b>: both profiles are brought to mean 0 and standard
 *       deviation 1 over the options, which takes out who rates high and who rates wide; the mean
 *       squared distance of the two is proportional to 1 - c, c their correlation, and the score is
 *       {@code (1 + c) / 2}.
 * </ul>
 *
 * <p>An option that was not rated earns nothing: it counts with its farthest distance. A profile is
 * standardized only where every option was rated, since a correlation over fewer is another figure.
 * Linear in the number of options.
 *
 * <p>References: Cronbach and Gleser (1953) on profile distance; Legree et al. (2005) and McDaniel,
 * Psotka, Legree, Yost and Weekley (2011) on raw and standardized consensus scoring.
 */
public final class RateEach {

  /** In place of a rating that was not given. */
  public static final int UNRATED = 0;

  private static final int LOWEST = (int) OptionKey.LOWEST;
  private static final int HIGHEST = (int) OptionKey.HIGHEST;

  private final OptionKey key;

  /**
   * @param effectiveness rated effectiveness of each option, from 1 to 5; at least two options
   * @throws IllegalArgumentException with fewer than two options or a value off the scale
   */
  public RateEach(double... effectiveness) {
    this.key = new OptionKey(effectiveness);
  }

  /**
   * Raw distance, from 0 to 1.
   *
   * @param ratings one for each option in the key's order, from 1 to 5, or {@link #UNRATED}
   */
  public Estimate byDistance(int... ratings) {
    return closeness(ratings, Math::abs);
  }

  /**
   * Squared distance, from 0 to 1.
   *
   * @param ratings one for each option in the key's order, from 1 to 5, or {@link #UNRATED}
   */
  public Estimate bySquaredDistance(int... ratings) {
    return closeness(ratings, difference -> difference * difference);
  }

  /**
   * Distance of the standardized profiles, from 0 to 1.
   *
   * @param ratings one for each option in the key's order, from 1 to 5, or {@link #UNRATED}
   */
  public Estimate byStandardizedProfile(int... ratings) {
    requireRatings(ratings);
    if (isEmpty(ratings)) {
      return nothingRated();
    }
    if (Arrays.stream(ratings).anyMatch(rating -> rating == UNRATED)) {
      return Estimate.notEstimable(
          Outcome.INCOMPLETE_ANSWER, "A profile needs a rating of every option.");
    }
    if (key.spread() == 0) {
      return Estimate.notEstimable(
          Outcome.NO_SCORE_RANGE, "All options are equally effective, so the key has no profile.");
    }
    if (Arrays.stream(ratings).distinct().count() == 1) {
      return Estimate.notEstimable(
          Outcome.ZERO_VARIANCE, "All options were rated the same, so there is no profile.");
    }
    return Estimate.of((1 + correlation(ratings)) / 2);
  }

  private Estimate closeness(int[] ratings, DoubleUnaryOperator distance) {
    requireRatings(ratings);
    if (isEmpty(ratings)) {
      return nothingRated();
    }
    double actual = 0;
    double farthest = 0;
    double nearest = 0;
    for (int i = 0; i < ratings.length; i++) {
      double e = key.effectiveness(i);
      double far =
          Math.max(distance.applyAsDouble(e - LOWEST), distance.applyAsDouble(HIGHEST - e));
      farthest += far;
      nearest += distance.applyAsDouble(Math.rint(e) - e);
      actual += ratings[i] == UNRATED ? far : distance.applyAsDouble(ratings[i] - e);
    }
    return Estimate.of((farthest - actual) / (farthest - nearest));
  }

  private double correlation(int[] ratings) {
    double ratingMean = Arrays.stream(ratings).average().orElseThrow();
    double keyMean = keyMean();
    double cross = 0;
    double ratingSquares = 0;
    double keySquares = 0;
    for (int i = 0; i < ratings.length; i++) {
      double r = ratings[i] - ratingMean;
      double e = key.effectiveness(i) - keyMean;
      cross += r * e;
      ratingSquares += r * r;
      keySquares += e * e;
    }
    // Rounding may carry a perfect agreement past 1.
    return Math.max(-1, Math.min(1, cross / Math.sqrt(ratingSquares * keySquares)));
  }

  private double keyMean() {
    double sum = 0;
    for (int i = 0; i < key.size(); i++) {
      sum += key.effectiveness(i);
    }
    return sum / key.size();
  }

  private static boolean isEmpty(int[] ratings) {
    return Arrays.stream(ratings).allMatch(rating -> rating == UNRATED);
  }

  private static Estimate nothingRated() {
    return Estimate.notEstimable(Outcome.NOTHING_ANSWERED, "No option was rated.");
  }

  private void requireRatings(int[] ratings) {
    boolean known =
        Arrays.stream(ratings).allMatch(r -> r == UNRATED || (r >= LOWEST && r <= HIGHEST));
    if (ratings.length != key.size() || !known) {
      throw new IllegalArgumentException("One rating from 1 to 5, or none, for each option");
    }
  }
}
